#include "packets.h"

#include "transport/bytes.h"
#include "transport/rtcp.h"
#include "transport/send_track.h"
#include "transport/srtp_session.h"
#include "transport/stream.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace ovation::transport;

namespace {

constexpr int64_t Second_ns = 1'000'000'000;
constexpr uint32_t OwnSsrc = 0xaaaa0001, RtxSsrc = 0xaaaa0002;
constexpr int OwnType = 120, RtxType = 121;

SendTrack videoTrack(int rtxType = RtxType) {
    NegotiatedTrack negotiated;
    negotiated.payloadType = OwnType;
    negotiated.rtxPayloadType = rtxType;
    return {negotiated, 90000, OwnSsrc, RtxSsrc};
}

RtpPacketPtr incoming(uint16_t sequence, uint32_t timestamp = 0, uint32_t ssrc = 1, int64_t arrival_ns = 0) {
    RtpFields fields;
    fields.sequence = sequence;
    fields.timestamp = timestamp;
    fields.ssrc = ssrc;
    return rtpPacket(fields, MediaKind::Video, arrival_ns);
}

/// What a subscriber would get; null when nothing was sent.
RtpPacketPtr sent(SendTrack &track, const RtpPacketPtr &packet, bool repeated = false) {
    uint8_t buffer[2048];
    const std::size_t size = repeated ? track.writeRepeated(*packet, buffer) : track.write(*packet, buffer);
    return RtpPacket::parse({buffer, size}, MediaKind::Video, 0);
}

} // namespace

class SendTrackTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aPacketGetsTheSubscribersNumbers();
    void whatWasNotNegotiatedIsLeftOut();
    void lossAndOrderOfThePublisherStayVisible();
    void aReplacedPublisherGoesOnSmoothly();
    void aReplacedPublisherNeverUsesANumberTwice();
    void aJumpOfThePublisherNeverUsesANumberTwice();
    void theWrapOfTheSequenceIsKept();
    void aSubscriptionBeginsFarFromTheWrap_data();
    void aSubscriptionBeginsFarFromTheWrap();
    void aRequestIsAnsweredWithARepeatedPacket();
    void withoutRetransmissionFormatThePacketItselfIsRepeated();
    void repeatedPacketsHaveTheirOwnSequence();
    void aPacketOfAnotherSourceIsNotRepeated();
    void theHistoryHoldsTheLast1024Packets();
    void theHistoryEndsWithThePublisher();
    void nothingIsKnownBeforeTheFirstPacket();
    void timestampsOfReportsFollowThePackets();
    void whatDoesNotFitIsNotSent();
    void countersCountWhatWasSent();
};

void SendTrackTest::aPacketGetsTheSubscribersNumbers() {
    SendTrack track = videoTrack();
    RtpFields fields;
    fields.sequence = 4711;
    fields.timestamp = 123456;
    fields.marker = true;
    fields.payload = {5, 4, 3};
    const auto packet = sent(track, rtpPacket(fields));
    QVERIFY(packet);
    QCOMPARE(packet->ssrc(), OwnSsrc);
    QCOMPARE(int(packet->payloadType()), OwnType);
    QCOMPARE(packet->sequence(), uint16_t(4711));
    QCOMPARE(packet->timestamp(), 123456u);
    QVERIFY(packet->marker());
    QCOMPARE(std::vector<uint8_t>(packet->payload().begin(), packet->payload().end()), fields.payload);
}

void SendTrackTest::whatWasNotNegotiatedIsLeftOut() {
    SendTrack track = videoTrack();
    RtpFields fields;
    fields.csrcs = {1, 2};
    fields.extensionProfile = 0xBEDE;
    fields.extension = {0x10, 1};
    fields.padding = 9;
    const auto packet = sent(track, rtpPacket(fields));
    QVERIFY(packet);
    QCOMPARE(packet->bytes()[0], uint8_t(0x80));
    QCOMPARE(packet->bytes().size(), 12 + fields.payload.size());
    QVERIFY(!packet->marker());
}

