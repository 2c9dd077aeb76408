#include "../fake_clock.h"

#include <QtTest>

using namespace ovation;

namespace {

constexpr int Patience_ms = 20'000;

} // namespace

class ClockTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void anAlarmRingsOnceAndNeverEarly() {
        const SystemClock clock;
        const int64_t begin_ns = clock.monotonic_ns();
        int rung = 0;
        int64_t after_ns = 0;
        const auto alarm = clock.alarm(120, [&] {
            ++rung;
            after_ns = clock.monotonic_ns() - begin_ns;
        });
        QCOMPARE(rung, 0);
        QTRY_COMPARE_WITH_TIMEOUT(rung, 1, Patience_ms);
        QVERIFY2(after_ns >= 120'000'000, QByteArray::number(qlonglong(after_ns)));
        QTest::qWait(300);
        QCOMPARE(rung, 1);
    }

    void anAlarmThatIsGoneIsSilent() {
        const SystemClock clock;
        bool rung = false, later = false;
        auto alarm = clock.alarm(0, [&] { rung = true; });
        const auto other = clock.alarm(50, [&] { later = true; });
        alarm.reset();
        QTRY_VERIFY_WITH_TIMEOUT(later, Patience_ms);
        QVERIFY(!rung);
    }

    void anAlarmMayBeLetGoOfWhileItRings() {
        const SystemClock clock;
        std::unique_ptr<Alarm> alarm;
        const QString kept = QStringLiteral("still there");
        QString seen;
        alarm = clock.alarm(0, [&alarm, &seen, kept] {
            alarm.reset();
            seen = kept; // what the call keeps lives as long as the call
        });
        QTRY_COMPARE_WITH_TIMEOUT(seen, kept, Patience_ms);
        QVERIFY(!alarm);
    }

    void aFakeClockRingsWhatIsDueInOrderEachAtItsTime() {
        FakeClock clock;
        QList<qint64> rung;
        const auto note = [&] { rung << qint64(clock.wall_ms()) - FakeClock::Start_ms; };
        std::unique_ptr<Alarm> next;
        const auto late = clock.alarm(5000, note), never = clock.alarm(5001, note);
        const auto early = clock.alarm(1000, [&] {
            note();
            next = clock.alarm(2000, note);
        });
        auto gone = clock.alarm(2000, note);
        gone.reset();
        clock.advance(999);
        QVERIFY(rung.isEmpty());
        clock.advance(4001);
        QCOMPARE(rung, QList<qint64>({1000, 3000, 5000}));
        QCOMPARE(qint64(clock.wall_ms()), FakeClock::Start_ms + 5000);
    }
};

QTEST_GUILESS_MAIN(ClockTest)
#include "test_clock.moc"
