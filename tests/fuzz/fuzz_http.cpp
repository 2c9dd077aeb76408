// A request of any client: it is read the same however it is cut into packets, and its parts are taken apart.

#include "input.h"

#include "config/settings.h"
#include "server/cross_site.h"
#include "server/http/file_answer.h"
#include "server/http/forwarded.h"
#include "server/http/request_parser.h"
#include "server/http/routes.h"
#include "server/http/static_files.h"
#include "server/legacy_paths.h"

using namespace ovation;
using namespace ovation::server;
using fuzz::require;

namespace {

/// As HttpConnection does it: the header is given when it is there, and what the parser does not take of the
/// body is given again with what comes next.
void feed(RequestParser &parser, QByteArrayView bytes, qsizetype piece) {
    const qsizetype header = bytes.indexOf("\r\n\r\n") + 4;
    if (header < 4)
        return;
    qsizetype taken = parser.feed(bytes.first(header));
    require(parser.failure() || (taken == header && parser.headerDone()));
    for (qsizetype given = header; !parser.failure() && !parser.done() && given < bytes.size();) {
        given = std::min(given + piece, bytes.size());
        for (qsizetype used = -1; used != 0 && taken < given && !parser.failure() && !parser.done();) {
            used = parser.feed(bytes.sliced(taken, given - taken));
            require(used >= 0 && used <= given - taken);
            taken += used;
        }
    }
}

bool same(const HttpRequest &a, const HttpRequest &b) {
    return a.method == b.method && a.path == b.path && a.query == b.query && a.headers == b.headers &&
           a.body == b.body;
}

void checkRange(const QByteArray &header) {
    for (const qint64 size : {0, 1, 1000}) {
        const ByteRange range = parseRange(header, size);
        require(!(range.partial && range.unsatisfiable));
        require(!range.partial || (range.first >= 0 && range.first <= range.last && range.last < size));
    }
}

void checkFile(const HttpRequest &request) {
    for (const qint64 size : {0, 1, 1000}) {
        const FileAnswer answer = fileAnswer(FileConditions::of(request), size, "\"3e8-1\"");
        require(answer.first >= 0 && answer.length >= 0 && answer.first + answer.length <= size);
        require(answer.status != 206 || answer.length > 0);
    }
}

/// A browser's word about where a request comes from only ever shuts doors: who says nothing comes in.
void checkOrigin(HttpRequest request) {
    static const config::Settings settings;
    const bool refused = refusalOfOtherSites(request).has_value();
    require(!refused || (request.method != "GET" && request.method != "HEAD"));
    refusalOfForeignName(request, settings);
    request.headers.removeIf([](const auto &one) {
        const QByteArray name = one.first.toLower();
        return name.startsWith("sec-fetch-") || name == "origin";
    });
    request.body.clear();
    require(!refusalOfOtherSites(request) && !isUnderForeignName(request, settings));
}

void use(HttpRequest request) {
    require(request.path.startsWith(QLatin1Char('/')) || request.path == QLatin1String("*"));
    checkRange(request.header("Range"));
    checkFile(request);
    checkOrigin(request);
    request.cookie("sessionId");
    request.flag("allowTranscoding", false);
    modernPath(request.path);
    const QString file = fileBelow(QStringLiteral("/etc"), request.path.mid(1));
    require(file.isEmpty() ||
            (file.startsWith(QLatin1String("/etc/")) && !file.contains(QLatin1String("/."))));

    static const Routes routes = [] {
        Routes all;
        for (const char *pattern : {"/", "/openvidu/api/sessions/*/connection/*", "/openvidu/recordings/**"})
            all.add("GET", pattern, Access::Public, {});
        return all;
    }();
    routes.find(request.method, request.path);

    request.peerAddress = QStringLiteral("127.0.0.1");
    takeForwarded(request, Networks::loopback());
    require(!QHostAddress(request.clientAddress).isNull());
    takeForwarded(request, Networks());
    require(request.clientAddress == request.peerAddress);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size) {
    const QByteArrayView bytes(data, qsizetype(size));
    RequestParser whole({});
    feed(whole, bytes, qMax<qsizetype>(1, bytes.size()));
    RequestParser cut({});
    feed(cut, bytes, size % 7 + 1);
    require(whole.failure() == cut.failure() && whole.done() == cut.done());
    if (whole.failure() || !whole.done())
        return 0;
    require(same(whole.request(), cut.request()));
    require(whole.keepAlive() == cut.keepAlive() && whole.wantsContinue() == cut.wantsContinue() &&
            whole.isWebSocketUpgrade() == cut.isWebSocketUpgrade());
    use(whole.request());
    return 0;
}
