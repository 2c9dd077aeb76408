#include "control/allowance.h"

#include <QTest>

using ovation::control::Allowance;

namespace {

constexpr int64_t Now_ns = 1'700'000'000'000'000'000, Second_ns = 1'000'000'000;

int granted(Allowance &allowance, int64_t now_ns, int64_t characters, int64_t recipients, int asked) {
    int count = 0;
    for (int i = 0; i < asked; ++i)
        count += allowance.take(now_ns, characters, recipients).ok() ? 1 : 0;
    return count;
}

} // namespace

class AllowanceTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aBurstIsServedAndAFloodIsNot() {
        Allowance allowance;
        QCOMPARE(granted(allowance, Now_ns, 10, 2, 5000), 300);
        QCOMPARE(granted(allowance, Now_ns + Second_ns, 10, 2, 5000), 100);
        QCOMPARE(granted(allowance, Now_ns + 1000 * Second_ns, 10, 2, 5000), 300);
    }
    void whatManyReceiveCostsMore() {
        Allowance allowance;
        QCOMPARE(granted(allowance, Now_ns, 60'000, 100, 10), 2); // of 6 million characters each
        QCOMPARE(granted(allowance, Now_ns + Second_ns, 60'000, 100, 10), 1);
        QCOMPARE(granted(allowance, Now_ns + Second_ns, 100, 100, 10), 10);
    }
    void aLargeOneIsServedToAFewAndRefusedToMany() {
        Allowance allowance;
        QVERIFY(!allowance.take(Now_ns, 1'000'000, 17).ok());
        QVERIFY(allowance.take(Now_ns, 1'000'000, 16).ok());
        QVERIFY(!allowance.take(Now_ns, 1'000'000, 16).ok());
    }
    void aPointerThatFollowsTheMouseIsServedForALargeClass() {
        Allowance allowance;
        for (int i = 0; i < 60 * 60; ++i) // a minute at 60 a second, to 200
            QVERIFY(allowance.take(Now_ns + i * Second_ns / 60, 150, 200).ok());
    }
};

QTEST_GUILESS_MAIN(AllowanceTest)
#include "test_allowance.moc"
