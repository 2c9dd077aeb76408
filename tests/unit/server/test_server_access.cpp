#include "../fake_clock.h"
#include "server_host.h"
#include "signalling_host.h"

#include <QJsonDocument>
#include <QNetworkRequest>
#include <QTest>
#include <QtEndian>

using namespace ovation;
using namespace ovation::server;

namespace {

const QByteArray ofAPage = "Sec-Fetch-Site: same-origin\r\n"; ///< of the name that it asks

QByteArray upgrade(const QByteArray &target, const QByteArray &fields = {}) {
    return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n" +
           "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n" + fields + "\r\n";
}

/// RFC 6455 section 5.2, of 126 to 65 535 bytes; masked with zeros.
QByteArray textFrame(const QByteArray &text) {
    QByteArray length(2, '\0');
    qToBigEndian(quint16(text.size()), length.data());
    return "\x81\xfe" + length + QByteArray(4, '\0') + text;
}

} // namespace

/// Who reaches the whole server by which way, and as whom.
class ServerAccessTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_client.reset();
        m_host = std::make_unique<ServerHost>();
        start();
    }
    void guessingTheSecretIsSlowedDownForThatAddressOnly();
    void aLockedProgramWaitsAndAKnownOneIsServedMeanwhile();
    void joiningGuessesTheSecretByTheSameCount();
    void onlyATrustedProxyIsBelieved();
    void aProgramHereMayLeaveTlsOutAndGetsSuchAddresses();
    void theSignallingIsFoundWithAndWithoutASlash();
    void aForeignNameOpensNoLayoutWithACookie();
    void aForeignNameIsNotKnownAgainByItsCookie();
    void clientsMaySendMoreThanIsNeeded_data();
    void clientsMaySendMoreThanIsNeeded();

  private:
    void start() {
        QVERIFY(m_host->start());
        m_client = std::make_unique<TlsClient>(m_host->port());
    }
    int statusOf(const QByteArray &whole) {
        const auto answer = m_client->ask(whole);
        return answer ? answer->status : 0;
    }

    std::unique_ptr<ServerHost> m_host;
    std::unique_ptr<TlsClient> m_client;
};

void ServerAccessTest::guessingTheSecretIsSlowedDownForThatAddressOnly() {
    const QByteArray guesser = "User-Agent: guesser\r\n", application = "User-Agent: application\r\n";
    const auto guess = [](int number) {
        return "Authorization: Basic " + ("OPENVIDUAPP:" + QByteArray::number(number)).toBase64() + "\r\n";
    };
    std::optional<Answer> locked;
    for (int i = 0; i < 30 && (!locked || locked->status != 429); ++i)
        locked = m_client->get("/openvidu/api/sessions", guesser + guess(i));
    QVERIFY(locked);
    QCOMPARE(locked->status, 429);
    QVERIFY(locked->fields.value("retry-after").toInt() > 0);
    // A guess that is right does not show; the application beside it is served.
    QCOMPARE(statusOf(request("GET", "/openvidu/api/sessions", {}, guesser + Secret)), 429);
    QCOMPARE(statusOf(request("GET", "/openvidu/api/sessions", {}, application + Secret)), 200);
    QCOMPARE(statusOf(request("GET", "/openvidu/api/sessions", {}, {})), 401);
    TlsClient elsewhere(m_host->port(), QStringLiteral("127.0.0.2"));
    QCOMPARE(elsewhere.get("/openvidu/api/sessions", guesser + Guess)->status, 401);
    // Of those whom a proxy passes on each is an address of its own.
    QCOMPARE(m_client->get("/openvidu/api/sessions", guesser + Guess + "X-Real-IP: 192.0.2.1\r\n")->status,
             401);
    QCOMPARE(statusOf(request("GET", "/openvidu/accept-certificate", {}, {})), 200); // public is public
}

void ServerAccessTest::aLockedProgramWaitsAndAKnownOneIsServedMeanwhile() {
    FakeClock clock;
    m_host->clock = &clock;
    start();
    const QByteArray application = request("GET", "/openvidu/api/sessions", {}, "User-Agent: a\r\n" + Secret);
    QCOMPARE(statusOf(application), 200);
    TlsClient guesser(m_host->port());
    const auto guess = [](int number) {
        return request("GET", "/openvidu/api/sessions", {},
                       "User-Agent: g\r\nAuthorization: Basic " +
                           ("OPENVIDUAPP:" + QByteArray::number(number)).toBase64() + "\r\n");
    };
    for (int i = 0; i < 10; ++i)
        QCOMPARE(guesser.ask(guess(i))->status, 401);
    guesser.send(guess(10));
    const auto isUnanswered = [&] {
        for (int i = 0; i < 10; ++i) {
            if (statusOf(application) != 200)
                return false;
        }
        return guesser.socket().bytesAvailable() == 0;
    };
    QVERIFY(isUnanswered());
    clock.advance(999);
    QVERIFY(isUnanswered());
    QVERIFY(waitUntil([&] {
        clock.advance(1); // again, in case that the request came in only now
        return guesser.socket().bytesAvailable() > 0;
    }));
    QCOMPARE(guesser.answer()->status, 429);
}

