#pragma once

#include "base/result.h"
#include "server/http/connection.h"

#include <QHostAddress>
#include <QSslConfiguration>

#include <memory>

class QWebSocket;

namespace ovation::server {

class Listener;

/// The listening port for HTTPS and plain HTTP: accepts within the limits, hands requests to a handler and
/// upgraded connections to another. Lives on the engine thread.
class HttpServer final : public QObject {
    Q_OBJECT

  public:
    struct Handlers {
        std::function<void(const HttpRequest &, const Responder &)> request;
        /// Whether this request may become a WebSocket.
        std::function<bool(const HttpRequest &)> mayUpgrade;
        /// An open WebSocket (ownership included) and the request it came from.
        std::function<void(QWebSocket *, const HttpRequest &)> webSocket;
        /// Asked before mayUpgrade: what a WebSocket is answered that may not come in at all. May be empty.
        std::function<std::optional<HttpResponse>(const HttpRequest &)> turnAway;
    };

    HttpServer(const QSslConfiguration &tls, Handlers handlers, HttpLimits limits = {},
               QObject *parent = nullptr);
    ~HttpServer() override;

    /// On one address more.
    Result<void> listen(const QHostAddress &address, quint16 port);
    quint16 port() const; ///< of the first address; 0 before listen()
    void close();

  Q_SIGNALS:
    /// A client ended its TLS handshake because it does not trust the certificate.
    void certificateRefused(const QString &peerAddress);

  private:
    void take(Listener &listener);
    void adopt(QTcpSocket *socket);
    void upgraded(QWebSocket *socket);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ovation::server
