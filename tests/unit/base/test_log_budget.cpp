#include "base/log_budget.h"

#include <QTest>

using ovation::LogBudget;

class LogBudgetTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aLargeClassThatJoinsIsLoggedAndAFloodIsNot() {
        constexpr int64_t Now_ns = 5'000'000'000, Second_ns = 1'000'000'000;
        LogBudget budget;
        const auto taken = [&budget](int64_t now_ns, int asked) {
            int count = 0;
            for (int i = 0; i < asked; ++i)
                count += budget.take(now_ns) ? 1 : 0;
            return count;
        };
        QCOMPARE(taken(Now_ns, 800), 800);
        QCOMPARE(budget.takeLeftOut(), 0);
        QCOMPARE(taken(Now_ns, 5000), 200);
        QCOMPARE(budget.takeLeftOut(), 4800);
        QCOMPARE(budget.takeLeftOut(), 0);
        QCOMPARE(taken(Now_ns + Second_ns, 5000), 100);
        QCOMPARE(taken(Now_ns + 1000 * Second_ns, 5000), 1000);
    }
};

QTEST_GUILESS_MAIN(LogBudgetTest)
#include "test_log_budget.moc"
