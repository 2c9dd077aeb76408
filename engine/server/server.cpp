#include "server/server.h"

#include "base/log.h"
#include "base/random_text.h"
#include "base/thread_check.h"
#include "page/layout_secrets.h"
#include "server/cross_site.h"
#include "server/door.h"
#include "server/files/file_routes.h"
#include "server/files/stored_answers.h"
#include "server/http/basic_auth.h"
#include "server/http/certificate.h"
#include "server/http/http_server.h"
#include "server/http/port_holder.h"
#include "server/legacy_answers.h"
#include "server/legacy_paths.h"
#include "server/plain_urls.h"
#include "server/rest/rest_context.h"
#include "server/signalling/signalling.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QWebSocket>

#include <algorithm>
#include <limits>
#include <map>

#include <sys/resource.h>

namespace ovation::server {
namespace {

constexpr char SessionCookie[] = "OVJSESSIONID";
constexpr int SessionCookieLength = 32;
constexpr qsizetype LargeAnswer_bytes = 128 * 1024; ///< takes a millisecond to read as JSON
constexpr int LockedAnswer_ms = 1000;               ///< slows a forgotten program that has an old secret
constexpr char RoomPath[] = "/room";                ///< the signalling of 1.8

/// Half of the files that the program may open; the rest is for media and recordings.
int connectionsWithinFiles() {
    rlimit files{};
    if (getrlimit(RLIMIT_NOFILE, &files) != 0 || files.rlim_cur == RLIM_INFINITY)
        return std::numeric_limits<int>::max();
    return int(std::min<rlim_t>(files.rlim_cur / 2, std::numeric_limits<int>::max()));
}

HttpResponse tooManyWrongSecrets(int64_t wait_ms) {
    HttpResponse response =
        HttpResponse::text(429, QStringLiteral("Too many wrong secrets: wait and try again"));
    response.headers.emplace_back("Retry-After", QByteArray::number(qlonglong{wait_ms} / 1000 + 1));
    return response;
}

HttpResponse unauthorized() {
    HttpResponse response = HttpResponse::empty(401);
    response.headers.emplace_back("WWW-Authenticate", "Basic realm=\"Ovation Studio\"");
    return response;
}

HttpResponse preflight() {
    HttpResponse allowed = HttpResponse::empty(200);
    allowed.headers.emplace_back("Access-Control-Allow-Methods",
                                 "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
    allowed.headers.emplace_back("Access-Control-Allow-Headers", "*, Authorization");
    allowed.headers.emplace_back("Access-Control-Max-Age", "1800");
    return allowed;
}

} // namespace

struct Server::Private {
    Private(const config::Settings &theSettings, control::Commands &commands, page::LayoutSecrets theLayouts,
            LibraryDoors library, const Clock *theClock)
        : settings(theSettings), layouts(std::move(theLayouts)), clock(theClock ? *theClock : systemClock),
          attempts(clock), auth(theSettings.secret.toUtf8(), attempts), door(theSettings, auth, clock),
          signalling(commands, attempts, nullptr, {}, layouts),
          stored(library.stored ? std::make_unique<StoredAnswers>(*library.stored) : nullptr) {
        const RestContext context{commands, settings, clock, work, library.exports, library.catalog};
        addSessionRoutes(routes, context);
        addConnectionRoutes(routes, context);
        addTokenRoutes(routes, context);
        addSignalRoutes(routes, context);
        addConfigRoutes(routes, context);
        addRecordingRoutes(routes, context);
        addRecordingExtensionRoutes(routes, context);
        if (library.exports)
            addExportRoutes(routes, context);
        if (library.catalog)
            addLibraryRoutes(routes, context);
        addRecordFileRoutes(routes, context);
        addFileRoutes(routes, settings, layouts, commands, stored.get(), auth);
        addPageRoutes(routes);
    }

    Result<void> listen();
    HttpLimits limits() const;
    HttpServer::Handlers handlers();
    Error cannotListen(const QString &reason) const;
    void answer(HttpRequest request, const Responder &respond);
    /// `old`: as an application of 1.8 asks.
    void route(HttpRequest request, bool old, const Responder &finish);
    void answerLocked(const Caller &caller, const Responder &finish);
    HttpResponse withCommonHeaders(HttpResponse response, const HttpRequest &request) const;
    /// As who asked in an old or a local way understands it. Any thread.
    HttpResponse adapted(const HttpRequest &request, HttpResponse response, bool old, bool plain) const;

