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
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineScriptCollection>
#include <QWebEngineSettings>

namespace ovation::page {
namespace {

constexpr int MinHttpError = 400, HttpUnauthorized = 401;
constexpr int MaxToldPath = 100; ///< characters
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

// A page is loaded before its first frame is there. Of an empty one no paint is told.
const QString paintWatcher = QStringLiteral(R"((() => {
  addEventListener('load', () => {
    const end = performance.now() + 500;
    let frames = 0;
    const look = () => {
      const isPainted = performance.getEntriesByType('paint').length > 0 || performance.now() > end;
      if (isPainted && ++frames > 2) console.debug('%1' + JSON.stringify({ shown: true }));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
})();)");

// Rules and attributes that a browser does not know are no errors: it leaves them out without a word.
const QString featureWatcher = QStringLiteral(R"((() => {
  const features = [
    ['container queries', /@container\b/, () => CSS.supports('container-type: inline-size')],
    [':has()', /:has\(/, () => CSS.supports('selector(:has(a))')],
    ['nested rules', /[{};]\s*&[\s.:#>[]/, () => CSS.supports('selector(&)')],
    ['color-mix()', /color-mix\(/, () => CSS.supports('color: color-mix(in srgb, red, blue)')],
    ['dynamic viewport units', /\d[dsl]v(h|w|min|max)\b/, () => CSS.supports('height: 1dvh')],
  ].filter(([, , isKnown]) => !isKnown());
  if (features.length) addEventListener('load', async () => {
    const own = [...document.querySelectorAll('link[rel~=stylesheet]')].map((link) => link.href)
      .filter((address) => address && new URL(address).origin === location.origin);
    const textOf = (address) => fetch(address, { cache: 'force-cache' }).then((answer) => answer.text(), () => '');
    const texts = await Promise.all(own.slice(0, 20).map(textOf));
    for (const style of document.querySelectorAll('style')) texts.push(style.textContent);
    const all = texts.join('\n').replace(/\/\*[^]*?\*\//g, '');
    for (const [unknown, uses] of features)
      if (uses.test(all)) console.debug('%1' + JSON.stringify({ unknown }));
  });
})();)");

// In the page's own world: what others have and this browser has not. No screen goes to sleep here, so
// a page that wants it awake may have that. Where WebGL is missing the page is told why, once.
const QString standIns = QStringLiteral(R"((() => {
  if (navigator.wakeLock) {
    class Sentinel extends EventTarget {
      type = 'screen';
      released = false;
      onrelease = null;
      async release() {
        if (this.released) return;
        this.released = true;
        const event = new Event('release');
        this.onrelease?.(event);
        this.dispatchEvent(event);
      }
    }
    navigator.wakeLock.request = async () => new Sentinel();
  }
  let told = false;
  const watch = (prototype, another) => {
    const original = prototype.getContext;
    prototype.getContext = function getContext(kind, ...rest) {
      const context = original.call(this, kind, ...rest);
      if (!context && !told && /^(experimental-)?webgl2?$/.test(kind) && !original.call(another(), kind)) {
        told = true;
        console.error('%1');
      }
      return context;
    };
  };
  watch(HTMLCanvasElement.prototype, () => document.createElement('canvas'));
  watch(OffscreenCanvas.prototype, () => new OffscreenCanvas(1, 1));
})();)");
const QString webGlIsMissing = QStringLiteral(
    "This page asked for WebGL and got none: recordings have it where Xvfb is installed (Debian: "
    "xvfb) or an X display is, and the window has not");

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
    addScript(QStringLiteral("network"), networkWatcher.arg(m_mark), QWebEngineScript::ApplicationWorld);
    addScript(QStringLiteral("paint"), paintWatcher.arg(m_mark), QWebEngineScript::ApplicationWorld);
    addScript(QStringLiteral("features"), featureWatcher.arg(m_mark), QWebEngineScript::ApplicationWorld);
    addScript(QStringLiteral("stand-ins"), standIns.arg(webGlIsMissing), QWebEngineScript::MainWorld);
    setBackgroundColor(QColor(Qt::white)); // as a browser has it
    connect(this, &QWebEnginePage::certificateError, this, &GuestPage::judge);
    connect(this, &QWebEnginePage::authenticationRequired, this, &GuestPage::authenticate);
    connect(this, &QWebEnginePage::featurePermissionRequested, this,
            [this](const QUrl &origin, QWebEnginePage::Feature feature) {
                setFeaturePermission(origin, feature, PermissionDeniedByUser);
            });
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
    if (text == webGlIsMissing) {
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
