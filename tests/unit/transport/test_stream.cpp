#include "packets.h"

#include "transport/stream.h"

#include <QTest>

using namespace ovation::transport;

namespace {

constexpr int64_t Ms_ns = 1'000'000;
constexpr int64_t Start_ns = 1'000'000 * Ms_ns;
const StreamFormat Video = {VideoCodec::Vp8, AudioCodec::Opus, 96, 111};

class CountingSource final : public StreamSource {
  public:
    void sendKeyframeRequest() override { ++requests; }
    int requests = 0;
};

class CountingSink final : public StreamSink {
  public:
    void forward(const RtpPacketPtr & /*packet*/) override { ++packets; }
    void forwardReport(const SenderReport & /*report*/) override { ++reports; }
    void streamEnded() override { ended = true; }
    int packets = 0, reports = 0;
    bool ended = false;
};

class CountingTap final : public Tap {
  public:
    void onFormat(const StreamFormat &format) override { formats.push_back(format); }
    void onPacket(const RtpPacketPtr & /*packet*/) override { ++packets; }
    void onSenderReport(const SenderReport & /*report*/) override { ++reports; }
    void onEnded() override { ended = true; }
    std::vector<StreamFormat> formats;
    int packets = 0, reports = 0;
    bool ended = false;
};

} // namespace

class StreamTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aKeyframeIsAskedForAtOnce();
    void requestsAreJoinedUntilTheKeyframeBegins();
    void aKeyframeThatDoesNotComeIsAskedForAgain();
    void aNewPublisherIsAskedAtOnce();
    void withoutVideoNoSourceIsAsked();
    void everyoneGetsEveryPacket();
    void whoLeftGetsNothing();
    void theEndIsToldOnce();
    void onlyThePresentPublisherCanLeave();
    void bitRatesAreThoseSinceTheLastMeasure();
    void theFrameRateCountsFramesAndNoPackets();
};

void StreamTest::aKeyframeIsAskedForAtOnce() {
    Stream stream("s");
    CountingSource source;
    stream.setSource(&source, Video);
    stream.requestKeyframe(Start_ns);
    QCOMPARE(source.requests, 1);
    stream.tick(Start_ns + 999 * Ms_ns);
    QCOMPARE(source.requests, 1); // not asked again so soon
}

void StreamTest::requestsAreJoinedUntilTheKeyframeBegins() {
    Stream stream("s");
    CountingSource source;
    stream.setSource(&source, Video);
    stream.requestKeyframe(Start_ns);
    for (int ms = 1; ms < 900; ms += 10)
        stream.requestKeyframe(Start_ns + ms * Ms_ns); // subscribers that all wait for the same keyframe
    RtpFields fields;
    fields.payload = {0x10, 0x01}; // the beginning of another frame
    stream.route(rtpPacket(fields));
    stream.requestKeyframe(Start_ns + 910 * Ms_ns);
    QCOMPARE(source.requests, 1);
    fields.payload = {0x10, 0x00};
    stream.route(rtpPacket(fields));
    stream.tick(Start_ns + 2000 * Ms_ns); // it serves all of them
    QCOMPARE(source.requests, 1);
    stream.requestKeyframe(Start_ns + 2000 * Ms_ns);
    QCOMPARE(source.requests, 2);
}

