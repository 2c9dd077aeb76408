#include "packets.h"

#include "transport/bytes.h"
#include "transport/receiver.h"
#include "transport/send_track.h"

#include <QTest>

#include <array>
#include <memory>
#include <optional>

using namespace ovation::transport;

namespace {

constexpr int64_t Ms_ns = 1'000'000;
constexpr int64_t Start_ns = 1'000'000 * Ms_ns;
constexpr int Vp8 = 96, Rtx = 97, Opus = 111, LevelId = 3;
constexpr uint32_t VideoSsrc = 0x1111, RtxSsrc = 0x2222, AudioSsrc = 0x3333;

class KeepingTap final : public Tap {
  public:
    void onFormat(const StreamFormat & /*format*/) override {}
    void onPacket(const RtpPacketPtr &packet) override { packets.push_back(packet); }
    void onSenderReport(const SenderReport &report) override { reports.push_back(report); }
    void onEnded() override {}

    std::vector<uint16_t> sequences() const {
        std::vector<uint16_t> list;
        for (const auto &packet : packets)
            list.push_back(packet->sequence());
        return list;
    }
    std::vector<RtpPacketPtr> packets;
    std::vector<SenderReport> reports;
};

/// A receiver on a transport that is not connected yet: what it sends is dropped, what it routes is kept.
class Studio {
  public:
    explicit Studio(std::optional<uint32_t> announced = {}, std::optional<uint32_t> announcedRtx = {}) {
        stream.addTap(tap);
        Negotiation negotiation;
        negotiation.receives = true;
        negotiation.format = {VideoCodec::Vp8, AudioCodec::Opus, Vp8, Opus};
        negotiation.video = {Vp8, Rtx, 0, announced, announcedRtx};
        negotiation.audio = {Opus, -1, 0};
        negotiation.audio.levelExtension = LevelId;
        receiver.emplace(transport, stream, negotiation, BandwidthLimits());
    }

    void video(uint16_t sequence, std::vector<uint8_t> payload = {1, 2, 3}) {
        send(Vp8, VideoSsrc, sequence, std::move(payload));
    }
    /// RFC 4588 section 4: the original sequence before the original payload.
    void repeated(uint16_t original, std::vector<uint8_t> payload = {1, 2, 3}) {
        payload.insert(payload.begin(), {uint8_t(original >> 8), uint8_t(original)});
        send(Rtx, RtxSsrc, m_rtxSequence++, std::move(payload));
    }
    void send(int payloadType, uint32_t ssrc, uint16_t sequence, std::vector<uint8_t> payload) {
        RtpFields fields;
        fields.payloadType = uint8_t(payloadType);
        fields.ssrc = ssrc;
        fields.sequence = sequence;
        fields.timestamp = sequence * 100u;
        fields.marker = true;
        fields.padding = payload.empty() ? 8 : 0;
        fields.payload = std::move(payload);
        receiver->rtp(rtpBytes(fields), now_ns);
    }

    /// `level`: as RFC 6464 has it, with the bit of speech.
    void audio(uint16_t sequence, int level, int id = LevelId) {
        RtpFields fields;
        fields.payloadType = Opus;
        fields.ssrc = AudioSsrc;
        fields.sequence = sequence;
        fields.extensionProfile = 0xBEDE;
        fields.extension = {uint8_t(id << 4), uint8_t(level)};
        receiver->rtp(rtpBytes(fields), now_ns);
    }
    void second() {
        now_ns += 1000 * Ms_ns;
        receiver->tick(now_ns);
    }

    int64_t now_ns = Start_ns;
    std::unique_ptr<GMainContext, decltype(&g_main_context_unref)> context{g_main_context_new(),
                                                                           g_main_context_unref};
    PeerTransport transport{context.get(),
                            IceSettings{{"127.0.0.1"}, {}, 0, 0},
                            IceRole::Controlled,
                            *DtlsCertificate::make(),
                            {[](auto) {}, [] {}, [](auto) {}, [](auto) {}}};
    Stream stream{"s"};
    std::shared_ptr<KeepingTap> tap = std::make_shared<KeepingTap>();
    std::optional<Receiver> receiver;

  private:
    uint16_t m_rtxSequence = 900;
};

using Sequences = std::vector<uint16_t>;

} // namespace

class ReceiverTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aRepeatedPacketIsRoutedAsTheOriginal();
    void aPacketIsRoutedOnceHoweverItCame();
    void repetitionsOfNothingAreDropped();
    void probesLeaveNoHole();
    void payloadTypesThatWereNotNegotiatedAreDropped();
    void brokenPacketsAreDropped();
    void senderReportsAreRoutedForTheirKind();
    void ofSeveralLayersOneIsTaken();
    void theAnnouncedLayerIsTaken();
    void aNewSourceIsFollowedWhenTheOldOneIsSilent();
    void theLevelIsTheLoudestOfTheLastSecond();
    void aReplacedPublisherIsNotHeardAnyMore();
    void theReceiverMayOutliveItsStream();
};

