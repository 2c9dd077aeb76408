#include "../loopback.h"
#include "rtp_clip.h"

#include "base/clock.h"
#include "media/decode/decoder_pool.h"

#include <QtTest>

#include <random>

using namespace ovation;
using namespace ovation::media;
using namespace Qt::StringLiterals;

namespace {

const QString StreamId = u"str_CAM_A"_s;

/// Plays a clip into a stream of the plane, over and over, each round going on where the last one ended.
class Pacer {
  public:
    Pacer(
        transport::MediaPlane &plane, Clip clip, const std::function<void()> &keyframeWanted = [] {})
        : m_publisher(plane.publishLocal(u"S"_s, StreamId, clip.format, keyframeWanted)) {
        m_thread = std::thread([this, clip = std::move(clip)] { feed(clip); });
    }
    ~Pacer() {
        m_stop = true;
        m_thread.join();
    }
    /// From now on packets are broken: every payload is noise.
    std::atomic<bool> broken{false};

  private:
    void feed(const Clip &clip) {
        std::mt19937 random(5);
        const int64_t start_ns = monotonicNow_ns(), length_ns = 1'000'000'000;
        std::map<transport::MediaKind, uint16_t> count;
        for (int64_t round = 0; !m_stop; ++round) {
            for (const Clip::Packet &packet : clip.packets) {
                if (packet.time_ns >= length_ns)
                    continue;
                const int64_t due_ns = start_ns + round * length_ns + packet.time_ns;
                while (!m_stop && monotonicNow_ns() < due_ns)
                    std::this_thread::sleep_for(std::chrono::milliseconds(1));
                if (m_stop)
                    return;
                auto bytes = packet.bytes;
                const uint16_t sequence = count[packet.kind]++;
                bytes[2] = uint8_t(sequence >> 8);
                bytes[3] = uint8_t(sequence);
                const uint32_t rate = packet.kind == transport::MediaKind::Video ? 90'000 : 48'000;
                uint32_t stamp = 0;
                for (size_t i = 4; i < 8; ++i)
                    stamp = stamp << 8 | bytes[i];
                stamp += uint32_t(round) * rate;
                for (size_t i = 0; i < 4; ++i)
                    bytes[4 + i] = uint8_t(stamp >> (24 - 8 * i));
                if (broken) {
                    for (size_t i = 12; i < bytes.size(); ++i)
                        bytes[i] = uint8_t(random());
                    bytes.resize(12 + random() % (bytes.size() - 12));
                }
                m_publisher->push(packet.kind, std::move(bytes));
            }
        }
    }

    std::shared_ptr<transport::LocalPublisher> m_publisher;
    std::atomic<bool> m_stop{false};
    std::thread m_thread;
};

ClipProperties small(int luma = 80) {
    return {.width = 160, .height = 120, .seconds = 1.1, .luma = luma};
}

bool shows(StreamDecoder &decoder, int luma) {
    return QTest::qWaitFor(
        [&] {
            const auto frame = decoder.videoAt(monotonicNow_ns());
            return frame && std::abs(frame->planes[0][60 * frame->strides[0] + 80] - luma) < 10;
        },
        20'000);
}

} // namespace

class DecoderPoolTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void allHoldersOfAStreamGetTheSameDecoder() {
        transport::MediaPlane plane(loopback());
        DecoderPool pool(plane);
        const Pacer feeder(plane, makeClip(small()));
        const auto preview = pool.acquire(StreamId), recording = pool.acquire(StreamId);
        QCOMPARE(preview.get(), recording.get());
        QVERIFY(pool.acquire(u"str_CAM_B"_s) != preview);
        QVERIFY(shows(*preview, 80));
        QVERIFY(recording->hasFrame());
        // Frames come a quarter of a second before they are shown.
        QVERIFY(pool.playout(StreamId).delay_ns >= Playout::Delay_ns);
        QTRY_VERIFY(pool.playout(StreamId).until_ns > monotonicNow_ns());
    }

    void oneUserLeavingTakesNothingFromTheOther() {
        transport::MediaPlane plane(loopback());
        DecoderPool pool(plane);
        const Pacer feeder(plane, makeClip(small()));
        auto preview = pool.acquire(StreamId);
        const auto recording = pool.acquire(StreamId);
        QVERIFY(shows(*recording, 80));
        preview.reset();
        const auto before = recording->videoAt(monotonicNow_ns());
        QTRY_VERIFY(recording->videoAt(monotonicNow_ns()) != before);
        QCOMPARE(pool.acquire(StreamId), recording);
    }

