#include "events/webhook_target.h"

#include <QSslConfiguration>

namespace ovation::events {
namespace {

void addHeader(QNetworkRequest &request, const QByteArray &name, const QByteArray &value) {
    // A name given twice is one list (RFC 9110, 5.3).
    const QByteArray before = request.rawHeader(name);
    request.setRawHeader(name, before.isEmpty() ? value : before + ", " + value);
}

void addDefault(QNetworkRequest &request, const QByteArray &name, const QByteArray &value) {
    if (!request.hasRawHeader(name))
        request.setRawHeader(name, value);
}

} // namespace

WebhookTarget webhookTarget(const config::Settings &settings) {
    WebhookTarget target;
    QUrl url = settings.webhookEndpoint;
    target.name =
        url.toString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    QNetworkRequest &request = target.request;
    for (const QString &header : settings.webhookHeaders) {
        const auto colon = header.indexOf(QLatin1Char(':'));
        addHeader(request, header.left(colon).trimmed().toLatin1(), header.mid(colon + 1).trimmed().toUtf8());
    }
    addDefault(request, "Content-Type", "application/json");
    addDefault(request, "User-Agent", "OvationStudio");
    // Sent at once, and kept out of every message that names the URL.
    if (!url.userInfo().isEmpty()) {
        const QString user = url.userName(QUrl::FullyDecoded), password = url.password(QUrl::FullyDecoded);
        addDefault(request, "Authorization",
                   "Basic " + QStringLiteral("%1:%2").arg(user, password).toUtf8().toBase64());
        url.setUserInfo({});
    }
    url.setFragment({});
    request.setUrl(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    if (url.scheme() == QStringLiteral("https")) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setProtocol(QSsl::TlsV1_2OrLater);
        tls.setPeerVerifyMode(settings.webhookTlsIsVerified ? QSslSocket::VerifyPeer
                                                            : QSslSocket::VerifyNone);
        request.setSslConfiguration(tls);
    }
    return target;
}

} // namespace ovation::events
