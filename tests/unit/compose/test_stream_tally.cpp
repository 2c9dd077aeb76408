#include "compose/stream_tally.h"

#include <QtTest>

using namespace ovation;
using compose::MaxListedStreams;
using compose::StreamTally;

namespace {

media::StreamHealth stream(const QString &id, int64_t lost = 0) {
    media::StreamHealth health;
    health.streamId = id;
    health.lostPackets = lost;
    return health;
}

QString idsOf(const std::vector<media::StreamHealth> &streams) {
    QStringList ids;
    for (const media::StreamHealth &one : streams)
        ids << one.streamId;
    return ids.join(QLatin1Char(' '));
}

const QString Ada = QStringLiteral("Ada"), Bob = QStringLiteral("Bob"), Cleo = QStringLiteral("Cleo");

} // namespace

class StreamTallyTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aReportReplacesTheOneBefore();
    void oneThatComesBackGoesOnCounting();
    void theWorstOfEachStreamCounts();
    void streamsAreThoseOfBothProcesses();
    void aStreamWhoseVideoCameOnceHasNoProblem();
    void theMemoryOfManyStreamsIsBounded();
    void thoseWithTroubleAreKept();
    void theLiveOnesAreAlwaysKnown();
    void whatOneProcessSummedUpStays();
    void textsThatNoProcessOfOursSaysAreLeftOut();
    void theWorstAreKeptInTheirOrder();
};

void StreamTallyTest::aReportReplacesTheOneBefore() {
    StreamTally tally;
    tally.report({stream(Ada, 1), stream(Bob, 2)});
    tally.report({stream(Ada, 3), stream(Bob, 2)});
    tally.report({stream(Bob, 5)});
    const auto streams = tally.streams();
    QCOMPARE(idsOf(streams), QStringLiteral("Ada Bob"));
    QCOMPARE(streams[0].lostPackets, 3);
    QCOMPARE(streams[1].lostPackets, 5);
}

void StreamTallyTest::oneThatComesBackGoesOnCounting() {
    StreamTally tally;
    tally.report({stream(Ada, 3)});
    tally.report({stream(Bob)});
    tally.report({stream(Bob), stream(Ada, 4)});
    QCOMPARE(idsOf(tally.streams()), QStringLiteral("Ada Bob"));
    QCOMPARE(tally.streams()[0].lostPackets, 7);
    tally.report({});
    QCOMPARE(tally.streams()[0].lostPackets, 7);
    QCOMPARE(tally.unlisted().count, 0);
}

