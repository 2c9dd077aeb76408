#include "layout/presentation.h"
#include "media/color.h"
#include "media/mix/canvas_pool.h"
#include "media/mix/grid_mixer.h"
#include "media/mix/tile_art.h"

#include <QRandomGenerator>
#include <QtTest>

#include <atomic>
#include <deque>

using namespace ovation;
using namespace ovation::media;

namespace {

/// A source whose frame at a time is made up in advance: now and then another, now and then none.
class FakeSource final : public MixerSource {
  public:
    FakeSource(uint32_t seed, int64_t change_ns) : m_change_ns(change_ns) {
        QRandomGenerator random(seed);
        for (int i = 0; i < 8; ++i) {
            VideoFramePtr frame;
            if (i != 2)
                frame = noise(32 + int(random.bounded(100U)) * 2, 32 + int(random.bounded(100U)) * 2, random);
            m_frames.push_back(frame);
        }
    }
    VideoFramePtr videoAt(int64_t time_ns) override {
        m_asked_ns = time_ns;
        return at(time_ns);
    }
    VideoFramePtr at(int64_t time_ns) const {
        return m_frames[size_t(time_ns / m_change_ns) % m_frames.size()];
    }
    int64_t asked_ns() const { return m_asked_ns; }

    void mixAudio(int64_t, std::span<float>) override {}
    float level() const override { return 0; }

  private:
    static VideoFramePtr noise(int width, int height, QRandomGenerator &random) {
        auto pixels = std::make_shared<std::vector<uint8_t>>(size_t(width) * size_t(height) * 3 / 2);
        const auto base = uint8_t(random.bounded(60, 180));
        for (uint8_t &pixel : *pixels)
            pixel = uint8_t(base + random.bounded(40));
        auto frame = std::make_shared<VideoFrame>();
        frame->width = width;
        frame->height = height;
        frame->planes[0] = pixels->data();
        frame->planes[1] = pixels->data() + width * height;
        frame->planes[2] = frame->planes[1] + width * height / 4;
        frame->strides[0] = width;
        frame->strides[1] = frame->strides[2] = width / 2;
        frame->owner = pixels;
        return frame;
    }

    const int64_t m_change_ns;
    std::vector<VideoFramePtr> m_frames;
    int64_t m_asked_ns = 0; ///< mixer's thread
};

/// Draws every frame the mixer gives once more, from nothing, and compares. Keeps some, as an encoder does.
class Comparing final : public MixerSink {
  public:
    Comparing(std::vector<MixerInput> inputs, unsigned background, VideoFramePtr backdrop = {})
        : m_inputs(std::move(inputs)), m_background(yuvOf(background)), m_backdrop(std::move(backdrop)) {}

    void onFrame(int64_t, const VideoFramePtr &frame) override {
        Canvas canvas(frame->width, frame->height);
        canvas.clear(m_background);
        if (m_backdrop)
            canvas.draw({0, 0, frame->width, frame->height}, *m_backdrop);
        for (const MixerInput &input : m_inputs) {
            const auto &source = static_cast<const FakeSource &>(*input.source);
            const VideoFramePtr shown = input.still ? input.still : source.at(source.asked_ns());
            if (input.tile.empty() || !shown)
                continue;
            canvas.draw(input.tile, *shown);
            if (input.label)
                input.label->blendOnto(canvas.planes, canvas.stride, input.tile.x, input.tile.y);
        }
        m_held.push_back(frame);
        while (m_held.size() > size_t(compared % 6))
            m_held.pop_front();
        ++compared;
        for (int plane = 0; plane < 3; ++plane)
            for (int y = 0; y < frame->height / (plane ? 2 : 1); ++y)
                if (std::memcmp(frame->planes[plane] + ptrdiff_t(y) * frame->strides[plane],
                                canvas.planes[plane] + ptrdiff_t(y) * canvas.stride / (plane ? 2 : 1),
                                size_t(frame->width / (plane ? 2 : 1))) != 0) {
                    ++different;
                    return;
                }
    }
    void onAudio(int64_t, std::span<const float>) override {}

    std::atomic<int> compared = 0, different = 0;

  private:
    const std::vector<MixerInput> m_inputs;
    const Canvas::Background m_background;
    const VideoFramePtr m_backdrop;
    std::deque<VideoFramePtr> m_held;
};

/// Remembers one point of the latest frame.
class Corner final : public MixerSink {
  public:
    void onFrame(int64_t, const VideoFramePtr &frame) override {
        m_yuv = frame->planes[0][0] << 16 | frame->planes[1][0] << 8 | frame->planes[2][0];
    }
    void onAudio(int64_t, std::span<const float>) override {}
    bool is(unsigned rgb) const {
        const auto color = yuvOf(rgb);
        return m_yuv == (color[0] << 16 | color[1] << 8 | color[2]);
    }