void ReceiverTest::aRepeatedPacketIsRoutedAsTheOriginal() {
    Studio studio;
    studio.video(65535);
    studio.video(1);
    QCOMPARE(studio.receiver->lost(), uint64_t(1));
    studio.repeated(0, {7, 8, 9});
    QCOMPARE(studio.tap->sequences(), (Sequences{65535, 1, 0}));
    const auto &packet = *studio.tap->packets.back();
    QCOMPARE(int(packet.payloadType()), Vp8);
    QCOMPARE(packet.ssrc(), VideoSsrc);
    QCOMPARE(packet.timestamp(), 90000u); // an RTX packet carries the time stamp of the original
    QVERIFY(packet.marker());
    QCOMPARE(std::vector<uint8_t>(packet.payload().begin(), packet.payload().end()),
             (std::vector<uint8_t>{7, 8, 9}));
    QCOMPARE(studio.receiver->lost(), uint64_t(0));
}

void ReceiverTest::aPacketIsRoutedOnceHoweverItCame() {
    Studio studio;
    for (const uint16_t sequence : {1, 2, 5})
        studio.video(sequence);
    studio.repeated(3);
    studio.repeated(3);
    studio.video(3);
    studio.video(4);
    studio.repeated(4);
    studio.repeated(5);
    QCOMPARE(studio.tap->sequences(), (Sequences{1, 2, 5, 3, 4}));
}

void ReceiverTest::repetitionsOfNothingAreDropped() {
    Studio studio;
    studio.repeated(1); // before any packet: it is not known of which source
    QVERIFY(studio.tap->packets.empty());
    studio.video(10);
    studio.repeated(11, {});
    studio.send(Rtx, RtxSsrc, 1, {0});
    studio.send(Rtx, RtxSsrc, 2, {});
    QCOMPARE(studio.tap->sequences(), (Sequences{10}));
}

void ReceiverTest::probesLeaveNoHole() {
    Studio studio;
    studio.video(10);
    studio.video(11, {}); // padding only
    studio.video(12);
    QCOMPARE(studio.tap->sequences(), (Sequences{10, 11, 12}));
    QVERIFY(studio.tap->packets[1]->payload().empty());
    QCOMPARE(studio.receiver->lost(), uint64_t(0));
    // A subscriber gets its number, and not the padding.
    SendTrack track({Vp8, Rtx, 0}, 90000, 7, 8);
    std::array<uint8_t, 1500> out{};
    std::optional<uint16_t> offset; // it begins with a number of its own
    for (const uint16_t sequence : {10, 11, 12}) {
        QCOMPARE(track.write(*studio.tap->packets[sequence - 10u], out),
                 std::size_t(sequence == 11 ? 12 : 15));
        const auto moved = uint16_t(read16(out, 2) - sequence);
        QCOMPARE(moved, offset.value_or(moved));
        offset = moved;
        QCOMPARE(int(out[0]), 0x80);
    }
}

void ReceiverTest::payloadTypesThatWereNotNegotiatedAreDropped() {
    Studio studio;
    for (const int payloadType : {0, 95, 98, 127})
        studio.send(payloadType, VideoSsrc, 1, {1});
    QVERIFY(studio.tap->packets.empty());
    studio.send(Opus, AudioSsrc, 1, {1});
    QCOMPARE(studio.tap->packets.size(), std::size_t(1));
    QCOMPARE(studio.tap->packets[0]->kind(), MediaKind::Audio);
}

void ReceiverTest::ofSeveralLayersOneIsTaken() {
    Studio studio;
    Sequences expected;
    for (uint16_t i = 0; i < 50; ++i) { // frame by frame, as simulcast comes
        studio.send(Vp8, VideoSsrc, uint16_t(1000 + i), {1});
        studio.send(Vp8, VideoSsrc + 1, uint16_t(5000 + i), {2});
        studio.send(Vp8, VideoSsrc + 2, uint16_t(9000 + i), {3});
        expected.push_back(uint16_t(1000 + i));
        studio.now_ns += 33'000'000;
    }
    QCOMPARE(studio.tap->sequences(), expected);
    QCOMPARE(studio.receiver->lost(), uint64_t(0));
    studio.send(Vp8, VideoSsrc, 1051, {1});
    studio.repeated(1050); // of which layer is not known
    QCOMPARE(studio.tap->sequences().back(), uint16_t(1051));
}

void ReceiverTest::theAnnouncedLayerIsTaken() {
    Studio studio(VideoSsrc, RtxSsrc);
    studio.send(Vp8, VideoSsrc + 1, 5000, {2});
    for (uint16_t i = 0; i < 3; ++i) {
        studio.send(Vp8, VideoSsrc, uint16_t(1000 + 2 * i), {1});
        studio.send(Vp8, VideoSsrc + 1, uint16_t(5001 + i), {2});
    }
    studio.repeated(1001);
    studio.send(Rtx, RtxSsrc + 1, 70, {5001 >> 8, 5001 & 0xff, 2});
    QCOMPARE(studio.tap->sequences(), (Sequences{5000, 1000, 1002, 1004, 1001}));
}

