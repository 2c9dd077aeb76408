#include "server/files/file_routes.h"
#include "server/http/static_files.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <memory>

namespace ovation::server {
namespace {

constexpr char PagePolicy[] =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self' wss:; media-src 'self' blob: mediastream:; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'";

/// The guest page's files. They are unpacked once: they are served without the secret, and a copy of its
/// own for each of a thousand who fetch slowly would be much memory.
class Pages {
  public:
    HttpResponse page(const QString &name) {
        if (!m_read.contains(name) && !read(name))
            return HttpResponse::empty(404);
        HttpResponse response;
        response.type = contentTypeOf(name);
        response.body = m_read.value(name); // shared
        response.headers.emplace_back("Content-Security-Policy", PagePolicy);
        response.headers.emplace_back("Referrer-Policy", "no-referrer"); // the link holds a token
        response.headers.emplace_back("Cache-Control", "no-cache");
        return response;
    }

  private:
    bool read(const QString &name) {
        QFile file(QStringLiteral(":/web/guest/") + name);
        if (!QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly)) // a folder can be opened, too
            return false;
        m_read.insert(name, file.readAll());
        return true;
    }

    QHash<QString, QByteArray> m_read; ///< only names that exist
};

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
    const auto pages = std::make_shared<Pages>();
    // Where OpenVidu has its welcome page, its dashboards and their log.
    for (const char *path : {"/", "/dashboard/**", "/inspector/**", "/openvidu/info"})
        routes.add("GET", path, Access::Public, [pages](const HttpRequest &, const Responder &respond) {
            respond(pages->page(QStringLiteral("about.html")));
        });
    routes.add("GET", "/join/*", Access::Public, [pages](const HttpRequest &, const Responder &respond) {
        respond(pages->page(QStringLiteral("index.html")));
    });
    routes.add("GET", "/guest/*", Access::Public,
               [pages](const HttpRequest &request, const Responder &respond) {
                   respond(pages->page(request.parameters[0]));
               });
}

} // namespace ovation::server
