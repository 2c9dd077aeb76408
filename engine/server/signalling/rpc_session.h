#pragma once

#include "base/thread_check.h"
#include "control/commands.h"
#include "server/http/message.h"
#include "server/http/shared_budget.h"
#include "server/signalling/legacy_room.h"
#include "server/signalling/rpc_reader.h"
#include "server/signalling/socket_hold.h"
#include "server/signalling/times.h"
#include "server/signalling/waiting_requests.h"

#include <QPointer>
#include <QTimer>
#include <QWebSocket>

#include <functional>

namespace ovation::server {

/// One client of the signalling: its RPC session id, its present socket, its requests one after another, and
/// the timers that tell when it is gone (protocol 3.2, 3.3). One request is served in a turn of the event
/// loop: no client holds up the others by sending many. A client that asks faster than it is answered, or
/// fetches no answers, is not read from until that has changed; one that leaves too much is cut off. The end
/// of a socket is always told from the event loop, never from within a call that sends. Outlives a socket
/// that broke, for the grace time.
class RpcSession final : public QObject, public control::ClientChannel {
    Q_OBJECT

  public:
    /// What all clients together may leave: `unsent` by not fetching it, `unserved` by sending too fast.
    struct Budgets {
        SharedBudget unsent, unserved;
    };

    /// `budgets` outlive it.
    RpcSession(QString id, QWebSocket *socket, Caller caller, QString finalUserId,
               const SignallingTimes &times, Budgets &budgets, Generation generation);
    ~RpcSession() override;

    const QString &id() const { return m_id; }
    const Caller &caller() const { return m_caller; }
    const QString &finalUserId() const { return m_finalUserId; }
    Generation generation() const { return m_generation; }

    // ── who it is in a session ──
    /// Nothing before it has joined one.
    const std::optional<control::Client> &client() const { return m_client; }
    bool isGone() const { return m_gone; }
    bool hasSocket() const { return m_socket; }
    void setClient(const control::Client &client, bool recorder);
    void markGraceful() { m_graceful = true; }

    // ── ClientChannel ──
    void notify(const control::Announcement &announcement) override;
    void participantGone() override;

    // ── requests ──
    void respond(const QJsonValue &id, const QJsonValue &result);
    void fail(const QJsonValue &id, const Error &error);
    /// The present request has been dealt with; the next may come.
    void requestDone();
    void armWatchdog(std::optional<int> interval_ms);

    /// The client came back on another socket, which this session takes over.
    void takeSocketFrom(RpcSession &other);
    void closeSocket(QWebSocketProtocol::CloseCode code, const QString &reason);

  Q_SIGNALS:
    void requestReady(const ovation::server::RpcRequest &request);
    /// The socket is lost and the grace time over, or the client said goodbye. Heard through a queued
    /// connection: the socket may be lost while it is being written to.
    void ended();

  private:
    void attach(QWebSocket *socket);
    void welcome(); ///< its socket is one of a participant now
    void limitMessages(quint64 most_bytes);
    void received(const QString &message);
    void disconnected();
    void next();
    /// It has no socket any more, and nothing of what it sent waits.
    void lost();
    qint64 unsent_bytes() const;
    qint64 unserved_bytes() const;
    /// Stops reading when much waits or is unsent, and resumes when little is.
    void adjustHold();
    /// After something was read, which may have been answered below this, as pings are; and while it is held.
    void watch();
    void send(const QString &message);
    /// Ends the connection from the event loop; nothing is sent any more.
    void cutOff(const char *why);

    ThreadCheck m_thread;
    QString m_id;
    Caller m_caller;
    QString m_finalUserId;
    SignallingTimes m_times;
    SharedBudget::Share m_unsent, m_unserved;
    const Generation m_generation;
    SocketHold m_hold;
    QPointer<QWebSocket> m_socket;
    std::optional<control::Client> m_client;
    bool m_recorder = false, m_gone = false, m_graceful = false, m_busy = false, m_cutOff = false;
    WaitingRequests m_waiting;
    qsizetype m_partSize = 0; ///< of a message of which not all frames have come
    QTimer m_turn;            ///< ends at once, and the next request is served
    int m_strangersRequests = 0;
    QTimer m_watchdog, m_grace, m_closing, m_goodbye, m_unjoined;
    QTimer m_poll; ///< while it is held, or much is unsent
    std::optional<int> m_pingInterval_ms;
};

} // namespace ovation::server
