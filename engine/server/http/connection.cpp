#include "server/http/connection.h"

#include "server/http/byte_range.h"

#include <QPointer>
#include <QSslSocket>

#include <array>

namespace ovation::server {
namespace {

constexpr qint64 StreamWindow_bytes = 512 * 1024; ///< what may wait in the socket while a file is sent
constexpr int HandlerTimeout_ms = 60'000;
constexpr int StreamStall_ms = 30'000;
constexpr int CloseTimeout_ms = 2000;

const char *reasonOf(int status) {
    switch (status) {
    case 200:
        return "OK";
    case 204:
        return "No Content";
    case 206:
        return "Partial Content";
    case 302:
        return "Found";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 406:
        return "Not Acceptable";
    case 408:
        return "Request Timeout";
    case 409:
        return "Conflict";
    case 413:
        return "Content Too Large";
    case 416:
        return "Range Not Satisfiable";
    case 422:
        return "Unprocessable Entity";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 501:
        return "Not Implemented";
    case 503:
        return "Service Unavailable";
    case 505:
        return "HTTP Version Not Supported";
    default:
        return "Status";
    }
}

} // namespace

HttpConnection::HttpConnection(QTcpSocket *socket, const HttpLimits &limits, Handlers handlers)
    : m_socket(socket), m_limits(limits), m_handlers(std::move(handlers)),
      m_parser(std::make_unique<RequestParser>(limits)) {
    m_socket->setParent(this);
    m_socket->setReadBufferSize(64 * 1024);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &HttpConnection::timedOut);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::readyRead);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &HttpConnection::streamMore);
    if (auto *tls = qobject_cast<QSslSocket *>(m_socket))
        connect(tls, &QSslSocket::encryptedBytesWritten, this, &HttpConnection::streamMore);
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    m_timer.start(m_limits.header_ms);
    if (m_socket->bytesAvailable())
        readyRead();
}

HttpConnection::~HttpConnection() = default;

