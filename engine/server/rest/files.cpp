#include "server/http/static_files.h"
#include "server/rest/rest_context.h"

#include <QFile>
#include <QUrl>

namespace ovation::server {
namespace {

constexpr char PagePolicy[] =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self' wss:; media-src 'self' blob: mediastream:; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'";

HttpResponse page(const QString &resource) {
    QFile file(resource);
    if (!file.open(QIODevice::ReadOnly))
        return HttpResponse::empty(404);
    HttpResponse response;
    response.type = contentTypeOf(resource);
    response.body = file.readAll();
    response.headers.emplace_back("Content-Security-Policy", PagePolicy);
    response.headers.emplace_back("Referrer-Policy", "no-referrer"); // the link holds a token
    response.headers.emplace_back("Cache-Control", "no-cache");
    return response;
}

/// A page of the user's own layouts or what belongs to it (protocol 1.1, 6.2). A folder is its index.html, at
/// a path with a slash at the end, so that what the page refers to is found.
HttpResponse layoutFile(const QString &root, const HttpRequest &request) {
    const QString &name = request.parameters[0];
    const QString index =
        name.isEmpty() ? QStringLiteral("index.html") : name + QStringLiteral("/index.html");
    HttpResponse response;
    response.file = name.isEmpty() ? QString() : fileBelow(root, name);
    if (response.file.isEmpty()) {
        response.file = fileBelow(root, index);
        if (!response.file.isEmpty() && !request.path.endsWith(QLatin1Char('/'))) {
            HttpResponse moved = HttpResponse::empty(302);
            // Below the folder it was asked in, whatever it was called from outside.
            const QString last = request.path.section(QLatin1Char('/'), -1) + QLatin1Char('/');
            QByteArray place = "./" + QUrl::toPercentEncoding(last, "/");
            if (!request.query.isEmpty())
                place += '?' + request.query.toString(QUrl::FullyEncoded).toUtf8();
            moved.headers.emplace_back("Location", place);
            return moved;
        }
    }
    if (response.file.isEmpty())
        return HttpResponse::empty(404);
    response.type = contentTypeOf(response.file);
    response.headers.emplace_back("Cache-Control", "no-cache");      // it is being written
    response.headers.emplace_back("Referrer-Policy", "no-referrer"); // its address may hold the secret
    return response;
}

} // namespace

void addFileRoutes(Routes &routes, const RestContext &context) {
    routes.add("GET", "/openvidu/recordings/**",
               context.settings.recordingPublicAccess ? Access::Public : Access::Secret,
               [root = context.settings.recordingPath](const HttpRequest &request, const Responder &respond) {
                   HttpResponse response;
                   response.file = fileBelow(root, request.parameters[0]);
                   response.type = contentTypeOf(response.file);
                   respond(response.file.isEmpty() ? HttpResponse::empty(404) : response);
               });
    routes.add(
        "GET", "/openvidu/layouts/**", Access::Secret,
        [root = context.settings.customLayoutPath](const HttpRequest &request, const Responder &respond) {
            respond(layoutFile(root, request));
        });
    routes.add("GET", "/openvidu/accept-certificate", Access::Public,
               [](const HttpRequest &, const Responder &respond) {
                   HttpResponse response;
                   response.type = "text/html; charset=utf-8";
                   response.body =
                       "<!doctype html><title>Certificate accepted</title><p>This browser accepts the "
                       "certificate of the server now. You can close this page and go back to the "
                       "application.</p>";
                   respond(response);
               });
    routes.add("GET", "/join/*", Access::Public, [](const HttpRequest &, const Responder &respond) {
        respond(page(QStringLiteral(":/web/guest/index.html")));
    });
    routes.add("GET", "/guest/*", Access::Public, [](const HttpRequest &request, const Responder &respond) {
        respond(page(QStringLiteral(":/web/guest/") + request.parameters[0]));
    });
}

} // namespace ovation::server