void ServerAccessTest::joiningGuessesTheSecretByTheSameCount() {
    RpcClient guesser(m_host->port());
    const auto join = [&guesser](const QString &secret) {
        QJsonObject params = RpcClient::joinParams(QString());
        params[QStringLiteral("secret")] = secret;
        params[QStringLiteral("recorder")] = true;
        return guesser.errorOf("joinRoom", params);
    };
    QList<int> codes;
    for (int i = 0; i < 10; ++i)
        codes.append(join(QString::number(i)));
    QCOMPARE(codes, QList<int>(10, 401));
    QCOMPARE(join(QStringLiteral("MY_SECRET")), 401); // not 202 as without the guesses: no such session
    // By REST as well, and not elsewhere.
    const QByteArray sameProgram =
        "User-Agent: " + guesser.socket().request().rawHeader("User-Agent") + "\r\n" + Secret;
    QCOMPARE(statusOf(request("GET", "/openvidu/api/sessions", {}, sameProgram)), 429);
    QCOMPARE(m_client->get("/openvidu/api/sessions", sameProgram + "X-Real-IP: 192.0.2.1\r\n")->status, 200);
}

void ServerAccessTest::onlyATrustedProxyIsBelieved() {
    m_host->settings.trustedProxies = {};
    QVERIFY(m_host->settings.trustedProxies.add(QStringLiteral("127.0.0.2")));
    QVERIFY(m_host->settings.mayUseRest.add(QStringLiteral("198.51.100.1")));
    start();
    const QByteArray listed = Secret + "X-Forwarded-For: 198.51.100.1\r\n";
    const QByteArray other = Secret + "X-Forwarded-For: 198.51.100.2\r\n";
    TlsClient proxy(m_host->port(), QStringLiteral("127.0.0.2"));
    QCOMPARE(proxy.get("/openvidu/api/sessions", listed)->status, 200);
    const auto refused = proxy.get("/openvidu/api/sessions", other);
    QCOMPARE(refused->status, 403);
    QVERIFY(refused->body.contains("198.51.100.2"));
    QCOMPARE(refused->fields.value("access-control-allow-origin"), QByteArray("*"));
    QCOMPARE(m_client->get("/openvidu/api/sessions", other)->status, 200); // this machine, whatever it says
}

void ServerAccessTest::aProgramHereMayLeaveTlsOutAndGetsSuchAddresses() {
    const auto create = [](TlsClient &client) {
        const auto session =
            client.ask(request("POST", "/openvidu/api/sessions", json("{'customSessionId':'room'}")));
        const auto made = client.ask(request("POST", "/openvidu/api/sessions/room/connection", "{}"));
        return made ? QJsonDocument::fromJson(made->body)[QStringLiteral("token")].toString() : QString();
    };
    TlsClient plain(m_host->port(), {}, 0, TlsClient::Speech::Plain);
    const QString ws = m_host->settings.plainWsUrl() + QStringLiteral("?sessionId=room&token=tok_");
    const QString wss = m_host->settings.wsUrl() + QStringLiteral("?sessionId=room&token=tok_");
    QVERIFY(create(plain).startsWith(ws));
    QVERIFY(create(*m_client).startsWith(wss));
    const QByteArray list = "/openvidu/api/sessions?pendingConnections=true";
    QCOMPARE(plain.get(list, Secret)->body.count(ws.toLatin1()), 2);
    QCOMPARE(m_client->get(list, Secret)->body.count(wss.toLatin1()), 2);
    QCOMPARE(plain.get("/openvidu/api/config/openvidu-publicurl")->body,
             m_host->settings.plainUrl().toLatin1());
    QCOMPARE(plain.get("/openvidu/api/sessions")->status, 401);
    const QByteArray cookie = plain.get(list, Secret)->fields.value("set-cookie");
    QVERIFY(cookie.startsWith("OVJSESSIONID=") && !cookie.contains("Secure"));
    QVERIFY(m_client->get(list, Secret)->fields.value("set-cookie").contains("Secure"));
    // Passed on by a proxy that speaks TLS to its clients they get the public ones.
    QVERIFY(plain.get(list, Secret + "X-Forwarded-Proto: https\r\n")->body.contains(wss.toLatin1()));
    m_host->settings.domain = QStringLiteral("192.0.2.1"); // its browsers are elsewhere
    m_host->settings.listenAddress = QStringLiteral("127.0.0.1");
    start();
    TlsClient application(m_host->port(), {}, 0, TlsClient::Speech::Plain);
    QVERIFY(create(application).startsWith(QStringLiteral("wss://192.0.2.1")));
}

