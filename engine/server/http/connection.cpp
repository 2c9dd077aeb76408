#include "server/http/connection.h"

#include "base/log.h"
#include "server/http/forwarded.h"
#include "server/http/reply.h"
#include "server/http/seats.h"
#include "server/http/status_text.h"
#include "server/http/unsent.h"

#include <QPointer>
#include <QSslSocket>

#include <array>

namespace ovation::server {
namespace {

constexpr qint64 MaxUnsent_bytes =
    64 * 1024; ///< what may wait in the socket; the kernel's buffers come on top
constexpr qint64 Part_bytes = 32 * 1024;
constexpr int Stall_ms = 30'000;      ///< without a byte fetched
constexpr int CloseTimeout_ms = 2000; ///< without a byte fetched

} // namespace

HttpConnection::HttpConnection(QTcpSocket *socket, const HttpLimits &limits, bool crowded,
                               SharedBudget &unfinished, Handlers handlers)
    : m_socket(socket), m_limits(limits), m_crowded(crowded), m_handlers(std::move(handlers)),
      m_relay(std::make_shared<Relay>(this)), m_parser(std::make_unique<RequestParser>(limits)),
      m_unfinished(
          unfinished, [this] { return m_parser->body_bytes(); }, [this] { giveBodyUp(); }),
      m_keepAlive(!crowded) {
    m_socket->setParent(this);
    m_socket->setReadBufferSize(m_limits.header_bytes + 4); // read as far as that at first, see readHeader()
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &HttpConnection::timedOut);
    // A timer, not a posted event: those are all served before the sockets of others are looked at.
    m_next.setSingleShot(true);
    m_next.setInterval(0);
    connect(&m_next, &QTimer::timeout, this, &HttpConnection::readyRead);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::readyRead);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &HttpConnection::fetched);
    if (auto *tls = qobject_cast<QSslSocket *>(m_socket))
        connect(tls, &QSslSocket::encryptedBytesWritten, this, &HttpConnection::fetched);
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    m_timer.start(m_limits.header_ms);
    if (m_socket->bytesAvailable())
        readyRead();
}

HttpConnection::~HttpConnection() {
    m_relay->detach();
}

void HttpConnection::readyRead() {
    if (m_state != State::Reading || !m_socket || m_next.isActive())
        return;
    if (!m_parser->headerDone() && !readHeader())
        return;
    readBody();
}

bool HttpConnection::readHeader() {
    // Only looked at until it is complete: a WebSocket's handshake must stay in the socket for its own
    // reader.
    const QByteArray seen = m_socket->peek(m_limits.header_bytes + 4);
    const auto end = seen.indexOf("\r\n\r\n");
    if (end < 0) {
        if (seen.size() >= m_limits.header_bytes)
            refuse(HttpResponse::empty(431));
        else if (!seen.isEmpty() && m_timer.remainingTime() > m_limits.header_ms)
            m_timer.start(m_limits.header_ms); // an idle connection woke up
        return false;
    }
    m_parser->feed(QByteArrayView(seen).first(end + 4));
    if (m_parser->failure()) {
        refuse(HttpResponse::empty(m_parser->failure()));
        return false;
    }
    if (m_parser->isWebSocketUpgrade()) {
        upgrade();
        return false;
    }
    m_socket->skip(end + 4);
    if (!m_parser->done()) {
        m_timer.start(m_limits.body_ms);
        if (m_parser->wantsContinue())
            m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    }
    return true;
}

void HttpConnection::upgrade() {
    const HttpRequest asked = request();
    if (auto refusal = m_handlers.refuseUpgrade(asked))
        return refuse(std::move(*refusal));
    QTcpSocket *socket = std::exchange(m_socket, nullptr);
    socket->disconnect(this);
    m_timer.stop();
    socket->setParent(nullptr);
    socket->setReadBufferSize(0);
    m_handlers.upgrade(asked, socket);
    deleteLater();
}

