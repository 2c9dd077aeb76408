#include "page/web/guest_page.h"

#include "base/address_policy.h"

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
#include <QWebEngineScript>
#include <QWebEngineScriptCollection>
#include <QWebEngineSettings>

namespace ovation::page {
namespace {

constexpr int MinHttpError = 400;
const QString Nothing = QStringLiteral("about:blank");

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

// Rules are exchanged inside of the sheet they belong to, so that its address, its media and its place in the
// cascade stay. A constructed sheet only splits the text into rules; it leaves @import out, hence the check.
const QString styleChanger = QStringLiteral(R"(((changes) => {
  const bare = (address) => address.split(/[?#]/)[0];
  const all = [];
  const collect = (sheet) => {
    all.push(sheet);
    try {
      for (const rule of sheet.cssRules) if (rule.styleSheet) collect(rule.styleSheet);
    } catch { /* of another server */ }
  };
  for (const sheet of document.styleSheets) collect(sheet);
  const rulesOf = (text) => {
    if (/@(import|namespace)/i.test(text)) throw new Error('not in place');
    const parsed = new CSSStyleSheet();
    parsed.replaceSync(text);
    return [...parsed.cssRules].map((rule) => rule.cssText);
  };
  const changeSheets = ({ sheet: address, text }) => {
    const found = all.filter((one) => one.href && bare(one.href) === bare(address));
    const rules = rulesOf(text);
    for (const sheet of found) {
      if ([...sheet.cssRules].some((rule) => rule.styleSheet)) throw new Error('not in place');
      while (sheet.cssRules.length) sheet.deleteRule(0);
      rules.forEach((rule, at) => sheet.insertRule(rule, at));
    }
    return found.length > 0;
  };
  const changeElement = ({ before, text }) => {
    const element = [...document.querySelectorAll('style')].find((one) => one.textContent === before);
    if (element) element.textContent = text;
    return Boolean(element);
  };
  try {
    return changes.every((one) => (one.sheet ? changeSheets(one) : changeElement(one)));
  } catch {
    return false;
  }
})(%1))");

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
    watchNetwork();
    setBackgroundColor(QColor(Qt::white)); // as a browser has it
    connect(this, &QWebEnginePage::certificateError, this, &GuestPage::judge);
    connect(this, &QWebEnginePage::authenticationRequired, this, &GuestPage::authenticate);
    connect(this, &QWebEnginePage::featurePermissionRequested, this,
            [this](const QUrl &origin, QWebEnginePage::Feature feature) {
                setFeaturePermission(origin, feature, PermissionDeniedByUser);
            });
    connect(this, &QWebEnginePage::loadingChanged, this, &GuestPage::reportLoading);
}

void GuestPage::restrict() {
    for (const auto attribute :
         {QWebEngineSettings::PlaybackRequiresUserGesture, QWebEngineSettings::ShowScrollBars,
          QWebEngineSettings::JavascriptCanOpenWindows, QWebEngineSettings::PluginsEnabled,
          QWebEngineSettings::PdfViewerEnabled, QWebEngineSettings::ErrorPageEnabled,
          QWebEngineSettings::NavigateOnDropEnabled, QWebEngineSettings::AutoLoadIconsForPage})
        settings()->setAttribute(attribute, false);
}

void GuestPage::watchNetwork() {
    QWebEngineScript script;
    script.setName(QStringLiteral("network"));
    script.setInjectionPoint(QWebEngineScript::DocumentCreation);
    script.setWorldId(QWebEngineScript::ApplicationWorld);
    script.setSourceCode(networkWatcher.arg(m_mark));
    scripts().insert(script);
}

void GuestPage::open(const PageRequest &request) {
    m_request = request;
    m_secrets = Secrets(request.secrets);
    m_asked.clear();
    m_leaving = false;
    load(request.url);
}

void GuestPage::leave() {
    m_leaving = true;
    load(QUrl(Nothing));
}

void GuestPage::applyStyles(const std::vector<StyleChange> &changes, std::function<void(bool)> done) {
    QJsonArray list;
    for (const StyleChange &one : changes)
        list.append(QJsonObject{{QStringLiteral("sheet"), QString::fromLatin1(one.sheet.toEncoded())},
                                {QStringLiteral("before"), one.before},
                                {QStringLiteral("text"), one.text}});
    const QString json = QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
    runJavaScript(QString(styleChanger).replace(QStringLiteral("%1"), json),
                  QWebEngineScript::ApplicationWorld,
                  [done = std::move(done)](const QVariant &changed) { done(changed.toBool()); });
}

void GuestPage::judge(QWebEngineCertificateError error) {
    const QUrl url = error.url();
    const bool isServer = url.host() == m_request.serverHost && webPort(url) == m_request.serverPort;
    const auto chain = error.certificateChain();
    if (isServer && !chain.isEmpty() && chain.first().toDer() == m_request.serverCertificate)
        error.acceptCertificate();
    else
        error.rejectCertificate();
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
        Q_EMIT unavailable(QStringLiteral("the server answered with status %1").arg(info.errorCode()));
    else if (info.status() == QWebEngineLoadingInfo::LoadFailedStatus)
        Q_EMIT unavailable(info.errorString().isEmpty() ? QStringLiteral("it can't be loaded")
                                                        : info.errorString());
    else if (info.status() == QWebEngineLoadingInfo::LoadSucceededStatus)
        Q_EMIT opened();
}

bool GuestPage::acceptNavigationRequest(const QUrl &url, NavigationType, bool isMainFrame) {
    const QString scheme = url.scheme();
    return isWeb(scheme) || (isMainFrame && m_leaving && url == QUrl(Nothing)) ||
           (!isMainFrame && (scheme == QLatin1String("about") || scheme == QLatin1String("data") ||
                             scheme == QLatin1String("blob")));
}

void GuestPage::say(PageMessage::Kind kind, const QString &text, QUrl source, int line) {
    source = source.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    Q_EMIT said({kind, m_secrets.hide(text), source, line});
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
        reportNetwork(text.mid(m_mark.size()).toUtf8());
        return;
    }
    const auto kind = level == ErrorMessageLevel     ? PageMessage::Kind::Error
                      : level == WarningMessageLevel ? PageMessage::Kind::Warning
                                                     : PageMessage::Kind::Log;
    say(kind, text, QUrl(source), line);
}

void GuestPage::reportNetwork(const QByteArray &entry) {
    const QJsonObject json = QJsonDocument::fromJson(entry).object();
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
