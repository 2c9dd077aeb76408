#include "media/rtp/stream_intake.h"

#include <QTest>

using namespace ovation::media;
using namespace ovation::transport;

namespace {

constexpr int64_t ms = 1'000'000;
constexpr StreamFormat Format{VideoCodec::Vp8, AudioCodec::Opus, 96, 111};

struct Sent {
    MediaKind kind = MediaKind::Video;
    uint16_t sequence = 0;
    int64_t arrival_ms = 0;
    uint8_t ssrc = 1;
    int payloadType = -1; ///< -1 = the kind's
    uint32_t timestamp = 0;
    bool isProbe = false; ///< without payload
};

RtpPacketPtr packet(const Sent &sent) {
    const bool video = sent.kind == MediaKind::Video;
    const int payloadType = sent.payloadType >= 0 ? sent.payloadType
                            : video               ? Format.videoPayloadType
                                                  : Format.audioPayloadType;
    std::vector<uint8_t> bytes = {0x80, uint8_t(payloadType), uint8_t(sent.sequence >> 8),
                                  uint8_t(sent.sequence)};
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes.push_back(uint8_t(sent.timestamp >> shift));
    bytes.insert(bytes.end(), {0, 0, 0, sent.ssrc});
    if (!sent.isProbe)
        bytes.push_back(42);
    return RtpPacket::parse(bytes, sent.kind, sent.arrival_ms * ms);
}

void take(StreamIntake &intake, const Sent &sent) {
    const RtpPacketPtr made = packet(sent);
    QVERIFY(intake.arrived(made));
    intake.keep(made);
}

/// Sequence numbers as they come out, a lost packet as -1.
std::vector<int> drained(StreamIntake &intake, MediaKind kind, int64_t now_ms) {
    std::vector<int> sequences;
    while (const auto item = intake.next(kind, now_ms * ms)) {
        sequences.insert(sequences.end(), std::size_t(item->lostBefore), -1);
        sequences.push_back(item->packet->sequence());
    }
    return sequences;
}

} // namespace

/// What decoders and files get of the packets of a stream.
class StreamIntakeTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void whatIsNotOfTheStreamIsLeftOut();
    void eachTrackComesInOrderOnItsOwn();
    void aHoleIsGivenUpAndCounted();
    void whoShowsItSoonWaitsAsLongAsRetransmissionsTake();
    void whoRepeatsNothingIsNotWaitedForLong();
    void audioIsNotWaitedForBecauseItIsNotSentAgain();
    void aProbeIsNoHoleAndNoMedia();
    void whatASourceSendsFirstFollowsAHole();
    void anotherSourceStartsOver();
    void anotherFormatStartsOver();
    void afterASkipNothingIsLost();
    void itemsSayWhenTheyWereCaptured();
    void keyframesAreAskedForTwiceASecond();
    void itIsSettledWithBothClocksOrAfterAWhile();
};

void StreamIntakeTest::whatIsNotOfTheStreamIsLeftOut() {
    StreamIntake intake({});
    QVERIFY(!intake.arrived(packet({.sequence = 1})));
    intake.begin(Format);
    QVERIFY(intake.hasAudio() && intake.hasVideo());
    QVERIFY(!intake.arrived(packet({.sequence = 1, .payloadType = 97})));
    QVERIFY(!intake.arrived(packet({.kind = MediaKind::Audio, .sequence = 1, .payloadType = 96})));
    QVERIFY(intake.arrived(packet({.sequence = 1})));
    // It was not kept, only noticed.
    QVERIFY(drained(intake, MediaKind::Video, 1000).empty());
}

void StreamIntakeTest::eachTrackComesInOrderOnItsOwn() {
    StreamIntake intake({});
    intake.begin(Format);
    for (const uint16_t sequence : {65534, 0, 65535, 1})
        take(intake, {.sequence = sequence});
    take(intake, {.kind = MediaKind::Audio, .sequence = 7});
    QCOMPARE(drained(intake, MediaKind::Audio, 0), (std::vector<int>{7}));
    QCOMPARE(drained(intake, MediaKind::Video, 0), (std::vector<int>{65534, 65535, 0, 1}));
}

void StreamIntakeTest::aHoleIsGivenUpAndCounted() {
    StreamIntake intake({});
    intake.begin(Format);
    take(intake, {.sequence = 10});
    take(intake, {.sequence = 13, .arrival_ms = 10});
    QCOMPARE(drained(intake, MediaKind::Video, 809), (std::vector<int>{10}));
    QCOMPARE(drained(intake, MediaKind::Video, 811), (std::vector<int>{-1, -1, 13}));
}

