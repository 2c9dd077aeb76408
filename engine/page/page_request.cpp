#include "page/page_request.h"

#include "base/address_policy.h"
#include "base/excerpt.h"
#include "config/settings.h"
#include "page/address_secret.h"
#include "page/layout_secrets.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QNetworkInterface>
#include <QSslCertificate>
#include <QUrlQuery>

namespace ovation::page {
namespace {

const QString SessionId = QStringLiteral("sessionId");
const QString Secret = QStringLiteral("secret");
constexpr qint64 MaxCertificates_bytes = 250'000; // of the setting, too

QString encoded(const QString &text) {
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

/// Does not touch what is in the query already.
void addMissing(QUrl &url, const QString &name, const QString &value) {
    QString query = url.query(QUrl::FullyEncoded);
    if (QUrlQuery(query).hasQueryItem(name))
        return;
    if (!query.isEmpty())
        query += QLatin1Char('&');
    url.setQuery(query + name + QLatin1Char('=') + encoded(value), QUrl::StrictMode);
}

bool isWeb(const QUrl &url) {
    return url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
}

bool isOwn(const config::Settings &settings, const QUrl &url) {
    return url.scheme() == QLatin1String("https") && url.host() == QUrl(settings.publicUrl()).host() &&
           url.port(443) == settings.httpsPort;
}

/// The secret in the query of an address; empty if none.
QString secretIn(const QUrl &url) {
    return QUrlQuery(url).queryItemValue(Secret, QUrl::FullyDecoded);
}

/// Anywhere, however it is encoded; also as forms do it, with a plus for a space.
bool says(const QUrl &url, const QString &text) {
    const QByteArray encoded = url.toEncoded();
    return QUrl::fromPercentEncoding(encoded).contains(text) ||
           QUrl::fromPercentEncoding(QByteArray(encoded).replace('+', "%20")).contains(text);
}

PageRequest pageAt(const config::Settings &settings, const QString &layoutSecret, const QString &sessionId,
                   QUrl url) {
    PageRequest page;
    page.external = !isOwn(settings, url);
    page.user = url.userName(QUrl::FullyDecoded);
    page.password = url.password(QUrl::FullyDecoded);
    url.setUserInfo({});
    if (url.path().endsWith(QLatin1Char('/')))
        url.setPath(url.path(QUrl::FullyEncoded).chopped(1), QUrl::StrictMode);
    page.connects = url.hasQuery();
    // Written as for a look by hand, or because OpenVidu's guide said so: the page would be an administrator.
    const bool isForThisServer = !page.external || page.password == settings.secret;
    if (isForThisServer)
        page.user = page.password = QString();
    if (!page.external || secretIn(url) == settings.secret)
        removeSecret(url);
    if (page.connects)
        addMissing(url, SessionId, sessionId);
    if (page.connects || isForThisServer)
        addMissing(url, Secret, layoutSecret);
    page.url = url;
    page.secrets = {layoutSecret, page.password, secretIn(url)};
    // Under another name, or anywhere else in the address: it is the user's to send there, not ours to
    // repeat.
    if (says(url, settings.secret))
        page.secrets.append(settings.secret);
    return page;
}

Result<PageRequest> ownPage(const config::Settings &settings, const QString &layoutSecret,
                            const QString &sessionId, const QString &customLayout) {
    const QString root = QFileInfo(settings.customLayoutPath).canonicalFilePath();
    QStringList folders = customLayout.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    for (const QString &folder : std::as_const(folders)) {
        if (folder.startsWith(QLatin1Char('.')))
            return Error{Errc::UnsafePath,
                         QStringLiteral("customLayout '%1' leads out of the folder of custom layouts")
                             .arg(excerpt(customLayout))};
    }
    folders.append(QStringLiteral("index.html"));
    const QString relative = folders.join(QLatin1Char('/'));
    const QFileInfo file(root + QLatin1Char('/') + relative);
    const QString place = settings.customLayoutPath + QLatin1Char('/') + relative;
    if (root.isEmpty() || !file.isFile())
        return Error{Errc::InvalidPath,
                     QStringLiteral("The custom layout %1 does not exist").arg(excerpt(place))};
    if (!file.canonicalFilePath().startsWith(root + QLatin1Char('/')) || !file.isReadable())
        return Error{Errc::InvalidPath,
                     QStringLiteral("The custom layout %1 can't be served: it lies elsewhere, or is not "
                                    "readable")
                         .arg(excerpt(place))};
    PageRequest page;
    page.url = QUrl(settings.publicUrl());
    page.url.setPath(QStringLiteral("/openvidu/layouts/") + relative, QUrl::DecodedMode);
    addMissing(page.url, SessionId, sessionId);
    addMissing(page.url, Secret, layoutSecret);
    page.secrets = {layoutSecret};
    return page;
}

/// The path below the folder of custom layouts, of the folder that the page lies in; none if it lies
/// elsewhere.
std::optional<QString> layoutFolderAt(const QUrl &url) {
    for (const QString &place : {QStringLiteral("/openvidu/layouts/"), QStringLiteral("/layouts/custom/")}) {
        if (url.path().startsWith(place)) {
            const QString file = url.path().mid(place.size());
            return file.contains(QLatin1Char('/')) ? file : QString();
        }
    }
    return std::nullopt;
}

/// The server's side: the same for every page.
void addServer(PageRequest &page, const config::Settings &settings) {
    page.allowedHosts = settings.layoutHosts;
    page.serverHost = QUrl(settings.publicUrl()).host();
    page.serverPort = settings.httpsPort;
    // The public name's address may lead out of the house and not back in.
    page.listenAddress = settings.localAddress().toString();
    page.listenPort = settings.localPort();
    const auto chain = QSslCertificate::fromPath(settings.certificatePath());
    if (!chain.isEmpty())
        page.serverCertificate = chain.first().toDer();
    QFile trusted(settings.layoutCertificates);
    if (!settings.layoutCertificates.isEmpty() && trusted.open(QFile::ReadOnly))
        page.trustedCertificates = trusted.read(MaxCertificates_bytes);
}

} // namespace

Result<PageRequest> pageRequest(const config::Settings &settings, LayoutSecrets layouts,
                                const QString &sessionId, const QString &customLayout) {
    const QUrl given(customLayout, QUrl::StrictMode);
    const bool isAddress = given.isValid() && !given.scheme().isEmpty();
    if (isAddress && (!isWeb(given) || given.host().isEmpty()))
        return Error{Errc::UnsafePath,
                     QStringLiteral("customLayout '%1' is not a page: it must be a folder, or an "
                                    "address with http or https")
                         .arg(excerpt(given.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery)))};
    const auto folder = isAddress ? layoutFolderAt(given) : customLayout;
    const std::shared_ptr<const QString> secret = layouts.issue(
        sessionId,
        folder ? std::optional(folder->split(QLatin1Char('/'), Qt::SkipEmptyParts).value(0)) : std::nullopt);
    Result<PageRequest> page = isAddress ? pageAt(settings, *secret, sessionId, given)
                                         : ownPage(settings, *secret, sessionId, customLayout);
    if (!page)
        return page;
    page->secret = secret;
    page->ownAddresses = layouts.publicAddresses();
    addServer(*page, settings);
    return page;
}

AddressPolicy policyFor(const PageRequest &request) {
    AddressPolicy policy;
    policy.setServer({request.serverHost, request.serverPort}, QHostAddress(request.listenAddress),
                     request.listenPort);
    QList<QHostAddress> own = QNetworkInterface::allAddresses();
    for (const QString &address : request.ownAddresses)
        own.append(QHostAddress(address));
    policy.setOwnAddresses(own);
    for (const QString &entry : request.allowedHosts)
        policy.allow(entry); // checked by the settings
    if (request.external)
        policy.setOrigin({request.url.host(), webPort(request.url)});
    return policy;
}

QJsonObject PageRequest::toJson() const {
    return {{QStringLiteral("url"), QString::fromUtf8(url.toEncoded())},
            {QStringLiteral("user"), user},
            {QStringLiteral("password"), password},
            {QStringLiteral("external"), external},
            {QStringLiteral("secrets"), QJsonArray::fromStringList(secrets)},
            {QStringLiteral("allowedHosts"), QJsonArray::fromStringList(allowedHosts)},
            {QStringLiteral("ownAddresses"), QJsonArray::fromStringList(ownAddresses)},
            {QStringLiteral("serverHost"), serverHost},
            {QStringLiteral("serverPort"), serverPort},
            {QStringLiteral("listenAddress"), listenAddress},
            {QStringLiteral("listenPort"), listenPort},
            {QStringLiteral("serverCertificate"), QString::fromLatin1(serverCertificate.toBase64())},
            {QStringLiteral("trustedCertificates"), QString::fromLatin1(trustedCertificates)}};
}

std::optional<PageRequest> PageRequest::fromJson(const QJsonObject &json) {
    const auto text = [&json](const char *name) { return json[QLatin1String(name)].toString(); };
    const auto list = [&json](const char *name) {
        QStringList all;
        for (const QJsonValue one : json[QLatin1String(name)].toArray())
            all.append(one.toString());
        return all;
    };
    PageRequest request;
    request.url = QUrl::fromEncoded(text("url").toUtf8(), QUrl::StrictMode);
    request.user = text("user");
    request.password = text("password");
    request.external = json[QLatin1String("external")].toBool();
    request.secrets = list("secrets");
    request.allowedHosts = list("allowedHosts");
    request.ownAddresses = list("ownAddresses");
    request.serverHost = text("serverHost");
    request.serverPort = quint16(json[QLatin1String("serverPort")].toInt());
    request.listenAddress = text("listenAddress");
    request.listenPort = quint16(json[QLatin1String("listenPort")].toInt());
    request.serverCertificate = QByteArray::fromBase64(text("serverCertificate").toLatin1());
    request.trustedCertificates = text("trustedCertificates").toLatin1();
    if (!request.url.isValid() || !isWeb(request.url))
        return std::nullopt;
    return request;
}

} // namespace ovation::page
