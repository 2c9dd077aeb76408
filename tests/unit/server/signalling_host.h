#pragma once

#include "../loopback.h"
#include "patience.h"
#include "server/http/certificate.h"
#include "server/http/http_server.h"
#include "server/http/unsent.h"
#include "server/signalling/signalling.h"

#include <QJsonDocument>
#include <QPointer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QWebSocket>

/// Sessions behind a real signalling port on 127.0.0.1, with a media plane and without recordings.
class SignallingHost {
  public:
    explicit SignallingHost(const ovation::server::SignallingTimes &times = {},
                            const ovation::server::HttpLimits &limits = {})
        : m_signalling(m_commands, m_attempts, nullptr, times) {
        m_settings.dataPath = m_folder.path();
        m_settings.secret = QStringLiteral("MY_SECRET");
        ovation::server::HttpServer::Handlers handlers;
        handlers.request = [](const auto &, const ovation::server::Responder &respond) {
            respond(ovation::server::HttpResponse::empty(404));
        };
        handlers.mayUpgrade = [](const ovation::server::HttpRequest &request) {
            return request.path == QStringLiteral("/openvidu");
        };
        handlers.webSocket = [this](QWebSocket *socket, const ovation::server::HttpRequest &request) {
            m_sockets.append(socket);
            m_signalling.adopt(socket, request.caller(), QStringLiteral("0123456789abcdefgh"));
        };
        const auto tls = ovation::server::serverTls(m_settings);
        m_http = std::make_unique<ovation::server::HttpServer>(*tls, std::move(handlers), limits);
        m_listens = bool(m_http->listen(QHostAddress::LocalHost, 0));
        ovation::session::SessionProperties properties;
        properties.customSessionId = QStringLiteral("room");
        (void)m_commands.createSession(properties);
    }

    bool listens() const { return m_listens; }
    quint16 port() const { return m_http->port(); }
    ovation::control::Commands &commands() { return m_commands; }
    ovation::server::Signalling &signalling() { return m_signalling; }
    const ovation::session::Session *session() const { return m_commands.session(QStringLiteral("room")); }
    /// A fresh token URL for it.
    QString token(ovation::session::Role role = ovation::session::Role::Publisher) {
        ovation::session::ConnectionProperties properties;
        properties.role = role;
        return m_commands.createConnection(QStringLiteral("room"), properties)->token;
    }
    /// Bytes that wait for all clients, their kernels' buffers being full.
    qint64 unsent() const {
        qint64 sum_bytes = 0;
        for (const auto &socket : m_sockets) {
            const auto *below =
                socket ? socket->findChild<QTcpSocket *>(QString(), Qt::FindDirectChildrenOnly) : nullptr;
            sum_bytes += below ? ovation::server::unsentBytes(*below) : 0;
        }
        return sum_bytes;
    }
    qsizetype participants() const { return session() ? qsizetype(session()->participants().size()) : 0; }

  private:
    QTemporaryDir m_folder;
    ovation::SystemClock m_clock;
    ovation::config::Settings m_settings;
    ovation::transport::MediaPlane m_plane{loopback()};
    ovation::control::Commands m_commands{m_settings, m_clock, m_plane, nullptr};
    ovation::server::SecretAttempts m_attempts{m_clock};
    ovation::server::Signalling m_signalling;
    std::unique_ptr<ovation::server::HttpServer> m_http;
    QList<QPointer<QWebSocket>> m_sockets;
    bool m_listens = false;
};

/// A client of the signalling that says exactly what it is told and keeps everything it hears.
class RpcClient {
  public:
    explicit RpcClient(quint16 port, const QString &path = QStringLiteral("openvidu?sessionId=room")) {
        QObject::connect(&m_socket, &QWebSocket::textMessageReceived, &m_socket, [this](const QString &text) {
            m_heard.append(QJsonDocument::fromJson(text.toUtf8()).object());
        });
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
        m_socket.setSslConfiguration(tls);
        m_socket.open(QUrl(QStringLiteral("wss://127.0.0.1:%1/%2").arg(port).arg(path)));
    }