void StreamIntakeTest::whoShowsItSoonWaitsAsLongAsRetransmissionsTake() {
    StreamIntake intake({}, StreamIntake::For::Playout);
    intake.begin(Format);
    uint16_t sequence = 10;
    take(intake, {.sequence = sequence});
    drained(intake, MediaKind::Video, 0);
    // Nothing is known yet: 400 ms.
    take(intake, {.sequence = uint16_t(sequence + 2)});
    QVERIFY(drained(intake, MediaKind::Video, 399).empty());
    take(intake, {.sequence = uint16_t(sequence + 1), .arrival_ms = 220});
    QCOMPARE(drained(intake, MediaKind::Video, 220), (std::vector<int>{11, 12}));
    // Now it is known: 220 and 100 ms.
    take(intake, {.sequence = uint16_t(sequence + 4), .arrival_ms = 1000});
    QVERIFY(drained(intake, MediaKind::Video, 1319).empty());
    QCOMPARE(drained(intake, MediaKind::Video, 1320), (std::vector<int>{-1, 14}));
    // Given up too early: the next one is waited for as long as is allowed.
    take(intake, {.sequence = uint16_t(sequence + 3), .arrival_ms = 1500});
    take(intake, {.sequence = uint16_t(sequence + 6), .arrival_ms = 2000});
    QVERIFY(drained(intake, MediaKind::Video, 2599).empty());
    QCOMPARE(drained(intake, MediaKind::Video, 2600), (std::vector<int>{-1, 16}));
    // A minute later that is forgotten.
    for (int64_t now_ms = 3000; now_ms < 64'000; now_ms += 1000) {
        const auto next = uint16_t(17 + 2 * (now_ms / 1000 - 3));
        take(intake, {.sequence = uint16_t(next + 1), .arrival_ms = now_ms});
        QVERIFY(drained(intake, MediaKind::Video, now_ms).empty());
        take(intake, {.sequence = next, .arrival_ms = now_ms + 20});
        QCOMPARE(drained(intake, MediaKind::Video, now_ms + 20), (std::vector<int>{next, next + 1}));
    }
    take(intake, {.sequence = 17 + 2 * 61 + 1, .arrival_ms = 65'000});
    QVERIFY(drained(intake, MediaKind::Video, 65'149).empty());
    QCOMPARE(drained(intake, MediaKind::Video, 65'150), (std::vector<int>{-1, 17 + 2 * 61 + 1}));
}

void StreamIntakeTest::whoRepeatsNothingIsNotWaitedForLong() {
    StreamIntake intake({}, StreamIntake::For::Playout);
    intake.begin(Format);
    take(intake, {.sequence = 10});
    drained(intake, MediaKind::Video, 0);
    for (const int64_t at_ms : {0, 1000}) { // one may be chance
        const auto next = uint16_t(at_ms == 0 ? 12 : 14);
        take(intake, {.sequence = next, .arrival_ms = at_ms});
        QVERIFY(drained(intake, MediaKind::Video, at_ms + 399).empty());
        QCOMPARE(drained(intake, MediaKind::Video, at_ms + 400), (std::vector<int>{-1, next}));
    }
    take(intake, {.sequence = 16, .arrival_ms = 2000});
    QVERIFY(drained(intake, MediaKind::Video, 2149).empty());
    QCOMPARE(drained(intake, MediaKind::Video, 2150), (std::vector<int>{-1, 16}));
    // One that comes after all says how long it takes.
    take(intake, {.sequence = 15, .arrival_ms = 2200});
    take(intake, {.sequence = 18, .arrival_ms = 3000});
    QVERIFY(drained(intake, MediaKind::Video, 3599).empty());
    QCOMPARE(drained(intake, MediaKind::Video, 3600), (std::vector<int>{-1, 18}));
}

void StreamIntakeTest::audioIsNotWaitedForBecauseItIsNotSentAgain() {
    for (const auto whom : {StreamIntake::For::Playout, StreamIntake::For::File}) {
        StreamIntake intake({}, whom);
        intake.begin(Format);
        take(intake, {.kind = MediaKind::Audio, .sequence = 1});
        take(intake, {.kind = MediaKind::Audio, .sequence = 3});
        QCOMPARE(drained(intake, MediaKind::Audio, 149), (std::vector<int>{1}));
        QCOMPARE(drained(intake, MediaKind::Audio, 150), (std::vector<int>{-1, 3}));
    }
}

void StreamIntakeTest::aProbeIsNoHoleAndNoMedia() {
    StreamIntake intake({});
    intake.begin(Format);
    take(intake, {.sequence = 1});
    take(intake, {.sequence = 2, .arrival_ms = 900, .isProbe = true});
    take(intake, {.sequence = 3, .arrival_ms = 1000, .timestamp = 90'000});
    QCOMPARE(drained(intake, MediaKind::Video, 1000), (std::vector<int>{1, 3}));
    // A hole in front of a probe is one in front of what follows it.
    take(intake, {.sequence = 5, .arrival_ms = 1010, .isProbe = true});
    take(intake, {.sequence = 6, .arrival_ms = 1020, .timestamp = 91'800});
    QCOMPARE(drained(intake, MediaKind::Video, 1811), (std::vector<int>{-1, 6}));
    // Its time stamp is that of a frame long ago, which says nothing of the path.
    QCOMPARE(*intake.timeline().capture_ns(MediaKind::Video, 90'000), 1000 * ms);
}

void StreamIntakeTest::whatASourceSendsFirstFollowsAHole() {
    StreamIntake intake({});
    intake.begin(Format);
    take(intake, {.sequence = 10});
    QVERIFY(intake.next(MediaKind::Video, 0)->followsHole());
    take(intake, {.sequence = 11});
    QVERIFY(!intake.next(MediaKind::Video, 0)->followsHole());
    take(intake, {.sequence = 12, .arrival_ms = 20, .ssrc = 2});
    const auto item = intake.next(MediaKind::Video, 20 * ms);
    QVERIFY(item && item->followsHole());
    QCOMPARE(item->lostBefore, 0); // it is not known
}

void StreamIntakeTest::anotherSourceStartsOver() {
    StreamIntake intake({});
    intake.begin(Format);
    take(intake, {.sequence = 10});
    QCOMPARE(drained(intake, MediaKind::Video, 0), (std::vector<int>{10}));
    take(intake, {.sequence = 9, .arrival_ms = 20, .ssrc = 2, .timestamp = 4'000'000'000});
    QCOMPARE(drained(intake, MediaKind::Video, 20), (std::vector<int>{9}));
    // Its time stamps have nothing to do with those before.
    QCOMPARE(intake.timeline().capture_ns(MediaKind::Video, 4'000'000'000), 20 * ms);
}

void StreamIntakeTest::anotherFormatStartsOver() {
    StreamIntake intake({});
    intake.begin(Format);
    take(intake, {.sequence = 10});
    intake.begin({VideoCodec::None, AudioCodec::Opus, -1, 111});
    QVERIFY(!intake.hasVideo());
    QVERIFY(drained(intake, MediaKind::Video, 1000).empty());
    QVERIFY(!intake.arrived(packet({.sequence = 11})));
    QVERIFY(!intake.timeline().capture_ns(MediaKind::Video, 0));
}

void StreamIntakeTest::afterASkipNothingIsLost() {
    StreamIntake intake({});
    intake.begin(Format);
    take(intake, {.sequence = 10});
    take(intake, {.sequence = 12});
    intake.skip();
    take(intake, {.sequence = 40, .arrival_ms = 500});
    QCOMPARE(drained(intake, MediaKind::Video, 1000), (std::vector<int>{40}));
}

void StreamIntakeTest::itemsSayWhenTheyWereCaptured() {
    StreamIntake intake({});
    intake.begin(Format);
    take(intake, {.sequence = 1, .arrival_ms = 1000, .timestamp = 90'000});
    take(intake, {.sequence = 2, .arrival_ms = 1090, .timestamp = 93'000}); // 57 ms later than it could be
    const auto first = intake.next(MediaKind::Video, 1090 * ms),
               second = intake.next(MediaKind::Video, 1090 * ms);
    QVERIFY(first && second);
    QCOMPARE(first->capture_ns, 1000 * ms);
    QVERIFY(std::abs(second->capture_ns - first->capture_ns - 33'333'333) < ms);
}

void StreamIntakeTest::keyframesAreAskedForTwiceASecond() {
    int asked = 0;
    StreamIntake intake([&asked] { ++asked; });
    intake.begin(Format);
    for (int64_t now_ms = 0; now_ms < 2000; now_ms += 10)
        intake.askForKeyframe(now_ms * ms);
    QCOMPARE(asked, 4); // also without a packet: a screen that stands still sends none
    intake.begin({VideoCodec::None, AudioCodec::Opus, -1, 111});
    intake.askForKeyframe(2000 * ms);
    QCOMPARE(asked, 4);
}

void StreamIntakeTest::itIsSettledWithBothClocksOrAfterAWhile() {
    StreamIntake intake({});
    intake.begin(Format);
    take(intake, {.sequence = 1, .arrival_ms = 100});
    QVERIFY(!intake.settled(1200 * ms));
    QVERIFY(intake.settled(1301 * ms));
    intake.begin(Format);
    take(intake, {.sequence = 1, .arrival_ms = 2000});
    take(intake, {.kind = MediaKind::Audio, .sequence = 1, .arrival_ms = 2010});
    QVERIFY(!intake.settled(2010 * ms));
    constexpr uint64_t Ntp = 3'900'000'000ULL << 32;
    intake.report({MediaKind::Audio, Ntp, 0, 0});
    QVERIFY(!intake.settled(2010 * ms));
    intake.report({MediaKind::Video, Ntp, 0, 0});
    QVERIFY(intake.settled(2010 * ms));
    intake.begin({VideoCodec::None, AudioCodec::Opus, -1, 111});
    take(intake, {.kind = MediaKind::Audio, .sequence = 1, .arrival_ms = 3000});
    QVERIFY(intake.settled(3000 * ms));
}

QTEST_GUILESS_MAIN(StreamIntakeTest)
#include "test_stream_intake.moc"
