#include "app/page/web_page.h"

#include "base/address_policy.h"

#include <QAuthenticator>
#include <QSslCertificate>
#include <QWebEngineCertificateError>
#include <QWebEngineLoadingInfo>
#include <QWebEngineSettings>

namespace ovation::page {
namespace {

constexpr int FirstHttpError = 400;

bool samePlace(const QUrl &one, const QUrl &other) {
    return one.host() == other.host() && webPort(one) == webPort(other);
}

} // namespace

WebPage::WebPage(QWebEngineProfile *profile, const OpenRequest &request)
    : QWebEnginePage(profile), m_request(request) {
    auto set = [this](QWebEngineSettings::WebAttribute attribute, bool on) {
        settings()->setAttribute(attribute, on);
    };
    set(QWebEngineSettings::PlaybackRequiresUserGesture, false);
    set(QWebEngineSettings::ShowScrollBars, false);
    set(QWebEngineSettings::JavascriptCanOpenWindows, false);
    set(QWebEngineSettings::PluginsEnabled, false);
    set(QWebEngineSettings::PdfViewerEnabled, false);
    set(QWebEngineSettings::ErrorPageEnabled, false);
    set(QWebEngineSettings::NavigateOnDropEnabled, false);
    set(QWebEngineSettings::AutoLoadIconsForPage, false);
    connect(this, &QWebEnginePage::certificateError, this, [this](QWebEngineCertificateError error) {
        const QUrl url = error.url();
        const bool server = url.host() == m_request.serverHost && webPort(url) == m_request.serverPort;
        const auto chain = error.certificateChain();
        if (server && !chain.isEmpty() && chain.first().toDer() == m_request.serverCertificate)
            error.acceptCertificate();
        else
            error.rejectCertificate();
    });
    connect(this, &QWebEnginePage::authenticationRequired, this, &WebPage::authenticate);
    connect(this, &QWebEnginePage::featurePermissionRequested, this,
            [this](const QUrl &origin, QWebEnginePage::Feature feature) {
                setFeaturePermission(origin, feature, PermissionDeniedByUser);
            });
    connect(this, &QWebEnginePage::loadingChanged, this, [this](const QWebEngineLoadingInfo &info) {
        const bool answered = info.errorDomain() == QWebEngineLoadingInfo::HttpStatusCodeDomain;
        if (answered && info.errorCode() >= FirstHttpError)
            Q_EMIT unavailable(QStringLiteral("the server answered with status %1").arg(info.errorCode()));
        else if (info.status() == QWebEngineLoadingInfo::LoadFailedStatus)
            Q_EMIT unavailable(info.errorString().isEmpty() ? QStringLiteral("it can't be loaded")
                                                            : info.errorString());
        else if (info.status() == QWebEngineLoadingInfo::LoadSucceededStatus)
            Q_EMIT loaded();
    });
}

void WebPage::authenticate(const QUrl &url, QAuthenticator *authenticator) {
    const QString place = url.host() + QLatin1Char(':') + QString::number(webPort(url));
    // Once: asked again, it was wrong.
    if (samePlace(url, m_request.url) && !m_request.user.isEmpty() && !m_asked.contains(place)) {
        m_asked.insert(place);
        authenticator->setUser(m_request.user);
        authenticator->setPassword(m_request.password);
    } else {
        *authenticator = {};
    }
}

QWebEnginePage *WebPage::createWindow(WebWindowType) {
    return nullptr;
}

bool WebPage::acceptNavigationRequest(const QUrl &url, NavigationType, bool isMainFrame) {
    const QString scheme = url.scheme();
    return scheme == QLatin1String("https") || scheme == QLatin1String("http") ||
           (!isMainFrame && (scheme == QLatin1String("about") || scheme == QLatin1String("data") ||
                             scheme == QLatin1String("blob")));
}

QStringList WebPage::chooseFiles(FileSelectionMode, const QStringList &, const QStringList &) {
    return {};
}

void WebPage::javaScriptAlert(const QUrl &, const QString &text) {
    Q_EMIT consoleSaid(WarningMessageLevel, QStringLiteral("alert: ") + text, 0, {});
}

bool WebPage::javaScriptConfirm(const QUrl &origin, const QString &text) {
    javaScriptAlert(origin, text);
    return false;
}

bool WebPage::javaScriptPrompt(const QUrl &origin, const QString &text, const QString &, QString *) {
    javaScriptAlert(origin, text);
    return false;
}

void WebPage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &text, int line,
                                       const QString &source) {
    Q_EMIT consoleSaid(level, text, line, source);
}

} // namespace ovation::page