void StreamTallyTest::theWorstOfEachStreamCounts() {
    media::StreamHealth now = stream(Ada), before = now;
    now.lostPackets = 1, before.lostPackets = 10;
    now.droppedFrames = 2, before.droppedFrames = 20;
    now.longestGap_ms = 300, before.longestGap_ms = 200;
    now.audioLate_ms = 40, before.audioLate_ms = -50;
    now.audioStalled_ms = 5, before.audioStalled_ms = 50;
    now.audioTooLate_ms = 6, before.audioTooLate_ms = 60;
    now.tooLargeFrames = 7, before.tooLargeFrames = 70;
    now.reducedFrames = 8, before.reducedFrames = 80;
    now.audioConcealed_ms = 8, before.audioConcealed_ms = 80;
    StreamTally tally, later;
    tally.report({before});
    later.report({now});
    tally.append(later);
    QCOMPARE(tally.streams().size(), 1U);
    const media::StreamHealth sum = tally.streams()[0];
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

void StreamTallyTest::streamsAreThoseOfBothProcesses() {
    StreamTally tally, later;
    tally.report({stream(Ada), stream(Bob)});
    later.report({stream(Bob), stream(Cleo)});
    tally.append(later);
    QCOMPARE(idsOf(tally.streams()), QStringLiteral("Ada Bob Cleo"));
}

void StreamTallyTest::aStreamWhoseVideoCameOnceHasNoProblem() {
    const QString problem = QStringLiteral("none of its video arrived");
    media::StreamHealth without = stream(Ada), with = without;
    without.problem = problem;
    for (const bool first : {true, false}) {
        StreamTally tally, later;
        tally.report({first ? without : with});
        later.report({first ? with : without});
        tally.append(later);
        QCOMPARE(tally.streams()[0].problem, QString());
    }
    StreamTally tally, later;
    tally.report({without});
    later.report({without});
    tally.append(later);
    QCOMPARE(tally.streams()[0].problem, problem);
}

void StreamTallyTest::theMemoryOfManyStreamsIsBounded() {
    constexpr int All = 20'000;
    StreamTally tally;
    for (int i = 0; i < All; ++i)
        tally.report({stream(QString::number(i))});
    const auto streams = tally.streams();
    QVERIFY(streams.size() >= MaxListedStreams && streams.size() <= 2 * MaxListedStreams + 1);
    QCOMPARE(int64_t(streams.size()) + tally.unlisted().count, All);
    QCOMPARE(tally.unlisted().troubled, 0);
    QCOMPARE(streams[0].streamId, QStringLiteral("0")); // of those that fare alike, the first
}

void StreamTallyTest::thoseWithTroubleAreKept() {
    constexpr int All = 10'000;
    StreamTally tally;
    int64_t lost = 0;
    for (int i = 0; i < All; ++i) {
        media::StreamHealth one = stream(QString::number(i), i % 100 == 0 ? 1 : 0);
        if (i == 5000)
            one.problem = QStringLiteral("none of its video arrived");
        if (i == 6000)
            one.longestGap_ms = 4000;
        lost += one.lostPackets;
        tally.report({one});
    }
    auto streams = tally.streams();
    compose::UnlistedStreams unlisted = tally.unlisted();
    unlisted.add(compose::keepWorst(streams));
    QCOMPARE(streams.size(), MaxListedStreams);
    QCOMPARE(unlisted.count, int64_t(All - MaxListedStreams));
    QCOMPARE(unlisted.troubled, 0);
    int64_t listed = 0;
    for (const media::StreamHealth &one : streams)
        listed += one.lostPackets;
    QCOMPARE(listed, lost);
    QVERIFY(
        std::any_of(streams.begin(), streams.end(), [](const auto &one) { return !one.problem.isEmpty(); }));
    QVERIFY(
        std::any_of(streams.begin(), streams.end(), [](const auto &one) { return one.longestGap_ms > 0; }));
}

void StreamTallyTest::theLiveOnesAreAlwaysKnown() {
    StreamTally tally;
    for (int i = 0; i < 5000; ++i)
        tally.report({stream(Ada), stream(QString::number(i), 7)});
    QCOMPARE(tally.streams()[0].streamId, Ada);
    tally.report({stream(Ada, 100)});
    QCOMPARE(tally.streams()[0].lostPackets, 100); // counted once
}

void StreamTallyTest::whatOneProcessSummedUpStays() {
    StreamTally whole;
    for (int process = 0; process < 3; ++process) {
        StreamTally tally;
        for (int i = 0; i < 5000; ++i)
            tally.report({stream(QStringLiteral("%1 of %2").arg(i).arg(process), 1)});
        whole.append(tally);
    }
    int64_t count = whole.unlisted().count, lost = whole.unlisted().sum.lostPackets;
    for (const media::StreamHealth &one : whole.streams()) {
        ++count;
        lost += one.lostPackets;
    }
    QCOMPARE(count, 15'000);
    QCOMPARE(lost, 15'000);
    QVERIFY(whole.streams().size() <= 2 * MaxListedStreams);
    QCOMPARE(whole.unlisted().troubled, whole.unlisted().count);
}

void StreamTallyTest::textsThatNoProcessOfOursSaysAreLeftOut() {
    StreamTally tally;
    media::StreamHealth wordy = stream(Ada);
    wordy.problem = QString(100'000, QLatin1Char('x'));
    tally.report({stream(QString(100'000, QLatin1Char('x'))), wordy, stream(Bob)});
    QCOMPARE(idsOf(tally.streams()), Bob);
}

void StreamTallyTest::theWorstAreKeptInTheirOrder() {
    std::vector<media::StreamHealth> streams = {
        stream(QStringLiteral("a"), 1), stream(QStringLiteral("b"), 9), stream(QStringLiteral("c"), 0),
        stream(QStringLiteral("d"), 5), stream(QStringLiteral("e"), 5)};
    const auto unlisted = compose::keepWorst(streams, 2);
    QCOMPARE(idsOf(streams), QStringLiteral("b d"));
    QCOMPARE(unlisted.count, 3);
    QCOMPARE(unlisted.troubled, 2);
    QCOMPARE(unlisted.sum.lostPackets, 6);
    QCOMPARE(compose::keepWorst(streams, 2).count, 0);
}

QTEST_GUILESS_MAIN(StreamTallyTest)
#include "test_stream_tally.moc"
