#pragma once

#include "server/http/certificate.h"
#include "server/http/http_server.h"

#include <QFile>
#include <QTemporaryDir>

/// The HTTP side of the server on a real TLS socket: /echo sends the body back, /wait is answered by the
/// test, everything else is a file of the folder ("file" of 100 bytes, "empty").
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
    quint16 start(const ovation::server::HttpLimits &limits = {}) {
        ovation::server::HttpServer::Handlers handlers;
        handlers.request = [this](const ovation::server::HttpRequest &request,
                                  const ovation::server::Responder &respond) { answer(request, respond); };
        handlers.mayUpgrade = [](const ovation::server::HttpRequest &) { return false; };
        server = std::make_unique<ovation::server::HttpServer>(m_tls, std::move(handlers), limits);
        return server->listen(QHostAddress::LocalHost, 0) ? server->port() : 0;
    }
    void stop() {
        server.reset();
        waiting.clear();
        requests = 0;
    }

    QTemporaryDir folder;
    std::unique_ptr<ovation::server::HttpServer> server;
    std::vector<ovation::server::Responder> waiting; ///< of requests for /wait
    int requests = 0;

  private:
    void answer(const ovation::server::HttpRequest &request, const ovation::server::Responder &respond) {
        ++requests;
        if (request.path == QStringLiteral("/wait")) {
            waiting.push_back(respond);
        } else if (request.path == QStringLiteral("/echo")) {
            respond(ovation::server::HttpResponse::text(200, QString::fromUtf8(request.body)));
        } else {
            ovation::server::HttpResponse response;
            response.type = "application/octet-stream";
            response.file = folder.path() + request.path;
            respond(response);
        }
    }

    QSslConfiguration m_tls;
};