void SendTrackTest::lossAndOrderOfThePublisherStayVisible() {
    SendTrack track = videoTrack();
    for (const uint16_t sequence : {2010, 2012, 2011, 2020})
        QCOMPARE(sent(track, incoming(sequence))->sequence(), sequence);
}

void SendTrackTest::aReplacedPublisherGoesOnSmoothly() {
    SendTrack track = videoTrack();
    sent(track, incoming(2100, 9000, 1, Second_ns));
    sent(track, incoming(2102, 15000, 1, 2 * Second_ns));
    sent(track, incoming(2101, 12000, 1, 2 * Second_ns)); // late; 2102 stays the newest
    const auto first = sent(track, incoming(40000, 7, 2, 4 * Second_ns));
    QCOMPARE(first->ssrc(), OwnSsrc);
    QCOMPARE(first->sequence(), uint16_t(2103));
    QCOMPARE(first->timestamp(), 15000u + 2 * 90000 + 1); // the pause passes on the subscriber's clock too
    const auto second = sent(track, incoming(40001, 3007, 2, 4 * Second_ns));
    QCOMPARE(second->sequence(), uint16_t(2104));
    QCOMPARE(second->timestamp(), first->timestamp() + 3000);
}

// The same number with different content would be one key stream for two texts, and a decoder that keeps the
// wrong one.
void SendTrackTest::aReplacedPublisherNeverUsesANumberTwice() {
    SendTrack track = videoTrack();
    sent(track, incoming(2100));
    QCOMPARE(sent(track, incoming(501, 0, 2))->sequence(), uint16_t(2101));
    QVERIFY(!sent(track, incoming(500, 0, 2)));
    QVERIFY(!sent(track, incoming(500, 0, 2), true));
    QCOMPARE(track.packets(), 2u);
    QCOMPARE(sent(track, incoming(503, 0, 2))->sequence(), uint16_t(2103));
    QCOMPARE(sent(track, incoming(502, 0, 2))->sequence(), uint16_t(2102));
    // Half the number space later the border means nothing any more.
    for (int i = 0; i < 70000; i += 100)
        QVERIFY(sent(track, incoming(uint16_t(503 + i), 0, 2)));
}

void SendTrackTest::aJumpOfThePublisherNeverUsesANumberTwice() {
    SendTrack track = videoTrack();
    QVERIFY(sent(track, incoming(100)));
    uint16_t sequence = 7, last = 0;
    std::set<uint16_t> numbers;
    const auto isNew = [&] {
        const auto packet = sent(track, incoming(sequence, 0, 2));
        last = packet ? packet->sequence() : last;
        return packet && numbers.insert(last).second;
    };
    for (int i = 0; i < 10; ++i, ++sequence)
        QVERIFY(isNew());
    for (const int jump : {0x7fff, 0x7fff, 3, 1025}) {
        const uint16_t before = last;
        sequence = uint16_t(sequence + jump);
        QVERIFY(isNew());
        QCOMPARE(last - before, std::min(jump, 1024));
        // One that was overtaken has a number between.
        sequence = uint16_t(sequence - 1);
        QVERIFY(isNew());
        ++sequence;
        last = uint16_t(last + 1);
    }
    // What comes in front of the jump is not known by its new number.
    QVERIFY(!sent(track, incoming(uint16_t(sequence - 1024), 0, 2), true));
}

void SendTrackTest::theWrapOfTheSequenceIsKept() {
    SendTrack track = videoTrack();
    const uint16_t number = sent(track, incoming(65535))->sequence();
    QCOMPARE(sent(track, incoming(0))->sequence(), uint16_t(number + 1));
    QCOMPARE(sent(track, incoming(65535, 0, 2))->sequence(), uint16_t(number + 2));
    for (int i = 0; i < 65536; ++i) {
        const auto next = sent(track, incoming(uint16_t(i), 0, 2));
        QCOMPARE(next->sequence(), uint16_t(number + 3 + i));
    }
}

