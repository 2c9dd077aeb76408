#include "../media/made_file.h"

#include "studio/replay_loop.h"

#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace ovation;
using session::RecordingLayout;

namespace {

constexpr int Width = 640, Height = 360;

struct Seen {
    QImage image;
    int64_t position_ms = 0;
    int luma(int x, int y) const { return qGray(image.pixel(x, y)); }
};

/// Keeps what the loop tells.
class Viewer final : public ReplayListener {
  public:
    void onFrame(const QImage &frame, int64_t position_ms) override {
        const std::lock_guard lock(m_mutex);
        m_frames.push_back({frame, position_ms});
    }
    void onEnd() override { ended = true; }
    void onFailure(const QString &sentence) override {
        const std::lock_guard lock(m_mutex);
        m_failure = sentence;
    }
    std::vector<Seen> frames() const {
        const std::lock_guard lock(m_mutex);
        return m_frames;
    }
    std::optional<Seen> latest() const {
        const std::lock_guard lock(m_mutex);
        return m_frames.empty() ? std::nullopt : std::optional(m_frames.back());
    }
    QString failure() const {
        const std::lock_guard lock(m_mutex);
        return m_failure;
    }
    void forget() {
        const std::lock_guard lock(m_mutex);
        m_frames.clear();
    }
    std::atomic<bool> ended = false;

  private:
    mutable std::mutex m_mutex;
    std::vector<Seen> m_frames;
    QString m_failure;
};

/// Reads as an audio device does.
class Device {
  public:
    explicit Device(ReplayLoop &loop)
        : m_thread([this, &loop] {
              while (!m_stop) {
                  std::vector<float> block(480 * 2);
                  loop.readAudio(block);
                  {
                      const std::lock_guard lock(m_mutex);
                      for (size_t i = 0; i < block.size(); i += 2)
                          m_heard.push_back(block[i]);
                  }
                  std::this_thread::sleep_for(std::chrono::milliseconds(10));
              }
          }) {}
    ~Device() {
        m_stop = true;
        m_thread.join();
    }
    std::vector<float> heard() const {
        const std::lock_guard lock(m_mutex);
        return m_heard;
    }

  private:
    mutable std::mutex m_mutex;
    std::vector<float> m_heard;
    std::atomic<bool> m_stop = false;
    std::thread m_thread;
};

/// Samples at which a beep begins.
std::vector<int64_t> beepsIn(const std::vector<float> &samples) {
    std::vector<int64_t> beeps;
    int64_t loud = INT64_MIN / 2;
    for (int64_t i = 0; i < int64_t(samples.size()); ++i) {
        if (std::fabs(samples[size_t(i)]) < 0.05F)
            continue;
        if (i - loud > 14400)
            beeps.push_back(i);
        loud = i;
    }
    return beeps;
}

compose::ReplayStream streamOf(const char *id, const QByteArray &bytes, int64_t start_ms, int64_t end_ms) {
    compose::ReplayStream stream;
    stream.stream.id = QString::fromLatin1(id);
    stream.stream.hasAudio = stream.stream.hasVideo = true;
    stream.media = std::make_shared<MemoryBytes>(bytes);
    stream.start_ms = start_ms;
    stream.end_ms = end_ms;
    return stream;
}

compose::ReplayScript two() {
    MadeFile bright;
    bright.luma = 160;
    return {.streams = {streamOf("a", MadeFile().make(), 0, 3000), streamOf("b", bright.make(), 0, 3000)}};
}

bool isNear(int value, int wanted) {
    return std::abs(value - wanted) < 14;
}

// Of limited range, as the window sees it.
int gray(int luma) {
    return (luma - 16) * 255 / 219;
}

} // namespace

class ReplayLoopTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void theFirstFrameIsThereBeforeItPlays() {
        Viewer viewer;
        ReplayLoop loop(two(), viewer);
        loop.setSize(Width, Height);
        QTRY_VERIFY(viewer.latest() && viewer.latest()->image.width() == Width);
        QCOMPARE(viewer.latest()->position_ms, 0);
        QCOMPARE(loop.duration_ms(), 3000);
    }

    void seekingShowsTheFrameThatIsSeenThen() {
        Viewer viewer;
        ReplayLoop loop(two(), viewer);
        loop.setSize(Width, Height);
        for (const int i : {40, 10, 70, 55}) {
            viewer.forget();
            loop.seek(i * 40 + 1);
            QTRY_VERIFY(viewer.latest());
            QCOMPARE(viewer.latest()->position_ms, i * 40 + 1);
            const int seen = viewer.latest()->luma(160, 300);
            QVERIFY2(isNear(seen, gray(40 + 12 * (i % FrameNumbers))), qPrintable(QString::number(seen)));
        }
    }

    void oneThatIsPlayedAloneHasItsOwnSize() {
        Viewer viewer;
        compose::ReplayScript script{.streams = {streamOf("a", MadeFile().make(), 2000, 5000)}};
        script.width = 320;
        script.height = 240;
        ReplayLoop loop(std::move(script), viewer);
        loop.seek(2000 + 37 * 40 + 1);
        QTRY_VERIFY(viewer.latest() && viewer.latest()->position_ms == 2000 + 37 * 40 + 1);
        QCOMPARE(viewer.latest()->image.size(), QSize(320, 240));
        QVERIFY(isNear(viewer.latest()->luma(160, 200), gray(40 + 12 * (37 % FrameNumbers))));
    }

    void oneThatIsPlayedAloneIsSeenFromItsBeginningOn() {
        MadeFile late;
        late.missing = [](double time_s) { return time_s < 0.4; };
        Viewer viewer;
        compose::ReplayScript script{.streams = {streamOf("a", late.make(), 2000, 5000)}};
        script.streams[0].beginsWithFrame = true;
        ReplayLoop loop(std::move(script), viewer);
        for (const auto &[time_ms, luma] : {std::pair(2000, 80), std::pair(1990, 16)}) {
            loop.seek(time_ms);
            QTRY_VERIFY(viewer.latest() && viewer.latest()->position_ms == time_ms);
            const int seen = viewer.latest()->luma(100, 100);
            QVERIFY2(isNear(seen, gray(luma)), qPrintable(QString::number(seen)));
        }
    }

    void itPlaysToItsEndByTheSystemsClock() {
        Viewer viewer;
        ReplayLoop loop(two(), viewer);
        loop.setSize(Width, Height);
        loop.setPlaying(true);
        QTRY_VERIFY_WITH_TIMEOUT(viewer.ended, 20'000);
        const auto frames = viewer.frames();
        QVERIFY(frames.size() > 10);
        for (size_t i = 1; i < frames.size(); ++i)
            QVERIFY(frames[i].position_ms >= frames[i - 1].position_ms);
        QVERIFY(frames.back().position_ms > 2800);
        QCOMPARE(loop.position_ms(), 3000);
        // And again from the beginning.
        viewer.forget();
        viewer.ended = false;
        loop.setPlaying(true);
        QTRY_VERIFY(viewer.latest() && viewer.latest()->position_ms < 2000);
    }

    void aDeviceHearsEachBeepAtItsTime() {
        Viewer viewer;
        ReplayLoop loop(two(), viewer);
        Device device(loop);
        QTest::qWait(50);
        loop.seek(500);
        loop.setPlaying(true);
        QTRY_VERIFY_WITH_TIMEOUT(viewer.ended, 30'000);
        const auto beeps = beepsIn(device.heard());
        QCOMPARE(beeps.size(), size_t(2)); // at 1 and 2 s
        // Where the machine did not keep up there is silence, so that they are never closer.
        QVERIFY2(beeps[1] - beeps[0] > 48000 - 480, qPrintable(QString::number(beeps[1] - beeps[0])));
    }

    void aSpeedIsThatOfFramesAndAudio() {
        Viewer viewer;
        ReplayLoop loop(two(), viewer);
        loop.setSpeed(0.5);
        Device device(loop);
        QTest::qWait(50);
        loop.seek(900);
        loop.setPlaying(true);
        QTRY_VERIFY_WITH_TIMEOUT(viewer.ended, 30'000);
        const auto beeps = beepsIn(device.heard());
        QVERIFY(beeps.size() >= 2);
        QVERIFY(beeps[1] - beeps[0] > 96000 - 960);
    }

    void layoutAndWhoIsShownAndHeardCanBeChosen() {
        Viewer viewer;
        ReplayLoop loop(two(), viewer);
        loop.setSize(Width, Height);
        loop.seek(500);
        QTRY_VERIFY(viewer.latest() && isNear(viewer.latest()->luma(600, 30), gray(160)));
        loop.change([](compose::Replay &replay) { replay.setLayout(RecordingLayout::PictureInPicture); });
        QTRY_VERIFY(isNear(viewer.latest()->luma(600, 30), gray(80)));
        loop.change([](compose::Replay &replay) { replay.setShown(QStringLiteral("a"), false); });
        QTRY_VERIFY(isNear(viewer.latest()->luma(10, 30), gray(160)));
        loop.change([](compose::Replay &replay) {
            replay.setAudible(QStringLiteral("a"), false);
            replay.setAudible(QStringLiteral("b"), false);
        });
        Device device(loop);
        QTest::qWait(50);
        loop.setPlaying(true);
        QTRY_VERIFY_WITH_TIMEOUT(viewer.ended, 30'000);
        QVERIFY(beepsIn(device.heard()).empty());
    }

    void whoIsHiddenIsStillHeard() {
        Viewer viewer;
        auto script = two();
        script.streams.pop_back();
        ReplayLoop loop(script, viewer);
        loop.change([](compose::Replay &replay) { replay.setShown(QStringLiteral("a"), false); });
        Device device(loop);
        QTest::qWait(50);
        loop.seek(500);
        loop.setPlaying(true);
        QTRY_VERIFY_WITH_TIMEOUT(viewer.ended, 30'000);
        QCOMPARE(beepsIn(device.heard()).size(), size_t(2));
    }

    void whatCanNotBePlayedIsSaid() {
        Viewer viewer;
        ReplayLoop loop({.streams = {streamOf("a", "no movie at all, but a text", 0, 3000)}}, viewer);
        QTRY_VERIFY(!viewer.failure().isEmpty());
    }
};

QTEST_GUILESS_MAIN(ReplayLoopTest)
#include "test_replay_loop.moc"
