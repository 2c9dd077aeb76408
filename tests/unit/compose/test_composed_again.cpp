#include "../media/rtp_clip.h"

#include "base/clock.h"
#include "base/open_file.h"
#include "compose/offline_composition.h"
#include "compose/session_grid.h"
#include "media/mix/grid_mixer.h"
#include "media/write/movie_writer.h"
#include "media/write/stream_file.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <future>
#include <map>

using namespace ovation;
using namespace ovation::compose;

namespace {

constexpr int64_t Million = 1'000'000;

class NoOneWaits final : public media::ConvertControl {
    bool mayContinue() override { return true; }
    void reached(int64_t /*time_ms*/) override {}
};

/// Streams that arrive, by their id.
class Arriving final : public media::MixerSources {
  public:
    std::shared_ptr<media::MixerSource> source(const QString &streamId) override {
        return decoders.at(streamId);
    }
    int64_t now_ns() const override { return monotonicNow_ns(); }
    std::map<QString, std::shared_ptr<media::StreamDecoder>> decoders;
};

/// A participant whose packets go to a decoder and into a file, as a session's do that is recorded both ways.
struct Participant {
    Participant(const QString &id, Clip made, QString path)
        : publisher{{.id = id, .hasAudio = true, .hasVideo = true, .audioActive = true, .videoActive = true},
                    {}},
          clip(std::move(made)) {
        media::StreamFileSettings settings;
        settings.nextPath = [path](const QString &) { return path; };
        settings.requestKeyframe = [] {};
        file = media::StreamFile::create(std::move(settings));
    }
    void begin(int64_t at_ns) {
        players.push_back(std::make_unique<ClipPlayer>(clip, decoder, at_ns));
        players.push_back(std::make_unique<ClipPlayer>(clip, file, at_ns));
    }
    media::StreamFileReport end(media::StreamFileThread &thread) {
        players.clear();
        std::promise<std::vector<media::StreamFileReport>> reports;
        file->close([&](std::vector<media::StreamFileReport> given) { reports.set_value(std::move(given)); });
        thread.wake();
        return reports.get_future().get().at(0);
    }

    Publisher publisher;
    Clip clip;
    std::shared_ptr<media::StreamDecoder> decoder = media::StreamDecoder::create([] {});
    std::shared_ptr<media::StreamFile> file;
    std::vector<std::unique_ptr<ClipPlayer>> players;
};

/// How far the moments of one movie are from those of another that begins `shift_s` later, in s: the
/// farthest.
double farthest(const std::vector<double> &live_s, const std::vector<double> &again_s, double shift_s) {
    double farthest_s = 0;
    for (const double again : again_s) {
        double nearest_s = 1e9;
        for (const double live : live_s)
            nearest_s = std::min(nearest_s, std::fabs(live - shift_s - again));
        farthest_s = std::max(farthest_s, nearest_s);
    }
    return farthest_s;
}

double median(std::vector<double> values) {
    std::nth_element(values.begin(), values.begin() + ptrdiff_t(values.size() / 2), values.end());
    return values[values.size() / 2];
}

} // namespace

class ComposedAgainTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    /// A session of two is composed while it runs; their files are composed afterwards. What is seen and
    /// heard is the same, but for when the recording begins.
    void aRecordingIsAsItWasComposedLive() {
        const QTemporaryDir folder;
        media::MovieProperties live, again;
        live.path = folder.filePath(QStringLiteral("live.mp4"));
        again.path = folder.filePath(QStringLiteral("again.mp4"));
        live.width = again.width = 640;
        live.height = again.height = 360;

        Participant ada(QStringLiteral("Ada"), makeClip({.seconds = 7, .luma = 60}),
                        folder.filePath(QStringLiteral("ada.webm")));
        Participant bob(QStringLiteral("Bob"), makeClip({.seconds = 7, .luma = 150}),
                        folder.filePath(QStringLiteral("bob.webm")));
        media::StreamFileThread thread;
        Arriving arriving;
        for (Participant *one : {&ada, &bob}) {
            thread.add(one->file);
            arriving.decoders[one->publisher.stream.id] = one->decoder;
        }

        // Live: the grid looks several times a second, as a recorder does.
        auto writer = media::MovieWriter::create(live);
        QVERIFY(writer.ok());
        SessionGrid grid(640, 360, arriving);
        media::GridMixer mixer(media::mixerFormatOf(live), *writer);
        const int64_t start_ns = monotonicNow_ns();
        ada.begin(start_ns + 100 * Million);
        bob.begin(start_ns + 120 * Million);
        grid.update({ada.publisher, bob.publisher});
        mixer.setInputs(grid.inputs());
        mixer.start();
        while (monotonicNow_ns() < start_ns + 7500 * Million) {
            QTest::qWait(100);
            if (grid.lookForFrames())
                mixer.setInputs(grid.inputs());
        }
        mixer.stop();
        WorkerPool workers("finish");
        std::promise<bool> finished;
        (*writer)->finish({}, workers, [&](const auto &report) { finished.set_value(report.ok()); });
        QVERIFY(finished.get_future().get());

        // And afterwards.
        ReplayScript script;
        for (Participant *one : {&ada, &bob}) {
            const media::StreamFileReport report = one->end(thread);
            ReplayStream replayed;
            replayed.stream = one->publisher.stream;
            replayed.media = *OpenFile::open(report.path);
            replayed.start_ms = (report.start_ns - start_ns) / Million;
            replayed.end_ms = (report.end_ns - start_ns) / Million;
            script.streams.push_back(std::move(replayed));
        }
        NoOneWaits control;
        const auto composed = composeOffline({script, again}, control);
        QVERIFY2(composed.ok(), qPrintable(composed ? QString() : composed.error().message));
        QVERIFY2(composed->problems.isEmpty(), qPrintable(composed->problems.join(QLatin1Char(' '))));

        compare(decodeMovie(live.path), decodeMovie(again.path));
    }

  private:
    static constexpr double Frame_s = 0.04, Audio_s = 0.02;

    void compare(const DecodedMovie &live, const DecodedMovie &again) {
        // The live one is later by as much as it waits for packets that are late; audio tells it exactly.
        std::vector<double> shifts;
        for (const double now : again.beeps())
            for (const double then : live.beeps())
                if (std::fabs(then - now - 0.3) < 0.3)
                    shifts.push_back(then - now);
        QVERIFY(shifts.size() >= 6);
        const double shift_s = median(shifts);
        const double audio_s = farthest(live.beeps(), again.beeps(), shift_s);
        double video_s = 0;
        for (const int x : {160, 480}) {
            const auto flashes = again.flashes(x, 200);
            QVERIFY(flashes.size() >= 6);
            video_s = std::max(video_s, farthest(live.flashes(x, 200), flashes, shift_s));
        }
        qInfo("the live one is %.1f ms later; audio is %.1f ms apart and video %.1f ms at most",
              shift_s * 1000, audio_s * 1000, video_s * 1000);
        QVERIFY(audio_s < Audio_s);
        QVERIFY(video_s < Frame_s + Audio_s);

        // Every frame has the colors of the live one, or of a neighbor of it where they change.
        for (const auto &columns : {std::array{40, 160, 280}, std::array{360, 480, 600}}) {
            int unlike = 0, compared = 0;
            for (size_t i = 25; i + 25 < again.frames.size(); ++i) {
                const auto at = ptrdiff_t(std::lround((again.frames[i].time_s + shift_s) * 25));
                bool same = false;
                for (ptrdiff_t j = at - 1; j <= at + 1; ++j)
                    same = same || (j >= 0 && size_t(j) < live.frames.size() &&
                                    looksLike(live, size_t(j), again, i, columns));
                unlike += same ? 0 : 1;
                ++compared;
            }
            QVERIFY(compared > 100);
            QCOMPARE(unlike, 0);
        }
    }

    static bool looksLike(const DecodedMovie &live, size_t j, const DecodedMovie &again, size_t i,
                          const std::array<int, 3> &columns) {
        for (const int x : columns)
            for (const int y : {100, 200, 300})
                if (std::abs(live.lumaAt(j, x, y) - again.lumaAt(i, x, y)) > 12)
                    return false;
        return true;
    }
};

QTEST_GUILESS_MAIN(ComposedAgainTest)
#include "test_composed_again.moc"
