#include "server/signalling/rpc_session.h"

#include "base/log.h"
#include "server/http/seats.h"
#include "server/http/unsent.h"
#include "server/signalling/param_limits.h"
#include "server/signalling/wire_json.h"

#include <algorithm>

namespace ovation::server {
namespace {

constexpr int MaxPingInterval_ms = 3'600'000; ///< times the intervals it must fit in an int
constexpr int MaxGoodbye_ms = 2000;           ///< for what is unsent and the close frame

constexpr quint64 MaxFrame_bytes = 8 * 1024 * 1024; ///< of a whole message, too; more closes the socket
constexpr qint64 FrameHeader_bytes = 14;

// With that much unfetched a client is not read from, with little it is again; a stranger gets nothing but
// small answers.
constexpr qint64 MuchUnsent_bytes = 1'000'000, LittleUnsent_bytes = 250'000;
constexpr qint64 MuchUnsentOfStranger_bytes = 32'000;
constexpr int Poll_ms = 25;

} // namespace

RpcSession::RpcSession(QString id, QWebSocket *socket, Caller caller, QString finalUserId,
                       const SignallingTimes &times, Budgets &budgets, Generation generation)
    : m_id(std::move(id)), m_caller(std::move(caller)), m_finalUserId(std::move(finalUserId)), m_times(times),
      m_unsent(
          budgets.unsent, [this] { return unsent_bytes(); },
          [this] {
              cutOff("leaves more of its messages than others, and all clients together leave too many,");
          }),
      m_unserved(
          budgets.unserved, [this] { return unserved_bytes(); },
          [this] { cutOff("has more waiting than others, and all clients together have too much,"); }),
      m_generation(generation), m_hold(times.longestHold_ms) {
    for (QTimer *timer : {&m_watchdog, &m_grace, &m_closing, &m_goodbye, &m_unjoined, &m_turn})
        timer->setSingleShot(true);
    // A timer, not a posted event: those are all served before the sockets of others are looked at.
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &RpcSession::next);
    m_poll.setInterval(Poll_ms);
    connect(&m_poll, &QTimer::timeout, this, &RpcSession::watch);
    connect(&m_unjoined, &QTimer::timeout, this, [this] {
        closeSocket(QWebSocketProtocol::CloseCodePolicyViolated,
                    QStringLiteral("No session was joined in time"));
    });
    connect(&m_watchdog, &QTimer::timeout, this, [this] {
        closeSocket(QWebSocketProtocol::CloseCodeNormal,
                    QStringLiteral("Close for not receive ping from client"));
    });
    connect(&m_grace, &QTimer::timeout, this, &RpcSession::ended);
    connect(&m_closing, &QTimer::timeout, this,
            [this] { closeSocket(QWebSocketProtocol::CloseCodeNormal, QString()); });
    connect(&m_goodbye, &QTimer::timeout, this, [this] {
        if (m_socket)
            m_socket->abort();
    });
    attach(socket);
}

RpcSession::~RpcSession() {
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->close();
        m_socket->deleteLater();
    }
}

void RpcSession::attach(QWebSocket *socket) {
    m_socket = socket;
    m_cutOff = false;
    m_hold.attach(socket);
    limitMessages(m_times.strangersMessage_bytes);
    if (m_client)
        welcome();
    else
        m_unjoined.start(m_times.untilJoined_ms);
    // Behind the WebSocket's own reading, which is connected already.
    if (QTcpSocket *below = m_hold.connection())
        connect(below, &QTcpSocket::readyRead, this, &RpcSession::watch);
    connect(socket, &QWebSocket::textMessageReceived, this, &RpcSession::received);
    m_partSize = 0;
    connect(socket, &QWebSocket::textFrameReceived, this, [this](const QString &frame, bool isLast) {
        m_partSize = isLast ? 0 : m_partSize + frame.size();
    });
    connect(socket, &QWebSocket::binaryMessageReceived, this, [this] {
        closeSocket(QWebSocketProtocol::CloseCodeDatatypeNotSupported, QStringLiteral("Only text messages"));
    });
    const auto ended = [this, socket] {
        if (m_socket == socket)
            disconnected();
    };
    connect(socket, &QWebSocket::disconnected, this, ended, Qt::QueuedConnection);
}

