#include "upload/retry_plan.h"

#include <QtTest>

using namespace ovation;
using storage::StoreError;
using storage::StoreFailure;
using upload::RetryPlan;

class RetryPlanTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void pausesDoubleUpToTheLongest() {
        QCOMPARE(RetryPlan::step_ms(1), RetryPlan::First_ms);
        QCOMPARE(RetryPlan::step_ms(2), 2 * RetryPlan::First_ms);
        QCOMPARE(RetryPlan::step_ms(5), 16 * RetryPlan::First_ms);
        QCOMPARE(RetryPlan::step_ms(40), RetryPlan::Longest_ms);
    }

    void aRollMovesThePauseWithinItsStep() {
        const StoreError error{StoreFailure::Unreachable, {}, {}, 0};
        QCOMPARE(RetryPlan().retryAt(1000, 3, error, 0), 1000 + 2000);
        QCOMPARE(RetryPlan().retryAt(1000, 3, error, 0.5), 1000 + 3000);
        QVERIFY(RetryPlan().retryAt(1000, 3, error, 0.999) < 1000 + 4000);
    }

    void isNeverEarlierThanTheServiceAskedFor() {
        const StoreError busy{StoreFailure::Busy, {}, {}, 60'000};
        QCOMPARE(RetryPlan().retryAt(0, 1, busy, 0.5), 60'000);
    }

    void manyUploadsShareOneBudget() {
        const StoreError error{StoreFailure::Unreachable, {}, {}, 0};
        RetryPlan plan;
        int64_t last = 0;
        for (int i = 0; i < RetryPlan::Budget; ++i)
            last = plan.retryAt(0, 1, error, 0.9);
        QVERIFY(last < RetryPlan::First_ms);
        // A thousand that fail together come back over the time in which the budget is refilled.
        for (int i = 0; i < 1000; ++i)
            last = plan.retryAt(0, 1, error, 0.9);
        QCOMPARE(last, 1000 * RetryPlan::RefillEvery_ms);
    }

    void timeAndSuccessRefillIt() {
        const StoreError error{StoreFailure::Unreachable, {}, {}, 0};
        RetryPlan plan;
        for (int i = 0; i < RetryPlan::Budget; ++i)
            (void)plan.retryAt(0, 1, error, 0);
        plan.succeeded();
        QCOMPARE(plan.retryAt(0, 1, error, 0), RetryPlan::First_ms / 2);
        QVERIFY(plan.retryAt(0, 1, error, 0) > RetryPlan::First_ms);
        QCOMPARE(plan.retryAt(3 * RetryPlan::RefillEvery_ms, 1, error, 0),
                 3 * RetryPlan::RefillEvery_ms + RetryPlan::First_ms / 2);
    }
};

QTEST_GUILESS_MAIN(RetryPlanTest)
#include "test_retry_plan.moc"
