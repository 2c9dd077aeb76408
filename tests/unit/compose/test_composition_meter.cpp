#include "compose/composition_meter.h"

#include <QtTest>

#include <vector>

using namespace ovation;
using namespace ovation::recording;

namespace {

constexpr int Width = 64, Height = 48, FrameRate = 25;
constexpr int PerPicture = 48000 / FrameRate;

/// What comes out behind the meter.
struct Heard final : media::MixerSink {
    void onPicture(int64_t index, const media::VideoFramePtr &picture) override {
        indices.push_back(index);
        pictures.push_back(picture);
    }
    void onSound(int64_t firstFrame, std::span<const float> given) override {
        whole = whole && firstFrame == int64_t(samples.size() / 2);
        samples.insert(samples.end(), given.begin(), given.end());
    }
    std::vector<int64_t> indices;
    std::vector<media::VideoFramePtr> pictures;
    std::vector<float> samples;
    bool whole = true; ///< no hole and no overlap
};

media::VideoFramePtr picture(uint8_t luma, int bright_x = -1, int bright_y = -1) {
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

/// A mixer without a clock: pictures and sound as long as they are asked for. Every sample says which one of
/// the mixer's it was.
struct Stage {
    explicit Stage(bool withPictures = true) : video(withPictures) {}
    void run(int pictures) {
        for (int i = 0; i < pictures; ++i, ++shown) {
            if (video)
                meter.onPicture(shown, frame);
            std::vector<float> block(PerPicture * 2);
            for (int sample = 0; sample < PerPicture; ++sample)
                block[std::size_t(sample) * 2] = block[std::size_t(sample) * 2 + 1] =
                    loud ? float(int64_t(shown) * PerPicture + sample + 1000) : 0;
            meter.onSound(int64_t(shown) * PerPicture, block);
        }
    }
    bool video, loud = true;
    int shown = 0;
    media::VideoFramePtr frame = picture(100);
    std::shared_ptr<Heard> heard = std::make_shared<Heard>();
    compose::CompositionMeter meter{heard, FrameRate};
};

} // namespace

class TestCompositionMeter : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everythingIsPassedOnAndTimed() {
        Stage stage;
        stage.run(50);
        QCOMPARE(stage.heard->indices.size(), std::size_t(50));
        QCOMPARE(stage.heard->indices.back(), 49);
        QCOMPARE(stage.heard->samples.size(), std::size_t(50 * PerPicture * 2));
        QVERIFY(stage.heard->whole);
        QCOMPARE(stage.meter.elapsed_ms(), 2000);
        QCOMPARE(stage.meter.picturesSeen(), 50);
        QCOMPARE(stage.meter.black_s(), 0.0);
        QCOMPARE(stage.meter.silent_s(), 0.0);
        QCOMPARE(stage.heard->pictures[0], stage.frame); // not copied
    }

    void aPauseIsLeftOutOfBothAtTheSameMoment_data() {
        QTest::addColumn<bool>("video");
        QTest::newRow("with pictures") << true;
        QTest::newRow("sound alone") << false;
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
        QCOMPARE(stage.heard->samples.size(), std::size_t(100 * PerPicture * 2));
        if (video) {
            QCOMPARE(stage.heard->indices.size(), std::size_t(100));
            for (std::size_t i = 0; i < 100; ++i)
                QCOMPARE(stage.heard->indices[i], int64_t(i)); // no number left out
            QCOMPARE(stage.meter.picturesSeen(), 169);
        }
        // What is heard at the 26th picture is what was mixed at the 49th.
        QCOMPARE(stage.heard->samples[std::size_t(25 * PerPicture) * 2], float(48 * PerPicture + 1000));
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
        QCOMPARE(stage.heard->samples[0], float(30 * PerPicture + 1000));
    }

    void pausedAndGoneOnBetweenTwoPicturesChangesNothing() {
        Stage stage;
        stage.run(10);
        stage.meter.setPaused(true);
        stage.meter.setPaused(false);
        stage.run(10);
        QCOMPARE(stage.heard->indices.size(), std::size_t(20));
        QCOMPARE(stage.heard->samples.size(), std::size_t(20 * PerPicture * 2));
    }

    void soundThatWasMixedAheadNeitherRepeatsNorTearsAtAPause() {
        Stage stage;
        stage.run(10);
        // Blocks that do not begin where pictures do: half a block ahead.
        const std::vector<float> ahead(PerPicture, 0.5F);
        stage.meter.onSound(10 * PerPicture, ahead);
        stage.meter.setPaused(true);
        stage.meter.onPicture(10, stage.frame);
        stage.meter.onPicture(11, stage.frame);
        stage.meter.setPaused(false);
        stage.meter.onPicture(12, stage.frame);
        const std::vector<float> next(PerPicture * 2, 0.25F);
        stage.meter.onSound(12 * PerPicture, next);
        QVERIFY(stage.heard->whole);
        QCOMPARE(stage.heard->samples.size(), std::size_t(11 * PerPicture * 2));
        QCOMPARE(stage.heard->indices.size(), std::size_t(11));
    }

    void aHoleInTheSoundIsSilence() {
        Stage stage;
        stage.run(5);
        const std::vector<float> late(PerPicture * 2, 0.5F);
        stage.meter.onSound(7 * PerPicture, late);
        QVERIFY(stage.heard->whole);
        QCOMPARE(stage.heard->samples.size(), std::size_t(8 * PerPicture * 2));
        QCOMPARE(stage.heard->samples[std::size_t(6 * PerPicture) * 2], 0.0F);
    }

    void blackAndSilentStretchesAreMeasured() {
        Stage stage;
        stage.frame = picture(16);
        stage.loud = false;
        stage.run(25);
        QCOMPARE(stage.meter.black_s(), 1.0);
        QCOMPARE(stage.meter.silent_s(), 1.0);
        stage.frame = picture(23); // noise of a codec
        stage.run(25);
        QCOMPARE(stage.meter.black_s(), 2.0);
        stage.frame = picture(16, 30, 20); // somebody far away in the dark
        stage.loud = true;
        stage.run(25);
        QCOMPARE(stage.meter.black_s(), 2.0);
        QCOMPARE(stage.meter.silent_s(), 2.0);
        stage.meter.setPaused(true); // what is not in the file does not count
        stage.frame = picture(16);
        stage.loud = false;
        stage.run(25);
        QCOMPARE(stage.meter.black_s(), 2.0);
        QCOMPARE(stage.meter.silent_s(), 2.0);
    }
};

QTEST_GUILESS_MAIN(TestCompositionMeter)
#include "test_composition_meter.moc"
