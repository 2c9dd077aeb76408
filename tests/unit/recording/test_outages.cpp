#include "recording/outages.h"

#include <QtTest>

using namespace ovation::recording;

namespace {

const QString Killed = QStringLiteral("the process that composes it was ended by signal 9");

constexpr int64_t ns(double seconds) {
    return int64_t(seconds * 1e9);
}

} // namespace

class OutagesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void whatTheFileHadNotYetAndTheTimeUntilAnotherRecordsAreLost();
    void aDeathDuringAnOutageBelongsToIt();
    void aPauseLosesNothing();
    void aFileThatIsNotContinuedLacksItsEnd();
    void eachOutageIsToldButNotWithoutEnd();
    void withoutAnyNothingIsTold();
};

void OutagesTest::whatTheFileHadNotYetAndTheTimeUntilAnotherRecordsAreLost() {
    Outages outages;
    outages.begin(Killed, 10'000, ns(100));
    QVERIFY(outages.isOn());
    QCOMPARE(outages.beganAt_ms(), 10'000);
    // The file ended at 9.2 s, the other one began at 100.5 s, and has recorded 1 s when it is heard.
    outages.continued(10'200, ns(101.5));
    QVERIFY(!outages.isOn());
    QCOMPARE(outages.lost_ms(), 1300);
    QCOMPARE(
        outages.notes(),
        QStringList(
            QStringLiteral("At 10.0 s %1; another one continued the file. 1.3 s are missing").arg(Killed)));
}

void OutagesTest::aDeathDuringAnOutageBelongsToIt() {
    Outages outages;
    outages.begin(Killed, 10'000, ns(100));
    outages.begin(QStringLiteral("it did not answer"), 12'000, ns(102));
    QCOMPARE(outages.why(), Killed);
    outages.continued(10'000, ns(103));
    QCOMPARE(outages.lost_ms(), 3000);
    QCOMPARE(outages.notes().size(), 1);
}

void OutagesTest::aPauseLosesNothing() {
    Outages outages;
    outages.begin(Killed, 10'000, ns(100));
    outages.setPaused(true, ns(100.5));
    outages.setPaused(false, ns(160));
    outages.continued(9'000, ns(160.25));
    QCOMPARE(outages.lost_ms(), 1000 + 500 + 250);

    outages.setPaused(true, ns(200));
    outages.begin(Killed, 20'000, ns(210));
    outages.continued(19'500, ns(220));
    QCOMPARE(outages.lost_ms(), 1750 + 500);
}

void OutagesTest::aFileThatIsNotContinuedLacksItsEnd() {
    Outages outages;
    outages.begin(Killed, 10'000, ns(100));
    outages.setPaused(true, ns(101)); // the recording is over
    outages.endedWith(9'400, ns(150));
    QCOMPARE(outages.lost_ms(), 1600);
    QVERIFY(outages.notes().first().contains(QStringLiteral("the file ends there. 1.6 s are missing")));
}

void OutagesTest::eachOutageIsToldButNotWithoutEnd() {
    Outages outages;
    for (int i = 0; i < 50; ++i) {
        outages.begin(Killed, 1000 * i, ns(i));
        outages.continued(1000 * i - 100, ns(i));
    }
    QCOMPARE(outages.lost_ms(), 50 * 100);
    QCOMPARE(outages.notes().size(), 20);
}

void OutagesTest::withoutAnyNothingIsTold() {
    Outages outages;
    outages.continued(5000, ns(5));
    outages.endedWith(5000, ns(5));
    QVERIFY(outages.notes().isEmpty());
    QCOMPARE(outages.lost_ms(), 0);
}

QTEST_APPLESS_MAIN(OutagesTest)
#include "test_outages.moc"
