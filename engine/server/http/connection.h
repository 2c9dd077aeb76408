#pragma once

#include "base/relay.h"
#include "server/http/file_answer.h"
#include "server/http/outgoing_body.h"
#include "server/http/request_parser.h"
#include "server/http/shared_budget.h"

#include <QObject>
#include <QTcpSocket>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace ovation::server {

/// One client's connection: reads requests one after another, answers them in order, sends files and bodies
/// in constant memory as the client fetches them, and reads no further request before it has, hands itself
/// over when it becomes a WebSocket. An answer may take as long as it takes; a client that leaves meanwhile
/// ends the connection. Deletes itself when the socket is gone. Engine thread.
class HttpConnection final : public QObject {
    Q_OBJECT

  public:
    struct Handlers {
        std::function<void(const HttpRequest &, const Responder &)> request;
        /// Why this request may not become a WebSocket; nothing if it may.
        std::function<std::optional<HttpResponse>(const HttpRequest &)> refuseUpgrade;
        /// Takes the socket over; its bytes are still unread.
        std::function<void(const HttpRequest &, QTcpSocket *)> upgrade;
    };

    /// A `crowded` one is closed after its first answer. `unfinished` is of the bodies of all connections,
    /// and outlives it.
    HttpConnection(QTcpSocket *socket, const HttpLimits &limits, bool crowded, SharedBudget &unfinished,
                   Handlers handlers);
    ~HttpConnection() override;

    /// Finishes the running answer, takes no further request.
    void finishAndClose();

  private:
    enum class State { Reading, Handling, Sending, Draining, Closing };

    void readyRead();
    bool readHeader();
    void upgrade();
    void readBody();
    void countBody();
    void giveBodyUp(); ///< it is the largest of too many
    HttpRequest request() const;
    void handle();
    void answer(quint64 number, HttpResponse response);
    void timedOut();
    void send(HttpResponse response);
    void sendFile(HttpResponse response);
    void sendRemote(HttpResponse response);
    /// The body when the answer has one.
    void sendPart(HttpResponse response, const FileAnswer &answer, OutgoingBody body);
    void sendBody(OutgoingBody body);
    void writeHead(const HttpResponse &response, qint64 length_bytes);
    void touch();   ///< says that its seat is used
    void fetched(); ///< the client has taken some bytes
    void sendMore();
    void fetchPart(); ///< of what is elsewhere
    void partFetched(const QByteArray &part);
    void answered();
    void drain(); ///< continues with the next request, once little is unsent
    void refuse(HttpResponse response);
    void closeGently();

    QTcpSocket *m_socket; ///< child; null once handed over
    HttpLimits m_limits;
    bool m_crowded;
    Handlers m_handlers;
    std::shared_ptr<Relay> m_relay; ///< for answers that are given up on another thread
    std::unique_ptr<RequestParser> m_parser;
    SharedBudget::Share m_unfinished; ///< the body in it
    QByteArray m_method;
    FileConditions m_conditions;
    State m_state = State::Reading;
    QTimer m_timer, m_next;
    bool m_keepAlive = true, m_known = false;
    quint64 m_requestNumber = 0;
    OutgoingBody m_body;
    bool m_fetching = false; ///< a part of it
};

} // namespace ovation::server
