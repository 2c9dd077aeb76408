#include "composer/death_pause.h"

#include <QtTest>

using ovation::composer::DeathPause;

class DeathPauseTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void itDoublesAsLongAsDeathsFollowEachOther() {
        constexpr int64_t Second_ns = 1'000'000'000;
        DeathPause pause;
        int64_t now_ns = 100 * Second_ns;
        for (const int wait_ms : {500, 1000, 2000, 4000, 8000, 16'000, 32'000, 32'000, 32'000})
            QCOMPARE(pause.next_ms(now_ns += 50 * Second_ns), wait_ms);
        QCOMPARE(pause.next_ms(now_ns += 61 * Second_ns), 500); // it was calm
        QCOMPARE(pause.next_ms(now_ns + Second_ns), 1000);
    }
};

QTEST_GUILESS_MAIN(DeathPauseTest)
#include "test_death_pause.moc"
