#include "media/write/moving_wait.h"

#include <QtTest>

using ovation::media::waitWhileMoving;

class MovingWaitTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void whatMovesOnIsWaitedForHoweverLongItTakes() {
        int turns = 0;
        const auto turn = [&] { return ++turns == 1000; };
        // A step every other turn.
        QVERIFY(waitWhileMoving(
            2, turn, [&] { return turns / 2; }, [] { return false; }));
        QCOMPARE(turns, 1000);
    }

    void whatStandsStillIsGivenUp() {
        int turns = 0;
        const auto turn = [&] { return ++turns == 1000; };
        // It moves in the first five turns.
        QVERIFY(!waitWhileMoving(
            10, turn, [&] { return std::min(turns, 5); }, [] { return false; }));
        QCOMPARE(turns, 15);
    }

    void aFailureEndsIt() {
        int turns = 0;
        QVERIFY(!waitWhileMoving(
            10, [&] { return ++turns == 1000; }, [&] { return turns; }, [&] { return turns == 3; }));
        QCOMPARE(turns, 3);
    }
};

QTEST_GUILESS_MAIN(MovingWaitTest)
#include "test_moving_wait.moc"
