#include "design_driver.h"

#include "page/page_process.h"
#include "ui/layouts/web_views.h"

#include <QApplication>
#include <QPluginLoader>
#include <QTcpServer>
#include <QTcpSocket>

using namespace ovation;
using namespace ovation::ui;

namespace {

constexpr int Patience_ms = 40'000;
constexpr QSize PageSize(640, 360);

/// What became of a page: what it said of itself, in order, or why it could not be had.
struct Seen {
    QStringList facts;
    QString unavailable;
    bool isOver() const { return !unavailable.isEmpty() || facts.contains(QStringLiteral("end")); }
};

/// As ovation-page shows it to be recorded.
Seen seenByRecorder(const page::PageRequest &request) {
    QTemporaryDir folder;
    page::OpenRequest open{request};
    open.width = PageSize.width();
    open.height = PageSize.height();
    open.logFile = folder.filePath(QStringLiteral("page.log"));
    open.runsAs = QStringLiteral("nobody");
    open.folder = folder.path();
    Seen seen;
    page::PageProcess process(open);
    QObject::connect(&process, &page::PageProcess::failed, &process,
                     [&seen](const Error &error) { seen.unavailable = error.message; });
    const auto readLog = [&] {
        QFile log(open.logFile);
        seen.facts.clear();
        if (!log.open(QIODevice::ReadOnly))
            return;
        for (const QString &line : QString::fromUtf8(log.readAll()).split(u'\n')) {
            const QString kind = line.section(u' ', 1, 1), text = line.section(u' ', 2);
            if (kind == QLatin1String("info") && text.startsWith(QLatin1String("fact ")))
                seen.facts += text.mid(5).section(QStringLiteral(" (http"), 0, 0);
            else if (kind == QLatin1String("page")) // it went elsewhere by itself
                seen.unavailable = text;
        }
    };
    const bool over = QTest::qWaitFor(
        [&] {
            readLog();
            return seen.isOver();
        },
        Patience_ms);
    if (!over)
        qWarning() << "the recorder's page did not end:" << seen.facts;
    return seen;
}

PageViewEvents unheard() {
    PageViewEvents events;
    events.said = [](const page::PageMessage &) {};
    events.unavailable = [](const QString &) {};
    events.loading = [] {};
    events.loaded = [](qint64, QSize) {};
    events.scaled = [](double) {};
    events.crashed = [] {};
    return events;
}

/// As the window shows it.
Seen seenInPreview(WebViews &views, const page::PageRequest &request) {
    Seen seen;
    PageViewEvents events = unheard();
    events.said = [&seen](const page::PageMessage &message) {
        if (message.text.startsWith(QStringLiteral("fact ")))
            seen.facts += message.text.mid(5);
    };
    events.unavailable = [&seen](const QString &why) { seen.unavailable = why; };
    const auto view = views.makePageView(events);
    view->setPageSize(PageSize);
    view->widget()->resize(PageSize);
    view->widget()->show();
    view->show(request);
    if (!QTest::qWaitFor([&seen] { return seen.isOver(); }, Patience_ms))
        qWarning() << "the previewed page did not end:" << seen.facts;
    return seen;
}

/// Another server: answers every request with one page, to whom the password is given.
class OtherServer final : public QTcpServer {
  public:
    explicit OtherServer(const QByteArray &page) : m_page(page) {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                const QByteArray head = socket->readAll();
                const bool known = head.contains("Basic " + QByteArray("USER:PASS").toBase64());
                askedWithSecret = askedWithSecret || head.contains("S3CRET");
                const QByteArray body = known ? m_page : QByteArray();
                socket->write((known ? "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
                                     : "HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm=\"there\"\r\n") +
                              QByteArray("Connection: close\r\nContent-Length: ") +
                              QByteArray::number(body.size()) + "\r\n\r\n" + body);
                socket->disconnectFromHost();
            });
        });
    }
    QString address() const { return QStringLiteral("127.0.0.1:%1").arg(serverPort()); }
    bool askedWithSecret = false;

  private:
    const QByteArray m_page;
};