    bool connected() {
        return wait([this] {
                   return m_socket.state() == QAbstractSocket::ConnectedState ||
                          m_socket.state() == QAbstractSocket::UnconnectedState || // Qt 6.8 has no error then
                          m_socket.error() != QAbstractSocket::UnknownSocketError;
               }) &&
               isOpen();
    }
    bool isOpen() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    QWebSocket &socket() { return m_socket; }

    void sendText(const QString &text) {
        if (connected())
            m_socket.sendTextMessage(text);
    }
    /// Sends a request; its id.
    int send(const char *method, const QJsonObject &params = {}) {
        const int id = m_nextId++;
        sendText(QString::fromUtf8(QJsonDocument({{QStringLiteral("jsonrpc"), QStringLiteral("2.0")},
                                                  {QStringLiteral("method"), QLatin1String(method)},
                                                  {QStringLiteral("params"), params},
                                                  {QStringLiteral("id"), id}})
                                       .toJson(QJsonDocument::Compact)));
        return id;
    }
    /// The answer to request `id`, waiting for it; empty if none came.
    QJsonObject answerTo(int id) {
        QJsonObject found;
        wait([&] {
            for (const QJsonObject &message : m_heard) {
                if (message.value(QStringLiteral("id")) == id)
                    found = message;
            }
            return !found.isEmpty() || !isOpen();
        });
        return found;
    }
    QJsonObject call(const char *method, const QJsonObject &params = {}) {
        return answerTo(send(method, params));
    }
    /// The error code of a call; 0 = it succeeded, INT_MIN = no answer.
    int errorOf(const char *method, const QJsonObject &params = {}) {
        const QJsonObject answer = call(method, params);
        if (answer.isEmpty())
            return INT_MIN;
        return answer.value(QStringLiteral("error")).toObject().value(QStringLiteral("code")).toInt();
    }
    /// The params of the first notification of that name, waiting for it; nothing if none came.
    std::optional<QJsonObject> notified(const char *method) {
        std::optional<QJsonObject> found;
        wait([&] {
            for (const QJsonObject &message : m_heard) {
                if (message.value(QStringLiteral("method")) == QLatin1String(method)) {
                    found = message.value(QStringLiteral("params")).toObject();
                    return true;
                }
            }
            return false;
        });
        return found;
    }
    /// True once everything sent before has been dealt with.
    bool inStep() { return !call("ping").isEmpty(); }
    QJsonObject join(const QString &token, const QString &session = QStringLiteral("room")) {
        QJsonObject result =
            call("joinRoom", joinParams(token, session)).value(QStringLiteral("result")).toObject();
        m_rpcId = result.value(QStringLiteral("sessionId")).toString();
        m_connectionId = result.value(QStringLiteral("id")).toString();
        return result;
    }
    static QJsonObject joinParams(const QString &token, const QString &session = QStringLiteral("room")) {
        return {{QStringLiteral("token"), token},
                {QStringLiteral("session"), session},
                {QStringLiteral("platform"), QStringLiteral("Chrome 120")},
                {QStringLiteral("metadata"), QStringLiteral("{\"clientData\":\"Bob\"}")},
                {QStringLiteral("secret"), QString()},
                {QStringLiteral("sdkVersion"), QStringLiteral("2.32.1")},
                {QStringLiteral("recorder"), false}};
    }
    const QString &rpcId() const { return m_rpcId; }
    const QString &connectionId() const { return m_connectionId; }
    const QList<QJsonObject> &heard() const { return m_heard; }
    bool waitForClose() {
        return wait([this] { return m_socket.state() == QAbstractSocket::UnconnectedState; });
    }

    static bool wait(const std::function<bool()> &until) { return waitUntil(until); }

  private:
    QWebSocket m_socket;
    QList<QJsonObject> m_heard;
    int m_nextId = 0;
    QString m_rpcId, m_connectionId;
};
