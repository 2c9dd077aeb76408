#include "recording/page_address.h"

#include "base/address_policy.h"

#include <QDir>
#include <QFileInfo>
#include <QUrlQuery>

namespace ovation::recording {
namespace {

const QString SessionId = QStringLiteral("sessionId");
const QString Secret = QStringLiteral("secret");
const QString OwnUser = QStringLiteral("OPENVIDUAPP");

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

bool isOwn(const config::Settings &settings, const QUrl &url) {
    return url.scheme() == QLatin1String("https") && url.host() == QUrl(settings.publicUrl()).host() &&
           url.port(443) == settings.httpsPort;
}

bool mayKnowSecret(const config::Settings &settings, const QUrl &url) {
    AddressPolicy policy;
    for (const QString &entry : settings.layoutHosts)
        policy.allow(entry);
    return policy.isListed(url.host(), webPort(url));
}

Result<PageAddress> externalPage(const config::Settings &settings, const QString &sessionId, QUrl url) {
    PageAddress page;
    page.external = !isOwn(settings, url);
    page.user = url.userName(QUrl::FullyDecoded);
    page.password = url.password(QUrl::FullyDecoded);
    if (!page.external && page.user.isEmpty()) {
        page.user = OwnUser;
        page.password = settings.secret;
    }
    url.setUserInfo({});
    if (url.path().endsWith(QLatin1Char('/')))
        url.setPath(url.path(QUrl::FullyEncoded).chopped(1), QUrl::StrictMode);
    page.connects = url.hasQuery();
    if (page.connects) {
        addMissing(url, SessionId, sessionId);
        page.secretWithheld =
            page.external && !mayKnowSecret(settings, url) && !QUrlQuery(url).hasQueryItem(Secret);
        if (!page.secretWithheld)
            addMissing(url, Secret, settings.secret);
    }
    page.url = url;
    page.secrets = {settings.secret, page.password,
                    QUrlQuery(url).queryItemValue(Secret, QUrl::FullyDecoded)};
    return page;
}

} // namespace

Result<PageAddress> pageAddress(const config::Settings &settings, const QString &sessionId,
                                const QString &customLayout) {
    const QUrl given(customLayout, QUrl::StrictMode);
    if (given.isValid() && !given.scheme().isEmpty()) {
        const bool web = given.scheme() == QLatin1String("https") || given.scheme() == QLatin1String("http");
        if (!web || given.host().isEmpty())
            return Error{Errc::UnsafePath,
                         QStringLiteral("customLayout '%1' is not a page: it must be a folder, or an "
                                        "address with http or https")
                             .arg(given.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery))};
        return externalPage(settings, sessionId, given);
    }
    const QString root = QFileInfo(settings.customLayoutPath).canonicalFilePath();
    QStringList folders = customLayout.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    for (const QString &folder : std::as_const(folders)) {
        if (folder.startsWith(QLatin1Char('.')))
            return Error{Errc::UnsafePath,
                         QStringLiteral("customLayout '%1' leads out of the folder of custom layouts")
                             .arg(customLayout)};
    }
    folders.append(QStringLiteral("index.html"));
    const QString relative = folders.join(QLatin1Char('/'));
    const QFileInfo file(root + QLatin1Char('/') + relative);
    const QString place = settings.customLayoutPath + QLatin1Char('/') + relative;
    if (root.isEmpty() || !file.isFile())
        return Error{Errc::InvalidPath, QStringLiteral("The custom layout %1 does not exist").arg(place)};
    if (!file.canonicalFilePath().startsWith(root + QLatin1Char('/')) || !file.isReadable())
        return Error{Errc::InvalidPath,
                     QStringLiteral("The custom layout %1 can't be served: it lies elsewhere, or is not "
                                    "readable")
                         .arg(place)};
    PageAddress page;
    page.url = QUrl(settings.publicUrl());
    page.url.setPath(QStringLiteral("/openvidu/layouts/") + relative);
    addMissing(page.url, SessionId, sessionId);
    addMissing(page.url, Secret, settings.secret);
    page.user = OwnUser;
    page.password = settings.secret;
    page.secrets = {settings.secret};
    return page;
}

} // namespace ovation::recording
