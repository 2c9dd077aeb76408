#include "../fake_clock.h"

#include "hook_server.h"
#include "log_trap.h"
#include "webhook_settings.h"

#include <QNetworkProxy>
#include <QSslCertificate>
#include <QTest>

using namespace ovation;
using namespace ovation::events;

Q_DECLARE_METATYPE(ovation::events::Answer)

class WebhookTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { m_clock.set(1'700'000'000'000); }
    void anEventIsPostedAsOneFlatObject();
    void configuredHeadersAreSent();
    void theContentTypeIsJsonUnlessConfigured();
    void userAndPasswordOfTheUrlAreSentAtOnce();
    void aProxyOfTheProgramIsNotUsed();
    void eventsArriveOneByOneInOrder();
    void otherAnswersAreFinal_data();
    void otherAnswersAreFinal();
    void aRedirectionIsNotFollowed();
    void anUntrustedCertificateIsRefused();
    void anUntrustedCertificateIsTakenWhenTheUserSaysSo();
    void aTrustedCertificateIsTaken();
    void nothingSecretIsLogged_data();
    void nothingSecretIsLogged();

  private:
    FakeClock m_clock;
};

void WebhookTest::anEventIsPostedAsOneFlatObject() {
    HookServer server;
    QVERIFY(server.listen());
    Webhook hook(webhookTarget(settingsFor(server.url(QStringLiteral("/hook?room=1")))), m_clock, quick());
    hook.send({QStringLiteral("sessionCreated"),
               {{QStringLiteral("sessionId"), QStringLiteral("caf\u00e9")},
                {QStringLiteral("timestamp"), 1.7e12}}});
    QTRY_COMPARE_WITH_TIMEOUT(hook.status(), WebhookStatus(), Patience_ms);
    QCOMPARE(server.requests.size(), std::size_t(1));
    QCOMPARE(server.requests[0].line, QByteArray("POST /hook?room=1 HTTP/1.1"));
    QCOMPARE(server.requests[0].body,
             QJsonObject({{QStringLiteral("event"), QStringLiteral("sessionCreated")},
                          {QStringLiteral("sessionId"), QStringLiteral("caf\u00e9")},
                          {QStringLiteral("timestamp"), 1.7e12}}));
    QVERIFY(!server.requests[0].headers.contains("authorization"));
}

void WebhookTest::configuredHeadersAreSent() {
    HookServer server;
    QVERIFY(server.listen());
    auto settings = settingsFor(server.url());
    settings.webhookHeaders = {QStringLiteral("X-Key:  a: b "), QStringLiteral("X-Many: 1"),
                               QStringLiteral("x-many: 2"), QStringLiteral("User-Agent: me")};
    Webhook hook(webhookTarget(settings), m_clock, quick());
    hook.send(numbered(1));
    QTRY_COMPARE_WITH_TIMEOUT(server.requests.size(), std::size_t(1), Patience_ms);
    QCOMPARE(server.requests[0].headers.value("x-key"), QByteArray("a: b"));
    QCOMPARE(server.requests[0].headers.value("x-many"), QByteArray("1, 2"));
    QCOMPARE(server.requests[0].headers.value("user-agent"), QByteArray("me"));
}

void WebhookTest::theContentTypeIsJsonUnlessConfigured() {
    for (const auto &[headers, expected] :
         {std::pair{QStringList(), QByteArray("application/json")},
          std::pair{QStringList{QStringLiteral("content-type: text/x-event")}, QByteArray("text/x-event")}}) {
        HookServer server;
        QVERIFY(server.listen());
        auto settings = settingsFor(server.url());
        settings.webhookHeaders = headers;
        Webhook hook(webhookTarget(settings), m_clock, quick());
        hook.send(numbered(1));
        QTRY_COMPARE_WITH_TIMEOUT(server.requests.size(), std::size_t(1), Patience_ms);
        QCOMPARE(server.requests[0].headers.value("content-type"), expected);
    }
}