  private:
    std::atomic<int> m_yuv = 0;
};

using Layout = std::vector<layout::Tile> (*)(int, int, const std::vector<layout::Cell> &,
                                             std::optional<size_t>);

} // namespace

class GridMixerTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void whatIsKeptIsWhatWouldBeRedrawn_data() {
        QTest::addColumn<bool>("inFrame");
        QTest::addColumn<int>("participants");
        QTest::addColumn<bool>("decorated");
        QTest::addColumn<int>("seed");
        for (const bool inFrame : {false, true})
            for (const int participants : {2, 6})
                for (const bool decorated : {false, true})
                    QTest::addRow("%s of %d%s", inFrame ? "picture in picture" : "grid", participants,
                                  decorated ? ", with labels, a still and a backdrop" : "")
                        << inFrame << participants << decorated << participants * 7;
    }
    void whatIsKeptIsWhatWouldBeRedrawn() {
        QFETCH(bool, inFrame);
        QFETCH(int, participants);
        QFETCH(bool, decorated);
        QFETCH(int, seed);
        const std::vector<layout::Cell> cells(size_t(participants), {640, 480, false});
        const auto tiles =
            inFrame ? layout::pictureInPicture(480, 270, cells, 0) : layout::bestFit(480, 270, cells);
        const unsigned background = decorated ? 0x204060 : 0;
        std::vector<MixerInput> inputs;
        for (int i = 0; i < participants; ++i) {
            // From one that changes with nearly every frame to one that seldom does.
            MixerInput input{
                std::make_shared<FakeSource>(uint32_t(seed + i), int64_t(12'000'000) << (i + seed) % 5),
                tiles[size_t(i)]};
            if (decorated)
                input.label = drawNameLabel(QStringLiteral("Ada"), input.tile.width, input.tile.height);
            if (decorated && i == 1)
                input.still =
                    drawPlaceholder(QStringLiteral("Bob"), input.tile.width, input.tile.height, background);
            inputs.push_back(input);
        }
        const VideoFramePtr backdrop = decorated ? FakeSource(uint32_t(seed), 1).at(0) : nullptr;
        auto sink = std::make_shared<Comparing>(inputs, background, backdrop);
        GridMixer mixer({480, 270, 100, true, false}, sink);
        mixer.setInputs(inputs);
        mixer.setBackground(background, backdrop);
        mixer.start();
        QVERIFY(QTest::qWaitFor([&] { return sink->compared > 150; }, 20'000));
        mixer.stop();
        QCOMPARE(sink->different.load(), 0);
    }

    void theBackgroundCanBeChangedAnyTime() {
        auto sink = std::make_shared<Corner>();
        GridMixer mixer({64, 64, 50, true, false}, sink);
        mixer.start();
        QVERIFY(QTest::qWaitFor([&] { return sink->is(0x000000); }, 5000));
        for (const unsigned color : {0xff8000U, 0x102030U, 0x000000U}) {
            mixer.setBackground(color);
            QVERIFY(QTest::qWaitFor([&] { return sink->is(color); }, 5000));
        }
        mixer.setBackground(0xffffff, plainFrame(0x603010));
        QVERIFY(QTest::qWaitFor([&] { return sink->is(0x603010); }, 5000));
        mixer.setBackground(0xffffff);
        QVERIFY(QTest::qWaitFor([&] { return sink->is(0xffffff); }, 5000));
    }

    void aLabelThatDoesNotFitItsTileIsLeftOut() {
        auto source = std::make_shared<FakeSource>(1, 50'000'000);
        const OverlayPtr large = drawNameLabel(QStringLiteral("A participant with a name"), 640, 360);
        for (const layout::Tile tile : {layout::Tile{0, 0, 20, 20}, {300, 170, 640, 360}, {0, 0, 0, 0}}) {
            // Clipped to the canvas, as the mixer does.
            const layout::Tile inside{tile.x, tile.y, std::min(tile.width, 320 - tile.x),
                                      std::min(tile.height, 180 - tile.y)};
            auto sink = std::make_shared<Comparing>(std::vector<MixerInput>{{source, inside}}, 0);
            GridMixer mixer({320, 180, 100, true, false}, sink);
            mixer.setInputs({{source, tile, true, nullptr, large}});
            mixer.start();
            QVERIFY(QTest::qWaitFor([&] { return sink->compared > 10; }, 5000));
            mixer.stop();
            QCOMPARE(sink->different.load(), 0);
        }
    }
};

QTEST_GUILESS_MAIN(GridMixerTest)
#include "test_grid_mixer.moc"