void RpcSession::welcome() {
    m_unsent.settle();
    m_unserved.settle();
    limitMessages(MaxFrame_bytes);
    Seat *seat = m_hold.connection() ? Seat::of(m_hold.connection()) : nullptr;
    if (seat)
        seat->settle();
}

void RpcSession::limitMessages(quint64 most_bytes) {
    m_socket->setMaxAllowedIncomingFrameSize(most_bytes);
    m_socket->setMaxAllowedIncomingMessageSize(most_bytes);
    // Room for the largest frame: Qt takes none out before it is whole.
    m_socket->setReadBufferSize(qint64(most_bytes) + FrameHeader_bytes);
}

void RpcSession::takeSocketFrom(RpcSession &other) {
    QWebSocket *fresh = other.m_socket;
    if (!fresh)
        return;
    fresh->disconnect(&other);
    other.m_hold.attach(nullptr);
    other.m_socket.clear();
    m_hold.attach(nullptr);
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->close();
        m_socket->deleteLater();
    }
    m_grace.stop();
    m_goodbye.stop();
    attach(fresh);
    // What the client has sent behind its "connect".
    m_waiting.addAllOf(other.m_waiting);
    adjustHold();
    m_turn.start();
    armWatchdog(std::nullopt);
}

void RpcSession::setClient(const control::Client &client, bool recorder) {
    m_client = client;
    m_recorder = recorder;
    m_unjoined.stop();
    if (m_socket)
        welcome();
}

void RpcSession::received(const QString &message) {
    m_thread.check();
    if (m_goodbye.isActive() || m_cutOff)
        return; // it is being closed
    if (!m_client && ++m_strangersRequests > m_times.strangersRequests) {
        closeSocket(QWebSocketProtocol::CloseCodePolicyViolated,
                    QStringLiteral("Too many requests before a session was joined"));
        return;
    }
    if (m_waiting.size() > m_times.maxWaiting) {
        qCWarning(logServer) << (m_client ? m_client->connectionId() : m_id)
                             << "asks faster than it can be answered and is cut off";
        closeSocket(QWebSocketProtocol::CloseCodePolicyViolated, QStringLiteral("Too many requests at once"));
        return;
    }
    m_waiting.add(message);
    adjustHold();
    m_turn.start();
}

void RpcSession::adjustHold() {
    if (m_goodbye.isActive())
        return; // its end must be heard
    const qint64 left_bytes = unsent_bytes();
    const bool much = left_bytes > (m_client ? MuchUnsent_bytes : MuchUnsentOfStranger_bytes);
    const bool little = left_bytes <= (m_client ? LittleUnsent_bytes : MuchUnsentOfStranger_bytes);
    if (much || m_waiting.isMuch())
        m_hold.hold();
    else if (little && m_waiting.isLittle())
        m_hold.release();
    if (little && !m_hold.isHeld())
        m_poll.stop();
    else if (!m_poll.isActive())
        m_poll.start();
}

qint64 RpcSession::unsent_bytes() const {
    const QTcpSocket *below = m_hold.connection();
    return below ? unsentBytes(*below) : 0;
}

qint64 RpcSession::unserved_bytes() const {
    const QTcpSocket *below = m_hold.connection();
    const qint64 there_bytes = below ? below->QAbstractSocket::bytesAvailable() : 0; // also while it is held
    return there_bytes + qint64(sizeof(QChar)) * (m_partSize + m_waiting.size());
}

void RpcSession::watch() {
    adjustHold();
    if (unsent_bytes() > m_times.maxUnsent_bytes)
        cutOff("does not fetch its messages");
    if (!m_cutOff)
        m_unsent.spend(unsent_bytes());
    if (!m_cutOff)
        m_unserved.spend(unserved_bytes());
}

