#include "compose/preview.h"
#include "grid_stage.h"

#include <atomic>
#include <mutex>

using namespace ovation;
using session::RecordingLayout;

namespace {

const QString Ada = QStringLiteral("Ada"), Bob = QStringLiteral("Bob");
constexpr compose::PreviewFormat Small{320, 180, 10};

media::SyntheticProperties person(double tone_hz) {
    media::SyntheticProperties properties;
    properties.tone_hz = tone_hz;
    return properties;
}

/// What a preview gave, on threads of its own.
class Watcher {
  public:
    compose::Preview::Give give() {
        return [this](const media::VideoFramePtr &frame, const std::vector<compose::Preview::Seen> &seen) {
            const std::lock_guard lock(m_mutex);
            m_size = {frame->width, frame->height};
            m_seen = seen;
            ++frames;
        };
    }
    compose::Preview::Hear hear() {
        return [this](std::span<const float> samples) {
            for (const float sample : samples)
                loudest = std::max(loudest.load(), std::abs(sample));
            ++blocks;
        };
    }
    QSize size() const {
        const std::lock_guard lock(m_mutex);
        return m_size;
    }
    std::vector<compose::Preview::Seen> seen() const {
        const std::lock_guard lock(m_mutex);
        return m_seen;
    }

    std::atomic<int> frames = 0, blocks = 0;
    std::atomic<float> loudest = 0;

  private:
    mutable std::mutex m_mutex;
    QSize m_size;
    std::vector<compose::Preview::Seen> m_seen;
};

} // namespace

class PreviewTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void framesComeWithTheTileAndTheLevelOfEachParticipant() {
        GridStage stage;
        QVERIFY(stage.join(Ada, person(440)) && stage.join(Bob, person(0)));
        Watcher watcher;
        compose::Preview preview(Small, RecordingLayout::BestFit, stage.decoders, watcher.give());
        preview.setPublishers(compose::publishersOf(stage.session));
        QTRY_VERIFY(watcher.seen().size() == 2 && watcher.seen()[0].level > 0.05F);
        QCOMPARE(watcher.size(), QSize(320, 180));
        const auto seen = watcher.seen();
        QCOMPARE(seen[0].streamId, GridStage::idOf(Ada));
        QVERIFY(seen[0].tile == (layout::Tile{0, 0, 160, 180}));
        QVERIFY(seen[1].tile == (layout::Tile{160, 0, 160, 180}));
        QVERIFY(seen[1].level < 0.01F);
    }

    void oneThatIsGoneComposesNothingAndDecodesNothing() {
        GridStage stage;
        stage.addConnection(Ada);
        Watcher watcher;
        auto preview = std::make_unique<compose::Preview>(Small, RecordingLayout::BestFit, stage.decoders,
                                                          watcher.give());
        preview->setPublishers(compose::publishersOf(stage.session));
        preview->setAudio(watcher.hear());
        const std::weak_ptr<media::StreamDecoder> decoder = stage.decoders.acquire(GridStage::idOf(Ada));
        QVERIFY(!decoder.expired());
        QTRY_VERIFY(watcher.frames > 2 && watcher.blocks > 2);
        preview.reset();
        QVERIFY(decoder.expired());
        const int frames = watcher.frames, blocks = watcher.blocks;
        QTest::qWait(500);
        QCOMPARE(watcher.frames, frames);
        QCOMPARE(watcher.blocks, blocks);
    }

    void audioIsMixedWhileItIsHeardAndWithoutWhoIsMuted() {
        GridStage stage;
        QVERIFY(stage.join(Ada, person(440)));
        Watcher watcher;
        compose::Preview preview(Small, RecordingLayout::BestFit, stage.decoders, watcher.give());
        preview.setPublishers(compose::publishersOf(stage.session));
        QTRY_VERIFY(watcher.frames > 2);
        QCOMPARE(watcher.blocks, 0);
        preview.setAudio(watcher.hear());
        QTRY_VERIFY(watcher.loudest > 0.05F);

        stage.connection(Ada).mutedInRecordings = true;
        preview.setPublishers(compose::publishersOf(stage.session));
        QTRY_VERIFY_WITH_TIMEOUT((watcher.loudest = 0, QTest::qWait(200), watcher.loudest == 0), 5000);
        QVERIFY(watcher.seen()[0].level > 0.05F); // the meter shows that there is something to be heard
        preview.setAudio({});
        const int blocks = watcher.blocks;
        QTest::qWait(100);
        QCOMPARE(watcher.blocks, blocks);
    }

    void whoIsPinnedIsBigInAnyLayout() {
        GridStage stage;
        QVERIFY(stage.join(Ada, person(440)) && stage.join(Bob, person(0)));
        Watcher watcher;
        compose::Preview preview(Small, RecordingLayout::BestFit, stage.decoders, watcher.give());
        stage.connection(Bob).pinned = true;
        preview.setPublishers(compose::publishersOf(stage.session));
        const auto bigger = [&] {
            const auto seen = watcher.seen();
            return seen.size() < 2 ? 0 : seen[1].tile.width - seen[0].tile.width;
        };
        QTRY_VERIFY(bigger() > 100);
        stage.connection(Bob).pinned = false;
        preview.setPublishers(compose::publishersOf(stage.session));
        QTRY_COMPARE(bigger(), 0);
    }
};

QTEST_GUILESS_MAIN(PreviewTest)
#include "test_preview.moc"
