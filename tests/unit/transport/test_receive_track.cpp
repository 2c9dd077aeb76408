#include "packets.h"

#include "transport/receive_track.h"

#include <QTest>

using namespace ovation::transport;

namespace {

using Sequences = std::vector<uint16_t>;

constexpr int64_t Second_ns = 1'000'000'000;
constexpr int64_t Ms_ns = 1'000'000;

bool accept(ReceiveTrack &track, uint16_t sequence, int64_t arrival_ns = 0, uint32_t timestamp = 0,
            uint32_t ssrc = 1) {
    RtpFields fields;
    fields.sequence = sequence;
    fields.timestamp = timestamp;
    fields.ssrc = ssrc;
    return track.accept(*rtpPacket(fields, MediaKind::Video, arrival_ns));
}

Sequences sorted(Sequences sequences) {
    std::sort(sequences.begin(), sequences.end());
    return sequences;
}

} // namespace

class ReceiveTrackTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aLostPacketIsAskedForAtOnce();
    void aRequestIsRepeatedSixTimesAtMost();
    void aRepeatedPacketHealsTheLoss();
    void aPacketIsTakenOnce_data();
    void aPacketIsTakenOnce();
    void aLatePacketIsTakenWhileItIsInTheWindow();
    void reorderedPacketsAreNotAskedFor();
    void theSequenceGoesOnAcrossTheWrap();
    void aLatePacketFromBeforeTheWrapCountsOnce();
    void aJumpOfTheSourceIsNotAskedFor();
    void requestsAreLimitedInNumberAndAge();
    void aNewSourceStartsOver();
    void theFractionLostIsThatSinceTheLastReport();
    void moreThanExpectedIsNoLoss();
    void jitterIsWhatTheRfcSays();
    void jitterOfAnyTimeStampIsPositive();
    void theSenderReportIsGivenBackWithItsAge();
    void countersGoOn();
};

void ReceiveTrackTest::aLostPacketIsAskedForAtOnce() {
    ReceiveTrack track(90000);
    QVERIFY(!track.active());
    QVERIFY(accept(track, 10));
    QVERIFY(track.active());
    QVERIFY(track.dueNacks(Second_ns).empty());
    QVERIFY(accept(track, 13));
    QCOMPARE(track.dueNacks(Second_ns), (Sequences{11, 12}));
    QCOMPARE(track.lost(), uint64_t(2));
}

void ReceiveTrackTest::aRequestIsRepeatedSixTimesAtMost() {
    ReceiveTrack track(90000);
    accept(track, 10);
    accept(track, 12);
    int64_t now_ns = Second_ns;
    for (int i = 0; i < 6; ++i) {
        QCOMPARE(track.dueNacks(now_ns), (Sequences{11}));
        QVERIFY(track.dueNacks(now_ns + 59 * Ms_ns).empty());
        now_ns += 61 * Ms_ns;
    }
    QVERIFY(track.dueNacks(now_ns).empty());
    QVERIFY(track.dueNacks(now_ns + Second_ns).empty());
    QCOMPARE(track.lost(), uint64_t(1));
}

void ReceiveTrackTest::aRepeatedPacketHealsTheLoss() {
    ReceiveTrack track(90000);
    accept(track, 10);
    accept(track, 13);
    QCOMPARE(track.dueNacks(Second_ns).size(), std::size_t(2));
    QVERIFY(accept(track, 11));
    QCOMPARE(track.lost(), uint64_t(1));
    QCOMPARE(track.dueNacks(2 * Second_ns), (Sequences{12}));
    QVERIFY(accept(track, 12));
    QCOMPARE(track.lost(), uint64_t(0));
    QVERIFY(track.dueNacks(3 * Second_ns).empty());
}

void ReceiveTrackTest::aPacketIsTakenOnce_data() {
    QTest::addColumn<QList<int>>("sequences");
    QTest::addColumn<int>("again");
    QTest::newRow("the newest") << QList<int>{1, 2, 3} << 3;
    QTest::newRow("the first") << QList<int>{1, 2, 3} << 1;
    QTest::newRow("the only one") << QList<int>{0} << 0;
    QTest::newRow("from before the wrap") << QList<int>{65535, 0} << 65535;
    QTest::newRow("a repetition that came twice") << QList<int>{1, 3, 2} << 2;
    // Both lie in the same place of a window of 1024.
    QTest::newRow("the newest, after a very late one was offered") << QList<int>{1, 1025, 1} << 1025;
    QTest::newRow("one older than the window") << QList<int>{1, 5000} << 1;
}

