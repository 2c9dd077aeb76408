#include "transport/send_budget.h"

#include <QTest>

using namespace ovation::transport;

namespace {

constexpr int64_t Second_ns = 1'000'000'000;
constexpr BandwidthLimits Free = {0, 0};
using Rate = SendBudget::Rate;

/// A stream of which 1000 kbps are sent to subscribers 0 to `count` - 1, a report of each a second.
struct Room {
    explicit Room(int count, const BandwidthLimits &limits = Free) {
        for (int i = 0; i < count; ++i)
            budget.add(&who[i], limits);
    }
    /// One report of each, in kbps.
    void report(std::initializer_list<int> estimates_kbps, int sent_kbps = 1000) {
        now_ns += Second_ns;
        int i = 0;
        for (const int kbps : estimates_kbps)
            budget.estimated(&who[i++], uint64_t(kbps) * 1000, sent_kbps, now_ns);
    }
    Rate rate() const { return budget.rate(now_ns); }

    SendBudget budget;
    int who[8] = {};
    int64_t now_ns = 1000 * Second_ns;
};

} // namespace

class SendBudgetTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void withoutSubscribersNothingBinds() { QCOMPARE(SendBudget().rate(0), Rate()); }

    void theLowestLimitHoldsForAll() {
        Room room(2);
        QCOMPARE(room.rate().limit_kbps, 0);
        int other = 0, third = 0;
        room.budget.add(&other, {2500, 0});
        QCOMPARE(room.rate().limit_kbps, 2500);
        room.budget.add(&third, {200, 300});
        QCOMPARE(room.rate().limit_kbps, 200);
        room.budget.remove(&third);
        QCOMPARE(room.rate().limit_kbps, 2500);
        QCOMPARE(room.rate().estimate_kbps, 0);
    }

    void anEstimateThatFallsBinds() {
        Room room(1);
        room.report({1500});
        QCOMPARE(room.rate().estimate_kbps, 0);
        room.report({600});
        QCOMPARE(room.rate().estimate_kbps, 600);
        room.report({400}, 600);
        QCOMPARE(room.rate().estimate_kbps, 400);
    }

    void anEstimateThatStaysBelowWhatIsSentBinds() {
        Room room(1);
        room.report({425});
        QCOMPARE(room.rate().estimate_kbps, 0); // one report may be older than what is sent now
        room.report({425});
        QCOMPARE(room.rate().estimate_kbps, 425);
    }

    // After a slide that stood still the estimate is small, and rises as fast as a browser raises it.
    void anEstimateThatLagsBehindDoesNotBind() {
        Room room(1);
        room.report({150}, 100);
        room.report({150}, 100);
        for (const int kbps : {162, 175, 189, 204, 300, 450, 675})
            room.report({kbps}, 900);
        QCOMPARE(room.rate().estimate_kbps, 0);
        room.report({1200}, 900);
        room.report({1100}, 900); // falls, but what is sent fits in
        QCOMPARE(room.rate().estimate_kbps, 0);
    }

    void aBoundRisesAgain() {
        Room room(1);
        room.report({1500});
        room.report({500});
        room.report({500}, 500); // a browser that holds
        QCOMPARE(room.rate().estimate_kbps, 540);
        room.report({800}, 540);
        QCOMPARE(room.rate().estimate_kbps, 800);
    }

    void aSubscriberIsSentAtLeastItsMinimum() {
        Room room(1, {1000, 300});
        room.report({900});
        room.report({50});
        QCOMPARE(room.rate(), (Rate{1000, 300}));
        Room contradictory(1, {200, 300});
        contradictory.report({900});
        contradictory.report({50});
        QCOMPARE(contradictory.rate(), (Rate{200, 50}));
    }

    void theSlowerOfTwoIsFollowed() {
        Room room(2);
        room.report({1500, 1500});
        room.report({1500, 150});
        QCOMPARE(room.rate().estimate_kbps, 150);
    }

    void oneSlowSubscriberAmongManyIsLeftOut() {
        Room room(3);
        room.report({1500, 1500, 1500});
        room.report({1500, 150, 1400});
        QCOMPARE(room.rate().estimate_kbps, 0);
        room.report({700, 150, 800});
        QCOMPARE(room.rate().estimate_kbps, 700); // a little less than others is followed
        room.report({700, 150, 160}, 700);
        QCOMPARE(room.rate().estimate_kbps, 150); // half of them are slow
    }

    void whoSaysNothingHasNoSay() {
        Room room(3);
        room.report({1500});
        room.report({150});
        QCOMPARE(room.rate().estimate_kbps, 150);
    }

    void anOldEstimateIsForgotten() {
        Room room(1);
        room.report({1500});
        room.report({400});
        QCOMPARE(room.budget.rate(room.now_ns + 5 * Second_ns).estimate_kbps, 400);
        QCOMPARE(room.budget.rate(room.now_ns + 6 * Second_ns).estimate_kbps, 0);
    }

    void whoLeavesDoesNotBindAnyMore() {
        Room room(1);
        room.report({1500});
        room.report({400});
        room.budget.remove(&room.who[0]);
        room.report({100}); // said before it left
        QCOMPARE(room.rate(), Rate());
    }

    void aHugeEstimateIsNoBound() {
        Room room(1);
        room.budget.estimated(&room.who[0], UINT64_MAX, 1000, room.now_ns);
        room.budget.estimated(&room.who[0], UINT64_MAX, 1000, room.now_ns + Second_ns);
        QCOMPARE(room.rate(), Rate());
    }

    void thePublisherIsToldTheLowestOfAll_data() {
        QTest::addColumn<int>("max_kbps");
        QTest::addColumn<int>("min_kbps");
        QTest::addColumn<int>("limit_kbps");
        QTest::addColumn<int>("estimate_kbps");
        QTest::addColumn<int>("allowed");
        QTest::newRow("nothing binds") << 0 << 0 << 0 << 0 << 0;
        QTest::newRow("nothing but a minimum") << 0 << 300 << 0 << 0 << 0;
        QTest::newRow("its own limit") << 4000 << 300 << 0 << 0 << 4000;
        QTest::newRow("a subscriber's limit") << 4000 << 300 << 1500 << 0 << 1500;
        QTest::newRow("a subscriber's limit alone") << 0 << 300 << 1500 << 0 << 1500;
        QTest::newRow("an estimate") << 4000 << 300 << 1500 << 700 << 700;
        QTest::newRow("an estimate alone") << 0 << 0 << 0 << 700 << 700;
        QTest::newRow("an estimate below the minimum") << 4000 << 300 << 1500 << 100 << 300;
        QTest::newRow("a limit below the minimum") << 4000 << 300 << 200 << 100 << 200;
        QTest::newRow("a minimum above the maximum") << 100 << 300 << 0 << 50 << 50;
    }
    void thePublisherIsToldTheLowestOfAll() {
        QFETCH(const int, max_kbps);
        QFETCH(const int, min_kbps);
        QFETCH(const int, limit_kbps);
        QFETCH(const int, estimate_kbps);
        QFETCH(const int, allowed);
        QCOMPARE(allowed_kbps({max_kbps, min_kbps}, {limit_kbps, estimate_kbps}), allowed);
    }
};

QTEST_GUILESS_MAIN(SendBudgetTest)
#include "test_send_budget.moc"
