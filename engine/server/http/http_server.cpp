#include "server/http/http_server.h"

#include "base/log.h"

#include <QSslServer>
#include <QWebSocket>
#include <QWebSocketServer>

namespace ovation::server {
namespace {

constexpr quint64 LargestMessage_bytes = 1024 * 1024;

} // namespace

struct HttpServer::Private {
    explicit Private(Handlers theHandlers, const HttpLimits &theLimits)
        : handlers(std::move(theHandlers)), limits(theLimits),
          upgrader(QStringLiteral("Ovation Studio"), QWebSocketServer::NonSecureMode) {}

    bool admit(const QHostAddress &address) {
        const int cap = address.isLoopback() ? limits.perLoopbackAddress : limits.perAddress;
        return open < limits.connections && perAddress.value(address.toString()) < cap;
    }
    void count(QTcpSocket *socket);

    Handlers handlers;
    HttpLimits limits;
    QSslServer listener;
    QWebSocketServer upgrader; ///< never listens: it is fed sockets that asked to be upgraded
    QHash<QTcpSocket *, HttpRequest> upgrading;
    QHash<QString, int> perAddress;
    int open = 0;
};

HttpServer::HttpServer(const QSslConfiguration &tls, Handlers handlers, HttpLimits limits, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(std::move(handlers), limits)) {
    d->listener.setSslConfiguration(tls);
    d->listener.setHandshakeTimeout(limits.tls_ms);
    d->listener.setListenBacklogSize(256);
    d->listener.setMaxPendingConnections(128);
    connect(&d->listener, &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket *socket = d->listener.nextPendingConnection()) {
            if (!d->admit(socket->peerAddress())) {
                qCWarning(logServer) << "too many connections, refused one from"
                                     << socket->peerAddress().toString();
                socket->abort();
                socket->deleteLater();
                continue;
            }
            d->count(socket);
            HttpConnection::Handlers connection;
            connection.request = d->handlers.request;
            connection.upgrade = [this](const HttpRequest &request, QTcpSocket *upgraded) {
                if (!d->handlers.mayUpgrade(request))
                    return false;
                d->upgrading.insert(upgraded, request);
                connect(upgraded, &QObject::destroyed, this,
                        [this, upgraded] { d->upgrading.remove(upgraded); });
                d->upgrader.handleConnection(upgraded);
                // Its handshake is in the buffer already and would not be announced again.
                QMetaObject::invokeMethod(
                    upgraded, [upgraded] { Q_EMIT upgraded->readyRead(); }, Qt::QueuedConnection);
                return true;
            };
            auto *accepted = new HttpConnection(socket, d->limits, std::move(connection));
            accepted->setParent(this);
        }
    });
    connect(&d->upgrader, &QWebSocketServer::newConnection, this, [this] {
        while (QWebSocket *socket = d->upgrader.nextPendingConnection()) {
            socket->setMaxAllowedIncomingFrameSize(LargestMessage_bytes);
            socket->setMaxAllowedIncomingMessageSize(LargestMessage_bytes);
            HttpRequest request;
            for (auto entry = d->upgrading.begin(); entry != d->upgrading.end(); ++entry) {
                if (entry.key()->peerPort() == socket->peerPort() &&
                    entry.key()->peerAddress() == socket->peerAddress()) {
                    request = entry.value();
                    d->upgrading.erase(entry);
                    break;
                }
            }
            d->handlers.webSocket(socket, request);
        }
    });
}

HttpServer::~HttpServer() {
    close();
    // Connections and sockets count themselves down when they go; the counters must still be there.
    for (auto *connection : findChildren<HttpConnection *>(Qt::FindDirectChildrenOnly))
        delete connection;
}

void HttpServer::Private::count(QTcpSocket *socket) {
    const QString address = socket->peerAddress().toString();
    ++open;
    ++perAddress[address];
    QObject::connect(socket, &QObject::destroyed, &listener, [this, address] {
        --open;
        if (--perAddress[address] <= 0)
            perAddress.remove(address);
    });
}

Result<void> HttpServer::listen(const QHostAddress &address, quint16 port) {
    if (!d->listener.listen(address, port))
        return Error{0, d->listener.errorString()};
    return {};
}

quint16 HttpServer::port() const {
    return d->listener.serverPort();
}

void HttpServer::close() {
    d->listener.close();
    for (auto *connection : findChildren<HttpConnection *>(Qt::FindDirectChildrenOnly))
        connection->finishAndClose();
}

} // namespace ovation::server
