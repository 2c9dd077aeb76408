#include "transport/repeat_limit.h"
#include "transport/round_trip.h"

#include <QTest>

using namespace ovation::transport;

namespace {

constexpr int64_t Ms_ns = 1'000'000;
constexpr int64_t Start_ns = 1'000'000 * Ms_ns;
constexpr std::size_t Size = 1000;
constexpr uint64_t Ntp = 0x1111'2222'3333'4444;

std::optional<int64_t> measured(const RoundTrip &roundTrip, uint64_t ntp, double held_s, int64_t now_ns) {
    return roundTrip.measure_ns(uint32_t(ntp >> 16), uint32_t(held_s * 65536), now_ns);
}

} // namespace

class RepeatLimitTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aPacketIsRepeatedOncePerRoundTrip();
    void noRoundTripIsShorterThan20ms();
    void otherPacketsAreNotHeldUp();
    void anOldPacketIsNotRepeated();
    void aNumberThatComesAroundIsAnotherPacket();
    void repeatsHaveAsManyBytesAsTheStream();
    void theFirstRepeatsDoNotWaitForAMeasure();
    void theRoundTripIsThatOfTheReportNamed();
    void reportsThatNameNothingMeasureNothing();
};

void RepeatLimitTest::aPacketIsRepeatedOncePerRoundTrip() {
    RepeatLimit limit;
    limit.setRoundTrip(60 * Ms_ns);
    int repeated = 0;
    for (int i = 0; i < 2064; ++i) // as many as one RTCP packet can name
        repeated += limit.admits(7, Start_ns, Size, Start_ns + 10 * Ms_ns);
    QCOMPARE(repeated, 1);
    QVERIFY(!limit.admits(7, Start_ns, Size, Start_ns + 69 * Ms_ns));
    QVERIFY(limit.admits(7, Start_ns, Size, Start_ns + 70 * Ms_ns));
}

void RepeatLimitTest::noRoundTripIsShorterThan20ms() {
    RepeatLimit limit;
    limit.setRoundTrip(0); // what a subscriber says of itself
    QVERIFY(limit.admits(7, Start_ns, Size, Start_ns + 1));
    QVERIFY(!limit.admits(7, Start_ns, Size, Start_ns + 20 * Ms_ns));
    QVERIFY(limit.admits(7, Start_ns, Size, Start_ns + 20 * Ms_ns + 1));
}

void RepeatLimitTest::otherPacketsAreNotHeldUp() {
    RepeatLimit limit;
    for (uint16_t sequence = 65530; sequence != 20; ++sequence)
        QVERIFY(limit.admits(sequence, Start_ns, Size, Start_ns + Ms_ns));
}

void RepeatLimitTest::anOldPacketIsNotRepeated() {
    RepeatLimit limit;
    QVERIFY(limit.admits(1, Start_ns, Size, Start_ns + 2000 * Ms_ns));
    QVERIFY(!limit.admits(2, Start_ns, Size, Start_ns + 2000 * Ms_ns + 1));
}

void RepeatLimitTest::aNumberThatComesAroundIsAnotherPacket() {
    RepeatLimit limit;
    limit.setRoundTrip(1000 * Ms_ns);
    QVERIFY(limit.admits(7, Start_ns, Size, Start_ns + Ms_ns));
    QVERIFY(limit.admits(7, Start_ns + 2 * Ms_ns, Size, Start_ns + 3 * Ms_ns));
    QVERIFY(limit.admits(7 + 1024, Start_ns, Size, Start_ns + 4 * Ms_ns)); // its place is the same
}

void RepeatLimitTest::repeatsHaveAsManyBytesAsTheStream() {
    RepeatLimit limit;
    limit.setStreamRate(1000); // 125 kB a second
    const auto repeatedAt = [&limit](int64_t now_ns) {
        int repeated = 0;
        for (uint16_t sequence = 0; sequence < 1000; ++sequence)
            repeated += limit.admits(sequence, now_ns, Size, now_ns);
        return repeated;
    };
    QCOMPARE(repeatedAt(Start_ns), 62); // what fits before the first measure
    QCOMPARE(repeatedAt(Start_ns + 100'000 * Ms_ns), 125);
    QCOMPARE(repeatedAt(Start_ns + 100'200 * Ms_ns), 25);
}

void RepeatLimitTest::theFirstRepeatsDoNotWaitForAMeasure() {
    RepeatLimit limit;
    limit.setStreamRate(0);
    QVERIFY(limit.admits(1, Start_ns, Size, Start_ns + Ms_ns));
    QVERIFY(!limit.admits(1, Start_ns, Size, Start_ns + 100 * Ms_ns));
    QVERIFY(limit.admits(1, Start_ns, Size, Start_ns + 101 * Ms_ns));
}

void RepeatLimitTest::theRoundTripIsThatOfTheReportNamed() {
    RoundTrip roundTrip;
    const uint64_t second = Ntp + (uint64_t(1) << 32);
    roundTrip.sent(Ntp, Start_ns);
    roundTrip.sent(second, Start_ns + 1000 * Ms_ns);
    QCOMPARE(measured(roundTrip, Ntp, 0.5, Start_ns + 580 * Ms_ns), 80 * Ms_ns);
    QCOMPARE(measured(roundTrip, second, 0.25, Start_ns + 1290 * Ms_ns), 40 * Ms_ns);
    // Who says that it held a report for longer than it had it gains nothing.
    QCOMPARE(measured(roundTrip, second, 99, Start_ns + 1290 * Ms_ns), int64_t(0));
}

void RepeatLimitTest::reportsThatNameNothingMeasureNothing() {
    RoundTrip roundTrip;
    QVERIFY(!measured(roundTrip, 0, 0, Start_ns));
    QVERIFY(!measured(roundTrip, Ntp, 0, Start_ns));
    roundTrip.sent(Ntp, Start_ns);
    for (uint64_t i = 1; i <= 8; ++i)
        roundTrip.sent(Ntp + (i << 32), Start_ns);
    QVERIFY(!measured(roundTrip, Ntp, 0, Start_ns)); // forgotten
}

QTEST_GUILESS_MAIN(RepeatLimitTest)
#include "test_repeat_limit.moc"