void ReceiveTrackTest::aPacketIsTakenOnce() {
    QFETCH(QList<int>, sequences);
    QFETCH(int, again);
    ReceiveTrack track(90000);
    for (const int sequence : sequences)
        accept(track, uint16_t(sequence));
    const uint64_t before = track.packets();
    QVERIFY(!accept(track, uint16_t(again)));
    QCOMPARE(track.packets(), before);
}

void ReceiveTrackTest::aLatePacketIsTakenWhileItIsInTheWindow() {
    ReceiveTrack track(90000);
    accept(track, 10);
    accept(track, 5000);
    QVERIFY(accept(track, 5000 - 1023));
    QVERIFY(!accept(track, 5000 - 1024));
    QVERIFY(!accept(track, 5000 - 1025));
    QVERIFY(!accept(track, uint16_t(5000 - 32768)));
}

void ReceiveTrackTest::reorderedPacketsAreNotAskedFor() {
    ReceiveTrack track(90000);
    for (const uint16_t sequence : {1, 2, 5, 4, 3, 7, 6})
        QVERIFY(accept(track, sequence));
    QVERIFY(track.dueNacks(Second_ns).empty());
    QCOMPARE(track.lost(), uint64_t(0));
    QCOMPARE(track.report(Second_ns).highestSequence, 7u);
}

void ReceiveTrackTest::theSequenceGoesOnAcrossTheWrap() {
    ReceiveTrack track(90000);
    accept(track, 65533);
    accept(track, 2); // 65534, 65535, 0 and 1 are missing
    QCOMPARE(sorted(track.dueNacks(Second_ns)), (Sequences{0, 1, 65534, 65535}));
    QCOMPARE(track.report(Second_ns).highestSequence, 65536u + 2);
    QCOMPARE(track.lost(), uint64_t(4));
    for (const uint16_t sequence : {65534, 65535, 0, 1})
        QVERIFY(accept(track, sequence));
    QCOMPARE(track.lost(), uint64_t(0));
    QVERIFY(track.dueNacks(2 * Second_ns).empty());
}

void ReceiveTrackTest::aLatePacketFromBeforeTheWrapCountsOnce() {
    ReceiveTrack track(90000);
    for (int round = 0; round < 3; ++round) {
        for (int sequence = 0; sequence < 65536; sequence += 64)
            accept(track, uint16_t(sequence));
    }
    accept(track, 0); // the fourth time round
    accept(track, 65535);
    accept(track, 1);
    QCOMPARE(track.report(Second_ns).highestSequence, 3u * 65536 + 1);
}

void ReceiveTrackTest::aJumpOfTheSourceIsNotAskedFor() {
    ReceiveTrack track(90000);
    accept(track, 1);
    accept(track, 1 + 300);
    QVERIFY(track.dueNacks(Second_ns).empty());
    accept(track, 301 + 299);
    QVERIFY(!track.dueNacks(Second_ns).empty());
}

void ReceiveTrackTest::requestsAreLimitedInNumberAndAge() {
    ReceiveTrack track(90000);
    accept(track, 1);
    accept(track, 201);
    Sequences all;
    for (int i = 0; i < 4; ++i) {
        const auto due = track.dueNacks(Second_ns);
        QVERIFY(due.size() <= 64);
        all.insert(all.end(), due.begin(), due.end());
    }
    QCOMPARE(all.size(), std::size_t(199)); // each once, in bites a packet can carry
    QCOMPARE(std::unique(all.begin(), all.end()), all.end());

    ReceiveTrack old(90000);
    accept(old, 1);
    accept(old, 3);
    for (uint16_t sequence = 4; sequence <= 600; ++sequence)
        accept(old, sequence);
    QVERIFY(old.dueNacks(Second_ns).empty()); // a decoder has gone past it
}

void ReceiveTrackTest::aNewSourceStartsOver() {
    ReceiveTrack track(90000);
    accept(track, 100, 0, 0, 1);
    accept(track, 110, 0, 0, 1);
    track.senderReport({1, uint64_t(7) << 32, 0, 0, 0}, 0);
    QVERIFY(accept(track, 5, 0, 0, 2));
    QCOMPARE(track.ssrc(), 2u);
    QCOMPARE(track.lost(), uint64_t(0));
    QVERIFY(track.dueNacks(Second_ns).empty());
    const auto block = track.report(Second_ns);
    QCOMPARE(block.ssrc, 2u);
    QCOMPARE(block.highestSequence, 5u);
    QCOMPARE(block.lastSenderReport, 0u); // a report of the old source says nothing of the new one
    QCOMPARE(block.cumulativeLost, 0);
}