void RpcSession::cutOff(const char *why) {
    if (std::exchange(m_cutOff, true))
        return;
    m_unsent.leave();
    m_unserved.leave();
    m_waiting.clear();
    qCWarning(logServer).noquote() << (m_client ? m_client->connectionId() : m_id) << why << "and is cut off";
    QMetaObject::invokeMethod(
        this,
        [this, socket = m_socket] {
            if (!socket || socket != m_socket)
                return;
            m_hold.release(); // its end must be heard
            socket->abort();
        },
        Qt::QueuedConnection);
}

void RpcSession::next() {
    if (m_busy || m_waiting.isEmpty())
        return;
    m_busy = true;
    const QString message = m_waiting.take();
    adjustHold();
    const auto request = readRequest(message);
    if (!request) {
        send(errorMessage({}, request.error(), m_id));
        return requestDone();
    }
    if (message.size() > MaxMessage) {
        fail(request->id,
             {Errc::MalformedRequest, QStringLiteral("This message has %1 characters; at most %2 are taken")
                                          .arg(message.size())
                                          .arg(MaxMessage)});
        return requestDone();
    }
    Q_EMIT requestReady(m_generation == Generation::Of18 ? modernRequest(*request) : *request);
}

void RpcSession::requestDone() {
    m_busy = false;
    if (!m_waiting.isEmpty())
        m_turn.start();
    else if (!m_socket)
        lost();
}

void RpcSession::respond(const QJsonValue &id, const QJsonValue &result) {
    if (!id.isUndefined())
        send(resultMessage(id, result, m_id));
}

void RpcSession::fail(const QJsonValue &id, const Error &error) {
    if (!id.isUndefined())
        send(errorMessage(id, error, m_id));
}

void RpcSession::notify(const control::Announcement &announcement) {
    const bool isOf18 = m_generation == Generation::Of18;
    send(announcement.written(int(m_generation), [isOf18](const control::Notification &notification) {
        const WireNotification today = toWire(notification);
        const WireNotification wire = isOf18 ? legacyNotification(today) : today;
        return notificationMessage(wire.method, wire.params);
    }));
}

void RpcSession::participantGone() {
    m_gone = true;
    m_closing.start(m_recorder ? 0 : m_times.closeAfterLeave_ms);
}

void RpcSession::armWatchdog(std::optional<int> interval_ms) {
    if (interval_ms && *interval_ms > 0)
        m_pingInterval_ms = std::min(*interval_ms, MaxPingInterval_ms);
    m_watchdog.start(m_times.watchdogIntervals * m_pingInterval_ms.value_or(m_times.defaultPingInterval_ms));
}

void RpcSession::send(const QString &message) {
    m_thread.check();
    if (!m_socket || m_cutOff || m_socket->state() != QAbstractSocket::ConnectedState)
        return; // messages of the gap are lost, as in the reference
    if (unsent_bytes() > m_times.maxUnsent_bytes)
        cutOff("does not fetch its messages");
    if (m_cutOff)
        return;
    m_socket->sendTextMessage(message);
    m_unsent.spend(unsent_bytes());
}

void RpcSession::closeSocket(QWebSocketProtocol::CloseCode code, const QString &reason) {
    if (!m_socket)
        return;
    // First: the socket may be gone when close() returns, or, with messages that are not read any more,
    // stay until the kernel gives them up a quarter of an hour later.
    if (!m_goodbye.isActive())
        m_goodbye.start(MaxGoodbye_ms);
    m_hold.release(); // its end must be heard
    m_socket->close(code, reason);
}

void RpcSession::disconnected() {
    m_watchdog.stop();
    m_closing.stop();
    m_goodbye.stop();
    m_unjoined.stop();
    m_poll.stop();
    m_unsent.leave();
    m_unserved.leave();
    m_hold.attach(nullptr);
    if (m_socket) {
        m_socket->deleteLater();
        m_socket.clear();
    }
    // What it sent last is still served: who leaves says so and closes.
    if (m_waiting.isEmpty())
        lost();
    else
        m_grace.start(m_times.grace_ms);
}

void RpcSession::lost() {
    if (!m_client || m_gone || m_graceful)
        Q_EMIT ended();
    else if (!m_grace.isActive())
        m_grace.start(m_times.grace_ms);
}

} // namespace ovation::server
