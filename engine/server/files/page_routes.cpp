#include "server/files/file_routes.h"
#include "server/http/static_files.h"

#include <QFile>
#include <QFileInfo>

namespace ovation::server {
namespace {

constexpr char PagePolicy[] =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self' wss:; media-src 'self' blob: mediastream:; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'";

HttpResponse page(const QString &resource) {
    QFile file(resource);
    if (!QFileInfo(resource).isFile() || !file.open(QIODevice::ReadOnly)) // a folder can be opened, too
        return HttpResponse::empty(404);
    HttpResponse response;
    response.type = contentTypeOf(resource);
    response.body = file.readAll();
    response.headers.emplace_back("Content-Security-Policy", PagePolicy);
    response.headers.emplace_back("Referrer-Policy", "no-referrer"); // the link holds a token
    response.headers.emplace_back("Cache-Control", "no-cache");
    return response;
}

HttpResponse certificateAccepted() {
    HttpResponse response;
    response.type = "text/html; charset=utf-8";
    response.body = "<!doctype html><title>Certificate accepted</title><p>This browser accepts the "
                    "certificate of the server now. You can close this page and go back to the "
                    "application.</p>";
    return response;
}

} // namespace

void addPageRoutes(Routes &routes) {
    // The short one is not only an old path: it is what users are told.
    for (const char *path : {"/openvidu/accept-certificate", "/accept-certificate"})
        routes.add("GET", path, Access::Public,
                   [](const HttpRequest &, const Responder &respond) { respond(certificateAccepted()); });
    // Where OpenVidu has its welcome page, its dashboards and their log.
    for (const char *path : {"/", "/dashboard/**", "/inspector/**", "/openvidu/info"})
        routes.add("GET", path, Access::Public, [](const HttpRequest &, const Responder &respond) {
            respond(page(QStringLiteral(":/web/guest/about.html")));
        });
    routes.add("GET", "/join/*", Access::Public, [](const HttpRequest &, const Responder &respond) {
        respond(page(QStringLiteral(":/web/guest/index.html")));
    });
    routes.add("GET", "/guest/*", Access::Public, [](const HttpRequest &request, const Responder &respond) {
        respond(page(QStringLiteral(":/web/guest/") + request.parameters[0]));
    });
}

} // namespace ovation::server
