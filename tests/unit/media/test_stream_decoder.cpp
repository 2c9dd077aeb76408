#include "rtp_clip.h"

#include "base/clock.h"
#include "media/decode/audio_ring.h"
#include "media/rtp/reorder_buffer.h"
#include "media/rtp/stream_timeline.h"

#include <QtTest>

#include <cmath>
#include <random>

using namespace ovation;
using namespace ovation::media;
using transport::MediaKind;
using transport::VideoCodec;

namespace {

constexpr int64_t ms = 1'000'000;

transport::RtpPacketPtr packet(uint16_t sequence, int64_t arrival_ns, uint32_t timestamp = 0) {
    std::vector<uint8_t> bytes = {0x80, 96, uint8_t(sequence >> 8), uint8_t(sequence), 0, 0, 0, 0, 0, 0, 0,
                                  1,    42};
    for (int i = 0; i < 4; ++i)
        bytes[size_t(4 + i)] = uint8_t(timestamp >> (24 - 8 * i));
    return transport::RtpPacket::parse(bytes, MediaKind::Video, arrival_ns);
}

std::vector<int> drained(ReorderBuffer &buffer, int64_t now_ns) {
    std::vector<int> sequences;
    while (const auto item = buffer.next(now_ns, 150 * ms))
        sequences.push_back(item->packet->sequence());
    return sequences;
}

int center(const VideoFramePtr &frame) {
    return frame->planes[0][frame->height / 2 * frame->strides[0] + frame->width / 2];
}

constexpr double Still_ms = 90; ///< from here on a frame stands noticeably longer than it should

/// Plays a clip and says at which times the frame was there and what it showed.
struct Seen {
    int keyframesAsked = 0; ///< since there was a frame
    int frames = 0;
    int wrong = 0; ///< frames that show neither the color nor a flash
    int stills = 0;
    double maxStill_ms = 0;
};

Seen play(const ClipProperties &properties, const ClipPlayer::Options &options) {
    Seen seen;
    std::atomic<int> asked = 0;
    auto decoder = StreamDecoder::create([&] { ++asked; });
    const int64_t start_ns = monotonicNow_ns();
    ClipPlayer player(makeClip(properties), decoder, start_ns + 20 * ms, options);
    VideoFramePtr last;
    int64_t changed_ns = 0;
    int askedBefore = 0;
    // As a mixer does: what is due at a time, even if it is asked for a little later.
    for (int64_t due_ns = start_ns; due_ns < start_ns + int64_t(properties.seconds * 1000) * ms;
         due_ns += 4 * ms) {
        if (const int64_t ahead_ns = due_ns - monotonicNow_ns(); ahead_ns > 0)
            std::this_thread::sleep_for(std::chrono::nanoseconds(ahead_ns));
        const auto frame = decoder->videoAt(due_ns);
        if (!frame || frame == last)
            continue;
        ++seen.frames;
        if (!last)
            askedBefore = asked;
        const int luma = center(frame);
        seen.wrong += std::abs(luma - properties.luma) > 10 && luma < 200 ? 1 : 0;
        if (last) {
            const double still_ms = double(due_ns - changed_ns) / double(ms);
            seen.maxStill_ms = std::max(seen.maxStill_ms, still_ms);
            seen.stills += still_ms >= Still_ms ? 1 : 0;
        }
        changed_ns = due_ns;
        last = frame;
    }
    player.wait();
    seen.keyframesAsked = asked - askedBefore;
    return seen;
}

/// That nothing stands still. A machine with too much to do may decode a few of its ninety frames late.
bool flows(const Seen &seen) {
    if (seen.stills <= 2 && seen.maxStill_ms < 2 * Still_ms)
        return true;
    qWarning("%d stills of %d frames, the longest of %.0f ms", seen.stills, seen.frames, seen.maxStill_ms);
    return false;
}

} // namespace

class StreamDecoderTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void packetsComeOutInOrderAndOnce() {
        ReorderBuffer buffer;
        for (const int sequence : {65534, 0, 65535, 1, 0, 65535})
            buffer.insert(packet(uint16_t(sequence), 0));
        QCOMPARE(drained(buffer, 0), (std::vector<int>{65534, 65535, 0, 1}));
        buffer.insert(packet(65535, 0));
        QVERIFY(drained(buffer, 0).empty());
    }

    void aHoleIsWaitedForThenGivenUp() {
        ReorderBuffer buffer;
        buffer.insert(packet(10, 0));
        buffer.insert(packet(13, 10 * ms));
        QCOMPARE(drained(buffer, 100 * ms), (std::vector<int>{10}));
        const auto item = buffer.next(161 * ms, 150 * ms);
        QVERIFY(item);
        QCOMPARE(item->lostBefore, 2);
        buffer.insert(packet(11, 170 * ms));
        QVERIFY(drained(buffer, 170 * ms).empty());
    }

    void aRestartedSenderIsFollowed() {
        ReorderBuffer buffer;
        buffer.insert(packet(10, 0));
        QCOMPARE(drained(buffer, 0), (std::vector<int>{10}));
        buffer.insert(packet(30000, 0));
        QCOMPARE(drained(buffer, 0), (std::vector<int>{30000}));
    }

    void jitterDoesNotShowInCaptureTimes() {
        StreamTimeline timeline;
        std::mt19937 random(1);
        std::optional<int64_t> last;
        for (int i = 0; i < 500; ++i) {
            const auto stamp = uint32_t(4'294'900'000U + unsigned(i) * 3000U); // wraps on the way
            const int64_t jitter = i < 3 ? 0 : int64_t(random() % 80) * ms;
            timeline.arrived(MediaKind::Video, stamp, int64_t(i) * 33'333'333 + jitter);
            const auto capture = timeline.capture_ns(MediaKind::Video, stamp);
            QVERIFY(capture);
            if (last)
                QVERIFY(std::abs(*capture - *last - 33'333'333) < ms);
            last = capture;
        }
    }

    void reportsBringBothTracksOnOneClock() {
        StreamTimeline timeline;
        // Captured together; the video's way is 90 ms longer.
        for (int i = 0; i < 50; ++i) {
            timeline.arrived(MediaKind::Audio, uint32_t(i * 960), i * 20 * ms);
            timeline.arrived(MediaKind::Video, uint32_t(7000 + i * 1800), i * 20 * ms + 90 * ms);
        }
        const auto apart = [&] {
            return *timeline.capture_ns(MediaKind::Video, 7000 + 49 * 1800) -
                   *timeline.capture_ns(MediaKind::Audio, 49 * 960);
        };
        QVERIFY(std::abs(apart() - 90 * ms) < ms);
        const uint64_t ntp = 3'900'000'000ULL << 32;
        timeline.report({MediaKind::Audio, ntp, 0, 0});
        timeline.report({MediaKind::Video, ntp, 7000, 0});
        QVERIFY(std::abs(apart()) < ms);
    }

    void absurdReportsAreIgnored() {
        StreamTimeline timeline;
        timeline.arrived(MediaKind::Audio, 0, 0);
        timeline.arrived(MediaKind::Video, 0, 0);
        timeline.report({MediaKind::Audio, UINT64_MAX, 0, 0});
        timeline.report({MediaKind::Video, 1, 0, 0});
        timeline.arrived(MediaKind::Video, 9000, 100 * ms);
        QVERIFY(std::abs(*timeline.capture_ns(MediaKind::Video, 9000) - 100 * ms) < 10 * ms);
    }

    void audioIsHeardAtItsTimeByEveryConsumer() {
        AudioRing ring;
        const std::vector<float> block(960 * 2, 0.5F);
        for (int i = 0; i < 10; ++i)
            ring.write(1'000'000 * ms + i * 20 * ms, block);
        for (int consumer = 0; consumer < 2; ++consumer) {
            std::vector<float> out(960 * 2, 0.25F);
            ring.mixInto(1'000'000 * ms + 100 * ms, out);
            QCOMPARE(out.front(), 0.75F);
            QCOMPARE(out.back(), 0.75F);
        }
        std::vector<float> before(960 * 2);
        ring.mixInto(1'000'000 * ms - 10 * ms, before);
        QCOMPARE(before[0], 0.0F);
        QCOMPARE(before.back(), 0.5F);
        QVERIFY(ring.level(1'000'000 * ms + 150 * ms) > 0.4F);
        QCOMPARE(ring.level(1'005'000 * ms), 0.0F);
    }

    void aSenderClockThatDriftsLeavesNoGaps() {
        AudioRing ring;
        const std::vector<float> block(960 * 2, 0.5F);
        int64_t time_ns = 1'000'000 * ms;
        for (int i = 0; i < 3000; ++i, time_ns += 20'006'000) // 300 parts in a million slow
            ring.write(time_ns, block);
        std::vector<float> out(48000 * 2);
        ring.mixInto(time_ns - 1500 * ms, out);
        QVERIFY(std::all_of(out.begin(), out.end(),
                            [](float sample) { return std::fabs(sample - 0.5F) < 0.01F; }));
    }

    void everyCodecIsDecoded_data() {
        QTest::addColumn<int>("codec");
        QTest::newRow("VP8") << int(VideoCodec::Vp8);
        QTest::newRow("VP9") << int(VideoCodec::Vp9);
        QTest::newRow("H264") << int(VideoCodec::H264);
    }
    void everyCodecIsDecoded() {
        QFETCH(int, codec);
        const Seen seen = play({.width = 320, .height = 240, .seconds = 3, .codec = VideoCodec(codec)}, {});
        QVERIFY2(seen.frames > 20, qPrintable(QString::number(seen.frames)));
        QCOMPARE(seen.wrong, 0);
    }

    void jitterAndReorderingDoNotShow() {
        std::mt19937 random(7);
        ClipPlayer::Options options;
        options.lateness = [&](const Clip::Packet &) { return int64_t(random() % 60) * ms; };
        const Seen seen = play({.seconds = 3}, options);
        QCOMPARE(seen.wrong, 0);
        QVERIFY(flows(seen));
    }

    void aRetransmissionWithinTheDelayDoesNotShow() {
        int count = 0;
        ClipPlayer::Options options;
        options.lateness = [&](const Clip::Packet &p) {
            return p.kind == MediaKind::Video && ++count % 20 == 0 ? 100 * ms : 0;
        };
        const Seen seen = play({.seconds = 3}, options);
        QCOMPARE(seen.wrong, 0);
        QVERIFY(flows(seen));
        QVERIFY(seen.keyframesAsked <= 1); // the first
    }

    void lossAsksForAKeyframeAndTheNextOneHeals() {
        int count = 0;
        ClipPlayer::Options options;
        options.drop = [&](const Clip::Packet &p) { return p.kind == MediaKind::Video && ++count == 40; };
        const Seen seen = play({.seconds = 5, .keyframeEvery = 30}, options);
        QCOMPARE(seen.wrong, 0); // rather a still than a broken frame
        QVERIFY(seen.keyframesAsked >= 1);
        QVERIFY(seen.frames > 40);
        QVERIFY(seen.maxStill_ms < 1300);
    }

    void garbageNeverEndsADecoder() {
        auto decoder = StreamDecoder::create([] {});
        Clip clip = makeClip({.width = 160, .height = 120, .seconds = 1});
        std::mt19937 random(3);
        decoder->onFormat(clip.format);
        for (auto &p : clip.packets) {
            for (int i = 0; i < 4; ++i)
                p.bytes[12 + random() % (p.bytes.size() - 12)] = uint8_t(random());
            if (auto parsed = transport::RtpPacket::parse(p.bytes, p.kind, monotonicNow_ns()))
                decoder->onPacket(parsed);
        }
        QTest::qSleep(1200);
        const Clip good = makeClip({.width = 160, .height = 120, .seconds = 1, .luma = 90});
        ClipPlayer(good, decoder, monotonicNow_ns()).wait();
        const auto frame = decoder->videoAt(monotonicNow_ns());
        QVERIFY(frame);
        QVERIFY(std::abs(center(frame) - 90) < 10);
    }

    void aStreamWithoutVideoIsOnlyHeard() {
        auto decoder = StreamDecoder::create([] {});
        const int64_t start_ns = monotonicNow_ns();
        ClipPlayer(makeClip({.seconds = 1.3, .video = false}), decoder, start_ns).wait();
        QVERIFY(!decoder->hasFrame());
        std::vector<float> out(4800 * 2);
        decoder->mixAudio(start_ns + 1300 * ms, out); // 250 ms behind 1.3 s: the second beep
        QVERIFY(*std::max_element(out.begin(), out.end()) > 0.1F);
    }
};

QTEST_GUILESS_MAIN(StreamDecoderTest)
#include "test_stream_decoder.moc"