void HttpConnection::readyRead() {
    if (m_state != State::Reading || !m_socket)
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
            refuse(431);
        else if (!seen.isEmpty() && m_timer.remainingTime() > m_limits.header_ms)
            m_timer.start(m_limits.header_ms); // an idle connection woke up
        return false;
    }
    m_parser->feed(QByteArrayView(seen).first(end + 4));
    if (m_parser->failure()) {
        refuse(m_parser->failure());
        return false;
    }
    if (m_parser->isWebSocketUpgrade()) {
        HttpRequest request = m_parser->request();
        request.peerAddress = m_socket->peerAddress().toString();
        QTcpSocket *socket = m_socket;
        socket->disconnect(this);
        m_timer.stop();
        socket->setParent(nullptr);
        socket->setReadBufferSize(0);
        if (m_handlers.upgrade(request, socket)) {
            m_socket = nullptr;
            deleteLater();
            return false;
        }
        socket->setParent(this);
        connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
        refuse(404);
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

void HttpConnection::readBody() {
    while (!m_parser->done() && m_socket->bytesAvailable()) {
        const QByteArray seen = m_socket->peek(64 * 1024);
        const qsizetype used = m_parser->feed(seen);
        m_socket->skip(used);
        if (m_parser->failure()) {
            refuse(m_parser->failure());
            return;
        }
        if (used == 0)
            return; // a part of something that needs more bytes
    }
    if (m_parser->done())
        handle();
}

void HttpConnection::handle() {
    m_state = State::Handling;
    m_timer.start(HandlerTimeout_ms);
    HttpRequest request = m_parser->request();
    request.peerAddress = m_socket->peerAddress().toString();
    m_method = request.method;
    m_range = m_method == "GET" ? request.header("Range") : QByteArray(); // RFC 9110 section 14.2
    m_keepAlive = m_keepAlive && m_parser->keepAlive();
    const quint64 number = ++m_requestNumber;
    m_handlers.request(request, [self = QPointer(this), number](HttpResponse response) {
        if (self && self->m_state == State::Handling && self->m_requestNumber == number)
            self->send(std::move(response));
    });
}

void HttpConnection::timedOut() {
    if (m_state == State::Handling) {
        m_keepAlive = false;
        send(HttpResponse::empty(503));
    } else if (m_state == State::Reading && (m_parser->headerDone() || m_socket->bytesAvailable())) {
        refuse(408);
    } else {
        m_socket->abort();
    }
}

void HttpConnection::send(HttpResponse response) {
    if (!response.file.isEmpty()) {
        sendFile(response);
        return;
    }
    writeHead(response.status, response.body.size(), response);
    if (m_method != "HEAD")
        m_socket->write(response.body);
    answered();
}

void HttpConnection::writeHead(int status, qint64 length, const HttpResponse &response,
                               const QList<std::pair<QByteArray, QByteArray>> &further) {
    QByteArray head = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonOf(status) + "\r\n";
    if (status != 204)
        head += "Content-Length: " + QByteArray::number(length) + "\r\n";
    if (!response.type.isEmpty())
        head += "Content-Type: " + response.type + "\r\n";
    for (const auto &list : {response.headers, further}) {
        for (const auto &[name, value] : list)
            head += name + ": " + value + "\r\n";
    }
    head += "X-Content-Type-Options: nosniff\r\n";
    head += m_keepAlive ? "Connection: keep-alive\r\n" : "Connection: close\r\n";
    m_socket->write(head + "\r\n");
}

void HttpConnection::sendFile(const HttpResponse &response) {
    m_file = std::make_unique<QFile>(response.file);
    if (!m_file->open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        m_file.reset();
        send(HttpResponse::empty(404));
        return;
    }
    const qint64 size = m_file->size();
    const auto range = parseRange(m_range, size);
    if (range.unsatisfiable) {
        m_file.reset();
        HttpResponse refused = HttpResponse::empty(416);
        refused.headers.emplace_back("Content-Range", "bytes */" + QByteArray::number(size));
        send(std::move(refused));
        return;
    }
    m_left = range.last - range.first + 1;
    m_file->seek(range.first);
    QList<std::pair<QByteArray, QByteArray>> further{{"Accept-Ranges", "bytes"}};
    if (range.partial)
        further.append({"Content-Range", "bytes " + QByteArray::number(range.first) + '-' +
                                             QByteArray::number(range.last) + '/' +
                                             QByteArray::number(size)});
    writeHead(range.partial ? 206 : 200, m_left, response, further);
    if (m_method == "HEAD" || m_left == 0) {
        m_file.reset();
        answered();
        return;
    }
    m_state = State::Streaming;
    streamMore();
}

void HttpConnection::streamMore() {
    if (m_state != State::Streaming)
        return;
    const auto *tls = qobject_cast<QSslSocket *>(m_socket);
    std::array<char, 64 * 1024> buffer;
    while (m_left > 0 &&
           m_socket->bytesToWrite() + (tls ? tls->encryptedBytesToWrite() : 0) < StreamWindow_bytes) {
        const qint64 got = m_file->read(buffer.data(), std::min<qint64>(qint64(buffer.size()), m_left));
        if (got <= 0) { // the file shrank: the length promised can't be kept
            m_socket->abort();
            return;
        }
        m_socket->write(buffer.data(), got);
        m_left -= got;
    }
    m_timer.start(StreamStall_ms);
    if (m_left == 0) {
        m_file.reset();
        answered();
    }
}

void HttpConnection::answered() {
    if (!m_keepAlive) {
        closeGently();
        return;
    }
    m_parser = std::make_unique<RequestParser>(m_limits);
    m_state = State::Reading;
    m_timer.start(m_limits.idle_ms);
    // The next request may be waiting already (pipelining); from the event loop, so that calls do not nest.
    QMetaObject::invokeMethod(this, &HttpConnection::readyRead, Qt::QueuedConnection);
}

void HttpConnection::refuse(int status) {
    m_keepAlive = false;
    m_state = State::Handling;
    m_method = "GET";
    send(HttpResponse::empty(status));
}

void HttpConnection::closeGently() {
    m_state = State::Closing;
    m_timer.start(CloseTimeout_ms);
    m_socket->disconnectFromHost();
}

void HttpConnection::finishAndClose() {
    m_keepAlive = false;
    if (m_socket && m_state == State::Reading)
        closeGently();
}

} // namespace ovation::server
