#include "compose/composition_meter.h"

#include <QtTest>

#include <vector>

using namespace ovation;

namespace {

constexpr int Width = 64, Height = 48, FrameRate = 25;
constexpr int PerFrame = 48000 / FrameRate;

/// What comes out behind the meter.
struct Heard final : media::MixerSink {
    void onFrame(int64_t index, const media::VideoFramePtr &frame) override {
        indices.push_back(index);
        frames.push_back(frame);
    }
    void onAudio(int64_t firstFrame, std::span<const float> given) override {
        whole = whole && firstFrame == int64_t(samples.size() / 2);
        samples.insert(samples.end(), given.begin(), given.end());
    }
    std::vector<int64_t> indices;
    std::vector<media::VideoFramePtr> frames;
    std::vector<float> samples;
    bool whole = true; ///< no hole and no overlap
};

media::VideoFramePtr frame(uint8_t luma, int bright_x = -1, int bright_y = -1) {
    auto pixels = std::make_shared<std::vector<uint8_t>>(std::size_t(Width * Height * 3 / 2), uint8_t(128));
    std::fill_n(pixels->begin(), Width * Height, luma);
    for (int y = 0; bright_x >= 0 && y < 8; ++y) // a spot of 8 x 8
        std::fill_n(pixels->begin() + (bright_y + y) * Width + bright_x, 8, uint8_t(200));
    auto frame = std::make_shared<media::VideoFrame>();
    frame->width = Width;
    frame->height = Height;
    frame->planes[0] = pixels->data();
    frame->planes[1] = pixels->data() + Width * Height;
    frame->planes[2] = pixels->data() + Width * Height * 5 / 4;
    frame->strides[0] = Width;
    frame->strides[1] = frame->strides[2] = Width / 2;
    frame->owner = pixels;
    return frame;
}

/// A mixer without a clock: frames and audio as long as they are asked for. Every sample says which one of
/// the mixer's it was.
struct Stage {
    explicit Stage(bool withFrames = true) : video(withFrames) {}
    void run(int frames) {
        for (int i = 0; i < frames; ++i, ++shown) {
            if (video)
                meter.onFrame(shown, still);
            std::vector<float> block(PerFrame * 2);
            for (int sample = 0; sample < PerFrame; ++sample)
                block[std::size_t(sample) * 2] = block[std::size_t(sample) * 2 + 1] =
                    loud ? float(int64_t(shown) * PerFrame + sample + 1000) : 0;
            meter.onAudio(int64_t(shown) * PerFrame, block);
        }
    }
    bool video, loud = true;
    int shown = 0;
    media::VideoFramePtr still = frame(100);
    std::shared_ptr<Heard> heard = std::make_shared<Heard>();
    compose::CompositionMeter meter{heard, FrameRate};
};

} // namespace

class CompositionMeterTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everythingIsPassedOnAndTimed() {
        Stage stage;
        stage.run(50);
        QCOMPARE(stage.heard->indices.size(), std::size_t(50));
        QCOMPARE(stage.heard->indices.back(), 49);
        QCOMPARE(stage.heard->samples.size(), std::size_t(50 * PerFrame * 2));
        QVERIFY(stage.heard->whole);
        QCOMPARE(stage.meter.elapsed_ms(), 2000);
        QCOMPARE(stage.meter.framesSeen(), 50);
        QCOMPARE(stage.meter.black_s(), 0.0);
        QCOMPARE(stage.meter.silent_s(), 0.0);
        QCOMPARE(stage.heard->frames[0], stage.still); // not copied
    }

    void aPauseIsLeftOutOfBothAtTheSameMoment_data() {
        QTest::addColumn<bool>("video");
        QTest::newRow("with video") << true;
        QTest::newRow("audio only") << false;
    }

    void aPauseIsLeftOutOfBothAtTheSameMoment() {
        QFETCH(bool, video);
        Stage stage(video);
        stage.run(25);
        for (int pause = 0; pause < 3; ++pause) {
            stage.meter.setPaused(true);
            stage.run(13);
            const auto still_ms = stage.meter.elapsed_ms();
            stage.run(10);
            QCOMPARE(stage.meter.elapsed_ms(), still_ms);
            stage.meter.setPaused(false);
            stage.run(25);
        }
        QCOMPARE(stage.meter.elapsed_ms(), 4000);
        QVERIFY(stage.heard->whole);
        QCOMPARE(stage.heard->samples.size(), std::size_t(100 * PerFrame * 2));
        if (video) {
            QCOMPARE(stage.heard->indices.size(), std::size_t(100));
            for (std::size_t i = 0; i < 100; ++i)
                QCOMPARE(stage.heard->indices[i], int64_t(i)); // no number left out
            QCOMPARE(stage.meter.framesSeen(), 169);
        }
        // What is heard at the 26th frame is what was mixed at the 49th.
        QCOMPARE(stage.heard->samples[std::size_t(25 * PerFrame) * 2], float(48 * PerFrame + 1000));
    }

    void aPauseFromTheBeginningBeginsTheFileAtItsEnd() {
        Stage stage;
        stage.meter.setPaused(true);
        stage.run(30);
        QVERIFY(stage.heard->indices.empty() && stage.heard->samples.empty());
        stage.meter.setPaused(false);
        stage.run(5);
        QCOMPARE(stage.heard->indices.front(), 0);
        QVERIFY(stage.heard->whole);
        QCOMPARE(stage.heard->samples[0], float(30 * PerFrame + 1000));
    }

    void pausedAndGoneOnBetweenTwoFramesChangesNothing() {
        Stage stage;
        stage.run(10);
        stage.meter.setPaused(true);
        stage.meter.setPaused(false);
        stage.run(10);
        QCOMPARE(stage.heard->indices.size(), std::size_t(20));
        QCOMPARE(stage.heard->samples.size(), std::size_t(20 * PerFrame * 2));
    }

    void audioThatWasMixedAheadNeitherRepeatsNorTearsAtAPause() {
        Stage stage;
        stage.run(10);
        // Blocks that do not begin where frames do: half a block ahead.
        const std::vector<float> ahead(PerFrame, 0.5F);
        stage.meter.onAudio(10 * PerFrame, ahead);
        stage.meter.setPaused(true);
        stage.meter.onFrame(10, stage.still);
        stage.meter.onFrame(11, stage.still);
        stage.meter.setPaused(false);
        stage.meter.onFrame(12, stage.still);
        const std::vector<float> next(PerFrame * 2, 0.25F);
        stage.meter.onAudio(12 * PerFrame, next);
        QVERIFY(stage.heard->whole);
        QCOMPARE(stage.heard->samples.size(), std::size_t(11 * PerFrame * 2));
        QCOMPARE(stage.heard->indices.size(), std::size_t(11));
    }

    void aHoleInTheAudioIsSilence() {
        Stage stage;
        stage.run(5);
        const std::vector<float> late(PerFrame * 2, 0.5F);
        stage.meter.onAudio(7 * PerFrame, late);
        QVERIFY(stage.heard->whole);
        QCOMPARE(stage.heard->samples.size(), std::size_t(8 * PerFrame * 2));
        QCOMPARE(stage.heard->samples[std::size_t(6 * PerFrame) * 2], 0.0F);
    }

    void blackAndSilentStretchesAreMeasured() {
        Stage stage;
        stage.still = frame(16);
        stage.loud = false;
        stage.run(25);
        QCOMPARE(stage.meter.black_s(), 1.0);
        QCOMPARE(stage.meter.silent_s(), 1.0);
        stage.still = frame(23); // noise of a codec
        stage.run(25);
        QCOMPARE(stage.meter.black_s(), 2.0);
        stage.still = frame(16, 30, 20); // a face far away in the dark
        stage.loud = true;
        stage.run(25);
        QCOMPARE(stage.meter.black_s(), 2.0);
        QCOMPARE(stage.meter.silent_s(), 2.0);
        stage.meter.setPaused(true); // what is not in the file does not count
        stage.still = frame(16);
        stage.loud = false;
        stage.run(25);
        QCOMPARE(stage.meter.black_s(), 2.0);
        QCOMPARE(stage.meter.silent_s(), 2.0);
    }
};

QTEST_GUILESS_MAIN(CompositionMeterTest)
#include "test_composition_meter.moc"
