#include "server/http/http_server.h"

#include "server/http/listener.h"

#include <QHash>
#include <QSslSocket>
#include <QWebSocket>
#include <QWebSocketServer>

#include <algorithm>

namespace ovation::server {
namespace {

/// What a TLS client says of a certificate that it does not trust (RFC 8446 section 6.2).
bool refusesCertificate(QSsl::AlertType type) {
    switch (type) {
    case QSsl::AlertType::BadCertificate:
    case QSsl::AlertType::CertificateExpired:
    case QSsl::AlertType::CertificateUnknown:
    case QSsl::AlertType::UnknownCa:
        return true;
    default:
        return false;
    }
}

} // namespace

struct HttpServer::Private {
    Private(const QSslConfiguration &theTls, Handlers theHandlers, const HttpLimits &theLimits)
        : tls(theTls), handlers(std::move(theHandlers)), limits(theLimits), seats(theLimits),
          unfinished(theLimits.unfinished_bytes), handshakes(clock, theLimits.handshakes),
          upgrader(QStringLiteral("Ovation Studio"), QWebSocketServer::NonSecureMode) {}

    std::optional<HttpResponse> refusalOfUpgrade(const HttpRequest &request) const {
        if (handlers.turnAway) {
            if (auto refusal = handlers.turnAway(request))
                return refusal;
        }
        return handlers.mayUpgrade(request) ? std::nullopt : std::optional(HttpResponse::empty(404));
    }

    QSslConfiguration tls;
    Handlers handlers;
    HttpLimits limits;
    Seats seats;
    SharedBudget unfinished; ///< bodies of requests
    SystemClock clock;
    HandshakeQueue handshakes;
    std::vector<std::unique_ptr<Listener>> listeners;
    QWebSocketServer upgrader; ///< never listens: it is fed sockets that asked to be upgraded
    QHash<QTcpSocket *, HttpRequest> upgrading;
};

HttpServer::HttpServer(const QSslConfiguration &tls, Handlers handlers, HttpLimits limits, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(tls, std::move(handlers), limits)) {
    connect(&d->upgrader, &QWebSocketServer::newConnection, this, [this] {
        while (QWebSocket *socket = d->upgrader.nextPendingConnection())
            upgraded(socket);
    });
}

HttpServer::~HttpServer() {
    close();
    // While the handlers are still there.
    for (auto *connection : findChildren<HttpConnection *>(Qt::FindDirectChildrenOnly))
        delete connection;
}

void HttpServer::adopt(QTcpSocket *socket) {
    HttpConnection::Handlers connection;
    connection.request = d->handlers.request;
    connection.refuseUpgrade = [this](const HttpRequest &request) { return d->refusalOfUpgrade(request); };
    connection.upgrade = [this](const HttpRequest &request, QTcpSocket *upgraded) {
        d->upgrading.insert(upgraded, request);
        connect(upgraded, &QObject::destroyed, this, [this, upgraded] { d->upgrading.remove(upgraded); });
        d->upgrader.handleConnection(upgraded);
        // Its handshake is in the buffer already and would not be announced again.
        QMetaObject::invokeMethod(
            upgraded, [upgraded] { Q_EMIT upgraded->readyRead(); }, Qt::QueuedConnection);
    };
    const Seat *seat = Seat::of(socket);
    const bool crowded = seat && seat->admission() == Admission::Reserved;
    auto *accepted = new HttpConnection(socket, d->limits, crowded, d->unfinished, std::move(connection));
    accepted->setParent(this);
}

void HttpServer::upgraded(QWebSocket *socket) {
    const auto isItsOwn = [socket](const QTcpSocket *one) {
        return one->peerPort() == socket->peerPort() && one->peerAddress() == socket->peerAddress();
    };
    const auto sockets = d->upgrading.keys();
    const auto own = std::find_if(sockets.begin(), sockets.end(), isItsOwn);
    if (own != sockets.end())
        (*own)->setParent(socket); // who has one finds the other
    const HttpRequest request = own == sockets.end() ? HttpRequest() : d->upgrading.take(*own);
    d->handlers.webSocket(socket, request);
}

Result<void> HttpServer::listen(const QHostAddress &address, quint16 port) {
    auto listener = std::make_unique<Listener>(d->tls, d->limits, d->seats, d->handshakes);
    if (!listener->listen(address, port))
        return Error{Errc::Failed, listener->errorString()};
    connect(listener.get(), &QTcpServer::pendingConnectionAvailable, this,
            [this, raw = listener.get()] { take(*raw); });
    connect(listener.get(), &Listener::alertReceived, this,
            [this](const QHostAddress &peer, QSsl::AlertType type) {
                if (refusesCertificate(type))
                    Q_EMIT certificateRefused(addressText(peer));
            });
    d->listeners.push_back(std::move(listener));
    return {};
}

void HttpServer::take(Listener &listener) {
    while (QTcpSocket *socket = listener.nextPendingConnection())
        adopt(socket);
}

quint16 HttpServer::port() const {
    return d->listeners.empty() ? quint16(0) : d->listeners.front()->serverPort();
}

void HttpServer::close() {
    for (const auto &listener : d->listeners)
        listener->close();
    for (auto *connection : findChildren<HttpConnection *>(Qt::FindDirectChildrenOnly))
        connection->finishAndClose();
}

} // namespace ovation::server