void WebhookTest::userAndPasswordOfTheUrlAreSentAtOnce() {
    HookServer server;
    QVERIFY(server.listen());
    QUrl url = server.url();
    url.setUserName(QStringLiteral("user"));
    url.setPassword(QStringLiteral("p@ss:w/rd"));
    Webhook hook(webhookTarget(settingsFor(url)), m_clock, quick());
    hook.send(numbered(1));
    QTRY_COMPARE_WITH_TIMEOUT(server.requests.size(), std::size_t(1), Patience_ms);
    QCOMPARE(server.requests[0].headers.value("authorization"),
             "Basic " + QByteArray("user:p@ss:w/rd").toBase64());
}

void WebhookTest::aProxyOfTheProgramIsNotUsed() {
    HookServer server, proxy;
    QVERIFY(server.listen() && proxy.listen());
    QNetworkProxy::setApplicationProxy(
        QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), proxy.port()));
    // An address of this machine that Qt does not know to be one: it never uses a proxy for those.
    QUrl url = server.url();
    url.setHost(QStringLiteral("0.0.0.0"));
    Webhook hook(webhookTarget(settingsFor(url)), m_clock, quick());
    hook.send(numbered(1));
    const bool came = QTest::qWaitFor([&] { return !server.requests.empty(); }, Patience_ms);
    QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
    QVERIFY(came);
    QVERIFY(proxy.requests.empty());
}

void WebhookTest::eventsArriveOneByOneInOrder() {
    HookServer server;
    QVERIFY(server.listen());
    for (int i = 0; i < 10; ++i)
        server.script.push_back({.delay_ms = 10});
    Webhook hook(webhookTarget(settingsFor(server.url())), m_clock, quick());
    for (int n = 1; n <= 40; ++n)
        hook.send(numbered(n));
    QTRY_COMPARE_WITH_TIMEOUT(hook.status(), WebhookStatus(), Patience_ms);
    QCOMPARE(server.names(), signalsFromTo(1, 40));
    QCOMPARE(server.maxAtOnce, 1);
}

void WebhookTest::otherAnswersAreFinal_data() {
    QTest::addColumn<int>("status");
    for (const int status : {301, 400, 401, 403, 404, 407, 408, 410, 422})
        QTest::addRow("%d", status) << status;
}

void WebhookTest::otherAnswersAreFinal() {
    QFETCH(int, status);
    const LogTrap log;
    HookServer server;
    QVERIFY(server.listen());
    server.script = {{.status = status, .headers = "WWW-Authenticate: Basic realm=\"a\"\r\n"}};
    Webhook hook(webhookTarget(settingsFor(server.url())), m_clock, quick());
    hook.send(numbered(1, "participantJoined"));
    hook.send(numbered(2, "participantLeft"));
    QTRY_COMPARE_WITH_TIMEOUT(hook.status().waiting, 0, Patience_ms);
    QCOMPARE(server.names(),
             QStringList({QStringLiteral("participantJoined1"), QStringLiteral("participantLeft2")}));
    QCOMPARE(hook.status().undelivered, 1);
    QVERIFY(hook.status().lastProblem.contains(QString::number(status)));
    QCOMPARE(log.warnings().size(), 1);
    QVERIFY(log.warnedOf(QStringLiteral("participantJoined")));
}

void WebhookTest::aRedirectionIsNotFollowed() {
    const LogTrap log;
    for (const int status : {301, 302, 303, 307, 308}) {
        HookServer server, elsewhere;
        QVERIFY(server.listen() && elsewhere.listen());
        server.script = {{.status = status, .headers = "Location: " + elsewhere.url().toEncoded() + "\r\n"}};
        Webhook hook(webhookTarget(settingsFor(server.url())), m_clock, quick());
        hook.send(numbered(1));
        hook.send(numbered(2));
        QTRY_COMPARE_WITH_TIMEOUT(hook.status().waiting, 0, Patience_ms);
        QCOMPARE(hook.status().undelivered, 1);
        QCOMPARE(server.names(), signalsFromTo(1, 2));
        QVERIFY(elsewhere.requests.empty());
    }
}

