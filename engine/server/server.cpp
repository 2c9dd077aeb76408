#include "server/server.h"

#include "base/log.h"
#include "base/random_text.h"
#include "base/thread_check.h"
#include "server/files/file_routes.h"
#include "server/http/basic_auth.h"
#include "server/http/certificate.h"
#include "server/http/http_server.h"
#include "server/http/port_holder.h"
#include "server/legacy_answers.h"
#include "server/legacy_paths.h"
#include "server/rest/rest_context.h"
#include "server/signalling/signalling.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QWebSocket>

namespace ovation::server {
namespace {

constexpr char SessionCookie[] = "OVJSESSIONID";
constexpr int SessionCookieLength = 32;
constexpr char RoomPath[] = "/room"; ///< the signalling of 1.8

HttpResponse unauthorized(bool locked, int64_t wait_ms) {
    if (locked) {
        HttpResponse response = HttpResponse::text(
            429, QStringLiteral("Too many wrong secrets from this address: wait and try again"));
        response.headers.emplace_back("Retry-After", QByteArray::number(qlonglong{wait_ms} / 1000 + 1));
        return response;
    }
    HttpResponse response = HttpResponse::empty(401);
    response.headers.emplace_back("WWW-Authenticate", "Basic realm=\"Ovation Studio\"");
    return response;
}

} // namespace

struct Server::Private {
    Private(const config::Settings &theSettings, control::Commands &commands)
        : settings(theSettings), auth(theSettings.secret.toUtf8(), clock), signalling(commands) {
        const RestContext context{commands, settings, clock};
        addSessionRoutes(routes, context);
        addConnectionRoutes(routes, context);
        addTokenRoutes(routes, context);
        addSignalRoutes(routes, context);
        addConfigRoutes(routes, context);
        addRecordingRoutes(routes, context);
        addRecordingExtensionRoutes(routes, context);
        addRecordFileRoutes(routes, context);
        addFileRoutes(routes, settings);
        addPageRoutes(routes);
    }

    void answer(HttpRequest request, const Responder &respond);
    HttpResponse withCommonHeaders(HttpResponse response, const HttpRequest &request) const;

    const config::Settings &settings;
    SystemClock clock;
    Routes routes;
    BasicAuth auth;
    Signalling signalling;
    std::unique_ptr<HttpServer> http;
    QByteArray certificateDigest;
    ThreadCheck thread;
};

Server::Server(const config::Settings &settings, control::Commands &commands, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(settings, commands)) {}

Server::~Server() = default;

Result<void> Server::listen() {
    const auto tls = serverTls(d->settings);
    if (!tls)
        return tls.error();
    HttpServer::Handlers handlers;
    handlers.request = [this](const HttpRequest &request, const Responder &respond) {
        d->answer(request, respond);
    };
    handlers.mayUpgrade = [this](const HttpRequest &request) {
        return request.path == QStringLiteral("/openvidu") ||
               (d->settings.answersOf18 && request.path == QLatin1String(RoomPath));
    };
    handlers.webSocket = [this](QWebSocket *socket, const HttpRequest &request) {
        const QString cookie = request.cookie(SessionCookie);
        d->signalling.adopt(socket, request.clientIp(),
                            cookie.isEmpty() ? randomAlphanumeric(SessionCookieLength) : cookie,
                            request.path == QLatin1String(RoomPath) ? Generation::Of18 : Generation::Present);
    };
    d->http = std::make_unique<HttpServer>(*tls, std::move(handlers));
    const QString &given = d->settings.listenAddress;
    const QHostAddress address = !given.isEmpty() ? QHostAddress(given)
                                 : d->settings.domain == QStringLiteral("localhost")
                                     ? QHostAddress(QHostAddress::LocalHost)
                                     : QHostAddress(QHostAddress::Any);
    if (const auto listening = d->http->listen(address, d->settings.httpsPort); !listening) {
        const QString holder = portHolder(d->settings.httpsPort);
        return Error{Errc::Failed,
                     QStringLiteral("Cannot listen on port %1: %2. Stop what holds it, or choose another "
                                    "port with HTTPS_PORT.")
                         .arg(d->settings.httpsPort)
                         .arg(holder.isEmpty() ? listening.error().message
                                               : QStringLiteral("it is held by %1").arg(holder))};
    }
    d->certificateDigest = tls->localCertificate().digest(QCryptographicHash::Sha256);
    return {};
}

QByteArray Server::certificateDigest() const {
    return d->certificateDigest;
}

quint16 Server::port() const {
    return d->http ? d->http->port() : 0;
}

void Server::close() {
    d->signalling.closeAll();
    if (d->http)
        d->http->close();
}

HttpResponse Server::Private::withCommonHeaders(HttpResponse response, const HttpRequest &request) const {
    response.headers.emplace_back("Access-Control-Allow-Origin", "*");
    if (request.path.startsWith(QStringLiteral("/openvidu/api")) && request.cookie(SessionCookie).isEmpty())
        response.headers.emplace_back("Set-Cookie", QByteArray(SessionCookie) + '=' +
                                                        randomAlphanumeric(SessionCookieLength).toLatin1() +
                                                        "; Path=/; Secure; HttpOnly; Max-Age=1800");
    return response;
}

void Server::Private::answer(HttpRequest request, const Responder &respond) {
    thread.check();
    const QString asked = request.path;
    if (settings.supportDeprecatedApi)
        request.path = modernPath(request.path);
    const bool old = settings.answersOf18 && request.path != asked;
    if (old)
        request = ofToday(std::move(request));
    const auto finish = [this, respond, request, old](HttpResponse response) {
        if (old)
            response =
                legacyAnswer(request, std::move(response), settings.wsUrl(), settings.recordingPublicAccess);
        respond(withCommonHeaders(std::move(response), request));
    };
    if (request.method == "OPTIONS") { // a browser asks before it sends from another origin
        HttpResponse allowed = HttpResponse::empty(200);
        allowed.headers.emplace_back("Access-Control-Allow-Methods",
                                     "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
        allowed.headers.emplace_back("Access-Control-Allow-Headers", "*, Authorization");
        allowed.headers.emplace_back("Access-Control-Max-Age", "1800");
        finish(std::move(allowed));
        return;
    }
    const auto match = routes.find(request.method, request.path);
    const bool isPublic = match && match->access == Access::Public;
    if (!isPublic) {
        // Unknown paths need the secret too: strangers learn nothing of what is here.
        const auto verdict = auth.check(request);
        if (verdict != BasicAuth::Verdict::Granted) {
            finish(unauthorized(verdict == BasicAuth::Verdict::Locked, auth.waitFor(request.peerAddress)));
            return;
        }
    }
    if (!match) {
        finish(HttpResponse::empty(404));
        return;
    }
    if (!match->handler) {
        HttpResponse refused = HttpResponse::empty(405);
        refused.headers.emplace_back("Allow", match->allowed);
        finish(std::move(refused));
        return;
    }
    request.parameters = match->parameters;
    (*match->handler)(request, finish);
}

} // namespace ovation::server