void SendTrackTest::aSubscriptionBeginsFarFromTheWrap_data() {
    QTest::addColumn<int>("first");
    for (const int first : {65530, 65535, 0, 5, 40'000, 20'000})
        QTest::addRow("%d", first) << first;
}

// The first packets are lost, or come after one from behind them: the receiver counts the wraps as they
// are.
void SendTrackTest::aSubscriptionBeginsFarFromTheWrap() {
    QFETCH(int, first);
    for (const bool isLate : {false, true}) {
        SrtpKeys sender{true, std::vector<uint8_t>(28, 7), std::vector<uint8_t>(28, 9)};
        SrtpKeys viewer{true, sender.receive, sender.send};
        const auto out = SrtpSession::create(sender), in = SrtpSession::create(viewer);
        QVERIFY(out && in);
        SendTrack track = videoTrack();
        for (int i = 0; i < 40; ++i) {
            // The second overtakes the first.
            const int number = isLate && i < 2 ? first - i : first + i;
            std::vector<uint8_t> bytes(200);
            bytes.resize(track.write(*incoming(uint16_t(number)), bytes));
            QVERIFY(!bytes.empty());
            const std::size_t size = bytes.size();
            bytes.resize(size + SrtpSession::Overhead);
            const std::size_t sealed = out->protectRtp(bytes.data(), size);
            QVERIFY(sealed > 0);
            if (i >= 10)
                QVERIFY2(in->unprotectRtp(bytes.data(), sealed) > 0, qPrintable(QString::number(i)));
        }
    }
}

void SendTrackTest::aRequestIsAnsweredWithARepeatedPacket() {
    Stream stream("s");
    SendTrack track = videoTrack();
    sent(track, incoming(2009, 0, 1)); // an earlier publisher, so that the numbers differ
    RtpFields fields;
    fields.ssrc = 2;
    fields.marker = true;
    for (uint16_t sequence = 500; sequence < 510; ++sequence) {
        fields.sequence = sequence;
        fields.timestamp = sequence * 10u;
        fields.payload = {uint8_t(sequence), 7};
        const auto packet = rtpPacket(fields);
        stream.route(packet);
        sent(track, packet);
    }
    // The subscriber knows 503 as 2013.
    const auto messages = rtcp::parse(rtcp::nack(1, OwnSsrc, {2013}));
    QCOMPARE(messages.size(), std::size_t(1));
    const auto original = track.originalSequence(std::get<rtcp::Nack>(messages[0]).sequences.front());
    QVERIFY(original);
    QCOMPARE(*original, uint16_t(503));
    const auto cached = stream.cachedVideo(*original);
    QVERIFY(cached);
    const auto repeated = sent(track, cached, true);
    QVERIFY(repeated);
    QCOMPARE(int(repeated->payloadType()), RtxType);
    QCOMPARE(repeated->ssrc(), RtxSsrc);
    QVERIFY(repeated->marker());
    // RFC 4588 section 4: the number asked for, then the payload; the time stamp of the original.
    const auto payload = repeated->payload();
    QCOMPARE(read16(payload, 0), uint16_t(2013));
    QCOMPARE(payload.size(), std::size_t(4));
    QCOMPARE(payload[2], uint8_t(503));
    QCOMPARE(payload[3], uint8_t(7));
    QCOMPARE(repeated->timestamp(), *track.rewriteTimestamp(5030));
}

void SendTrackTest::withoutRetransmissionFormatThePacketItselfIsRepeated() {
    SendTrack track = videoTrack(-1);
    const auto packet = incoming(10, 90);
    const auto first = sent(track, packet);
    const auto again = sent(track, packet, true);
    QVERIFY(again);
    QVERIFY(std::equal(first->bytes().begin(), first->bytes().end(), again->bytes().begin(),
                       again->bytes().end()));
}