void WebhookTest::anUntrustedCertificateIsRefused() {
    const LogTrap log;
    const auto tls = selfSignedTls();
    HookServer server(&tls);
    QVERIFY(server.listen());
    Webhook hook(webhookTarget(settingsFor(server.url())), m_clock, quick());
    hook.send(numbered(1));
    QTRY_VERIFY_WITH_TIMEOUT(!hook.status().lastProblem.isEmpty(), Patience_ms);
    QVERIFY2(hook.status().lastProblem.contains(QStringLiteral("OVATION_WEBHOOK_VERIFY_TLS")),
             qPrintable(hook.status().lastProblem));
    QVERIFY(server.requests.empty());
    QCOMPARE(hook.status().waiting, 1);
}

void WebhookTest::anUntrustedCertificateIsTakenWhenTheUserSaysSo() {
    const auto tls = selfSignedTls();
    HookServer server(&tls);
    QVERIFY(server.listen());
    auto settings = settingsFor(server.url());
    settings.webhookTlsIsVerified = false;
    Webhook hook(webhookTarget(settings), m_clock, quick());
    hook.send(numbered(1));
    hook.send(numbered(2));
    QTRY_COMPARE_WITH_TIMEOUT(hook.status(), WebhookStatus(), Patience_ms);
    QCOMPARE(server.names(), signalsFromTo(1, 2));
}

void WebhookTest::aTrustedCertificateIsTaken() {
    const auto tls = selfSignedTls();
    HookServer server(&tls);
    QVERIFY(server.listen());
    const auto before = QSslConfiguration::defaultConfiguration();
    auto trusting = before;
    trusting.addCaCertificate(tls.localCertificate());
    QSslConfiguration::setDefaultConfiguration(trusting);
    const auto target = webhookTarget(settingsFor(server.url()));
    QSslConfiguration::setDefaultConfiguration(before);
    Webhook hook(target, m_clock, quick());
    hook.send(numbered(1));
    QTRY_COMPARE_WITH_TIMEOUT(hook.status(), WebhookStatus(), Patience_ms);
    QCOMPARE(server.names(), signalsFromTo(1, 1));
}

void WebhookTest::nothingSecretIsLogged_data() {
    QTest::addColumn<Answer>("answer");
    QTest::newRow("refused") << Answer{.status = 403};
    QTest::newRow("unauthorized") << Answer{.status = 401,
                                            .headers = "WWW-Authenticate: Basic realm=\"a\"\r\n"};
    QTest::newRow("redirected") << Answer{.status = 302,
                                          .headers = "Location: http://127.0.0.1:9/geheim\r\n"};
    QTest::newRow("failed") << Answer{.status = 500};
    QTest::newRow("reset") << Answer{.kind = Answer::Kind::Reset};
    QTest::newRow("hung") << Answer{.kind = Answer::Kind::Hang};
}

void WebhookTest::nothingSecretIsLogged() {
    QFETCH(Answer, answer);
    const LogTrap log;
    HookServer server;
    QVERIFY(server.listen());
    server.otherwise = answer;
    QUrl url = server.url(QStringLiteral("/geheim?key=geheim#geheim"));
    url.setUserName(QStringLiteral("geheim"));
    url.setPassword(QStringLiteral("geheim"));
    auto settings = settingsFor(url);
    settings.webhookHeaders = {QStringLiteral("X-Key: geheim")};
    auto limits = quick();
    limits.maxAttempts = 2;
    if (answer.kind == Answer::Kind::Hang)
        limits.timeout_ms = 100;
    Webhook hook(webhookTarget(settings), m_clock, limits);
    hook.send({QStringLiteral("signalSent"), {{QStringLiteral("data"), QStringLiteral("geheim")}}});
    QTRY_COMPARE_WITH_TIMEOUT(hook.status().undelivered, 1, Patience_ms);
    QVERIFY(log.warnedOf(QStringLiteral("signalSent")));
    QVERIFY2(!log.all().contains(QStringLiteral("geheim")), qPrintable(log.all()));
    QVERIFY(!log.all().contains(QString::fromLatin1(QByteArray("geheim:geheim").toBase64())));
    QVERIFY(hook.status().lastProblem.contains(QStringLiteral("http://127.0.0.1")));
    QVERIFY(!hook.status().lastProblem.contains(QStringLiteral("geheim")));
}

QTEST_GUILESS_MAIN(WebhookTest)
#include "test_webhook.moc"
