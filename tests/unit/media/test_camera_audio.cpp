#include "../tones.h"
#include "camera_studio.h"
#include "media/aac_encoder.h"
#include "media/camera/camera_pipeline.h"
#include "rtsp_camera.h"

#include <QtTest>

#include <opus/opus.h>

#include <array>
#include <cstdlib>
#include <memory>

using namespace ovation;
using namespace ovation::media;
using namespace camera_test;
using namespace rtsp_test;

namespace {

/// Stereo of what an audio track sent, one packet after the other.
std::vector<float> heardOf(const std::vector<RtpPacketPtr> &packets) {
    constexpr int MaxFrames = 5760; // 120 ms
    int failed = OPUS_OK;
    const std::unique_ptr<OpusDecoder, decltype(&opus_decoder_destroy)> decoder(
        opus_decoder_create(48000, 2, &failed), opus_decoder_destroy);
    std::vector<float> all;
    std::array<float, size_t(MaxFrames) * 2> block{};
    for (const auto &packet : packets) {
        const auto payload = packet->payload();
        const int frames = opus_decode_float(decoder.get(), payload.data(), opus_int32(payload.size()),
                                             block.data(), MaxFrames, 0);
        all.insert(all.end(), block.begin(), block.begin() + std::max(frames, 0) * 2);
    }
    return all;
}

} // namespace

/// What becomes of a camera's audio that browsers don't take as it is.
class CameraAudioTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { startGStreamer(); }

    void telephoneAudioAloneBecomesOpus() {
        RtspCamera camera(QByteArray(Tone) + "audioresample ! audio/x-raw,rate=8000 ! alawenc ! "
                                             "rtppcmapay name=pay0 pt=8");
        Studio studio(at(camera.uri()));
        const auto format = studio.look();
        QVERIFY2(format, qPrintable(format ? QString() : format.error().message));
        QVERIFY(!format->hasVideo());
        QVERIFY(format->hasAudio() && !format->audioPasses);
        studio.publish();
        const auto decoder = studio.pool.acquire(StreamId);
        QTRY_VERIFY_WITH_TIMEOUT(decoder->level() > 0.1F, Patience_ms);
    }

    void musicOf44100HzIsNotHarmed() {
        // The tones of tones::wrongWith(), as far as 64 kbit/s carry them.
        const auto side = [](const char *frequency, const char *mask, const char *target) {
            return QByteArray("audiotestsrc is-live=true volume=0.2 freq=") + frequency +
                   " ! audio/x-raw,rate=44100,channels=1,channel-mask=(bitmask)" + mask + " ! queue ! " +
                   target;
        };
        RtspCamera camera(
            QByteArray("interleave name=both ! audioconvert ! audio/x-raw,rate=44100,channels=2 ! ") +
            AacEncoder + " bitrate=192000 ! aacparse ! rtpmp4gpay name=pay0 pt=97 " +
            side("1000", "0x1", "both.sink_0 ") + side("440", "0x2", "both.sink_1"));
        Studio studio(at(camera.uri()));
        const auto format = studio.look();
        QVERIFY2(format, qPrintable(format ? QString() : format.error().message));
        studio.publish();
        const auto listener = studio.listen();
        constexpr int Wanted_s = 6;
        QTRY_VERIFY_WITH_TIMEOUT(listener->count(MediaKind::Audio) > Wanted_s * 50, Patience_ms);
        const auto packets = listener->of(MediaKind::Audio);
        const auto samples = heardOf(packets);
        // As many samples as its time stamps say, but for what a busy camera sends in bursts. With 44.1 kHz
        // taken for 48 kHz it would be half a second less.
        const auto stamped = int64_t(packets.back()->timestamp() - packets.front()->timestamp()) + 960;
        const int64_t more = int64_t(samples.size() / 2) - stamped;
        QVERIFY2(std::abs(more) < 4800, qPrintable(QString::number(more)));
        const QString wrong = tones::wrongWith(samples, Wanted_s - 1, false);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }
};

QTEST_GUILESS_MAIN(CameraAudioTest)
#include "test_camera_audio.moc"
