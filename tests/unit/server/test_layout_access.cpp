#include "server_host.h"
#include "signalling_host.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace ovation;
using namespace ovation::server;
using namespace Qt::StringLiterals;

/// What the page of a custom layout gets from the server with its own secret.
class LayoutAccessTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_client.reset();
        m_host = std::make_unique<ServerHost>();
        m_host->settings.customLayoutPath = m_folder.path();
        QVERIFY(QDir(m_folder.path()).mkpath(u"talk"_s));
        QVERIFY(QDir(m_folder.path()).mkpath(u"other/lib"_s) && QDir(m_folder.path()).mkpath(u"shared"_s));
        for (const char *name : {"talk/index.html", "talk/style.css", "other/index.html", "other/lib/keys.js",
                                 "shared/browser.js", "logo.svg", "index.html"}) {
            QFile file(m_folder.filePath(QLatin1String(name)));
            QVERIFY(file.open(QFile::WriteOnly) && file.write(name) > 0);
        }
        QVERIFY(m_host->start());
        m_client = std::make_unique<TlsClient>(m_host->port());
        m_secret = m_host->layouts.issue(u"S"_s, u"talk"_s);
    }
    void thePageAndWhatBelongsToItAreServed();
    void aFolderLeadsToItsPage();
    void withoutAGoodSecretNothingIs();
    void itOpensFilesOfLayoutsAndNothingElse_data();
    void itOpensFilesOfLayoutsAndNothingElse();
    void itOpensItsOwnLayoutOnly_data();
    void itOpensItsOwnLayoutOnly();
    void itEndsWithItsPage();
    void guessesFromTheSameMachineDoNotKeepItOut();

  private:
    QByteArray secret() const { return m_secret->toLatin1(); }
    QByteArray cookie() const { return "Cookie: OVJSESSIONID=x; OVLAYOUT=" + secret() + "\r\n"; }
    int status(const QByteArray &target, const QByteArray &fields = {}) {
        const auto answer = m_client->get(target, fields);
        return answer ? answer->status : 0;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<ServerHost> m_host;
    std::unique_ptr<TlsClient> m_client;
    std::shared_ptr<const QString> m_secret;
};

void LayoutAccessTest::thePageAndWhatBelongsToItAreServed() {
    const auto page = m_client->get("/openvidu/layouts/talk/index.html?sessionId=S&secret=" + secret());
    QVERIFY(page);
    QCOMPARE(page->status, 200);
    QCOMPARE(page->body, QByteArray("talk/index.html"));
    QCOMPARE(page->fields.value("set-cookie"),
             "OVLAYOUT=" + secret() + "; Path=/; HttpOnly; SameSite=Strict; Secure");
    // The page names its style sheet without a secret; the browser has the cookie.
    QCOMPARE(status("/openvidu/layouts/talk/style.css", cookie()), 200);
    QCOMPARE(status("/layouts/custom/talk/style.css", cookie()), 200);
    QCOMPARE(status("/openvidu/layouts/talk/none.css", cookie()), 404);
}

void LayoutAccessTest::aFolderLeadsToItsPage() {
    const auto moved = m_client->get("/openvidu/layouts/talk?sessionId=S&secret=" + secret());
    QVERIFY(moved);
    QCOMPARE(moved->status, 302);
    QCOMPARE(moved->fields.value("location"), "./talk/?sessionId=S&secret=" + secret());
    QCOMPARE(status("/openvidu/layouts/talk/?sessionId=S&secret=" + secret()), 200);
}

void LayoutAccessTest::withoutAGoodSecretNothingIs() {
    QCOMPARE(status("/openvidu/layouts/talk/index.html"), 401);
    QCOMPARE(status("/openvidu/layouts/talk/index.html?secret=" + secret() + "x"), 401);
    QCOMPARE(status("/openvidu/layouts/talk/style.css", "Cookie: OVLAYOUT=x\r\n"), 401);
    // That of the server is for Basic authentication: an address is written down in too many places.
    QCOMPARE(status("/openvidu/layouts/talk/index.html?secret=MY_SECRET"), 401);
    const auto byHand =
        m_client->get("/openvidu/layouts/talk/index.html?sessionId=S&secret=MY_SECRET", Secret);
    QVERIFY(byHand);
    QCOMPARE(byHand->status, 200);
    QVERIFY(!byHand->fields.contains("set-cookie"));
}

