#include "server/signalling/rpc_session.h"

#include "base/log.h"
#include "server/signalling/wire_json.h"

#include <algorithm>

namespace ovation::server {
namespace {

constexpr int MaxPingInterval_ms = 3'600'000; ///< times the intervals it must fit in an int
constexpr int MaxWaiting = 256;               ///< a client that floods is cut off
constexpr qint64 MaxUnsent_bytes = 8'000'000; ///< so is one that does not read
constexpr int MaxGoodbye_ms = 2000;           ///< for what is unsent and the close frame

} // namespace

RpcSession::RpcSession(QString id, QWebSocket *socket, QString clientIp, QString finalUserId,
                       const SignallingTimes &times, Generation generation)
    : m_id(std::move(id)), m_clientIp(std::move(clientIp)), m_finalUserId(std::move(finalUserId)),
      m_times(times), m_generation(generation) {
    for (QTimer *timer : {&m_watchdog, &m_grace, &m_closing, &m_goodbye})
        timer->setSingleShot(true);
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
    connect(socket, &QWebSocket::textMessageReceived, this, &RpcSession::received);
    connect(socket, &QWebSocket::binaryMessageReceived, this, [this] {
        closeSocket(QWebSocketProtocol::CloseCodeDatatypeNotSupported, QStringLiteral("Only text messages"));
    });
    connect(socket, &QWebSocket::disconnected, this, &RpcSession::disconnected);
}

void RpcSession::takeSocketFrom(RpcSession &other) {
    QWebSocket *fresh = other.m_socket;
    if (!fresh)
        return;
    fresh->disconnect(&other);
    other.m_socket.clear();
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->close();
        m_socket->deleteLater();
    }
    m_grace.stop();
    m_goodbye.stop();
    attach(fresh);
    armWatchdog(std::nullopt);
}

void RpcSession::setClient(const control::Client &client, bool recorder) {
    m_client = client;
    m_recorder = recorder;
}

void RpcSession::received(const QString &message) {
    m_thread.check();
    const auto request = readRequest(message);
    if (!request) {
        send(errorMessage({}, request.error(), m_id));
        return;
    }
    if (m_waiting.size() >= MaxWaiting) {
        closeSocket(QWebSocketProtocol::CloseCodePolicyViolated, QStringLiteral("Too many requests at once"));
        return;
    }
    m_waiting.enqueue(m_generation == Generation::Of18 ? modernRequest(*request) : *request);
    next();
}

void RpcSession::next() {
    if (m_busy || m_waiting.isEmpty())
        return;
    m_busy = true;
    Q_EMIT requestReady(m_waiting.dequeue());
}

void RpcSession::requestDone() {
    m_busy = false;
    // Not from inside the answer of the previous one: that would nest without end.
    QMetaObject::invokeMethod(this, &RpcSession::next, Qt::QueuedConnection);
}

void RpcSession::respond(const QJsonValue &id, const QJsonValue &result) {
    if (!id.isUndefined())
        send(resultMessage(id, result, m_id));
}

void RpcSession::fail(const QJsonValue &id, const Error &error) {
    if (!id.isUndefined())
        send(errorMessage(id, error, m_id));
}

void RpcSession::notify(const control::Notification &notification) {
    const WireNotification today = toWire(notification);
    const WireNotification wire = m_generation == Generation::Of18 ? legacyNotification(today) : today;
    send(notificationMessage(wire.method, wire.params));
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
    if (!m_socket || m_socket->state() != QAbstractSocket::ConnectedState)
        return; // messages of the gap are lost, as in the reference
    if (m_socket->bytesToWrite() > MaxUnsent_bytes) {
        qCWarning(logServer) << (m_client ? m_client->connectionId() : m_id)
                             << "does not read its messages and is cut off";
        m_socket->abort();
        return;
    }
    m_socket->sendTextMessage(message);
}

void RpcSession::closeSocket(QWebSocketProtocol::CloseCode code, const QString &reason) {
    if (!m_socket)
        return;
    // First: the socket may be gone when close() returns, or, with messages that are not read any more,
    // stay until the kernel gives them up a quarter of an hour later.
    if (!m_goodbye.isActive())
        m_goodbye.start(MaxGoodbye_ms);
    m_socket->close(code, reason);
}

void RpcSession::disconnected() {
    m_watchdog.stop();
    m_closing.stop();
    m_goodbye.stop();
    if (m_socket) {
        m_socket->deleteLater();
        m_socket.clear();
    }
    m_waiting.clear();
    if (m_client && !m_gone && !m_graceful)
        m_grace.start(m_times.grace_ms);
    else
        Q_EMIT ended();
}

} // namespace ovation::server