    const config::Settings &settings;
    const page::LayoutSecrets layouts;
    const SystemClock systemClock;
    const Clock &clock;
    AnswerWork work;
    Routes routes;
    SecretAttempts attempts;
    std::map<quint64, std::unique_ptr<Alarm>> lockedAnswers; ///< that are still to be given
    quint64 lastLocked = 0;
    BasicAuth auth;
    Door door;
    Signalling signalling;
    const std::unique_ptr<StoredAnswers> stored; ///< null when no recording is kept elsewhere
    std::unique_ptr<HttpServer> http;
    QByteArray certificateDigest;
    ThreadCheck thread;
};

Server::Server(const config::Settings &settings, control::Commands &commands, page::LayoutSecrets layouts,
               LibraryDoors library, const Clock *clock)
    : d(std::make_unique<Private>(settings, commands, std::move(layouts), library, clock)) {}

Server::~Server() = default;

Result<void> Server::listen() {
    const auto tls = serverTls(d->settings);
    if (!tls)
        return tls.error();
    d->http = std::make_unique<HttpServer>(*tls, d->handlers(), d->limits());
    connect(d->http.get(), &HttpServer::certificateRefused, this,
            [this](const QString &peerAddress) { d->door.certificateRefused(peerAddress); });
    if (const auto listening = d->listen(); !listening)
        return listening.error();
    d->certificateDigest = tls->localCertificate().digest(QCryptographicHash::Sha256);
    return {};
}

HttpLimits Server::Private::limits() const {
    HttpLimits limits;
    limits.connections = std::min(settings.maxConnections, connectionsWithinFiles());
    if (limits.connections < settings.maxConnections)
        qCWarning(logServer)
            << "at most" << limits.connections
            << "connections at once: the system's limit of open files (ulimit -n) allows no more";
    limits.perAddress = settings.maxConnectionsPerAddress;
    limits.proxies = settings.trustedProxies;
    return limits;
}

HttpServer::Handlers Server::Private::handlers() {
    HttpServer::Handlers handlers;
    handlers.request = [this](const HttpRequest &request, const Responder &respond) {
        answer(request, respond);
    };
    handlers.turnAway = [this](const HttpRequest &request) { return door.refusal(request); };
    handlers.mayUpgrade = [this](const HttpRequest &request) {
        return request.path == QStringLiteral("/openvidu") || request.path == QStringLiteral("/openvidu/") ||
               (settings.answersOf18 && request.path == QLatin1String(RoomPath));
    };
    handlers.webSocket = [this](QWebSocket *socket, const HttpRequest &request) {
        const QString cookie =
            isUnderForeignName(request, settings) ? QString() : request.cookie(SessionCookie);
        signalling.adopt(socket, request.caller(),
                         cookie.isEmpty() ? randomAlphanumeric(SessionCookieLength) : cookie,
                         request.path == QLatin1String(RoomPath) ? Generation::Of18 : Generation::Present);
    };
    return handlers;
}

Result<void> Server::Private::listen() {
    const QString &given = settings.listenAddress;
    const bool local = given.isEmpty() && settings.domain == QStringLiteral("localhost");
    const QHostAddress address = local             ? QHostAddress(QHostAddress::LocalHost)
                                 : given.isEmpty() ? QHostAddress(QHostAddress::Any)
                                                   : QHostAddress(given);
    if (const auto listening = http->listen(address, settings.localPort()); !listening)
        return cannotListen(listening.error().message);
    // Many programs take localhost for ::1 and try nothing else.
    if (local) {
        if (const auto listening = http->listen(QHostAddress::LocalHostIPv6, http->port()); !listening)
            qCInfo(logServer).noquote() << "not listening on ::1:" << listening.error().message;
    }
    return {};
}

Error Server::Private::cannotListen(const QString &reason) const {
    const QString holder = portHolder(settings.localPort());
    return {
        Errc::Failed,
        QStringLiteral("Cannot listen on port %1: %2. Stop what holds it, or choose another "
                       "port with %3.")
            .arg(settings.localPort())
            .arg(holder.isEmpty() ? reason : QStringLiteral("it is held by %1").arg(holder),
                 settings.listenPort ? QStringLiteral("OVATION_LISTEN_PORT") : QStringLiteral("HTTPS_PORT"))};
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
                                                        "; Path=/; HttpOnly; Max-Age=1800" +
                                                        (request.secure ? "; Secure" : ""));
    return response;
}

HttpResponse Server::Private::adapted(const HttpRequest &request, HttpResponse response, bool old,
                                      bool plain) const {
    if (plain)
        response = withPlainUrls(std::move(response), settings);
    if (old) // last: its numbers have a form that JSON would lose
        response =
            legacyAnswer(request, std::move(response), plain ? settings.plainWsUrl() : settings.wsUrl(),
                         settings.recordingPublicAccess);
    return response;
}

void Server::Private::answer(HttpRequest request, const Responder &respond) {
    thread.check();
    const QString asked = request.path;
    if (settings.supportDeprecatedApi)
        request.path = modernPath(request.path);
    const bool old = settings.answersOf18 && request.path != asked;
    if (old)
        request.path = pathOfToday(request.path);
    // Not kept until the answer: one to a stranger may wait.
    QByteArray body = std::exchange(request.body, {});
    const bool plain = wantsPlainUrls(request, settings);
    const auto send = [this, respond, request](HttpResponse response) {
        respond(withCommonHeaders(std::move(response), request));
    };
    const auto finish = [this, send, request, old, plain](HttpResponse response) {
        const auto adapt = [this, request, old, plain](HttpResponse given) {
            return adapted(request, std::move(given), old, plain);
        };
        if ((old || plain) && response.body.size() > LargeAnswer_bytes)
            work.run([adapt, response] { return adapt(response); }, send);
        else
            send(adapt(std::move(response)));
    };
    request.body = std::move(body);
    if (auto refusal = door.refusal(request))
        return finish(std::move(*refusal));
    if (isUnderForeignName(request, settings))
        request.headers.removeIf(
            [](const auto &one) { return one.first.compare("Cookie", Qt::CaseInsensitive) == 0; });
    if (request.method == "OPTIONS") // a browser asks before it sends from another origin
        return finish(preflight());
    route(std::move(request), old, finish);
}

void Server::Private::route(HttpRequest request, bool old, const Responder &finish) {
    const auto match = routes.find(request.method, request.path);
    const bool isPublic =
        match &&
        (match->access == Access::Public ||
         (match->access == Access::Layout &&
          layoutSecretOpens(layouts, settings.customLayoutPath, request, match->parameters.value(0))));
    if (!isPublic) {
        // Unknown paths need the secret too: strangers learn nothing of what is here.
        const auto verdict = auth.check(request);
        if (verdict == BasicAuth::Verdict::Locked)
            return answerLocked(request.caller(), finish);
        if (verdict == BasicAuth::Verdict::Denied)
            return finish(unauthorized());
        if (request.settle)
            request.settle(); // a stop may take a minute
        // Not before the secret: a stranger's body is not read.
        if (old)
            request.body = bodyOfToday(request.body);
    }
    if (!match)
        return finish(HttpResponse::empty(404));
    if (!match->handler) {
        HttpResponse refused = HttpResponse::empty(405);
        refused.headers.emplace_back("Allow", match->allowed);
        return finish(std::move(refused));
    }
    request.parameters = match->parameters;
    (*match->handler)(request, [finish, isPublic](HttpResponse response) {
        response.known = !isPublic;
        finish(std::move(response));
    });
}

void Server::Private::answerLocked(const Caller &caller, const Responder &finish) {
    const quint64 number = ++lastLocked;
    lockedAnswers[number] = clock.alarm(LockedAnswer_ms, [this, number, caller, finish] {
        finish(tooManyWrongSecrets(attempts.wait_ms(caller)));
        lockedAnswers.erase(number);
    });
}

} // namespace ovation::server
