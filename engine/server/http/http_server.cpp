#include "server/http/http_server.h"

#include "base/log.h"

#include <QElapsedTimer>
#include <QSslServer>
#include <QSslSocket>
#include <QWebSocket>
#include <QWebSocketServer>

#include <sys/socket.h>
#include <unistd.h>

namespace ovation::server {
namespace {

constexpr qint64 WarnEvery_ms = 10'000;

/// Who holds connections at present.
struct Occupancy {
    int all = 0;
    QHash<QString, int> perAddress;
};

/// One connection's place, a child of its socket: it becomes free when the socket dies, however it dies.
/// (QSslServer cuts every signal of a socket, destroyed() too, when its handshake is done.)
class Seat final : public QObject {
  public:
    Seat(std::shared_ptr<Occupancy> occupancy, QString address, QObject *socket)
        : QObject(socket), m_occupancy(std::move(occupancy)), m_address(std::move(address)) {
        ++m_occupancy->all;
        ++m_occupancy->perAddress[m_address];
    }
    ~Seat() override {
        --m_occupancy->all;
        if (--m_occupancy->perAddress[m_address] <= 0)
            m_occupancy->perAddress.remove(m_address);
    }

  private:
    std::shared_ptr<Occupancy> m_occupancy;
    QString m_address;
};

QHostAddress peerOf(qintptr descriptor) {
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    return ::getpeername(int(descriptor), generic, &size) == 0 ? QHostAddress(generic) : QHostAddress();
}

/// Accepts within the limits. Connections count from the moment they are accepted, not from the end of the
/// TLS handshake: one that never shakes hands holds a socket too.
class Listener final : public QSslServer {
  public:
    explicit Listener(const HttpLimits &limits) : m_limits(limits) {}

  protected:
    void incomingConnection(qintptr descriptor) override {
        const QHostAddress address = peerOf(descriptor);
        if (!admits(address)) {
            warn(address);
            ::close(int(descriptor));
            return;
        }
        QSslServer::incomingConnection(descriptor);
        // It made a socket as its youngest child, unless that failed.
        const auto sockets = findChildren<QSslSocket *>(Qt::FindDirectChildrenOnly);
        if (!sockets.isEmpty() && sockets.last()->socketDescriptor() == descriptor)
            new Seat(m_occupancy, address.toString(), sockets.last());
    }

  private:
    bool admits(const QHostAddress &address) const {
        const int cap = address.isLoopback() ? m_limits.perLoopbackAddress : m_limits.perAddress;
        return !address.isNull() && m_occupancy->all < m_limits.connections &&
               m_occupancy->perAddress.value(address.toString()) < cap;
    }
    void warn(const QHostAddress &address) {
        if (m_warned.isValid() && !m_warned.hasExpired(WarnEvery_ms))
            return; // a flood of connections must not flood the log
        m_warned.start();
        qCWarning(logServer) << "too many connections, refused one from" << address.toString();
    }

    HttpLimits m_limits;
    std::shared_ptr<Occupancy> m_occupancy = std::make_shared<Occupancy>();
    QElapsedTimer m_warned;
};

} // namespace

struct HttpServer::Private {
    explicit Private(Handlers theHandlers, const HttpLimits &theLimits)
        : handlers(std::move(theHandlers)), limits(theLimits), listener(theLimits),
          upgrader(QStringLiteral("Ovation Studio"), QWebSocketServer::NonSecureMode) {}

    Handlers handlers;
    HttpLimits limits;
    Listener listener;
    QWebSocketServer upgrader; ///< never listens: it is fed sockets that asked to be upgraded
    QHash<QTcpSocket *, HttpRequest> upgrading;
};

HttpServer::HttpServer(const QSslConfiguration &tls, Handlers handlers, HttpLimits limits, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(std::move(handlers), limits)) {
    d->listener.setSslConfiguration(tls);
    d->listener.setHandshakeTimeout(limits.tls_ms);
    d->listener.setListenBacklogSize(256);
    d->listener.setMaxPendingConnections(128);
    connect(&d->listener, &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket *socket = d->listener.nextPendingConnection()) {
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
            HttpRequest request;
            for (auto entry = d->upgrading.begin(); entry != d->upgrading.end(); ++entry) {
                if (entry.key()->peerPort() == socket->peerPort() &&
                    entry.key()->peerAddress() == socket->peerAddress()) {
                    request = entry.value();
                    entry.key()->setParent(socket); // who has one finds the other
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
    // While the handlers are still there.
    for (auto *connection : findChildren<HttpConnection *>(Qt::FindDirectChildrenOnly))
        delete connection;
}

Result<void> HttpServer::listen(const QHostAddress &address, quint16 port) {
    if (!d->listener.listen(address, port))
        return Error{Errc::Failed, d->listener.errorString()};
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
