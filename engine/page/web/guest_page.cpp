#include "page/web/guest_page.h"

#include "base/address_policy.h"
#include "page/web/page_scripts.h"

#include <QAuthenticator>
#include <QColor>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QSslCertificate>
#include <QUuid>
#include <QWebEngineCertificateError>
#include <QWebEngineLoadingInfo>
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
#include <QWebEnginePermission>
#endif
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineScriptCollection>
#include <QWebEngineSettings>

namespace ovation::page {
namespace {

constexpr int MinHttpError = 400, HttpUnauthorized = 401;
constexpr int MaxToldPath = 100; ///< characters
const QString Nothing = QStringLiteral("about:blank");

bool isSamePlace(const QUrl &one, const QUrl &other) {
    return one.host() == other.host() && webPort(one) == webPort(other);
}

bool isWeb(const QString &scheme) {
    return scheme == QLatin1String("https") || scheme == QLatin1String("http");
}

} // namespace

GuestPage::GuestPage(QWebEngineProfile *profile, QObject *parent)
    : QWebEnginePage(profile, parent), m_mark(QUuid::createUuid().toString(QUuid::Id128)) {
    restrict();
    addScript(QStringLiteral("network"), networkWatcher(m_mark), QWebEngineScript::ApplicationWorld);
    addScript(QStringLiteral("paint"), paintWatcher(m_mark), QWebEngineScript::ApplicationWorld);
    addScript(QStringLiteral("features"), featureWatcher(m_mark), QWebEngineScript::ApplicationWorld);
    addScript(QStringLiteral("stand-ins"), standIns(), QWebEngineScript::MainWorld);
    setBackgroundColor(QColor(Qt::white)); // as a browser has it
    connect(this, &QWebEnginePage::certificateError, this, &GuestPage::judge);
    connect(this, &QWebEnginePage::authenticationRequired, this, &GuestPage::authenticate);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    connect(this, &QWebEnginePage::permissionRequested, this,
            [](const QWebEnginePermission &permission) { permission.deny(); });
#else
    connect(this, &QWebEnginePage::featurePermissionRequested, this,
            [this](const QUrl &origin, QWebEnginePage::Feature feature) {
                setFeaturePermission(origin, feature, PermissionDeniedByUser);
            });
#endif
    connect(this, &QWebEnginePage::loadingChanged, this, &GuestPage::reportLoading);
    connect(&m_requests, &RequestWatch::refused, this, [this](const QUrl &url) {
        deny(
            QStringLiteral("The page asked this server for %1: pages get the files of layouts here, and join "
                           "sessions, and nothing else")
                .arg(url.path().left(MaxToldPath)));
    });
    profile->setUrlRequestInterceptor(&m_requests);
}

GuestPage::~GuestPage() {
    profile()->setUrlRequestInterceptor(nullptr);
}

void GuestPage::restrict() {
    for (const auto attribute :
         {QWebEngineSettings::PlaybackRequiresUserGesture, QWebEngineSettings::ShowScrollBars,
          QWebEngineSettings::JavascriptCanOpenWindows, QWebEngineSettings::PluginsEnabled,
          QWebEngineSettings::PdfViewerEnabled, QWebEngineSettings::ErrorPageEnabled,
          QWebEngineSettings::NavigateOnDropEnabled, QWebEngineSettings::AutoLoadIconsForPage})
        settings()->setAttribute(attribute, false);
}

void GuestPage::addScript(const QString &name, const QString &source, quint32 world) {
    QWebEngineScript script;
    script.setName(name);
    script.setInjectionPoint(QWebEngineScript::DocumentCreation);
    script.setWorldId(world);
    script.setRunsOnSubFrames(world == QWebEngineScript::MainWorld);
    script.setSourceCode(source);
    scripts().insert(script);
}

void GuestPage::open(const PageRequest &request) {
    m_request = request;
    m_requests.setServer(request.serverHost, request.serverPort);
    m_secrets = Secrets(request.secrets);
    m_trust = CertificateTrust(request.trustedCertificates);
    m_asked.clear();
    m_leaving = false;
    load(request.url);
}

void GuestPage::leave() {
    m_leaving = true;
    m_request.secret.reset(); // nothing is open any more
    load(QUrl(Nothing));
}

void GuestPage::ask(const QString &script, std::function<void(const QVariant &)> done) {
    runJavaScript(script, QWebEngineScript::ApplicationWorld,
                  [here = std::weak_ptr(m_here), done = std::move(done)](const QVariant &given) {
                      if (!here.expired())
                          done(given);
                  });
}

void GuestPage::applyStyles(const std::vector<StyleChange> &changes, std::function<void(bool)> done) {
    QJsonArray list;
    for (const StyleChange &one : changes)
        list.append(QJsonObject{{QStringLiteral("sheet"), QString::fromLatin1(one.sheet.toEncoded())},
                                {QStringLiteral("before"), one.before},
                                {QStringLiteral("text"), one.text}});
    ask(styleChanger(QJsonDocument(list).toJson(QJsonDocument::Compact)),
        [done = std::move(done)](const QVariant &changed) { done(changed.toBool()); });
}

void GuestPage::judge(QWebEngineCertificateError error) {
    const QUrl url = error.url();
    const bool isServer = url.host() == m_request.serverHost && webPort(url) == m_request.serverPort;
    QList<QByteArray> chain;
    for (const QSslCertificate &one : error.certificateChain())
        chain.append(one.toDer());
    if ((isServer && !chain.isEmpty() && chain.first() == m_request.serverCertificate) ||
        m_trust.accepts(chain, url.host())) {
        error.acceptCertificate();
        return;
    }
    error.rejectCertificate();
    deny(QStringLiteral(
             "The certificate of %1:%2 is not trusted (%3). Add it, or the authority that signed it, "
             "to the PEM file that OVATION_LAYOUT_CERTIFICATES names, and restart the server")
             .arg(url.host())
             .arg(webPort(url))
             .arg(error.description()));
}

void GuestPage::authenticate(const QUrl &url, QAuthenticator *authenticator) {
    const QString place = url.host() + QLatin1Char(':') + QString::number(webPort(url));
    // Once: asked again, it was wrong.
    if (isSamePlace(url, m_request.url) && !m_request.user.isEmpty() && !m_asked.contains(place)) {
        m_asked.insert(place);
        authenticator->setUser(m_request.user);
        authenticator->setPassword(m_request.password);
    } else {
        *authenticator = {}; // null: no password, and no one is asked for one
    }
}

void GuestPage::reportLoading(const QWebEngineLoadingInfo &info) {
    if (m_leaving)
        return;
    const bool answered = info.errorDomain() == QWebEngineLoadingInfo::HttpStatusCodeDomain;
    if (answered && info.errorCode() >= MinHttpError)
        Q_EMIT unavailable(reasonOf(info.errorCode()));
    else if (info.status() == QWebEngineLoadingInfo::LoadFailedStatus)
        Q_EMIT unavailable(info.errorString().isEmpty() ? QStringLiteral("it can't be loaded")
                                                        : info.errorString());
    else if (info.status() == QWebEngineLoadingInfo::LoadSucceededStatus)
        Q_EMIT opened();
}

QString GuestPage::reasonOf(int httpStatus) const {
    QString status = QStringLiteral("the server answered with status %1").arg(httpStatus);
    if (httpStatus != HttpUnauthorized)
        return status;
    return status + (m_asked.isEmpty()
                         ? QStringLiteral(": it wants a user and a password, which stand before "
                                          "the host in the page's address")
                         : QStringLiteral(": it does not accept the user and the password of the "
                                          "page's address"));
}

bool GuestPage::acceptNavigationRequest(const QUrl &url, NavigationType, bool isMainFrame) {
    const QString scheme = url.scheme();
    return isWeb(scheme) || (isMainFrame && m_leaving && url == QUrl(Nothing)) ||
           (!isMainFrame && (scheme == QLatin1String("about") || scheme == QLatin1String("data") ||
                             scheme == QLatin1String("blob")));
}

void GuestPage::say(PageMessage::Kind kind, const QString &text, QUrl source, int line) {
    source = source.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    Q_EMIT said({kind, m_secrets.hide(text), source, line, false});
}

void GuestPage::deny(const QString &why) {
    Q_EMIT said({PageMessage::Kind::Error, why, {}, 0, true});
}

void GuestPage::javaScriptAlert(const QUrl &, const QString &text) {
    say(PageMessage::Kind::Warning,
        QStringLiteral("alert(): %1. No one closes it in a recording.").arg(text));
}

bool GuestPage::javaScriptConfirm(const QUrl &, const QString &text) {
    say(PageMessage::Kind::Warning,
        QStringLiteral("confirm(): %1. No one answers it in a recording.").arg(text));
    return false;
}

bool GuestPage::javaScriptPrompt(const QUrl &, const QString &text, const QString &, QString *) {
    say(PageMessage::Kind::Warning,
        QStringLiteral("prompt(): %1. No one answers it in a recording.").arg(text));
    return false;
}

void GuestPage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &text, int line,
                                         const QString &source) {
    if (text.startsWith(m_mark)) {
        reportWatched(text.mid(m_mark.size()).toUtf8());
        return;
    }
    if (text == webGlIsMissing()) {
        deny(text);
        return;
    }
    const auto kind = level == ErrorMessageLevel     ? PageMessage::Kind::Error
                      : level == WarningMessageLevel ? PageMessage::Kind::Warning
                                                     : PageMessage::Kind::Log;
    say(kind, text, QUrl(source), line);
}

