#include "../fake_clock.h"

#include "events/event_bus.h"
#include "hook_server.h"
#include "log_trap.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace ovation;
using namespace ovation::events;

namespace {

constexpr int Patience_ms = 20'000;

QByteArray onlyFileOf(const QString &folder) {
    const QStringList names = QDir(folder).entryList(QDir::Files);
    QFile file(folder + QLatin1Char('/') + names.value(0));
    return names.size() == 1 && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not one file");
}

} // namespace

class EventBusTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void bothCarriersGetEveryEventInOrder();
    void onlyTheNamesOfTheSettingsArePosted();
    void nothingHappensWhenBothAreSwitchedOff();
    void aTargetThatHangsHoldsNoRecordUp();
    void theEndOfTheBusIsBounded();

  private:
    QString path() const { return m_folder->filePath(QStringLiteral("cdr")); }
    config::Settings settingsFor(const QUrl &url) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    FakeClock m_clock;
};

config::Settings EventBusTest::settingsFor(const QUrl &url) const {
    config::Settings settings;
    settings.cdr = true;
    settings.cdrPath = path();
    settings.webhook = true;
    settings.webhookEndpoint = url;
    settings.webhookEvents = {QStringLiteral("sessionCreated"), QStringLiteral("sessionDestroyed")};
    return settings;
}

void EventBusTest::bothCarriersGetEveryEventInOrder() {
    HookServer server;
    QVERIFY(server.listen());
    {
        EventBus bus(settingsFor(server.url()), m_clock);
        const QSignalSpy changed(&bus, &EventBus::webhookStatusChanged);
        bus.publish(QStringLiteral("sessionCreated"), {{QStringLiteral("n"), 1}});
        bus.publish(QStringLiteral("sessionDestroyed"), {{QStringLiteral("n"), 2}});
        QCOMPARE(bus.webhookStatus().waiting, 2);
        bool ended = false;
        bus.shutDown([&] { ended = true; });
        QTRY_VERIFY_WITH_TIMEOUT(ended, Patience_ms);
        QCOMPARE(bus.webhookStatus(), WebhookStatus());
        QCOMPARE(changed.size(), 4);
    }
    QCOMPARE(server.names(),
             QStringList({QStringLiteral("sessionCreated1"), QStringLiteral("sessionDestroyed2")}));
    QCOMPARE(onlyFileOf(path()),
             QByteArray("{\"sessionCreated\":{\"n\":1}}\n{\"sessionDestroyed\":{\"n\":2}}\n"));
}

void EventBusTest::onlyTheNamesOfTheSettingsArePosted() {
    HookServer server;
    QVERIFY(server.listen());
    {
        EventBus bus(settingsFor(server.url()), m_clock);
        bus.publish(QStringLiteral("signalSent"), {});
        bus.publish(QStringLiteral("sessionDestroyed"), {});
        QTRY_COMPARE_WITH_TIMEOUT(bus.webhookStatus(), WebhookStatus(), Patience_ms);
    }
    QCOMPARE(server.names(), QStringList{QStringLiteral("sessionDestroyed0")});
    QCOMPARE(onlyFileOf(path()).count('\n'), 2);
}

void EventBusTest::nothingHappensWhenBothAreSwitchedOff() {
    HookServer server;
    QVERIFY(server.listen());
    auto settings = settingsFor(server.url());
    settings.cdr = settings.webhook = false;
    EventBus bus(settings, m_clock);
    bus.publish(QStringLiteral("sessionCreated"), {});
    QCOMPARE(bus.webhookStatus(), WebhookStatus());
    bool ended = false;
    bus.shutDown([&] { ended = true; });
    QVERIFY(!ended);
    QTRY_VERIFY_WITH_TIMEOUT(ended, Patience_ms);
    QVERIFY(server.requests.empty());
    QVERIFY(!QFile::exists(path()));
}

void EventBusTest::aTargetThatHangsHoldsNoRecordUp() {
    HookServer server;
    QVERIFY(server.listen());
    server.otherwise.kind = Answer::Kind::Hang;
    WebhookLimits limits;
    limits.timeout_ms = 10 * Patience_ms;
    EventBus bus(settingsFor(server.url()), m_clock, limits);
    for (int n = 0; n < 100; ++n)
        bus.publish(QStringLiteral("sessionCreated"), {{QStringLiteral("n"), n}});
    QTRY_COMPARE_WITH_TIMEOUT(onlyFileOf(path()).count('\n'), 100, Patience_ms);
    QCOMPARE(bus.webhookStatus().waiting, 100);
}

void EventBusTest::theEndOfTheBusIsBounded() {
    const LogTrap log;
    HookServer server;
    QVERIFY(server.listen());
    server.otherwise.kind = Answer::Kind::Hang;
    WebhookLimits limits;
    limits.timeout_ms = 10 * Patience_ms;
    limits.shutDown_ms = 100;
    EventBus bus(settingsFor(server.url()), m_clock, limits);
    bus.publish(QStringLiteral("sessionCreated"), {});
    bool ended = false;
    bus.shutDown([&] { ended = true; });
    QTRY_VERIFY_WITH_TIMEOUT(ended, Patience_ms);
    QCOMPARE(bus.webhookStatus().undelivered, 1);
    QVERIFY(log.warnedOf(QStringLiteral("1 sessionCreated")));
}

QTEST_GUILESS_MAIN(EventBusTest)
#include "test_event_bus.moc"
