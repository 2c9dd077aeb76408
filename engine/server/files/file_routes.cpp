#include "server/files/file_routes.h"

#include "base/address_block.h"
#include "server/http/static_files.h"

#include <QFileInfo>
#include <QStringList>
#include <QUrl>

#include <algorithm>

namespace ovation::server {
namespace {

// Says nothing to any other path than that of layouts.
constexpr char LayoutCookie[] = "OVLAYOUT";
const QString SecretItem = QStringLiteral("secret");

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

/// Below the recording path; what OpenVidu 1.8 left there without folders is found like the rest, at
/// <id>/<id>.<ending>. Empty when there is none.
QString recordingFile(const QString &root, const QString &name) {
    const QString found = fileBelow(root, name);
    const QString folder = name.section(QLatin1Char('/'), 0, 0), file = name.section(QLatin1Char('/'), 1);
    const bool mayBeFlat = found.isEmpty() && file.section(QLatin1Char('.'), 0, -2) == folder;
    return mayBeFlat ? fileBelow(root, file) : found;
}

/// The folder in the store where this very file is; empty when it is not there.
QString storeFolderOf(const control::Commands &commands, const QString &name) {
    const auto info = commands.recording(name.section(QLatin1Char('/'), 0, 0));
    const bool isThere =
        info && info->delivery && info->delivery->isDone &&
        name.section(QLatin1Char('/'), 1) == info->name + QLatin1Char('.') + info->fileExtension();
    return isThere ? info->delivery->folder : QString();
}

/// What the page loads has no secret in its address: the browser sends it along.
void giveCookie(HttpResponse &response, const HttpRequest &request, const page::LayoutSecrets &layouts) {
    const QString secret = request.query.queryItemValue(SecretItem, QUrl::FullyDecoded);
    if (layouts.isIssued(secret))
        response.headers.emplace_back("Set-Cookie", QByteArray(LayoutCookie) + '=' + secret.toLatin1() +
                                                        "; Path=/; HttpOnly; SameSite=Strict" +
                                                        (request.secure ? "; Secure" : ""));
}

/// Beside recordings lies what others brought along: none of it runs as a page or script of this server.
QByteArray inertTypeOf(const QString &name) {
    const QByteArray type = contentTypeOf(name);
    const bool isActive = type.startsWith("text/") || type == "image/svg+xml";
    return isActive ? QByteArray("application/octet-stream") : type;
}

/// What is public of a recording: files grow under their final names, and logs lie beside them.
bool isFinished(const control::Commands &commands, const QString &name) {
    const QString id = name.section(QLatin1Char('/'), 0, 0), file = name.section(QLatin1Char('/'), 1);
    if (!commands.recordingEnabled()) { // nothing grows
        const QStringList endings{QStringLiteral(".mp4"), QStringLiteral(".webm"), QStringLiteral(".zip"),
                                  QStringLiteral(".jpg")};
        return std::any_of(endings.begin(), endings.end(),
                           [&file](const QString &ending) { return file.endsWith(ending); });
    }
    const auto info = commands.recording(id);
    const bool isOver =
        info && (info->status == recording::Status::Ready || info->status == recording::Status::Failed);
    return isOver && (file == info->name + QLatin1Char('.') + info->fileExtension() ||
                      file == id + QStringLiteral(".jpg"));
}

} // namespace

bool layoutSecretOpens(const page::LayoutSecrets &layouts, const QString &root, const HttpRequest &request,
                       const QString &name) {
    const QString given = request.query.queryItemValue(SecretItem, QUrl::FullyDecoded);
    const auto own = layouts.folderOf(given.isEmpty() ? request.cookie(LayoutCookie) : given);
    if (!own || own->isEmpty())
        return own.has_value();
    const QString folder = name.split(QLatin1Char('/'), Qt::SkipEmptyParts).value(0);
    const auto isLayout = [&] {
        return QFileInfo::exists(root + QLatin1Char('/') + folder + QStringLiteral("/index.html"));
    };
    return folder == *own || (!folder.startsWith(QLatin1Char('.')) && !isLayout());
}

void addFileRoutes(Routes &routes, const config::Settings &settings, const page::LayoutSecrets &layouts,
                   const control::Commands &commands, StoredAnswers *stored, BasicAuth &auth) {
    routes.add("GET", "/openvidu/recordings/**",
               settings.recordingPublicAccess ? Access::Public : Access::Secret,
               [&settings, &commands, stored, &auth](const HttpRequest &request, const Responder &respond) {
                   const QString &name = request.parameters[0];
                   if (settings.recordingPublicAccess && !isFinished(commands, name))
                       return respond(HttpResponse::empty(404));
                   HttpResponse response;
                   response.file = recordingFile(settings.recordingPath, name);
                   response.type = inertTypeOf(name);
                   // Another recording may come under the same name: a cache has to ask (ETag).
                   response.headers.emplace_back("Cache-Control", "no-cache");
                   if (!response.file.isEmpty())
                       return respond(response);
                   const QString folder = stored ? storeFolderOf(commands, name) : QString();
                   if (folder.isEmpty())
                       return respond(HttpResponse::empty(404));
                   const StoredReader reader{addressBlock(QHostAddress(request.clientAddress)),
                                             !settings.recordingPublicAccess ||
                                                 auth.check(request) == BasicAuth::Verdict::Granted};
                   stored->answer(reader, folder, name.section(QLatin1Char('/'), 1), response, respond);
               });
    routes.add(
        "GET", "/openvidu/layouts/**", Access::Layout,
        [root = settings.customLayoutPath, layouts](const HttpRequest &request, const Responder &respond) {
            HttpResponse response = layoutFile(root, request);
            giveCookie(response, request, layouts);
            respond(std::move(response));
        });
}

} // namespace ovation::server