void ReceiveTrackTest::theFractionLostIsThatSinceTheLastReport() {
    ReceiveTrack track(90000);
    for (uint16_t sequence = 1; sequence <= 100; ++sequence) {
        if (sequence % 4 != 0 || sequence == 100)
            accept(track, sequence);
    }
    auto block = track.report(Second_ns); // 24 of 100
    QCOMPARE(block.cumulativeLost, 24);
    QCOMPARE(int(block.fractionLost), 24 * 256 / 100);
    for (uint16_t sequence = 101; sequence <= 200; ++sequence)
        accept(track, sequence);
    block = track.report(2 * Second_ns);
    QCOMPARE(int(block.fractionLost), 0);
    QCOMPARE(block.cumulativeLost, 24);
    block = track.report(3 * Second_ns); // nothing came in between
    QCOMPARE(int(block.fractionLost), 0);
}

void ReceiveTrackTest::moreThanExpectedIsNoLoss() {
    ReceiveTrack track(90000);
    accept(track, 100);
    accept(track, 99); // sent before the first one that came
    QCOMPARE(track.lost(), uint64_t(0));
    const auto block = track.report(Second_ns);
    QCOMPARE(int(block.fractionLost), 0);
    QCOMPARE(block.cumulativeLost, -1);
}

void ReceiveTrackTest::jitterOfAnyTimeStampIsPositive() {
    ReceiveTrack track(90000);
    QVERIFY(accept(track, 1, 0, 0));
    QVERIFY(accept(track, 2, 0, 0x80000000U)); // the one difference that has no positive value in 32 bits
    QCOMPARE(track.report(0).jitter, 0x80000000U / 16);
}

void ReceiveTrackTest::jitterIsWhatTheRfcSays() {
    ReceiveTrack track(90000);
    for (uint16_t i = 0; i < 50; ++i) // 3000 units = 33.3 ms; the pace of the clock itself is no jitter
        accept(track, i, Second_ns + i * 100 * Ms_ns / 3, 3000u * i);
    QVERIFY(track.report(0).jitter <= 1);
    // One packet 10 ms = 900 units too late, and the next in time again: 900/16, then 15/16 of it + 900/16.
    accept(track, 50, Second_ns + 50 * 100 * Ms_ns / 3 + 10 * Ms_ns, 3000u * 50);
    QVERIFY(qAbs(int(track.report(0).jitter) - 56) <= 1);
    accept(track, 51, Second_ns + 51 * 100 * Ms_ns / 3, 3000u * 51);
    QVERIFY(qAbs(int(track.report(0).jitter) - 109) <= 1);
    QCOMPARE(track.jitter_ms(), 1);
    // The time stamp wraps; its distance does not.
    ReceiveTrack wrapping(90000);
    for (uint16_t i = 0; i < 10; ++i)
        accept(wrapping, i, Second_ns + i * 100 * Ms_ns / 3, uint32_t(-9000) + 3000u * i);
    QVERIFY(wrapping.report(0).jitter <= 1);
}

void ReceiveTrackTest::theSenderReportIsGivenBackWithItsAge() {
    ReceiveTrack track(90000);
    accept(track, 1);
    auto block = track.report(Second_ns);
    QCOMPARE(block.lastSenderReport, 0u);
    QCOMPARE(block.delaySinceLast, 0u);
    track.senderReport({1, 0x1122334455667788, 90000, 1, 1}, 10 * Second_ns);
    block = track.report(11 * Second_ns + 500 * Ms_ns);
    QCOMPARE(block.lastSenderReport, 0x33445566u); // the middle of the NTP time (RFC 3550 section 6.4.1)
    QCOMPARE(block.delaySinceLast, 65536u + 32768u);
    track.senderReport({1, 0xaa000001bb000000, 90000, 1, 1}, 20 * Second_ns);
    block = track.report(20 * Second_ns);
    QCOMPARE(block.lastSenderReport, 0x0001bb00u);
    QCOMPARE(block.delaySinceLast, 0u);
}

void ReceiveTrackTest::countersGoOn() {
    ReceiveTrack track(90000);
    const std::size_t size = rtpBytes({}).size();
    accept(track, 1, 0, 0, 1);
    accept(track, 1, 0, 0, 1);
    accept(track, 7, 0, 0, 2);
    QCOMPARE(track.packets(), uint64_t(2));
    QCOMPARE(track.bytes(), uint64_t(2 * size));
}

QTEST_GUILESS_MAIN(ReceiveTrackTest)
#include "test_receive_track.moc"