void HttpConnection::readBody() {
    while (!m_parser->done() && m_socket->bytesAvailable()) {
        const QByteArray seen = m_socket->peek(Part_bytes);
        const qsizetype used = m_parser->feed(seen);
        m_socket->skip(used);
        if (m_parser->failure()) {
            refuse(HttpResponse::empty(m_parser->failure()));
            return;
        }
        if (used == 0)
            break; // a part of something that needs more bytes
    }
    countBody();
    if (m_parser->done())
        handle();
}

void HttpConnection::countBody() {
    // Who has shown the secret is trusted with a body; behind a proxy that says nothing of the next request.
    const bool trusted = m_known && !m_limits.proxies.contains(m_socket->peerAddress());
    if (m_parser->done() || trusted)
        m_unfinished.leave();
    else
        m_unfinished.spend(m_parser->body_bytes());
}

void HttpConnection::giveBodyUp() {
    if (m_state != State::Reading || !m_socket)
        return;
    qCWarning(logServer).noquote() << "requests are sent faster than they are finished: one from"
                                   << addressText(m_socket->peerAddress()) << "was given up";
    m_parser = std::make_unique<RequestParser>(m_limits);
    HttpResponse busy =
        HttpResponse::text(503, QStringLiteral("Too many large requests are on their way: try again"));
    busy.headers.emplace_back("Retry-After", "1");
    refuse(std::move(busy));
}

HttpRequest HttpConnection::request() const {
    HttpRequest request = m_parser->request();
    request.peerAddress = addressText(m_socket->peerAddress());
    request.encrypted = qobject_cast<QSslSocket *>(m_socket);
    request.crowded = m_crowded;
    takeForwarded(request, m_limits.proxies);
    request.settle = [socket = QPointer<QTcpSocket>(m_socket)] {
        if (Seat *seat = socket ? Seat::of(socket) : nullptr)
            seat->settle();
    };
    return request;
}

void HttpConnection::handle() {
    m_state = State::Handling;
    m_timer.stop();
    touch();
    const HttpRequest asked = request();
    m_method = asked.method;
    m_conditions = FileConditions::of(asked);
    m_keepAlive = m_keepAlive && m_parser->keepAlive();
    m_parser->dropBody(); // the answer may be long in coming, and in being fetched
    const auto reply = std::make_shared<Reply>(
        m_relay, [connection = QPointer(this), number = ++m_requestNumber](HttpResponse response) {
            if (connection)
                connection->answer(number, std::move(response));
        });
    m_handlers.request(asked, [reply](HttpResponse response) { reply->give(std::move(response)); });
}

void HttpConnection::answer(quint64 number, HttpResponse response) {
    if (m_state == State::Handling && m_requestNumber == number)
        send(std::move(response));
}

void HttpConnection::timedOut() {
    if (m_state == State::Reading && (m_parser->headerDone() || m_socket->bytesAvailable()))
        refuse(HttpResponse::empty(408));
    else
        m_socket->abort();
}

void HttpConnection::send(HttpResponse response) {
    if (response.known && !std::exchange(m_known, true)) {
        if (Seat *seat = Seat::of(m_socket))
            seat->settle();
    }
    if (!response.file.isEmpty()) {
        sendFile(std::move(response));
        return;
    }
    if (response.remote) {
        sendRemote(std::move(response));
        return;
    }
    writeHead(response, response.body.size());
    sendBody(OutgoingBody(std::move(response.body)));
}

void HttpConnection::sendBody(OutgoingBody body) {
    if (m_method == "HEAD")
        return answered();
    m_body = std::move(body);
    m_state = State::Sending;
    sendMore();
}

void HttpConnection::writeHead(const HttpResponse &response, qint64 length_bytes) {
    const int status = response.status;
    QByteArray head = "HTTP/1.1 " + QByteArray::number(status) + ' ' + statusText(status) + "\r\n";
    if (status != 204 && status != 304)
        head += "Content-Length: " + QByteArray::number(length_bytes) + "\r\n";
    if (!response.type.isEmpty())
        head += "Content-Type: " + response.type + "\r\n";
    for (const auto &[name, value] : response.headers)
        head += name + ": " + value + "\r\n";
    head += "X-Content-Type-Options: nosniff\r\n";
    head += m_keepAlive ? "Connection: keep-alive\r\n" : "Connection: close\r\n";
    m_socket->write(head + "\r\n");
}