void SendTrackTest::repeatedPacketsHaveTheirOwnSequence() {
    SendTrack track = videoTrack();
    const auto packet = incoming(2010);
    sent(track, packet);
    const uint16_t first = sent(track, packet, true)->sequence();
    QCOMPARE(sent(track, packet, true)->sequence(), uint16_t(first + 1));
    QCOMPARE(sent(track, incoming(2011))->sequence(), uint16_t(2011)); // media is not pushed along
}

void SendTrackTest::aPacketOfAnotherSourceIsNotRepeated() {
    SendTrack track = videoTrack();
    QVERIFY(!sent(track, incoming(10), true));
    sent(track, incoming(10));
    QVERIFY(!sent(track, incoming(10, 0, 2), true));
}

void SendTrackTest::theHistoryHoldsTheLast1024Packets() {
    Stream stream("s");
    const int first = 65000; // across the wrap
    for (int i = 0; i < 2000; ++i)
        stream.route(incoming(uint16_t(first + i)));
    for (int i = 0; i < 2000; ++i) {
        const auto sequence = uint16_t(first + i);
        const auto cached = stream.cachedVideo(sequence);
        QCOMPARE(bool(cached), i >= 2000 - 1024);
        if (cached)
            QCOMPARE(cached->sequence(), sequence);
    }
    QVERIFY(!stream.cachedVideo(uint16_t(first + 2000)));
    RtpFields audio;
    audio.sequence = 30000;
    stream.route(rtpPacket(audio, MediaKind::Audio));
    QVERIFY(!stream.cachedVideo(30000));
}

void SendTrackTest::theHistoryEndsWithThePublisher() {
    Stream stream("s");
    stream.route(incoming(10));
    QVERIFY(stream.cachedVideo(10));
    stream.setSource(nullptr, {VideoCodec::Vp8, AudioCodec::None, 96, -1});
    QVERIFY(!stream.cachedVideo(10));
}

void SendTrackTest::nothingIsKnownBeforeTheFirstPacket() {
    SendTrack track = videoTrack();
    QVERIFY(track.used());
    QVERIFY(!track.originalSequence(1));
    QVERIFY(!track.rewriteTimestamp(1));
    QVERIFY(!SendTrack(NegotiatedTrack(), 90000, 1, 2).used());
}

void SendTrackTest::timestampsOfReportsFollowThePackets() {
    SendTrack track = videoTrack();
    sent(track, incoming(1, 1000, 1, 0));
    QCOMPARE(*track.rewriteTimestamp(1500), 1500u);
    const auto packet = sent(track, incoming(1, 4'000'000'000, 2, Second_ns));
    QCOMPARE(*track.rewriteTimestamp(4'000'000'000), packet->timestamp());
    QCOMPARE(*track.rewriteTimestamp(3'999'999'000), packet->timestamp() - 1000);
}

void SendTrackTest::whatDoesNotFitIsNotSent() {
    SendTrack track = videoTrack();
    RtpFields fields;
    fields.payload.assign(100, 1);
    const auto packet = rtpPacket(fields);
    for (std::size_t room = 0; room < 114; ++room) {
        std::vector<uint8_t> exact(room); // of exactly that size, for a sanitizer to watch
        QCOMPARE(track.write(*packet, exact), std::size_t(room >= 112 ? 112 : 0));
        QCOMPARE(track.writeRepeated(*packet, exact), std::size_t(0));
    }
    std::vector<uint8_t> exact(114);
    QCOMPARE(track.writeRepeated(*packet, exact), std::size_t(114));
}

void SendTrackTest::countersCountWhatWasSent() {
    SendTrack track = videoTrack();
    const auto packet = incoming(1);
    sent(track, packet);
    sent(track, packet, true); // a repetition is another source's traffic
    sent(track, incoming(2));
    uint8_t small[4];
    track.write(*incoming(3), small);
    QCOMPARE(track.packets(), 2u);
    QCOMPARE(track.octets(), uint32_t(2 * packet->payload().size()));
}

QTEST_GUILESS_MAIN(SendTrackTest)
#include "test_send_track.moc"