    void theDecoderGoesWithItsLastUser() {
        transport::MediaPlane plane(loopback());
        DecoderPool pool(plane);
        // A decoder of noise asks for keyframes as long as it is attached: so it shows whether it is.
        std::atomic<int> asked{0};
        Pacer feeder(plane, makeClip(small()), [&] { ++asked; });
        feeder.broken = true;
        auto preview = pool.acquire(StreamId), recording = pool.acquire(StreamId);
        QTRY_VERIFY(asked > 0);
        preview.reset();
        const int withOne = asked;
        QTRY_VERIFY(asked > withOne);
        recording.reset();
        // The plane's own thread has to hear of it; then there is silence.
        QTest::qWait(500);
        const int withNone = asked;
        QTest::qWait(1500);
        QCOMPARE(asked.load(), withNone);
        // Who comes afterwards gets one that works.
        feeder.broken = false;
        QVERIFY(shows(*pool.acquire(StreamId), 80));
    }

    void badPacketsDoNotTakeItDown() {
        transport::MediaPlane plane(loopback());
        DecoderPool pool(plane);
        Pacer feeder(plane, makeClip(small(90)));
        const auto preview = pool.acquire(StreamId), recording = pool.acquire(StreamId);
        QVERIFY(shows(*preview, 90));
        feeder.broken = true;
        QTest::qWait(2500); // more than a decoder that gave up waits before it is replaced
        QVERIFY(preview->videoAt(monotonicNow_ns())); // rather the last frame than none
        feeder.broken = false;
        const auto last = preview->videoAt(monotonicNow_ns());
        QTRY_VERIFY_WITH_TIMEOUT(preview->videoAt(monotonicNow_ns()) != last, 20'000);
        QVERIFY(shows(*preview, 90));
        QVERIFY(shows(*recording, 90));
    }

    void aStreamThatIsNotThereHasNoFrameAndNoAudio() {
        transport::MediaPlane plane(loopback());
        DecoderPool pool(plane);
        const auto decoder = pool.acquire(u"nothing"_s);
        QVERIFY(!decoder->hasFrame());
        QCOMPARE(pool.playout(u"nothing"_s).delay_ns, Playout::Delay_ns);
        QCOMPARE(pool.playout(u"of no one"_s).until_ns, 0);
        QVERIFY(!decoder->videoAt(monotonicNow_ns()));
        std::vector<float> audio(960, 0.25F);
        decoder->mixAudio(monotonicNow_ns(), audio);
        QVERIFY(std::all_of(audio.begin(), audio.end(), [](float sample) { return sample == 0.25F; }));
    }

    void aStreamThatEndedAndRestartsIsDecodedForNewHolders() {
        transport::MediaPlane plane(loopback());
        DecoderPool pool(plane);
        auto decoder = pool.acquire(StreamId); // before it is there: it never sees anything of it
        decoder.reset();
        {
            const Pacer feeder(plane, makeClip(small(80)));
            decoder = pool.acquire(StreamId);
            QVERIFY(shows(*decoder, 80));
            plane.closeStream(StreamId);
        }
        decoder.reset();
        const Pacer feeder(plane, makeClip(small(140)));
        QVERIFY(shows(*pool.acquire(StreamId), 140));
    }

    void aDecoderMayOutlivePoolAndPlane() {
        std::shared_ptr<StreamDecoder> decoder;
        {
            transport::MediaPlane plane(loopback());
            DecoderPool pool(plane);
            const Pacer feeder(plane, makeClip(small()));
            decoder = pool.acquire(StreamId);
            QVERIFY(shows(*decoder, 80));
        }
        QVERIFY(decoder->videoAt(monotonicNow_ns()));
        // The last one out may be any thread, as a mixer's.
        std::thread([last = std::move(decoder)]() mutable { last.reset(); }).join();
    }

    void itMayBeLetGoOfOnAnyThread() {
        transport::MediaPlane plane(loopback());
        DecoderPool pool(plane);
        const Pacer feeder(plane, makeClip(small()));
        for (int i = 0; i < 20; ++i) {
            auto decoder = pool.acquire(StreamId);
            std::thread mixer([shared = decoder]() mutable {
                shared->videoAt(monotonicNow_ns());
                shared.reset();
            });
            decoder.reset();
            QCoreApplication::processEvents();
            mixer.join();
        }
        QVERIFY(shows(*pool.acquire(StreamId), 80));
    }
};

QTEST_GUILESS_MAIN(DecoderPoolTest)
#include "test_decoder_pool.moc"