void LayoutAccessTest::itOpensFilesOfLayoutsAndNothingElse_data() {
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    for (const char *target :
         {"/openvidu/api/config", "/openvidu/api/sessions", "/openvidu/api/recordings", "/openvidu/cdr",
          "/openvidu/recordings/a/a.mp4", "/api/sessions", "/none", "/openvidu/layouts/../api/sessions"})
        QTest::newRow(target) << QByteArray("GET") << QByteArray(target);
    QTest::newRow("a session") << QByteArray("POST") << QByteArray("/openvidu/api/sessions");
    QTest::newRow("a deletion") << QByteArray("DELETE") << QByteArray("/openvidu/api/sessions/S");
}
void LayoutAccessTest::itOpensFilesOfLayoutsAndNothingElse() {
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    const QByteArray basic = "Authorization: Basic " + ("OPENVIDUAPP:" + secret()).toBase64() + "\r\n";
    for (const QByteArray &fields : {cookie(), basic}) {
        const auto answer = m_client->ask(request(method, target + "?secret=" + secret(), {}, fields));
        QVERIFY(answer);
        QVERIFY2(answer->status == 401 || answer->status == 404, QByteArray::number(answer->status));
        QVERIFY(answer->body.isEmpty());
    }
}

void LayoutAccessTest::itOpensItsOwnLayoutOnly_data() {
    QTest::addColumn<std::optional<QString>>("folder");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("expected");
    const std::optional<QString> talk = u"talk"_s, all = QString(), none;
    QTest::newRow("what all share") << talk << QByteArray("shared/browser.js") << 200;
    QTest::newRow("beside the layouts") << talk << QByteArray("logo.svg") << 200;
    QTest::newRow("another layout") << talk << QByteArray("other/index.html") << 401;
    QTest::newRow("its folder") << talk << QByteArray("other/") << 401;
    QTest::newRow("what belongs to it") << talk << QByteArray("other/lib/keys.js") << 401;
    QTest::newRow("by a second slash") << talk << QByteArray("/other/lib/keys.js") << 401;
    QTest::newRow("by a dot") << talk << QByteArray("./other/lib/keys.js") << 401;
    QTest::newRow("by its own folder") << talk << QByteArray("talk/../other/lib/keys.js") << 404;
    QTest::newRow("encoded") << talk << QByteArray("%6Fther/lib/keys.js") << 401;
    QTest::newRow("from above all") << all << QByteArray("other/lib/keys.js") << 200;
    QTest::newRow("from elsewhere") << none << QByteArray("talk/index.html") << 401;
}
void LayoutAccessTest::itOpensItsOwnLayoutOnly() {
    QFETCH(std::optional<QString>, folder);
    QFETCH(QByteArray, target);
    QFETCH(int, expected);
    const auto page = m_host->layouts.issue(u"S"_s, folder);
    const QByteArray fields = "Cookie: OVLAYOUT=" + page->toLatin1() + "\r\n";
    for (const char *place : {"/openvidu/layouts/", "/layouts/custom/"})
        QCOMPARE(status(place + target, fields), expected);
}

void LayoutAccessTest::itEndsWithItsPage() {
    QCOMPARE(status("/openvidu/layouts/talk/index.html", cookie()), 200);
    const QByteArray given = cookie(), query = "?secret=" + secret();
    m_secret.reset();
    QCOMPARE(status("/openvidu/layouts/talk/index.html", given), 401);
    QCOMPARE(status("/openvidu/layouts/talk/index.html" + query), 401);
}

void LayoutAccessTest::guessesFromTheSameMachineDoNotKeepItOut() {
    session::SessionProperties properties;
    properties.customSessionId = u"S"_s;
    QVERIFY(m_host->commands().createSession(properties).ok());
    const auto join = [this](const QString &secret) {
        RpcClient client(m_host->port(), u"openvidu"_s);
        QJsonObject params = RpcClient::joinParams(QString(), u"S"_s);
        params[u"secret"_s] = secret;
        params[u"recorder"_s] = true;
        return client.call("joinRoom", params);
    };
    QString said;
    for (int i = 0; i < 20 && !said.contains(u"Too many"_s); ++i)
        said = join(u"guess%1"_s.arg(i))[u"error"_s].toObject()[u"message"_s].toString();
    QVERIFY2(said.contains(u"Too many"_s), qPrintable(said));
    QVERIFY(join(*m_secret).contains(u"result"_s));
    // Nor is it as good as the server's: the next guess is held up all the same.
    QVERIFY(join(u"MY_SECREU"_s)[u"error"_s].toObject()[u"message"_s].toString().contains(u"Too many"_s));
}

QTEST_GUILESS_MAIN(LayoutAccessTest)
#include "test_layout_access.moc"
