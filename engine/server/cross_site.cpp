#include "server/cross_site.h"

#include <QHostAddress>
#include <QUrl>

namespace ovation::server {
namespace {

bool isChange(const QByteArray &method) {
    return method != "GET" && method != "HEAD" && method != "OPTIONS";
}

bool isJson(const QByteArray &contentType) {
    const QByteArray type = contentType.split(';').first().trimmed().toLower();
    return type == "application/json" || (type.startsWith("application/") && type.endsWith("+json"));
}

/// Some clients send an empty form.
bool saysNothing(const QByteArray &body) {
    const QByteArray text = body.trimmed();
    const bool isMultipartWithoutParts = text.startsWith("--") && text.endsWith("--") && !text.contains('\n');
    return text.isEmpty() || isMultipartWithoutParts;
}

QString hostOf(const QByteArray &address) {
    return QUrl(QString::fromLatin1(address), QUrl::StrictMode).host().toLower();
}

} // namespace

std::optional<HttpResponse> refusalOfOtherSites(const HttpRequest &request) {
    if (!isChange(request.method))
        return std::nullopt;
    if (!saysNothing(request.body) && !isJson(request.header("Content-Type")))
        return HttpResponse::text(
            415, QStringLiteral("Send the body as JSON, with Content-Type: application/json\n"));
    // A page of the same site may be of another owner: another port of this host, another host of its domain.
    const QByteArray mode = request.header("Sec-Fetch-Mode"), site = request.header("Sec-Fetch-Site");
    const bool isOfOthers = site == "cross-site" || site == "same-site";
    if (isOfOthers && (mode == "navigate" || mode == "no-cors"))
        return HttpResponse::text(403,
                                  QStringLiteral("A page of another site may not change anything here\n"));
    return std::nullopt;
}

bool isUnderForeignName(const HttpRequest &request, const config::Settings &settings) {
    if (request.forwarded)
        return false;
    const QString host = hostOf("//" + request.header("Host"));
    const QByteArray site = request.header("Sec-Fetch-Site"), origin = request.header("Origin");
    // A page of another site has got the credentials that it sends from its own script.
    const bool ofThisPage = site.isEmpty() ? !origin.isEmpty() && hostOf(origin) == host
                                           : site == "same-origin" || site == "none";
    return ofThisPage && QHostAddress(host).isNull() && host != settings.domain.toLower() &&
           host != QStringLiteral("localhost") && !host.endsWith(QStringLiteral(".localhost"));
}

std::optional<HttpResponse> refusalOfForeignName(const HttpRequest &request,
                                                 const config::Settings &settings) {
    if (request.header("Authorization").isEmpty() || !isUnderForeignName(request, settings))
        return std::nullopt;
    return HttpResponse::text(
        421, QStringLiteral("This server is called %1: use that name, or set the one that is "
                            "meant as DOMAIN_OR_PUBLIC_IP\n")
                 .arg(settings.domain));
}

} // namespace ovation::server