const QByteArray facts = R"(<!doctype html><meta charset="utf-8">
<body style="margin:0;width:3000px;height:3000px"><script>
const say = (name, value) => console.log('fact ' + name + (value === undefined ? '' : ' ' + JSON.stringify(value)));
const named = (promise) => promise.then(() => 'given', (error) => error.name);
(async () => {
  const { origin, pathname, searchParams } = new URL(location.href);
  say('address', [origin, pathname, ...searchParams.keys()]);
  say('size', [innerWidth, innerHeight, devicePixelRatio]);
  say('scroll bars', [innerWidth - document.documentElement.clientWidth,
                      innerHeight - document.documentElement.clientHeight]);
  say('user agent', navigator.userAgent);
  say('languages', navigator.languages);
  say('plugins', navigator.plugins.length);
  say('webgl', Boolean(document.createElement('canvas').getContext('webgl')));
  say('window', window.open('about:blank'));
  say('confirm', confirm('sure?'));
  say('prompt', prompt('who?'));
  say('camera', await named(navigator.mediaDevices.getUserMedia({ video: true })));
  say('notifications', await Notification.requestPermission());
  say('own file', await fetch('index.html').then((answer) => answer.status, (error) => error.message));
  say('service on this machine', await named(fetch('http://127.0.0.1:%1/', { mode: 'no-cors' })));
  say('REST', await named(fetch('/openvidu/api/sessions')));
  say('what is public', await named(fetch('/openvidu/api/config/openvidu-publicurl')));
  say('metadata service', await named(fetch('http://169.254.169.254/', { mode: 'no-cors' })));
  const context = new AudioContext();
  say('plays without a click', context.state !== 'suspended' || (await Promise.race(
    [context.resume().then(() => true), new Promise((done) => setTimeout(done, 2000, false))])));
  say('secret', searchParams.get('secret'));
  say('end');
})();
</script>)";

} // namespace

/// The recorder and the preview show the same page in the same way: each case is held against both.
class OnePageTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void aPageFindsTheSameInBoth();
    void aPageMayGoToAnotherServerInBoth();
    void aPageMayNotGoWhereTheGateRefusesInEither();
    void aPageOfAnotherServerIsShownInBoth();
    void aWrongPasswordIsToldByBoth();
    void aPageThatIsMissingIsToldByBoth();
    void anotherCertificateIsTrustedByNeither();
    void whatWasAskedOfAPageIsNotAnsweredWhenItGoes();

  private:
    page::PageRequest request(const QString &customLayout);
    void write(const char *layout, const QByteArray &page);
    void compare(const page::PageRequest &request);

    QTcpServer m_private;
    std::unique_ptr<OtherServer> m_other;
    std::unique_ptr<DesignHome> m_home;
    QPluginLoader m_module;
    WebViews *m_views = nullptr;
    Seen m_recorder, m_preview;
};

void OnePageTest::initTestCase() {
    QVERIFY(m_private.listen(QHostAddress::LocalHost));
    m_other = std::make_unique<OtherServer>("<!doctype html><script>console.log('fact elsewhere ' + [...new "
                                            "URL(location.href).searchParams.keys()]);"
                                            "console.log('fact end')</script>");
    m_home = std::make_unique<DesignHome>(QString(), QStringList{m_other->address()});
    bool started = false;
    m_home->engine->start([&started](const Result<void> &result) { started = result.ok(); });
    QTRY_VERIFY(started);
    quint16 port = 0;
    m_home->engine->pageGate([&port](const Result<quint16> &gate) { port = gate ? *gate : quint16(0); });
    QTRY_VERIFY(port != 0);
    m_module.setFileName(QCoreApplication::applicationDirPath() +
                         QStringLiteral("/../lib/ovation-studio/ovation_webviews.so"));
    m_views = qobject_cast<WebViews *>(m_module.instance());
    QVERIFY2(m_views, qPrintable(m_module.errorString()));
    m_views->goThrough(port);
}

void OnePageTest::cleanupTestCase() {
    bool stopped = false;
    m_home->engine->stop([&stopped] { stopped = true; });
    QTRY_VERIFY_WITH_TIMEOUT(stopped, 20'000);
}

page::PageRequest OnePageTest::request(const QString &customLayout) {
    std::optional<Result<page::PageRequest>> answer;
    m_home->engine->openPage(
        QStringLiteral("S"), customLayout,
        [&answer](const Result<page::PageRequest> &request) { answer.emplace(request); });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }) || !answer->ok())
        qFatal("the page has no request");
    return **answer;
}

