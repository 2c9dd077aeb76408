#include "page/said_budget.h"

#include <QTest>

using ovation::page::SaidBudget;

namespace {

constexpr int64_t Second_ns = 1'000'000'000;

/// Lines of this size that are taken at once.
int taken(SaidBudget &budget, qsizetype line_bytes, int64_t now_ns) {
    int lines = 0;
    while (budget.take(line_bytes, now_ns))
        ++lines;
    return lines;
}

} // namespace

class SaidBudgetTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void longLinesAreBounded() {
        SaidBudget budget;
        QCOMPARE(taken(budget, 999'000, Second_ns), 16);
        QCOMPARE(taken(budget, 999'000, 2 * Second_ns), 8);
        QCOMPARE(taken(budget, 999'000, 100 * Second_ns), 16);
    }

    /// Each is parsed and acted upon.
    void soAreShortOnes() {
        SaidBudget budget;
        QCOMPARE(taken(budget, 0, Second_ns), 16'000);
        QCOMPARE(taken(budget, 0, 2 * Second_ns), 8000);
    }

    /// Progress of a thousand streams, a preview with audio and the audio of a page, all at once and for
    /// ever.
    void oneThatDecodesALargeSessionIsHeard() {
        SaidBudget budget;
        for (int64_t now_ns = Second_ns; now_ns < 600 * Second_ns; now_ns += Second_ns / 50) {
            const bool isHeard = budget.take(5300, now_ns) && budget.take(5300, now_ns) &&
                                 budget.take(20'000, now_ns) &&
                                 (now_ns / (Second_ns / 50) % 10 != 0 || budget.take(300'000, now_ns));
            QVERIFY(isHeard);
        }
    }
};

QTEST_APPLESS_MAIN(SaidBudgetTest)
#include "test_said_budget.moc"