QString GuestPage::browserName() {
    return QStringLiteral("Chromium %1")
        .arg(QString::fromLatin1(qWebEngineChromiumVersion()).section(u'.', 0, 0));
}

void GuestPage::reportWatched(const QByteArray &entry) {
    const QJsonObject json = QJsonDocument::fromJson(entry).object();
    if (json[QLatin1String("shown")].toBool()) {
        Q_EMIT shown();
        return;
    }
    if (const QString unknown = json[QLatin1String("unknown")].toString(); !unknown.isEmpty()) {
        deny(QStringLiteral(
                 "The styles of the page use %1, which is new and not known to %2, which shows it here")
                 .arg(unknown, browserName()));
        return;
    }
    const QString element = json[QLatin1String("initiatorType")].toString();
    const QUrl source(json[QLatin1String("name")].toString());
    if (json[QLatin1String("failed")].toBool()) {
        say(PageMessage::Kind::Warning, QStringLiteral("This could not be loaded for a <%1>").arg(element),
            source);
        return;
    }
    say(PageMessage::Kind::Network,
        QStringLiteral("%1, %2 ms, %3 kB")
            .arg(element)
            .arg(json[QLatin1String("duration")].toDouble(), 0, 'f', 0)
            .arg(json[QLatin1String("transferSize")].toDouble() / 1000, 0, 'f', 1),
        source);
}

} // namespace ovation::page