void HttpConnection::sendFile(HttpResponse response) {
    auto file = std::make_unique<QFile>(std::exchange(response.file, {}));
    FileAnswer answer;
    if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        answer.status = 404;
    else
        answer = fileAnswer(m_conditions, file->size(), entityTag(file->handle()));
    file->seek(answer.first);
    sendPart(std::move(response), answer, OutgoingBody(std::move(file), answer.length));
}

void HttpConnection::sendRemote(HttpResponse response) {
    const auto remote = std::exchange(response.remote, nullptr);
    const FileAnswer answer = fileAnswer(m_conditions, remote->size(), remote->tag());
    sendPart(std::move(response), answer, OutgoingBody(remote, answer.first, answer.length));
}

void HttpConnection::sendPart(HttpResponse response, const FileAnswer &answer, OutgoingBody body) {
    response.status = answer.status;
    response.headers.append(answer.headers);
    if (answer.status != 200 && answer.status != 206) {
        response.type.clear();
        return send(std::move(response));
    }
    writeHead(response, answer.length);
    sendBody(std::move(body));
}

void HttpConnection::fetched() {
    touch();
    if (m_state == State::Sending)
        sendMore();
    else if (m_state == State::Draining)
        drain();
    else if (m_state == State::Closing)
        m_timer.start(unsentBytes(*m_socket) > 0 ? Stall_ms : CloseTimeout_ms);
}

void HttpConnection::touch() {
    if (Seat *seat = Seat::of(m_socket))
        seat->touch();
}

void HttpConnection::sendMore() {
    while (m_body.left() > 0 && unsentBytes(*m_socket) < MaxUnsent_bytes) {
        if (m_body.isRemote())
            return fetchPart();
        const QByteArray part = m_body.take(Part_bytes);
        if (part.isEmpty()) { // the length promised can't be kept
            m_socket->abort();
            return;
        }
        m_socket->write(part);
    }
    m_timer.start(Stall_ms);
    if (m_body.left() == 0)
        answered();
}

void HttpConnection::fetchPart() {
    if (std::exchange(m_fetching, true))
        return;
    m_timer.stop(); // it is not the client that is waited for
    m_body.fetch(MaxUnsent_bytes, [connection = QPointer(this)](const QByteArray &part) {
        if (connection)
            connection->partFetched(part);
    });
}

void HttpConnection::partFetched(const QByteArray &part) {
    m_fetching = false;
    if (!m_socket || m_state != State::Sending)
        return;
    if (!m_body.took(part)) { // as above
        m_socket->abort();
        return;
    }
    m_socket->write(part);
    sendMore();
}

void HttpConnection::answered() {
    m_body = {};
    if (!m_keepAlive) {
        closeGently();
        return;
    }
    m_parser = std::make_unique<RequestParser>(m_limits);
    m_state = State::Draining;
    drain();
}

void HttpConnection::drain() {
    // Who sends requests and fetches no answers is not served the next one.
    if (unsentBytes(*m_socket) >= MaxUnsent_bytes) {
        m_timer.start(Stall_ms);
        return;
    }
    m_state = State::Reading;
    // A proxy keeps connections for later requests.
    const bool stays = m_known || m_limits.proxies.contains(m_socket->peerAddress());
    m_timer.start(stays ? m_limits.idle_ms : m_limits.strangersIdle_ms);
    m_next.start(); // the next request may be waiting already (pipelining)
}

void HttpConnection::refuse(HttpResponse response) {
    m_keepAlive = false;
    m_state = State::Handling;
    m_method = "GET";
    send(std::move(response));
}

void HttpConnection::closeGently() {
    m_state = State::Closing;
    m_timer.start(unsentBytes(*m_socket) > 0 ? Stall_ms : CloseTimeout_ms);
    m_socket->disconnectFromHost();
}

void HttpConnection::finishAndClose() {
    m_keepAlive = false;
    if (m_socket && (m_state == State::Reading || m_state == State::Draining))
        closeGently();
}

} // namespace ovation::server
