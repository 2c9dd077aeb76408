#include "../fake_clock.h"

#include "events/webhook.h"
#include "hook_server.h"
#include "log_trap.h"

#include <QNetworkProxy>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QTest>

using namespace ovation;
using namespace ovation::events;

namespace {

constexpr int Patience_ms = 20'000; ///< how long something that must happen may take

/// Impatient, so that a test is short. What must not run out is large.
WebhookLimits quick() {
    WebhookLimits limits;
    limits.timeout_ms = Patience_ms;
    limits.firstPause_ms = 1;
    limits.maxPause_ms = 5;
    limits.shutDown_ms = Patience_ms;
    return limits;
}

Event numbered(int n, const char *name = "signalSent") {
    return {QLatin1String(name), {{QStringLiteral("n"), n}}};
}

config::Settings settingsFor(const QUrl &url) {
    config::Settings settings;
    settings.webhook = true;
    settings.webhookEndpoint = url;
    return settings;
}

QStringList signalsFromTo(int first, int last) {
    QStringList names;
    for (int n = first; n <= last; ++n)
        names.append(QStringLiteral("signalSent%1").arg(n));
    return names;
}

} // namespace

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
    void failuresAreTriedAgainInOrder_data();
    void failuresAreTriedAgainInOrder();
    void aTargetThatStartsLaterGetsEverything();
    void otherAnswersAreFinal_data();
    void otherAnswersAreFinal();
    void aRedirectionIsNotFollowed();
    void thePauseGrowsFromFailureToFailure();
    void theTargetCanAskForALongerPause();
    void anEventThatTheTargetCannotTakeIsGivenUp();
    void anEventIsGivenUpWhenItIsOld();
    void aBodyThatNeverEndsHoldsNothingUp();
    void theOldestIsDroppedWhenTooManyWait();
    void theOldestIsDroppedWhenTooMuchWaits();
    void anUntrustedCertificateIsRefused();
    void anUntrustedCertificateIsTakenWhenTheUserSaysSo();
    void aTrustedCertificateIsTaken();
    void nothingSecretIsLogged_data();
    void nothingSecretIsLogged();
    void theStatusTellsWhatWaits();
    void anEndWaitsForWhatIsOnItsWay();
    void anEndDoesNotWaitOutAPause();
    void anEndGivesUpOnATargetThatHangs();
    void anEndWithNothingToDoIsSoon();

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

void WebhookTest::failuresAreTriedAgainInOrder_data() {
    QTest::addColumn<Answer>("answer");
    QTest::newRow("500") << Answer{.status = 500};
    QTest::newRow("502") << Answer{.status = 502};
    QTest::newRow("503") << Answer{.status = 503};
    QTest::newRow("599") << Answer{.status = 599};
    QTest::newRow("429") << Answer{.status = 429};
    QTest::newRow("connection reset") << Answer{.kind = Answer::Kind::Reset};
    QTest::newRow("hangs") << Answer{.kind = Answer::Kind::Hang};
}

void WebhookTest::failuresAreTriedAgainInOrder() {
    QFETCH(Answer, answer);
    const LogTrap log;
    HookServer server;
    QVERIFY(server.listen());
    server.script = {{}, answer, answer, answer, {}, answer};
    auto limits = quick();
    if (answer.kind == Answer::Kind::Hang)
        limits.timeout_ms = 500;
    Webhook hook(webhookTarget(settingsFor(server.url())), m_clock, limits);
    for (int n = 1; n <= 4; ++n)
        hook.send(numbered(n));
    QTRY_COMPARE_WITH_TIMEOUT(hook.status(), WebhookStatus(), Patience_ms);
    QVERIFY(server.script.empty());
    QCOMPARE(server.distinctNames(), signalsFromTo(1, 4));
    QCOMPARE(server.requests.size(), std::size_t(8));
}

