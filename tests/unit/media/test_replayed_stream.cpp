#include "../loopback.h"
#include "made_file.h"

#include "media/replay/replayed_stream.h"

#include <QtTest>

#include <mutex>
#include <thread>

using namespace ovation;
using namespace ovation::media;
using transport::MediaKind;
using transport::RtpPacketPtr;

namespace {

constexpr int Patience_ms = 20'000;
constexpr uint32_t Packet_ticks = 960; // 20 ms of Opus

/// The one that looks at a stream.
struct Onlooker final : transport::Tap {
    void onFormat(const transport::StreamFormat &) override {}
    void onPacket(const RtpPacketPtr &packet) override {
        const std::lock_guard lock(mutex);
        packets.push_back(packet);
    }
    void onSenderReport(const transport::SenderReport &report) override {
        const std::lock_guard lock(mutex);
        reports.push_back(report);
    }
    void onEnded() override {}

    std::vector<RtpPacketPtr> of(MediaKind kind) const {
        const std::lock_guard lock(mutex);
        std::vector<RtpPacketPtr> some;
        std::copy_if(packets.begin(), packets.end(), std::back_inserter(some),
                     [&](const RtpPacketPtr &one) { return one->kind() == kind; });
        return some;
    }
    /// RTP time stamps, one for each frame or piece of audio, from the first on.
    std::vector<uint32_t> times(MediaKind kind) const {
        std::vector<uint32_t> all;
        for (const RtpPacketPtr &packet : of(kind))
            if (all.empty() || all.back() != packet->timestamp())
                all.push_back(packet->timestamp());
        for (size_t i = all.size(); i-- > 0;)
            all[i] -= all[0];
        return all;
    }

    mutable std::mutex mutex;
    std::vector<RtpPacketPtr> packets;
    std::vector<transport::SenderReport> reports;
};

// Of VP8 without an extended descriptor.
bool beginsFrame(const RtpPacketPtr &packet) {
    return packet->payload()[0] & 0x10;
}
bool isKeyframe(const RtpPacketPtr &packet) {
    return beginsFrame(packet) && !(packet->payload()[1] & 1);
}

ReplayedFile fileOf(const MadeFile &made, int64_t start_ns = 0) {
    const auto bytes = std::make_shared<QByteArray>(made.make());
    const OpenSource open = [bytes] {
        return Result<std::shared_ptr<ByteSource>>(std::make_shared<MemoryBytes>(*bytes));
    };
    const auto facts = lookAt(open);
    if (!facts)
        qFatal("%s", qPrintable(facts.error().message));
    return {open, *facts, start_ns};
}

} // namespace

class ReplayedStreamTest : public QObject {
    Q_OBJECT

    struct Air {
        transport::MediaPlane plane{loopback()};
        ReplayFactory factory;
        std::shared_ptr<ReplayClock> clock = std::make_shared<ReplayClock>();
        std::shared_ptr<Onlooker> onlooker = std::make_shared<Onlooker>();
        std::unique_ptr<ReplayedStream> stream;

        void publish(std::vector<ReplayedFile> files) {
            const auto format = replayedFormat(files.front().facts, true, true);
            const bool video = format.video != transport::VideoCodec::None;
            stream = factory.add({std::move(files), true, video, format}, clock);
            stream->publish(plane, QStringLiteral("session"), QStringLiteral("str"));
            plane.addTap(QStringLiteral("str"), onlooker);
        }
    };

  private Q_SLOTS:
    void nothingButTheFirstFrameComesBeforeTheClockRuns() {
        Air air;
        MadeFile made;
        made.seconds = 0.4;
        air.publish({fileOf(made)});
        QVERIFY(!air.stream->isSeen());
        // As a subscriber that is connected does.
        QTRY_VERIFY_WITH_TIMEOUT((air.plane.requestKeyframe(QStringLiteral("str")), air.stream->isSeen()),
                                 Patience_ms);
        QTRY_VERIFY_WITH_TIMEOUT(!air.onlooker->of(MediaKind::Video).empty(), Patience_ms);
        const auto video = air.onlooker->of(MediaKind::Video);
        QVERIFY(isKeyframe(video.front()));
        for (const RtpPacketPtr &packet : video) // once for each who asked
            QVERIFY(isKeyframe(packet) || !beginsFrame(packet));
        QVERIFY(air.onlooker->of(MediaKind::Audio).empty());
        air.clock->run();
        QTRY_VERIFY_WITH_TIMEOUT(air.onlooker->times(MediaKind::Video).size() >= 10, Patience_ms);
    }

