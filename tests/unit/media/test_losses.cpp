#include "rtp_clip.h"

#include "base/clock.h"
#include "media/write/stream_file.h"
#include "transport/keyframe_start.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <optional>

using namespace ovation;
using namespace ovation::media;
using transport::MediaKind;

namespace {

constexpr int64_t ms = 1'000'000;
constexpr int64_t Start_ns = 5'000'000 * ms;

/// A packet of a clip as it is sent: what becomes of it on its way.
struct Sent {
    std::vector<uint8_t> bytes;
    MediaKind kind{};
    int64_t sent_ms = 0, arrival_ms = 0;
    bool isLost = false;

    int sequence() const { return bytes[2] << 8 | bytes[3]; }
    void move(int sequences, int64_t by_ms) {
        const int moved = sequence() + sequences;
        bytes[2] = uint8_t(moved >> 8);
        bytes[3] = uint8_t(moved);
        uint32_t time = 0;
        for (int i = 4; i < 8; ++i)
            time = time << 8 | bytes[std::size_t(i)];
        time += uint32_t(by_ms * (kind == MediaKind::Video ? 90 : 48));
        for (int i = 0; i < 4; ++i)
            bytes[std::size_t(4 + i)] = uint8_t(time >> (24 - 8 * i));
        sent_ms += by_ms;
        arrival_ms += by_ms;
    }
};

std::vector<Sent> sent(const Clip &clip) {
    std::vector<Sent> all;
    for (const Clip::Packet &packet : clip.packets)
        all.push_back({packet.bytes, packet.kind, packet.time_ns / ms, packet.time_ns / ms + 40});
    return all;
}

/// One keyframe at the start, and none when it is asked for.
Clip stubbornClip(double seconds, int keyframeEvery = 1000) {
    ClipProperties properties;
    properties.width = 320;
    properties.height = 240;
    properties.seconds = seconds;
    properties.audio = false;
    properties.keyframeEvery = keyframeEvery;
    return makeClip(properties);
}

/// How many frames can be shown of those that were sent from then on: all from the next keyframe on.
std::size_t framesFrom(const transport::StreamFormat &format, const std::vector<Sent> &packets,
                       int64_t from_ms) {
    std::size_t frames = 0;
    bool isBegun = false;
    for (const Sent &packet : packets) {
        if (packet.sent_ms < from_ms || packet.isLost)
            continue;
        const auto parsed = transport::RtpPacket::parse(packet.bytes, packet.kind, 0);
        isBegun = isBegun || transport::beginsKeyframe(format.video, parsed->payload());
        frames += isBegun && parsed->marker() ? 1 : 0;
    }
    return frames;
}

struct Written {
    StreamFileReport report;
    std::size_t frames = 0;
};

/// What a file gets of it. Times are those of the packets, so nothing takes real time.
Written written(const transport::StreamFormat &format, std::vector<Sent> packets) {
    std::stable_sort(packets.begin(), packets.end(),
                     [](const Sent &a, const Sent &b) { return a.arrival_ms < b.arrival_ms; });
    const QTemporaryDir folder;
    Written result;
    StreamFileSettings settings;
    settings.nextPath = [&folder](const QString &ending) {
        return folder.filePath(QStringLiteral("f.") + ending);
    };
    const auto file = StreamFile::create(std::move(settings));
    file->onFormat(format);
    for (const Sent &packet : packets) {
        if (packet.isLost)
            continue;
        file->onPacket(
            transport::RtpPacket::parse(packet.bytes, packet.kind, Start_ns + packet.arrival_ms * ms));
        file->work();
    }
    file->close([&result](const std::vector<StreamFileReport> &reports) {
        if (!reports.empty())
            result.report = reports.front();
    });
    file->work();
    if (result.report.hasVideo)
        result.frames = decodeMovie(result.report.path, true, false).frames.size();
    return result;
}

} // namespace

/// What lost, late and superfluous packets do to what is recorded.
class LossesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aRetransmissionOverALongPathIsUsed();
    void afterALongOutageAKeyframeIsWaitedFor();
    void anotherSourceWithoutItsKeyframeIsWaitedFor();
    void probesAreNoHoles();
    void silenceIsNoGap();
    void whatIsWaitedForLiveIsAskedForAtOnce();
    void aDecoderAsksAfterALongOutage();
};

void LossesTest::aRetransmissionOverALongPathIsUsed() {
    const Clip clip = stubbornClip(4);
    auto packets = sent(clip);
    int count = 0;
    for (Sent &packet : packets)
        packet.arrival_ms += ++count % 25 == 0 ? 300 : 0;
    const Written file = written(clip.format, packets);
    QCOMPARE(file.report.lostPackets, 0);
    QCOMPARE(file.report.droppedFrames, 0);
    QCOMPARE(file.frames, std::size_t(120));
}