void ReceiverTest::aNewSourceIsFollowedWhenTheOldOneIsSilent() {
    Studio studio(VideoSsrc);
    studio.send(Vp8, VideoSsrc, 1000, {1});
    studio.send(Vp8, VideoSsrc + 1, 5000, {2});
    studio.now_ns += SourceChoice::Silence_ns;
    studio.send(Vp8, VideoSsrc + 1, 5001, {2});
    studio.send(Vp8, VideoSsrc, 1001, {1});
    studio.send(Vp8, VideoSsrc + 1, 5002, {2});
    QCOMPARE(studio.tap->sequences(), (Sequences{1000, 5001, 5002}));
    QCOMPARE(studio.tap->packets.back()->ssrc(), VideoSsrc + 1);
}

void ReceiverTest::brokenPacketsAreDropped() {
    Studio studio;
    RtpFields fields;
    fields.payloadType = Vp8;
    auto bytes = rtpBytes(fields);
    bytes[0] |= 0x0f; // sources that are not there
    studio.receiver->rtp(bytes, Start_ns);
    bytes[1] = Rtx;
    studio.receiver->rtp(bytes, Start_ns);
    QVERIFY(studio.tap->packets.empty());
}

void ReceiverTest::senderReportsAreRoutedForTheirKind() {
    Studio studio;
    const uint64_t ntp = 0x1122334455667788;
    studio.receiver->rtcp(rtcp::Sender{VideoSsrc, ntp, 5, 1, 1}, Start_ns);
    QVERIFY(studio.tap->reports.empty()); // of a source nothing came from yet
    studio.video(1);
    studio.send(Opus, AudioSsrc, 1, {1});
    studio.receiver->rtcp(rtcp::Sender{VideoSsrc, ntp, 5, 1, 1}, Start_ns + Ms_ns);
    studio.receiver->rtcp(rtcp::Sender{AudioSsrc, ntp + 1, 6, 1, 1}, Start_ns);
    studio.receiver->rtcp(rtcp::Sender{0x9999, ntp, 7, 1, 1}, Start_ns);
    QCOMPARE(studio.tap->reports.size(), std::size_t(2));
    QCOMPARE(studio.tap->reports[0].kind, MediaKind::Video);
    QCOMPARE(studio.tap->reports[0].ntp, ntp);
    QCOMPARE(studio.tap->reports[0].rtpTimestamp, 5u);
    QCOMPARE(studio.tap->reports[0].arrival_ns, Start_ns + Ms_ns);
    QCOMPARE(studio.tap->reports[1].kind, MediaKind::Audio);
}

void ReceiverTest::theLevelIsTheLoudestOfTheLastSecond() {
    Studio studio;
    studio.second();
    QVERIFY(!studio.receiver->audioLevel_dB());
    studio.audio(1, 60);
    studio.audio(2, 0x80 | 23); // speech
    studio.audio(3, 127);
    QVERIFY(!studio.receiver->audioLevel_dB()); // the second is not over
    studio.second();
    QCOMPARE(studio.receiver->audioLevel_dB(), -23);
    studio.audio(4, 127);
    studio.second();
    QCOMPARE(studio.receiver->audioLevel_dB(), -127);
    studio.audio(5, 10, LevelId + 1); // something else
    studio.second();
    QVERIFY(!studio.receiver->audioLevel_dB());
}

void ReceiverTest::aReplacedPublisherIsNotHeardAnyMore() {
    Studio studio;
    studio.video(1);
    Negotiation negotiation;
    negotiation.format = {VideoCodec::Vp8, AudioCodec::None, Vp8, -1};
    negotiation.video = {Vp8, -1, 0};
    const Receiver second(studio.transport, studio.stream, negotiation, {});
    studio.video(2);
    studio.receiver->rtcp(rtcp::Sender{VideoSsrc, 1, 1, 1, 1}, Start_ns);
    QCOMPARE(studio.tap->sequences(), (Sequences{1}));
    QVERIFY(studio.tap->reports.empty());
    studio.receiver.reset();
    QCOMPARE(studio.stream.source(), static_cast<const StreamSource *>(&second));
}

void ReceiverTest::theReceiverMayOutliveItsStream() {
    Studio studio;
    studio.video(1);
    studio.receiver->detach();
    studio.video(3);
    studio.repeated(2);
    studio.receiver->rtcp(rtcp::Sender{VideoSsrc, 1, 1, 1, 1}, Start_ns);
    studio.receiver->tick(Start_ns + 2000 * Ms_ns);
    QCOMPARE(studio.tap->sequences(), (Sequences{1}));
    QCOMPARE(studio.receiver->lost(), uint64_t(0));
}

QTEST_GUILESS_MAIN(ReceiverTest)
#include "test_receiver.moc"
