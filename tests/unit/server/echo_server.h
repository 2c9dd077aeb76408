#pragma once

#include "server/http/certificate.h"
#include "server/http/http_server.h"

#include <QFile>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QWebSocket>

/// The HTTP side of the server on a real port: /echo sends the body back, /known too, as to one who
/// has shown the secret, /wait is answered by the test,
/// /socket becomes a WebSocket that sends back what it hears, everything else is a file of the folder ("file"
/// of 100 bytes, "empty").
class EchoServer {
  public:
    EchoServer() {
        ovation::config::Settings settings;
        settings.dataPath = folder.path();
        const auto made = ovation::server::serverTls(settings);
        if (!made)
            qFatal("no certificate");
        m_tls = *made;
        QFile file(folder.filePath(QStringLiteral("file")));
        QFile empty(folder.filePath(QStringLiteral("empty")));
        if (!file.open(QIODevice::WriteOnly) || !empty.open(QIODevice::WriteOnly))
            qFatal("no file");
        for (int i = 0; i < 100; ++i)
            file.putChar(char(i));
    }

    /// Restarts; the port, 0 when it cannot listen.
    quint16 start(const ovation::server::HttpLimits &limits = {},
                  const QHostAddress &address = QHostAddress::LocalHost) {
        ovation::server::HttpServer::Handlers handlers;
        handlers.request = [this](const ovation::server::HttpRequest &request,
                                  const ovation::server::Responder &respond) { answer(request, respond); };
        handlers.mayUpgrade = [](const ovation::server::HttpRequest &request) {
            return request.path == QStringLiteral("/socket");
        };
        handlers.webSocket = [this](QWebSocket *socket, const ovation::server::HttpRequest &) {
            socket->setParent(server.get());
            QObject::connect(socket, &QWebSocket::textMessageReceived, socket, &QWebSocket::sendTextMessage);
        };
        handlers.turnAway = turnAway;
        server = std::make_unique<ovation::server::HttpServer>(m_tls, std::move(handlers), limits);
        return server->listen(address, 0) ? server->port() : 0;
    }
    void stop() {
        server.reset();
        turnAway = {};
        waiting.clear();
        requests = 0;
    }

    /// Its connections' sockets, without those that QSslSocket has below it.
    QList<QTcpSocket *> sockets() const {
        QList<QTcpSocket *> found = server->findChildren<QTcpSocket *>();
        found.removeIf([](const QTcpSocket *socket) { return qobject_cast<QSslSocket *>(socket->parent()); });
        return found;
    }

    QTemporaryDir folder;
    std::unique_ptr<ovation::server::HttpServer> server;
    std::vector<ovation::server::Responder> waiting; ///< of requests for /wait
    int requests = 0;
    ovation::server::HttpRequest last;
    /// For WebSockets, from the next start.
    std::function<std::optional<ovation::server::HttpResponse>(const ovation::server::HttpRequest &)>
        turnAway;

  private:
    void answer(const ovation::server::HttpRequest &request, const ovation::server::Responder &respond) {
        ++requests;
        last = request;
        if (request.path == QStringLiteral("/wait")) {
            waiting.push_back(respond);
        } else if (request.path == QStringLiteral("/echo") || request.path == QStringLiteral("/known")) {
            auto response = ovation::server::HttpResponse::text(200, QString::fromUtf8(request.body));
            response.known = request.path == QStringLiteral("/known");
            respond(response);
        } else {
            ovation::server::HttpResponse response;
            response.type = "application/octet-stream";
            response.file = folder.path() + request.path;
            response.headers.emplace_back("X-Route", "files");
            respond(response);
        }
    }

    QSslConfiguration m_tls;
};
