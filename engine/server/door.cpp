#include "server/door.h"

#include "base/log.h"
#include "base/pages_address.h"
#include "server/cross_site.h"

#include <QNetworkInterface>
#include <QRegularExpression>
#include <QUrl>

namespace ovation::server {
namespace {

constexpr int RetryAfter_s = 10;

bool isBelow(const QString &path, const char *folder) {
    const QString name = QLatin1String(folder);
    return path == name || path.startsWith(name + QLatin1Char('/'));
}

bool isDashboard(const QString &path) {
    return isBelow(path, "/dashboard") || isBelow(path, "/inspector");
}

bool isRest(const QString &path) {
    return isBelow(path, "/openvidu/api") || isBelow(path, "/openvidu/cdr");
}

/// By the socket, not by what a proxy passes on: clients can make that up.
bool isOfThisMachine(const HttpRequest &request) {
    const QHostAddress peer = unmapped(QHostAddress(request.peerAddress));
    return !request.forwarded &&
           (Networks::loopback().contains(peer) || QNetworkInterface::allAddresses().contains(peer));
}

/// The same address with https. The host is the one that the client asked: it knows how to reach it.
QByteArray secureAddress(const HttpRequest &request, const config::Settings &settings) {
    static const QRegularExpression authority(
        QStringLiteral("\\A([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:]+\\])(:[0-9]+)?\\z"));
    const QString host = QString::fromLatin1(request.header("Host"));
    QByteArray address = authority.match(host).hasMatch() ? "https://" + host.toLatin1() + '/'
                                                          : settings.publicUrl().toLatin1();
    address += QUrl::toPercentEncoding(request.path.mid(1), "/");
    if (!request.query.isEmpty())
        address += '?' + request.query.toString(QUrl::FullyEncoded).toUtf8();
    return address;
}

} // namespace

Door::Door(const config::Settings &settings, BasicAuth &auth, const Clock &clock, Networks plain)
    : m_settings(settings), m_auth(auth), m_notices(clock), m_plain(std::move(plain)) {}

std::optional<HttpResponse> Door::refusal(const HttpRequest &request) {
    if (auto plain = refusalOfPlain(request))
        return plain;
    if (auto crowd = refusalOfCrowd(request))
        return crowd;
    if (auto foreign = refusalOfForeignName(request, m_settings))
        return foreign;
    if (auto site = refusalOfOtherSites(request))
        return site;
    return refusalOfAddress(request);
}

std::optional<HttpResponse> Door::refusalOfPlain(const HttpRequest &request) {
    // The peer, not whom it speaks for: what counts is the way that the bytes take.
    if (request.encrypted || m_plain.contains(QHostAddress(request.peerAddress)))
        return std::nullopt;
    if (m_notices.mayTell(QStringLiteral("plain"), request.peerAddress))
        qCWarning(logServer).noquote() << "plain HTTP from" << request.peerAddress
                                       << "was redirected: other machines have to use https (and wss)";
    const QByteArray address = secureAddress(request, m_settings);
    HttpResponse response = HttpResponse::text(
        308, QStringLiteral("Plain HTTP is for programs on the server's own machine. Use %1\n")
                 .arg(QString::fromLatin1(address)));
    response.headers.emplace_back("Location", address);
    response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}

std::optional<HttpResponse> Door::refusalOfCrowd(const HttpRequest &request) {
    if (!request.crowded || isOfThisMachine(request) || m_auth.check(request) == BasicAuth::Verdict::Granted)
        return std::nullopt;
    HttpResponse response = HttpResponse::text(
        503, QStringLiteral("The server has as many connections as it may have: try again later\n"));
    response.headers.emplace_back("Retry-After", QByteArray::number(RetryAfter_s));
    return response;
}

std::optional<HttpResponse> Door::refusalOfAddress(const HttpRequest &request) {
    const bool dashboard = isDashboard(request.path);
    if (!dashboard && !isRest(request.path))
        return std::nullopt;
    // Their process asks for nothing of the kind; this is for one that was taken over.
    if (isOfPages(QHostAddress(request.peerAddress)))
        return HttpResponse::text(403, QStringLiteral("Pages of custom layouts may not ask for this\n"));
    const Networks &allowed = dashboard ? m_settings.mayUseDashboard : m_settings.mayUseRest;
    if (allowed.isEmpty() || allowed.contains(QHostAddress(request.clientAddress)) ||
        isOfThisMachine(request))
        return std::nullopt;
    const QString setting = dashboard ? QStringLiteral("ALLOWED_ACCESS_TO_DASHBOARD")
                                      : QStringLiteral("ALLOWED_ACCESS_TO_RESTAPI");
    if (m_notices.mayTell(setting, request.clientAddress))
        qCWarning(logServer).noquote() << request.clientAddress << "was refused: it is not in" << setting;
    return HttpResponse::text(
        403, QStringLiteral("Requests from %1 are not allowed here\n").arg(request.clientAddress));
}

void Door::certificateRefused(const QString &peerAddress) {
    if (!m_notices.mayTell(QStringLiteral("certificate"), peerAddress))
        return;
    qCWarning(logServer).noquote() << "a client at" << peerAddress
                                   << "does not trust the server's certificate: open"
                                   << m_settings.publicUrl() + QStringLiteral("accept-certificate")
                                   << "once in that browser, or have it trust" << m_settings.trustPath();
}

} // namespace ovation::server