void ServerAccessTest::theSignallingIsFoundWithAndWithoutASlash() {
    for (const auto speech : {TlsClient::Speech::Tls, TlsClient::Speech::Plain}) {
        for (const auto &[target, status] : QList<std::pair<QByteArray, int>>{{"/openvidu?sessionId=S", 101},
                                                                              {"/openvidu/?sessionId=S", 101},
                                                                              {"/openvidu/info", 404},
                                                                              {"/", 404}}) {
            TlsClient client(m_host->port(), {}, 0, speech);
            const auto answer = client.ask(upgrade(target));
            QVERIFY(answer);
            QCOMPARE(answer->status, status);
        }
    }
}

void ServerAccessTest::aForeignNameOpensNoLayoutWithACookie() {
    QTemporaryDir layouts;
    QFile file(layouts.filePath(QStringLiteral("page.html")));
    QVERIFY(file.open(QFile::WriteOnly) && file.write("page") > 0);
    file.close();
    m_host->settings.customLayoutPath = layouts.path();
    start();
    const auto secret = m_host->layouts.issue(QStringLiteral("S"), QString());
    const QByteArray wire = request("GET", "/openvidu/layouts/page.html", {},
                                    ofAPage + "Cookie: OVLAYOUT=" + secret->toLatin1() + "\r\n");
    QCOMPARE(statusOf(wire), 200);
    QCOMPARE(statusOf(QByteArray(wire).replace("localhost", "evil.example")), 401);
}

void ServerAccessTest::aForeignNameIsNotKnownAgainByItsCookie() {
    const QByteArray cookie = "0123456789abcdef";
    for (const QByteArray host : {"localhost", "evil.example"}) {
        QCOMPARE(statusOf(request("POST", "/openvidu/api/sessions", json("{'customSessionId':'room'}"))) /
                     100,
                 host == "localhost" ? 2 : 4);
        const auto made = m_client->ask(request("POST", "/openvidu/api/sessions/room/connection", "{}"));
        const QString token = QJsonDocument::fromJson(made->body)[QStringLiteral("token")].toString();
        TlsClient page(m_host->port());
        QCOMPARE(page.ask(upgrade("/openvidu?sessionId=room",
                                  ofAPage + "Cookie: OVJSESSIONID=" + cookie + "ghi\r\n")
                              .replace("localhost", host))
                     ->status,
                 101);
        page.send(textFrame(QJsonDocument({{QStringLiteral("jsonrpc"), QStringLiteral("2.0")},
                                           {QStringLiteral("method"), QStringLiteral("joinRoom")},
                                           {QStringLiteral("params"), RpcClient::joinParams(token)},
                                           {QStringLiteral("id"), 1}})
                                .toJson(QJsonDocument::Compact)));
        QByteArray heard;
        QVERIFY(waitUntil([&] {
            heard += page.socket().readAll();
            return heard.contains("\"finalUserId\":\"");
        }));
        QCOMPARE(heard.contains("\"finalUserId\":\"" + cookie + '"'), host == "localhost");
    }
}

void ServerAccessTest::clientsMaySendMoreThanIsNeeded_data() {
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &wire, int status) {
        QTest::newRow(name) << wire << status;
    };
    const QByteArray body = json("{'a':null}"), type = Secret + "Content-Type: ";
    row("a body on GET", request("GET", "/openvidu/api/sessions", body), 200);
    row("text on GET", request("GET", "/openvidu/api/sessions", "x=1", type + "text/plain\r\n"), 200);
    row("a body on DELETE", request("DELETE", "/openvidu/api/sessions/none", body), 404);
    row("JSON that is called a form",
        request("POST", "/openvidu/api/sessions", "{}", type + "application/x-www-form-urlencoded\r\n"), 415);
    row("JSON without a type", request("POST", "/openvidu/api/sessions", "{}", type + "\r\n"), 415);
    row("a form of another site",
        request("POST", "/openvidu/api/recordings/stop/none", {},
                Secret + "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\n"),
        403);
    row("JSON with a charset",
        request("POST", "/openvidu/api/sessions", "{}", type + "application/json; charset=utf-8\r\n"), 200);
    row("a foreign Host",
        request("GET", "/openvidu/api/sessions").replace("localhost", "studio.example.com:1"), 200);
    row("a foreign Origin",
        request("GET", "/openvidu/api/sessions", {}, Secret + "Origin: https://app.example\r\n"), 200);
    row("credentials under a foreign name",
        request("GET", "/openvidu/api/sessions", {}, Secret + ofAPage).replace("localhost", "evil.example"),
        421);
    row("the whole address", request("GET", "http://studio.example.com/openvidu/api/sessions"), 200);
}

void ServerAccessTest::clientsMaySendMoreThanIsNeeded() {
    QFETCH(QByteArray, wire);
    QFETCH(int, status);
    QCOMPARE(statusOf(wire), status);
    QCOMPARE(statusOf(request("GET", "/openvidu/api/config")), 200); // the connection is in step
}

QTEST_GUILESS_MAIN(ServerAccessTest)
#include "test_server_access.moc"