void OnePageTest::write(const char *layout, const QByteArray &page) {
    const QString folder = m_home->engine->settings().customLayoutPath + u'/' + QString::fromLatin1(layout);
    QVERIFY(QDir().mkpath(folder));
    QFile file(folder + QStringLiteral("/index.html"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(page) == page.size());
}

/// The recorder draws WebGL where it has an X display; the window never does, since that would run in the
/// process of the server (docs/architecture.md).
static QStringList withoutWebGl(QStringList facts) {
    facts.removeIf([](const QString &fact) { return fact.startsWith(QStringLiteral("webgl ")); });
    return facts;
}

/// Both, one after the other.
void OnePageTest::compare(const page::PageRequest &request) {
    m_recorder = seenByRecorder(request);
    m_preview = seenInPreview(*m_views, request);
    QVERIFY(m_recorder.isOver() && m_preview.isOver());
    QCOMPARE(withoutWebGl(m_preview.facts), withoutWebGl(m_recorder.facts));
    QVERIFY(!m_preview.facts.contains(QStringLiteral("webgl true")));
    QCOMPARE(m_preview.unavailable.isEmpty(), m_recorder.unavailable.isEmpty());
}

void OnePageTest::aPageFindsTheSameInBoth() {
    write("facts", QByteArray(facts).replace("%1", QByteArray::number(m_private.serverPort())));
    compare(request(QStringLiteral("facts")));
    const QString all = m_preview.facts.join(u'\n');
    qInfo().noquote() << all;
    const auto port = m_home->engine->settings().httpsPort;
    for (const QString &expected :
         {QStringLiteral(
              "address [\"https://localhost:%1\",\"/openvidu/layouts/facts/index.html\",\"sessionId\","
              "\"secret\"]")
              .arg(port),
          QStringLiteral("size [640,360,1]"), QStringLiteral("scroll bars [0,0]"),
          QStringLiteral("window null"), QStringLiteral("confirm false"), QStringLiteral("prompt null"),
          QStringLiteral("own file 200"), QStringLiteral("notifications \"denied\""),
          QStringLiteral("service on this machine \"TypeError\""),
          QStringLiteral("metadata service \"TypeError\""), QStringLiteral("REST \"TypeError\""),
          QStringLiteral("what is public \"TypeError\""), QStringLiteral("plays without a click true"),
          QStringLiteral("secret \"***\"")})
        QVERIFY2(m_preview.facts.contains(expected), qPrintable(expected + QStringLiteral(" in\n") + all));
    QVERIFY(!all.contains(QStringLiteral("camera \"given\"")));
    QVERIFY(!m_private.hasPendingConnections());
}

void OnePageTest::whatWasAskedOfAPageIsNotAnsweredWhenItGoes() {
    write("asked", "<!doctype html><p>page");
    bool isLoaded = false, isAnswered = false;
    PageViewEvents events = unheard();
    events.loaded = [&isLoaded](qint64, QSize) { isLoaded = true; };
    auto view = m_views->makePageView(events);
    view->setPageSize(PageSize);
    view->show(request(QStringLiteral("asked")));
    QTRY_VERIFY_WITH_TIMEOUT(isLoaded, Patience_ms);
    view->applyStyles({}, [&isAnswered](bool) { isAnswered = true; });
    view.reset();
    QVERIFY(!isAnswered);
}

void OnePageTest::aPageMayGoToAnotherServerInBoth() {
    // Not the layout's own server, so no password: the list lets it out, and what answers is seen.
    write("away", "<!doctype html><script>console.log('fact leaving');location.href='http://" +
                      m_other->address().toLatin1() + "/?a=1'</script>");
    const page::PageRequest asked = request(QStringLiteral("away"));
    compare(asked);
    QCOMPARE(m_preview.facts, QStringList{QStringLiteral("leaving")});
    QVERIFY2(m_preview.unavailable.contains(QStringLiteral("status 401")), qPrintable(m_preview.unavailable));
    QVERIFY2(m_recorder.unavailable.contains(QStringLiteral("status 401")),
             qPrintable(m_recorder.unavailable));
    QVERIFY(!m_other->askedWithSecret);
}

void OnePageTest::aPageMayNotGoWhereTheGateRefusesInEither() {
    write("in", "<!doctype html><script>location.href='http://127.0.0.1:" +
                    QByteArray::number(m_private.serverPort()) + "/'</script>");
    compare(request(QStringLiteral("in")));
    QVERIFY(!m_preview.unavailable.isEmpty());
    QVERIFY(!m_private.hasPendingConnections());
}

void OnePageTest::aPageOfAnotherServerIsShownInBoth() {
    compare(request(QStringLiteral("http://USER:PASS@%1/lay/out/?mine=1").arg(m_other->address())));
    QVERIFY2(m_preview.facts.contains(QStringLiteral("elsewhere mine,sessionId,secret")),
             qPrintable(m_preview.facts.join(u'\n')));
}

void OnePageTest::aWrongPasswordIsToldByBoth() {
    compare(request(QStringLiteral("http://USER:wrong@%1/?mine=1").arg(m_other->address())));
    QVERIFY(m_preview.unavailable.contains(QStringLiteral("status 401")));
}

void OnePageTest::aPageThatIsMissingIsToldByBoth() {
    write("gone", "x");
    page::PageRequest asked = request(QStringLiteral("gone"));
    QVERIFY(QFile::remove(m_home->engine->settings().customLayoutPath + QStringLiteral("/gone/index.html")));
    compare(asked);
    QVERIFY(m_preview.unavailable.contains(QStringLiteral("status 404")));
}

void OnePageTest::anotherCertificateIsTrustedByNeither() {
    write("facts", "<!doctype html><script>console.log('fact end')</script>");
    page::PageRequest asked = request(QStringLiteral("facts"));
    asked.serverCertificate = "another";
    compare(asked);
    QVERIFY(!m_preview.unavailable.isEmpty());
    QVERIFY(m_preview.facts.isEmpty());
}

QTEST_MAIN(OnePageTest)

#include "test_one_page.moc"