void WebhookTest::aTargetThatStartsLaterGetsEverything() {
    const LogTrap log;
    HookServer server;
    QVERIFY(server.listen());
    server.close(); // its port is refused now
    auto limits = quick();
    limits.maxAttempts = 2; // of those that reach it
    Webhook hook(webhookTarget(settingsFor(server.url())), m_clock, limits);
    for (int n = 1; n <= 3; ++n)
        hook.send(numbered(n));
    QTRY_VERIFY_WITH_TIMEOUT(!hook.status().lastProblem.isEmpty(), Patience_ms);
    QTest::qWait(200); // dozens of attempts
    QCOMPARE(hook.status().waiting, 3);
    QCOMPARE(hook.status().undelivered, 0);
    QCOMPARE(log.warnings().size(), 1); // not one for each attempt
    QVERIFY(server.listen(server.port()));
    QTRY_COMPARE_WITH_TIMEOUT(hook.status(), WebhookStatus(), Patience_ms);
    QCOMPARE(server.names(), signalsFromTo(1, 3));
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

void WebhookTest::thePauseGrowsFromFailureToFailure() {
    const LogTrap log;
    HookServer server;
    QVERIFY(server.listen());
    for (int i = 0; i < 5; ++i)
        server.script.push_back({.status = 500});
    auto limits = quick();
    limits.firstPause_ms = 20;
    limits.maxPause_ms = 100;
    Webhook hook(webhookTarget(settingsFor(server.url())), m_clock, limits);
    hook.send(numbered(1));
    QTRY_COMPARE_WITH_TIMEOUT(hook.status(), WebhookStatus(), Patience_ms);
    QCOMPARE(server.requests.size(), std::size_t(6));
    const std::vector<int> least_ms = {10, 20, 40, 50, 50};
    for (std::size_t i = 0; i < least_ms.size(); ++i)
        QVERIFY(server.requests[i + 1].at_ms - server.requests[i].at_ms >=
                least_ms[i] - 2); // timers are coarse
}

void WebhookTest::theTargetCanAskForALongerPause() {
    const LogTrap log;
    HookServer server;
    QVERIFY(server.listen());
    server.script = {{.status = 503, .headers = "Retry-After: 3600\r\n"}};
    auto limits = quick();
    limits.maxPause_ms = 300; // more is not granted
    Webhook hook(webhookTarget(settingsFor(server.url())), m_clock, limits);
    hook.send(numbered(1));
    QTRY_COMPARE_WITH_TIMEOUT(hook.status(), WebhookStatus(), Patience_ms);
    QCOMPARE(server.requests.size(), std::size_t(2));
    QVERIFY(server.requests[1].at_ms - server.requests[0].at_ms >= 280);
}

void WebhookTest::anEventThatTheTargetCannotTakeIsGivenUp() {
    const LogTrap log;
    HookServer server;
    QVERIFY(server.listen());
    for (int i = 0; i < 4; ++i)
        server.script.push_back({.status = 500});
    auto limits = quick();
    limits.maxAttempts = 4;
    Webhook hook(webhookTarget(settingsFor(server.url())), m_clock, limits);
    hook.send(numbered(1, "nodeCrashed"));
    hook.send(numbered(2));
    QTRY_COMPARE_WITH_TIMEOUT(hook.status().waiting, 0, Patience_ms);
    QCOMPARE(hook.status().undelivered, 1);
    QCOMPARE(server.requests.size(), std::size_t(5));
    QCOMPARE(server.names().last(), QStringLiteral("signalSent2"));
    QVERIFY2(log.warnedOf(QStringLiteral("nodeCrashed is not delivered")), qPrintable(log.all()));
}

void WebhookTest::anEventIsGivenUpWhenItIsOld() {
    const LogTrap log;
    HookServer server;
    QVERIFY(server.listen());
    server.close();
    const auto limits = quick();
    Webhook hook(webhookTarget(settingsFor(server.url())), m_clock, limits);
    hook.send(numbered(1));
    m_clock.advance(limits.maxAge_ms + 1);
    hook.send(numbered(2));
    QTRY_COMPARE_WITH_TIMEOUT(hook.status().undelivered, 1, Patience_ms);
    QCOMPARE(hook.status().waiting, 1);
    QVERIFY(server.listen(server.port()));
    QTRY_COMPARE_WITH_TIMEOUT(hook.status().waiting, 0, Patience_ms);
    QCOMPARE(server.names(), signalsFromTo(2, 2));
    QVERIFY(!hook.status().lastProblem.isEmpty()); // why one is missing stays visible
}

void WebhookTest::aBodyThatNeverEndsHoldsNothingUp() {
    HookServer server;
    QVERIFY(server.listen());
    server.script = {{.kind = Answer::Kind::Endless}};
    auto limits = quick();
    limits.timeout_ms = 500;
    Webhook hook(webhookTarget(settingsFor(server.url())), m_clock, limits);
    hook.send(numbered(1));
    hook.send(numbered(2));
    QTRY_COMPARE_WITH_TIMEOUT(hook.status(), WebhookStatus(), Patience_ms);
    QCOMPARE(server.names(), signalsFromTo(1, 2)); // 200 was said: it is not sent again
}

void WebhookTest::theOldestIsDroppedWhenTooManyWait() {
    const LogTrap log;
    HookServer server;
    QVERIFY(server.listen());
    server.script = {{.delay_ms = 300}};
    auto limits = quick();
    limits.maxWaiting = 3;
    {
        Webhook hook(webhookTarget(settingsFor(server.url())), m_clock, limits);
        for (int n = 1; n <= 10; ++n)
            hook.send(numbered(n, n == 1 ? "sessionCreated" : n == 8 ? "participantLeft" : "signalSent"));
        QCOMPARE(hook.status().waiting, 3);
        QCOMPARE(hook.status().undelivered, 7);
        QVERIFY(!hook.status().lastProblem.isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(hook.status().waiting, 0, Patience_ms);
    }
    // The first was on its way already.
    QCOMPARE(server.names(), QStringList{QStringLiteral("sessionCreated1")} + signalsFromTo(9, 10));
    QCOMPARE(log.warnings().size(), 1);
    QVERIFY2(log.warnedOf(QStringLiteral("1 participantLeft, 6 signalSent")), qPrintable(log.all()));
}

void WebhookTest::theOldestIsDroppedWhenTooMuchWaits() {
    const LogTrap log;
    HookServer server;
    QVERIFY(server.listen());
    server.script = {{.delay_ms = 300}};
    auto limits = quick();
    limits.maxWaiting_bytes = 2500;
    Webhook hook(webhookTarget(settingsFor(server.url())), m_clock, limits);
    for (int n = 1; n <= 4; ++n) {
        Event large = numbered(n);
        large.fields[QStringLiteral("data")] = QString(1000, QLatin1Char('x'));
        hook.send(large);
    }
    QTRY_COMPARE_WITH_TIMEOUT(hook.status().waiting, 0, Patience_ms);
    QCOMPARE(hook.status().undelivered, 2);
    QCOMPARE(server.names(), signalsFromTo(1, 1) + signalsFromTo(4, 4));
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

void WebhookTest::theStatusTellsWhatWaits() {
    const LogTrap log;
    HookServer server;
    QVERIFY(server.listen());
    server.script = {{.status = 500}};
    Webhook hook(webhookTarget(settingsFor(server.url())), m_clock, quick());
    std::vector<WebhookStatus> seen;
    connect(&hook, &Webhook::statusChanged, &hook, [&] { seen.push_back(hook.status()); });
    hook.send(numbered(1));
    hook.send(numbered(2));
    QTRY_COMPARE_WITH_TIMEOUT(hook.status(), WebhookStatus(), Patience_ms);
    QCOMPARE(seen.size(), std::size_t(5)); // waiting 1, 2, a problem, waiting 1, 0
    QCOMPARE(seen[1].waiting, 2);
    QCOMPARE(seen[2].waiting, 2);
    QVERIFY(seen[2].lastProblem.contains(QStringLiteral("answered 500")));
    QCOMPARE(seen[3].waiting, 1);
    QCOMPARE(seen[3].lastProblem, QString());
}

void WebhookTest::anEndWaitsForWhatIsOnItsWay() {
    HookServer server;
    QVERIFY(server.listen());
    server.otherwise.delay_ms = 20;
    Webhook hook(webhookTarget(settingsFor(server.url())), m_clock, quick());
    for (int n = 1; n <= 5; ++n)
        hook.send(numbered(n));
    int ended = 0;
    hook.shutDown([&] { ++ended; });
    hook.shutDown([&] { ++ended; });
    QCOMPARE(ended, 0);
    QTRY_COMPARE_WITH_TIMEOUT(ended, 2, Patience_ms);
    QCOMPARE(server.names(), signalsFromTo(1, 5));
    QCOMPARE(hook.status(), WebhookStatus());
}

void WebhookTest::anEndDoesNotWaitOutAPause() {
    const LogTrap log;
    HookServer server;
    QVERIFY(server.listen());
    server.script = {{.status = 503}, {.status = 503}};
    auto limits = quick();
    limits.firstPause_ms = limits.maxPause_ms = 10 * Patience_ms;
    Webhook hook(webhookTarget(settingsFor(server.url())), m_clock, limits);
    hook.send(numbered(1));
    QTRY_VERIFY_WITH_TIMEOUT(!hook.status().lastProblem.isEmpty(), Patience_ms);
    bool ended = false;
    hook.shutDown([&] { ended = true; });
    QTRY_VERIFY_WITH_TIMEOUT(ended, Patience_ms);
    QCOMPARE(hook.status(), WebhookStatus());
    QCOMPARE(server.requests.size(), std::size_t(3));
}

void WebhookTest::anEndGivesUpOnATargetThatHangs() {
    const LogTrap log;
    HookServer server;
    QVERIFY(server.listen());
    server.otherwise.kind = Answer::Kind::Hang;
    auto limits = quick();
    limits.timeout_ms = 10 * Patience_ms;
    limits.shutDown_ms = 200;
    Webhook hook(webhookTarget(settingsFor(server.url())), m_clock, limits);
    hook.send(numbered(1, "sessionDestroyed"));
    hook.send(numbered(2));
    int ended = 0;
    hook.shutDown([&] { ++ended; });
    QTRY_COMPARE_WITH_TIMEOUT(ended, 1, Patience_ms);
    QCOMPARE(hook.status().waiting, 0);
    QCOMPARE(hook.status().undelivered, 2);
    QVERIFY2(log.warnedOf(QStringLiteral("the program ends: 1 sessionDestroyed, 1 signalSent")),
             qPrintable(log.all()));
    hook.send(numbered(3));
    QCOMPARE(hook.status().waiting, 0);
    QCOMPARE(hook.status().undelivered, 3);
    QTest::qWait(50);
    QCOMPARE(ended, 1);
}

void WebhookTest::anEndWithNothingToDoIsSoon() {
    HookServer server;
    Webhook hook(webhookTarget(settingsFor(QUrl(QStringLiteral("http://127.0.0.1:1/")))), m_clock, quick());
    bool ended = false;
    hook.shutDown([&] { ended = true; });
    QVERIFY(!ended);
    QTRY_VERIFY_WITH_TIMEOUT(ended, Patience_ms);
}

QTEST_GUILESS_MAIN(WebhookTest)
#include "test_webhook.moc"
