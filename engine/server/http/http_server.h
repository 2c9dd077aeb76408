#pragma once

#include "base/result.h"
#include "server/http/connection.h"

#include <QHash>
#include <QHostAddress>
#include <QSslConfiguration>

#include <memory>

class QWebSocket;

namespace ovation::server {

/// The listening TLS socket: accepts within the limits, hands requests to a handler and upgraded connections
/// to another. Lives on the engine thread.
class HttpServer final : public QObject {
    Q_OBJECT

  public:
    struct Handlers {
        std::function<void(const HttpRequest &, const Responder &)> request;
        /// Whether this request may become a WebSocket.
        std::function<bool(const HttpRequest &)> mayUpgrade;
        /// An open WebSocket (ownership included) and the request it came from.
        std::function<void(QWebSocket *, const HttpRequest &)> webSocket;
    };

    HttpServer(const QSslConfiguration &tls, Handlers handlers, HttpLimits limits = {},
               QObject *parent = nullptr);
    ~HttpServer() override;

    Result<void> listen(const QHostAddress &address, quint16 port);
    quint16 port() const;
    void close();

  private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ovation::server
