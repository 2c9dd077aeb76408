#include "compose/composition_state.h"

#include <QtTest>

using namespace ovation;

namespace {

media::StreamHealth stream(const char *id) {
    media::StreamHealth health;
    health.streamId = QLatin1String(id);
    return health;
}

} // namespace

/// One recording, composed by one process after the other.
class CompositionStateTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void numbersAreAddedUp();
    void theWorstOfEachStreamCounts();
    void streamsAreThoseOfBoth();
    void aStreamWhoseVideoCameOnceHasNoProblem();
};

void CompositionStateTest::numbersAreAddedUp() {
    compose::CompositionState state{5000, 100, 3, 1.5, 2.5, {}, QStringLiteral("漢")};
    state.addEarlier({4000, 90, 2, 0.5, 0.25, {}, QStringLiteral("漢")});
    QVERIFY((state == compose::CompositionState{5000, 190, 5, 2.0, 2.75, {}, QStringLiteral("漢")}));
}

void CompositionStateTest::theWorstOfEachStreamCounts() {
    media::StreamHealth now = stream("Ada"), before = now;
    now.lostPackets = 1, before.lostPackets = 10;
    now.droppedFrames = 2, before.droppedFrames = 20;
    now.longestGap_ms = 300, before.longestGap_ms = 200;
    now.audioLate_ms = 40, before.audioLate_ms = -50;
    now.audioStalled_ms = 5, before.audioStalled_ms = 50;
    now.audioTooLate_ms = 6, before.audioTooLate_ms = 60;
    now.tooLargeFrames = 7, before.tooLargeFrames = 70;
    now.reducedFrames = 8, before.reducedFrames = 80;
    now.audioConcealed_ms = 8, before.audioConcealed_ms = 80;
    compose::CompositionState state;
    state.streams = {now};
    compose::CompositionState earlier;
    earlier.streams = {before};
    state.addEarlier(earlier);
    QCOMPARE(state.streams.size(), 1U);
    const media::StreamHealth &sum = state.streams[0];
    QCOMPARE(sum.lostPackets, 11);
    QCOMPARE(sum.droppedFrames, 22);
    QCOMPARE(sum.longestGap_ms, 300);
    QVERIFY(sum.audioLate_ms == -50);
    QCOMPARE(sum.audioStalled_ms, 55);
    QCOMPARE(sum.audioTooLate_ms, 66);
    QCOMPARE(sum.tooLargeFrames, 77);
    QCOMPARE(sum.reducedFrames, 88);
    QCOMPARE(sum.audioConcealed_ms, 88);
}

void CompositionStateTest::streamsAreThoseOfBoth() {
    compose::CompositionState state;
    state.streams = {stream("Bob"), stream("Cleo")};
    compose::CompositionState earlier;
    earlier.streams = {stream("Ada"), stream("Bob")};
    state.addEarlier(earlier);
    QStringList ids;
    for (const media::StreamHealth &one : state.streams)
        ids << one.streamId;
    QCOMPARE(ids.join(QLatin1Char(' ')), QStringLiteral("Ada Bob Cleo"));
}

void CompositionStateTest::aStreamWhoseVideoCameOnceHasNoProblem() {
    const QString problem = QStringLiteral("none of its video arrived");
    media::StreamHealth without = stream("Ada"), with = without;
    without.problem = problem;
    for (const bool first : {true, false}) {
        compose::CompositionState state, earlier;
        state.streams = {first ? without : with};
        earlier.streams = {first ? with : without};
        state.addEarlier(earlier);
        QCOMPARE(state.streams[0].problem, QString());
    }
    compose::CompositionState state, earlier;
    state.streams = earlier.streams = {without};
    state.addEarlier(earlier);
    QCOMPARE(state.streams[0].problem, problem);
}

QTEST_GUILESS_MAIN(CompositionStateTest)
#include "test_composition_state.moc"