    void itIsSentInOrderAndAtItsTimesWithItsHoles() {
        Air air;
        MadeFile made;
        made.seconds = 1.6;
        made.missing = [](double time_s) { return time_s >= 0.6 && time_s < 1.2; };
        air.publish({fileOf(made)});
        air.clock->run();
        const size_t frames = 25; // 1.0 s of 25 a second
        QTRY_COMPARE_WITH_TIMEOUT(air.onlooker->times(MediaKind::Video).size(), frames, Patience_ms);
        QTRY_VERIFY_WITH_TIMEOUT(air.onlooker->times(MediaKind::Audio).size() >= 49, Patience_ms);
        const auto video = air.onlooker->times(MediaKind::Video),
                   audio = air.onlooker->times(MediaKind::Audio);
        for (size_t i = 0; i < frames; ++i) {
            const int64_t wanted_ms = int64_t(i) * 40 + (i >= 15 ? 600 : 0);
            QVERIFY2(std::abs(int64_t(video[i]) / 90 - wanted_ms) <= 2, qPrintable(QString::number(i)));
        }
        // No gap and no overlap: a browser drops a packet that begins before the one in front of it is over.
        // The demuxer sets Opus back by its pre-skip of 6.5 ms, but can't set the first packet below 0.
        std::vector<uint32_t> holes;
        for (size_t i = 1; i < audio.size(); ++i)
            if (const uint32_t step = audio[i] - audio[i - 1]; step != Packet_ticks)
                holes.push_back(step);
        QCOMPARE(holes.size(), size_t(1));
        const double wrong_ms = double(holes.front()) / 48 - 620;
        QVERIFY2(std::abs(wrong_ms) <= 7, qPrintable(QString::number(wrong_ms))); // ... and files count in ms
        for (const MediaKind kind : {MediaKind::Audio, MediaKind::Video}) {
            const auto packets = air.onlooker->of(kind);
            for (size_t i = 1; i < packets.size(); ++i)
                QCOMPARE(packets[i]->sequence(), uint16_t(packets[i - 1]->sequence() + 1));
        }
        // Reports of both say the same moment, so players keep them in step.
        QVERIFY(air.onlooker->reports.size() >= 2);
    }

    void whoComesLateGetsEverythingSinceTheKeyframeAtOnce() {
        Air air;
        MadeFile made;
        made.seconds = 1;
        made.audio = false;
        air.publish({fileOf(made)});
        air.clock->run();
        QTRY_COMPARE_WITH_TIMEOUT(air.onlooker->times(MediaKind::Video).size(), size_t(25), Patience_ms);
        const auto late = std::make_shared<Onlooker>();
        air.plane.removeTap(QStringLiteral("str"), air.onlooker);
        air.plane.addTap(QStringLiteral("str"), late);
        // The file is over; what it showed last stands.
        QTRY_VERIFY_WITH_TIMEOUT(
            (air.plane.requestKeyframe(QStringLiteral("str")), late->times(MediaKind::Video).size() >= 25),
            Patience_ms);
        QVERIFY(isKeyframe(late->of(MediaKind::Video).front()));
        const auto times = late->times(MediaKind::Video);
        for (size_t i = 1; i < 25; ++i)
            QVERIFY(times[i] > times[i - 1] && times[i] < 90); // all of it within a millisecond
    }

    void aPauseMovesWhatFollows() {
        ReplayClock clock;
        clock.run();
        QVERIFY(clock.waitUntil(1'000'000, [] { return false; }));
        clock.stand();
        const int64_t stood_ns = clock.now_ns();
        QTest::qWait(5);
        QCOMPARE(clock.now_ns(), stood_ns);
        std::atomic<bool> isWoken = false;
        std::thread waker([&] {
            isWoken = true;
            clock.wake();
        });
        QVERIFY(!clock.waitUntil(stood_ns + 1, [&] { return isWoken.load(); }));
        waker.join();
        const int64_t before_ns = clock.monotonic_ns(stood_ns);
        clock.run();
        QVERIFY(clock.monotonic_ns(stood_ns) >= before_ns);
        QVERIFY(clock.waitUntil(stood_ns + 1'000'000, [] { return false; }));
    }

    void theNextFileGoesOnWhereTheOneBeforeEnded() {
        Air air;
        MadeFile made;
        made.seconds = 0.4;
        air.publish({fileOf(made), fileOf(made, 600'000'000)});
        air.clock->run();
        QTRY_COMPARE_WITH_TIMEOUT(air.onlooker->times(MediaKind::Video).size(), size_t(20), Patience_ms);
        const auto times = air.onlooker->times(MediaKind::Video);
        QVERIFY(std::abs(int64_t(times[10]) / 90 - 600) <= 2);
    }

    void whatBrowsersTakePassesAndTheRestIsEncoded_data() {
        QTest::addColumn<MadeFile>("made");
        QTest::addColumn<transport::VideoCodec>("codec");
        QTest::newRow("VP9") << MadeFile::vp9() << transport::VideoCodec::Vp9;
        QTest::newRow("H.264 of WebRTC") << MadeFile::h264InMatroska() << transport::VideoCodec::H264;
        QTest::newRow("H.264 and AAC in MP4") << MadeFile::h264InMp4() << transport::VideoCodec::Vp8;
        QTest::newRow("Vorbis") << MadeFile::vorbis() << transport::VideoCodec::Vp8;
    }
    void whatBrowsersTakePassesAndTheRestIsEncoded() {
        QFETCH(MadeFile, made);
        QFETCH(transport::VideoCodec, codec);
        made.seconds = 0.4;
        const ReplayedFile file = fileOf(made);
        const auto format = replayedFormat(file.facts, true, true);
        QCOMPARE(format.video, codec);
        QCOMPARE(format.audio, transport::AudioCodec::Opus);
        QCOMPARE(replayedFormat(file.facts, true, false).video, transport::VideoCodec::None);
        Air air;
        air.publish({file});
        air.clock->run();
        QTRY_COMPARE_WITH_TIMEOUT(air.onlooker->times(MediaKind::Video).size(), size_t(10), Patience_ms);
        QTRY_VERIFY_WITH_TIMEOUT(air.onlooker->times(MediaKind::Audio).size() >= 19, Patience_ms);
        QCOMPARE(int(air.onlooker->of(MediaKind::Video).front()->payloadType()), format.videoPayloadType);
    }
};

QTEST_GUILESS_MAIN(ReplayedStreamTest)
#include "test_replayed_stream.moc"
