#include "rtp_clip.h"

#include "base/clock.h"
#include "media/decode/late_chain.h"
#include "media/rtp/frame_assemblers.h"

#include <QTest>

#include <atomic>
#include <future>

using namespace ovation;
using namespace ovation::media;
using transport::MediaKind;
using transport::VideoCodec;

namespace {

/// The frames of a clip, without a limit.
std::vector<EncodedFrame> framesOf(const Clip &clip) {
    const auto assembler = makeFrameAssembler(clip.format.video);
    std::vector<EncodedFrame> frames;
    for (const Clip::Packet &packet : clip.packets) {
        const auto parsed = transport::RtpPacket::parse(packet.bytes, packet.kind, 0);
        if (packet.kind != MediaKind::Video || !parsed)
            continue;
        if (auto frame = assembler->add(*parsed, 0))
            frames.push_back(std::move(*frame));
    }
    return frames;
}

LateChain::Make videoChain(const std::shared_ptr<FrameQueue> &frames, VideoCodec codec = VideoCodec::Vp8,
                           FrameLimit limit = {}) {
    return [=] { return DecodeChain::forVideo(codec, limit, frames); };
}

/// Workers that do nothing until they are let.
class HeldWorkers {
  public:
    HeldWorkers() {
        pool->post([until = m_released.get_future().share()] { until.wait(); });
    }
    ~HeldWorkers() { release(); }
    void release() {
        if (!m_isReleased)
            m_released.set_value();
        m_isReleased = true;
    }
    const std::shared_ptr<WorkerPool> pool = std::make_shared<WorkerPool>("held", 1);

  private:
    std::promise<void> m_released;
    bool m_isReleased = false;
};

} // namespace

/// Decoders begin and end where no thread waits for them.
class LateChainTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { startGStreamer(); }

    void theFeederNeverWaits() {
        HeldWorkers workers;
        const auto frames = std::make_shared<FrameQueue>();
        LateChain chain(workers.pool);
        QVERIFY(!chain.isWanted());
        chain.begin(videoChain(frames));
        QVERIFY(!chain.get());
        QVERIFY(chain.isWanted());
        workers.release();
        QTRY_VERIFY(chain.get());
    }

    void endingIsLeftToTheWorkersToo() {
        HeldWorkers workers;
        std::atomic<int> made = 0;
        {
            LateChain chain(workers.pool);
            for (int i = 0; i < 100; ++i) // more reconnections than anything keeps up with
                chain.begin([&made] {
                    ++made;
                    return Result<std::unique_ptr<DecodeChain>>(Error{Errc::MediaFailed, {}});
                });
        }
        workers.release();
        QVERIFY(workers.pool->waitForDone(60'000));
        QCOMPARE(made.load(), 0); // they were not wanted any more
    }

    void aChainThatCantBeMadeIsNotWaitedFor() {
        const auto workers = std::make_shared<WorkerPool>("workers", 1);
        LateChain chain(workers);
        chain.begin([] {
            return Result<std::unique_ptr<DecodeChain>>(Error{Errc::MediaFailed, QStringLiteral("x")});
        });
        QTRY_VERIFY(!chain.isWanted());
        QVERIFY(!chain.get());
    }

    void aDecoderIsThereWhenItsStreamBegins() {
        HeldWorkers workers;
        const auto decoder = StreamDecoder::create([] {}, {}, workers.pool);
        const Clip clip = makeClip({.width = 160, .height = 120, .seconds = 1});
        ClipPlayer player(clip, decoder, monotonicNow_ns()); // its calls return although there is no decoder
        player.wait();
        QVERIFY(!decoder->hasFrame());
        workers.release();
        const Clip next = makeClip({.width = 160, .height = 120, .seconds = 1});
        QVERIFY(workers.pool->waitForDone(60'000));
        auto last = transport::RtpPacket::parse(clip.packets.back().bytes, clip.packets.back().kind,
                                                monotonicNow_ns());
        decoder->onPacket(last); // whatever comes next brings what waited
        QTRY_VERIFY(decoder->hasFrame());
    }

    void whatWasNotAnnouncedIsNotShown_data() {
        QTest::addColumn<VideoCodec>("codec");
        QTest::newRow("VP8") << VideoCodec::Vp8;
        QTest::newRow("VP9") << VideoCodec::Vp9;
        QTest::newRow("H264") << VideoCodec::H264;
    }
    void whatWasNotAnnouncedIsNotShown() {
        QFETCH(VideoCodec, codec);
        const auto clip = framesOf(makeClip({.width = 320, .height = 240, .seconds = 1, .codec = codec}));
        QVERIFY(clip.size() > 10);
        const auto shown = std::make_shared<FrameQueue>(), hidden = std::make_shared<FrameQueue>();
        const auto good = std::move(DecodeChain::forVideo(codec, {320, 240}, shown).value());
        const auto bad = std::move(DecodeChain::forVideo(codec, {300, 240}, hidden).value());
        int64_t time_ns = 1'000'000'000;
        for (const EncodedFrame &frame : clip) {
            good->feed(frame, time_ns);
            bad->feed(frame, time_ns);
            time_ns += 33'000'000;
        }
        QTRY_VERIFY(shown->hasFrame());
        QTRY_VERIFY(bad->refused());
        QVERIFY(!good->refused());
        QVERIFY(!hidden->hasFrame());
        QVERIFY(!bad->feed(clip.front(), time_ns));
    }

    void largeFramesDoNotReachADecoder() {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("larger than it says"))); // a decoder had one
        const Clip clip = makeClip({.width = 320, .height = 240, .seconds = 1});
        const auto small = StreamDecoder::create([] {}, {{300, 240}});
        const auto large = StreamDecoder::create([] {}, {{320, 240}});
        const int64_t start_ns = monotonicNow_ns();
        ClipPlayer first(clip, small, start_ns), second(clip, large, start_ns);
        QTRY_VERIFY(large->hasFrame());
        first.wait();
        QVERIFY(!small->hasFrame());
    }
};

QTEST_GUILESS_MAIN(LateChainTest)
#include "test_late_chain.moc"