void StreamTest::aKeyframeThatDoesNotComeIsAskedForAgain() {
    Stream stream("s");
    CountingSource source;
    stream.setSource(&source, Video);
    stream.requestKeyframe(Start_ns);
    stream.requestKeyframe(Start_ns + 500 * Ms_ns);
    stream.tick(Start_ns + 999 * Ms_ns);
    QCOMPARE(source.requests, 1);
    stream.tick(Start_ns + 1000 * Ms_ns); // what was asked for in between is not forgotten
    QCOMPARE(source.requests, 2);
    // No subscriber has to remind it of the one that is missing.
    for (int ms = 1100; ms <= 31'000; ms += 100)
        stream.tick(Start_ns + ms * Ms_ns);
    QCOMPARE(source.requests, 2 + 5); // after 1, 2, 4, 8 and 8 s more
}

void StreamTest::aNewPublisherIsAskedAtOnce() {
    Stream stream("s");
    CountingSource first, second;
    stream.setSource(&first, Video);
    stream.requestKeyframe(Start_ns);
    stream.setSource(&second, Video);
    stream.requestKeyframe(Start_ns + Ms_ns);
    QCOMPARE(first.requests, 1);
    QCOMPARE(second.requests, 1);
}

void StreamTest::withoutVideoNoSourceIsAsked() {
    Stream stream("s");
    stream.requestKeyframe(Start_ns); // no publisher at all
    CountingSource source;
    stream.setSource(&source, {VideoCodec::None, AudioCodec::Opus, -1, 111});
    stream.requestKeyframe(Start_ns + 1000 * Ms_ns);
    stream.tick(Start_ns + 2000 * Ms_ns);
    QCOMPARE(source.requests, 0);
}

void StreamTest::everyoneGetsEveryPacket() {
    Stream stream("s");
    CountingSink first, second;
    const auto tap = std::make_shared<CountingTap>();
    stream.setSource(nullptr, Video);
    stream.addSink(&first, {});
    stream.addSink(&second, {});
    stream.addTap(tap);
    stream.route(rtpPacket({}));
    stream.route(rtpPacket({}, MediaKind::Audio));
    stream.route(SenderReport());
    for (const auto *sink : {&first, &second}) {
        QCOMPARE(sink->packets, 2);
        QCOMPARE(sink->reports, 1);
    }
    QCOMPARE(tap->packets, 2);
    QCOMPARE(tap->reports, 1);
    QCOMPARE(tap->formats, std::vector<StreamFormat>{Video});
    const StreamFormat other = {VideoCodec::H264, AudioCodec::None, 102, -1};
    stream.setSource(nullptr, other);
    QCOMPARE(tap->formats, (std::vector<StreamFormat>{Video, other}));
    stream.removeSink(&first);
    stream.removeSink(&second);
}

void StreamTest::whoLeftGetsNothing() {
    Stream stream("s");
    CountingSink sink;
    const auto tap = std::make_shared<CountingTap>();
    stream.addSink(&sink, {});
    stream.addTap(tap);
    QCOMPARE(stream.sinkCount(), std::size_t(1));
    stream.removeSink(&sink);
    stream.removeTap(tap.get());
    QCOMPARE(stream.sinkCount(), std::size_t(0));
    stream.route(rtpPacket({}));
    QCOMPARE(sink.packets, 0);
    QCOMPARE(tap->packets, 0);
}

void StreamTest::theEndIsToldOnce() {
    CountingSink sink, gone;
    const auto tap = std::make_shared<CountingTap>();
    {
        Stream stream("s");
        stream.addSink(&sink, {});
        stream.addSink(&gone, {});
        stream.removeSink(&gone);
        stream.addTap(tap);
    }
    QVERIFY(sink.ended);
    QVERIFY(tap->ended);
    QVERIFY(!gone.ended);
}

void StreamTest::onlyThePresentPublisherCanLeave() {
    Stream stream("s");
    CountingSource first, second;
    stream.setSource(&first, Video);
    stream.setSource(&second, Video);
    stream.dropSource(&first); // its peer closes after it was replaced
    QCOMPARE(stream.source(), static_cast<StreamSource *>(&second));
    stream.dropSource(&second);
    QVERIFY(!stream.source());
    stream.requestKeyframe(Start_ns);
    QCOMPARE(second.requests, 0);
}

void StreamTest::bitRatesAreThoseSinceTheLastMeasure() {
    Stream stream("s");
    RtpFields fields;
    fields.payload.resize(1250 - 12);
    for (int i = 0; i < 100; ++i)
        stream.route(rtpPacket(fields));
    stream.measure(1000 * Ms_ns);
    QCOMPARE(stream.traffic(MediaKind::Video).bitrate_kbps, 1000);
    QCOMPARE(stream.traffic(MediaKind::Video).packets, uint64_t(100));
    QCOMPARE(stream.traffic(MediaKind::Video).bytes, uint64_t(125'000));
    QCOMPARE(stream.traffic(MediaKind::Audio).packets, uint64_t(0));
    stream.measure(0);
    stream.measure(1000 * Ms_ns);
    QCOMPARE(stream.traffic(MediaKind::Video).bitrate_kbps, 0);
}

void StreamTest::theFrameRateCountsFramesAndNoPackets() {
    Stream stream("s");
    RtpFields fields;
    for (int frame = 0; frame < 30; ++frame) {
        fields.timestamp = uint32_t(-9000) + 3000u * uint32_t(frame); // wraps on the way
        for (int packet = 0; packet < 3; ++packet)
            stream.route(rtpPacket(fields));
    }
    stream.measure(1000 * Ms_ns);
    QCOMPARE(stream.frameRate(), 30);
    stream.measure(1000 * Ms_ns);
    QCOMPARE(stream.frameRate(), 0);

    // What was lost and is sent again comes among the packets of later frames; audio has no frames.
    const uint32_t latest = fields.timestamp;
    for (uint32_t frame = 1; frame <= 30; ++frame) {
        for (const uint32_t late : {0u, 2u, 0u, 1u}) {
            fields.timestamp = latest + 3000u * (frame - std::min(late, frame));
            stream.route(rtpPacket(fields));
        }
        stream.route(rtpPacket(fields, MediaKind::Audio));
    }
    stream.measure(1000 * Ms_ns);
    QCOMPARE(stream.frameRate(), 30);

    // Who publishes next begins with other time stamps.
    fields.timestamp = latest - 100'000'000u;
    for (int frame = 0; frame < 10; ++frame, fields.timestamp += 3000)
        stream.route(rtpPacket(fields));
    stream.measure(1000 * Ms_ns);
    QCOMPARE(stream.frameRate(), 10);
}

QTEST_GUILESS_MAIN(StreamTest)
#include "test_stream.moc"
