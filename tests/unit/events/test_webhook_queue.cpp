#include "../fake_clock.h"

#include "hook_server.h"
#include "log_trap.h"
#include "webhook_settings.h"

#include <QTest>

using namespace ovation;
using namespace ovation::events;

Q_DECLARE_METATYPE(ovation::events::Answer)

class WebhookQueueTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { m_clock.set(1'700'000'000'000); }
    void failuresAreTriedAgainInOrder_data();
    void failuresAreTriedAgainInOrder();
    void aTargetThatStartsLaterGetsEverything();
    void thePauseGrowsFromFailureToFailure();
    void theTargetCanAskForALongerPause();
    void anEventThatTheTargetCannotTakeIsGivenUp();
    void anEventIsGivenUpWhenItIsOld();
    void aBodyThatNeverEndsHoldsNothingUp();
    void theOldestSignalIsDroppedWhenTooManyWait();
    void theOldestIsDroppedWhenThereIsNoSignal();
    void theOldestIsDroppedWhenTooMuchWaits();
    void theStatusTellsWhatWaits();
    void anEndWaitsForWhatIsOnItsWay();
    void anEndDoesNotWaitOutAPause();
    void anEndGivesUpOnATargetThatHangs();
    void anEndWithNothingToDoIsSoon();

  private:
    FakeClock m_clock;
};

void WebhookQueueTest::failuresAreTriedAgainInOrder_data() {
    QTest::addColumn<Answer>("answer");
    QTest::newRow("500") << Answer{.status = 500};
    QTest::newRow("502") << Answer{.status = 502};
    QTest::newRow("503") << Answer{.status = 503};
    QTest::newRow("599") << Answer{.status = 599};
    QTest::newRow("429") << Answer{.status = 429};
    QTest::newRow("connection reset") << Answer{.kind = Answer::Kind::Reset};
    QTest::newRow("hangs") << Answer{.kind = Answer::Kind::Hang};
}

void WebhookQueueTest::failuresAreTriedAgainInOrder() {
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

void WebhookQueueTest::aTargetThatStartsLaterGetsEverything() {
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

void WebhookQueueTest::thePauseGrowsFromFailureToFailure() {
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

void WebhookQueueTest::theTargetCanAskForALongerPause() {
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

void WebhookQueueTest::anEventThatTheTargetCannotTakeIsGivenUp() {
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

void WebhookQueueTest::anEventIsGivenUpWhenItIsOld() {
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

void WebhookQueueTest::aBodyThatNeverEndsHoldsNothingUp() {
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

void WebhookQueueTest::theOldestSignalIsDroppedWhenTooManyWait() {
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
    QCOMPARE(server.names(),
             (QStringList{QStringLiteral("sessionCreated1"), QStringLiteral("participantLeft8"),
                          QStringLiteral("signalSent10")}));
    QCOMPARE(log.warnings().size(), 1);
    QVERIFY2(log.warnedOf(QStringLiteral("7 signalSent")), qPrintable(log.all()));
}

void WebhookQueueTest::theOldestIsDroppedWhenThereIsNoSignal() {
    const LogTrap log;
    HookServer server;
    QVERIFY(server.listen());
    server.script = {{.delay_ms = 300}};
    auto limits = quick();
    limits.maxWaiting = 3;
    Webhook hook(webhookTarget(settingsFor(server.url())), m_clock, limits);
    for (int n = 1; n <= 5; ++n)
        hook.send(numbered(n, "participantLeft"));
    QTRY_COMPARE_WITH_TIMEOUT(hook.status().waiting, 0, Patience_ms);
    QCOMPARE(server.names(),
             (QStringList{QStringLiteral("participantLeft1"), QStringLiteral("participantLeft4"),
                          QStringLiteral("participantLeft5")}));
}

void WebhookQueueTest::theOldestIsDroppedWhenTooMuchWaits() {
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

void WebhookQueueTest::theStatusTellsWhatWaits() {
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

void WebhookQueueTest::anEndWaitsForWhatIsOnItsWay() {
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

void WebhookQueueTest::anEndDoesNotWaitOutAPause() {
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

void WebhookQueueTest::anEndGivesUpOnATargetThatHangs() {
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

void WebhookQueueTest::anEndWithNothingToDoIsSoon() {
    HookServer server;
    Webhook hook(webhookTarget(settingsFor(QUrl(QStringLiteral("http://127.0.0.1:1/")))), m_clock, quick());
    bool ended = false;
    hook.shutDown([&] { ended = true; });
    QVERIFY(!ended);
    QTRY_VERIFY_WITH_TIMEOUT(ended, Patience_ms);
}

QTEST_GUILESS_MAIN(WebhookQueueTest)
#include "test_webhook_queue.moc"