void LossesTest::afterALongOutageAKeyframeIsWaitedFor() {
    // A keyframe every 3 s. Nothing comes from 1 to 4.3 s, in which 5000 packets are sent.
    const Clip clip = stubbornClip(8, 90);
    auto packets = sent(clip);
    for (Sent &packet : packets) {
        packet.isLost = packet.sent_ms >= 1000 && packet.sent_ms < 4300;
        if (packet.sent_ms >= 4300)
            packet.move(5000, 0);
    }
    const Written file = written(clip.format, packets);
    QVERIFY(file.report.lostPackets >= 5000);
    QVERIFY(file.report.droppedFrames > 0);
    QCOMPARE(file.frames, 30 + framesFrom(clip.format, packets, 4300));
}

void LossesTest::anotherSourceWithoutItsKeyframeIsWaitedFor() {
    const Clip clip = stubbornClip(6, 90);
    auto packets = sent(clip);
    bool isFirst = true;
    for (Sent &packet : packets) {
        if (packet.sent_ms < 3000)
            continue;
        packet.bytes[11] ^= 1; // SSRC
        packet.isLost = std::exchange(isFirst, false);
    }
    const Written file = written(clip.format, packets);
    QCOMPARE(file.frames, 90 + framesFrom(clip.format, packets, 3030));
    QVERIFY(file.report.droppedFrames > 0);
}

void LossesTest::probesAreNoHoles() {
    const Clip clip = stubbornClip(3);
    std::vector<Sent> packets;
    int probes = 0;
    for (Sent &packet : sent(clip)) {
        packet.move(probes, 0);
        packets.push_back(packet);
        if (!(packet.bytes[1] & 0x80) || packet.sent_ms / 500 < probes)
            continue;
        Sent probe = packet; // with the time stamp of the frame before
        probe.bytes.resize(12);
        probe.bytes[0] |= 0x20;
        probe.bytes.insert(probe.bytes.end(), 8, 8);
        probe.move(1, 0);
        packets.push_back(probe);
        ++probes;
    }
    QCOMPARE(probes, 6);
    const Written file = written(clip.format, packets);
    QCOMPARE(file.report.lostPackets, 0);
    QCOMPARE(file.report.droppedFrames, 0);
    QCOMPARE(file.frames, std::size_t(90));
}

void LossesTest::silenceIsNoGap() {
    ClipProperties properties;
    properties.seconds = 3;
    properties.video = false;
    const Clip clip = makeClip(properties);
    auto packets = sent(clip);
    for (Sent &packet : packets) {
        if (packet.sent_ms >= 1000)
            packet.move(0, 20'000); // muted: nothing is sent, and the clock continues
    }
    QCOMPARE(written(clip.format, packets).report.longestGap_ms, 0);
    for (Sent &packet : packets)
        packet.isLost = packet.sent_ms >= 900 && packet.sent_ms < 1000;
    QVERIFY(written(clip.format, packets).report.longestGap_ms > 20'000); // who knows what was said
}

void LossesTest::whatIsWaitedForLiveIsAskedForAtOnce() {
    int asked = 0;
    const auto decoder = StreamDecoder::create([&asked] { ++asked; });
    decoder->onFormat({transport::VideoCodec::Vp8, transport::AudioCodec::None, 96, -1});
    QCOMPARE(asked, 1); // a screen that stands still sends no packet by itself
}

void LossesTest::aDecoderAsksAfterALongOutage() {
    const Clip clip = stubbornClip(3);
    std::atomic<int> asked = 0;
    const auto decoder = StreamDecoder::create([&asked] { ++asked; });
    decoder->onFormat(clip.format);
    const int64_t start_ns = monotonicNow_ns();
    std::optional<int> before;
    for (Sent &packet : sent(clip)) {
        if (packet.sent_ms >= 1300) {
            if (!before) {
                QTRY_VERIFY_WITH_TIMEOUT(decoder->hasFrame(), 20'000);
                before = asked;
            }
            packet.move(5000, 6000);
        }
        decoder->onPacket(
            transport::RtpPacket::parse(packet.bytes, packet.kind, start_ns + packet.arrival_ms * ms));
        // The decoder is made by another thread.
        if (!before && packet.sent_ms > 500)
            QTest::qWait(10);
    }
    QVERIFY2(asked - *before >= 1, qPrintable(QString::number(asked - *before)));
    QVERIFY(decoder->health().lostPackets >= 5000);
    QVERIFY(decoder->health().lostVideoPackets >= 5000);
    QVERIFY(decoder->health().undecodableFrames > 0);
}

QTEST_GUILESS_MAIN(LossesTest)
#include "test_losses.moc"
