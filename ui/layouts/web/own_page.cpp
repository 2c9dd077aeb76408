#include "ui/layouts/web/own_page.h"

#include <QAuthenticator>
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSslCertificate>
#include <QUuid>
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineScriptCollection>
#include <QWebEngineSettings>

namespace ovation::ui {

namespace {

constexpr int HttpsPort = 443;

// Runs in a world of its own, which the page's scripts and its content policy don't reach.
const QString networkWatcher = QStringLiteral(R"((() => {
  new PerformanceObserver((list) => {
    for (const { name, duration, transferSize, initiatorType } of list.getEntries())
      console.debug('%1' + JSON.stringify({ name, duration, transferSize, initiatorType }));
  }).observe({ type: 'resource', buffered: true });
  // What can't be had is no entry. The element that wanted it knows.
  addEventListener('error', ({ target }) => {
    const name = target?.src || target?.href || target?.data;
    if (name) console.debug('%1' + JSON.stringify({ name, initiatorType: target.localName, failed: true }));
  }, true);
})();)");

} // namespace

OwnPage::OwnPage(QWebEngineProfile *profile, std::function<void(const PageMessage &)> said, QObject *parent)
    : QWebEnginePage(profile, parent), m_said(std::move(said)),
      m_mark(QUuid::createUuid().toString(QUuid::Id128)) {
    settings()->setAttribute(QWebEngineSettings::PlaybackRequiresUserGesture, false);
    settings()->setAttribute(QWebEngineSettings::ErrorPageEnabled, false);
    settings()->setAttribute(QWebEngineSettings::PdfViewerEnabled, false);
    settings()->setAttribute(QWebEngineSettings::AutoLoadIconsForPage, false);
    setBackgroundColor(Qt::white); // as a browser has it, and a recording
    connect(this, &QWebEnginePage::certificateError, this, &OwnPage::judge);
    connect(this, &QWebEnginePage::authenticationRequired, this, &OwnPage::authenticate);
    connect(
        this, &QWebEnginePage::featurePermissionRequested, this, [this](const QUrl &origin, Feature feature) {
            setFeaturePermission(origin, feature, PermissionDeniedByUser); // a recording has no camera either
        });
    watchNetwork();
}

void OwnPage::watchNetwork() {
    QWebEngineScript script;
    script.setName(QStringLiteral("network"));
    script.setInjectionPoint(QWebEngineScript::DocumentCreation);
    script.setWorldId(QWebEngineScript::ApplicationWorld);
    script.setSourceCode(networkWatcher.arg(m_mark));
    scripts().insert(script);
}

void OwnPage::show(const PageRequest &request) {
    m_request = request;
    load(request.address);
}

bool OwnPage::isOwn(const QUrl &url) const {
    return (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("wss")) &&
           !url.host().isEmpty() && url.host() == m_request.address.host() &&
           url.port(HttpsPort) == m_request.address.port(HttpsPort);
}

bool OwnPage::acceptNavigationRequest(const QUrl &url, NavigationType, bool isMainFrame) {
    if (!isMainFrame || isOwn(url) || url == QUrl(QStringLiteral("about:blank")))
        return true;
    m_said({PageMessage::Kind::Error,
            tr("The page wanted to go to %1. A layout stays on its server.")
                .arg(url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery)),
            {},
            0});
    return false;
}

void OwnPage::judge(QWebEngineCertificateError error) {
    const QList<QSslCertificate> chain = error.certificateChain();
    const bool own = isOwn(error.url()) && !m_request.certificate.isEmpty() && !chain.isEmpty() &&
                     chain.first().digest(QCryptographicHash::Sha256) == m_request.certificate;
    if (own)
        error.acceptCertificate();
    else
        error.rejectCertificate();
}

void OwnPage::authenticate(const QUrl &url, QAuthenticator *authenticator) {
    if (!isOwn(url)) {
        *authenticator = QAuthenticator(); // null: nobody gets a password, and nobody is asked for one
        return;
    }
    authenticator->setUser(m_request.user);
    authenticator->setPassword(m_request.password);
}

void OwnPage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &text, int line,
                                       const QString &source) {
    using Kind = PageMessage::Kind;
    if (text.startsWith(m_mark)) {
        const QJsonObject entry = QJsonDocument::fromJson(text.mid(m_mark.size()).toUtf8()).object();
        const QString element = entry[QStringLiteral("initiatorType")].toString();
        if (entry[QStringLiteral("failed")].toBool()) {
            m_said({Kind::Error, tr("This could not be loaded for a <%1>").arg(element),
                    QUrl(entry[QStringLiteral("name")].toString()), 0});
            return;
        }
        m_said({Kind::Network,
                tr("%1, %2 ms, %3 kB")
                    .arg(element)
                    .arg(entry[QStringLiteral("duration")].toDouble(), 0, 'f', 0)
                    .arg(entry[QStringLiteral("transferSize")].toDouble() / 1000, 0, 'f', 1),
                QUrl(entry[QStringLiteral("name")].toString()), 0});
        return;
    }
    const Kind kind = level == ErrorMessageLevel     ? Kind::Error
                      : level == WarningMessageLevel ? Kind::Warning
                                                     : Kind::Log;
    m_said({kind, text, QUrl(source), line});
}

void OwnPage::javaScriptAlert(const QUrl &, const QString &text) {
    m_said(
        {PageMessage::Kind::Warning, tr("alert(): %1. In a recording nobody closes it.").arg(text), {}, 0});
}

bool OwnPage::javaScriptConfirm(const QUrl &, const QString &text) {
    m_said(
        {PageMessage::Kind::Warning, tr("confirm(): %1. In a recording nobody answers.").arg(text), {}, 0});
    return false;
}

bool OwnPage::javaScriptPrompt(const QUrl &, const QString &text, const QString &, QString *) {
    m_said({PageMessage::Kind::Warning, tr("prompt(): %1. In a recording nobody answers.").arg(text), {}, 0});
    return false;
}

} // namespace ovation::ui
