#include "../in_step.h"
#include "rtp_clip.h"

#include "base/clock.h"
#include "media/mix/grid_mixer.h"
#include "media/write/movie_file.h"
#include "media/write/movie_writer.h"

#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <future>
#include <sys/resource.h>

using namespace ovation;
using namespace ovation::media;
using namespace Qt::StringLiterals;

namespace {

struct Recorded {
    Result<MovieReport> report = Error{};
    int started_ms = -1, finished_ms = -1;
    double lasted_s = 0; ///< by the clock on the wall
    int64_t missed = 0;
};

/// Records what `during` does with the mixer.
Recorded record(const MovieProperties &properties, const std::function<void(GridMixer &)> &during) {
    Recorded recorded;
    const int64_t begin_ns = monotonicNow_ns();
    auto writer = MovieWriter::create(properties);
    if (!writer) {
        recorded.report = writer.error();
        return recorded;
    }
    std::atomic<int> started_ms = -1;
    (*writer)->whenStarted([&] { started_ms = int((monotonicNow_ns() - begin_ns) / 1'000'000); });
    {
        GridMixer mixer({properties.width, properties.height, properties.frameRate, true, properties.audio},
                        *writer);
        const int64_t from_ns = monotonicNow_ns();
        mixer.start();
        during(mixer);
        mixer.stop();
        recorded.lasted_s = double(monotonicNow_ns() - from_ns) / 1e9;
        recorded.missed = mixer.missedFrames();
    }
    std::promise<Result<MovieReport>> done;
    const int64_t stop_ns = monotonicNow_ns();
    WorkerPool workers("finish");
    (*writer)->finish({}, workers, [&](Result<MovieReport> report) { done.set_value(std::move(report)); });
    recorded.report = done.get_future().get();
    recorded.finished_ms = int((monotonicNow_ns() - stop_ns) / 1'000'000);
    recorded.started_ms = started_ms;
    return recorded;
}

/// Whether the movie lasts as long as it was recorded, however long a busy machine made that.
bool isAsLong(const Recorded &recorded) {
    if (std::abs(recorded.report->duration_s - recorded.lasted_s) < 0.2)
        return true;
    qWarning("%.3f s of %.3f s", recorded.report->duration_s, recorded.lasted_s);
    return false;
}

double cpu_s() {
    rusage used = {};
    getrusage(RUSAGE_SELF, &used);
    return double(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
           double(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
}

} // namespace

class GridRecordingTest : public QObject {
    Q_OBJECT

  private:
    QTemporaryDir m_folder;
    QString file(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

  private Q_SLOTS:
    void fourStreamsAreInTheirTilesAndInStep() {
        std::vector<std::shared_ptr<StreamDecoder>> decoders;
        std::vector<Clip> clips;
        for (int i = 0; i < 4; ++i)
            clips.push_back(makeClip({.seconds = 8, .luma = 50 + 40 * i, .audio = true}));
        std::vector<MixerInput> inputs;
        const auto tiles = layout::bestFit(1280, 720, std::vector<layout::Cell>(4, {640, 480, false}));
        std::vector<std::unique_ptr<ClipPlayer>> players;
        const int64_t start_ns = monotonicNow_ns() + 50'000'000;
        for (size_t i = 0; i < 4; ++i) {
            decoders.push_back(StreamDecoder::create([] {}));
            inputs.push_back({decoders[i], tiles[i], true});
            players.push_back(std::make_unique<ClipPlayer>(clips[i], decoders[i], start_ns));
        }
        double used_s = 0;
        const Recorded recorded = record({file("four.mp4")}, [&](GridMixer &mixer) {
            mixer.setInputs(inputs);
            QTest::qWait(1000);
            used_s = cpu_s();
            QTest::qWait(6000);
            used_s = cpu_s() - used_s;
        });
        QVERIFY2(recorded.report.ok(),
                 qPrintable(recorded.report ? QString() : recorded.report.error().message));
        qInfo("started after %d ms, ready %d ms after stop, %.3f of a core, %lld late frames, %lld bytes",
              recorded.started_ms, recorded.finished_ms, used_s / 6, (long long)recorded.missed,
              (long long)recorded.report->size_bytes);
        QVERIFY(recorded.started_ms >= 0 && recorded.started_ms < 3000);
        QCOMPARE(recorded.report->width, 1280);
        QCOMPARE(recorded.report->height, 720);
        QVERIFY(recorded.report->hasAudio && recorded.report->hasVideo);
        QVERIFY(isAsLong(recorded));
        QCOMPARE(QDir(m_folder.path()).entryList({u"four*"_s}), QStringList{u"four.mp4"_s});

        const DecodedMovie movie = decodeMovie(file("four.mp4"));
        QVERIFY(movie.frames.size() > 150);
        for (size_t i = 1; i < movie.frames.size(); ++i)
            QVERIFY(movie.frames[i].time_s - movie.frames[i - 1].time_s < 0.08);
        const std::vector<double> beeps = movie.beeps();
        QVERIFY(beeps.size() >= 5);
        for (size_t tile = 0; tile < 4; ++tile) {
            const int x = tiles[tile].x + tiles[tile].width / 2, y = tiles[tile].y + tiles[tile].height / 2;
            const std::vector<double> flashes = movie.flashes(x, y);
            QVERIFY(flashes.size() >= 5);
            const QString wrong = outOfStep({flashes.end() - 5, flashes.end()}, beeps, 5);
            QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("tile %1: ").arg(tile) + wrong));
            // Half a second after a flash the plain color is there.
            for (size_t i = 0; i < movie.frames.size(); ++i)
                if (std::abs(movie.frames[i].time_s - flashes.back() - 0.5) < 0.02)
                    QVERIFY(std::abs(movie.lumaAt(i, x, y) - int(50 + 40 * tile)) < 8);
        }
    }

    void videoWithALongerWayThanItsAudioIsStillInStep() {
        auto decoder = StreamDecoder::create([] {});
        ClipPlayer player(makeClip({.seconds = 6}), decoder, monotonicNow_ns() + 50'000'000,
                          {.videoDelay_ns = 120'000'000});
        const Recorded recorded = record({file("lips.mp4"), 640, 480}, [&](GridMixer &mixer) {
            mixer.setInputs({{decoder, {0, 0, 640, 480}, true}});
            player.wait();
        });
        QVERIFY(recorded.report.ok());
        const DecodedMovie movie = decodeMovie(file("lips.mp4"));
        const auto flashes = movie.flashes(320, 240), beeps = movie.beeps();
        QVERIFY(flashes.size() >= 4 && beeps.size() >= 4);
        const QString wrong = outOfStep({flashes.end() - 4, flashes.end()}, beeps, 4);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    void streamsComeAndGoStallAndChangeSize() {
        auto steady = StreamDecoder::create([] {});
        auto other = StreamDecoder::create([] {});
        const int64_t start_ns = monotonicNow_ns() + 50'000'000;
        ClipPlayer first(makeClip({.seconds = 5, .luma = 60}), steady, start_ns);
        const Clip small = makeClip({.width = 320, .height = 240, .seconds = 1.5, .luma = 180});
        const Clip large = makeClip({.width = 640, .height = 360, .seconds = 1.5, .luma = 120});
        const Recorded recorded = record({file("changes.mp4"), 640, 360}, [&](GridMixer &mixer) {
            mixer.setInputs({{steady, {0, 0, 640, 360}, true}});
            QTest::qWait(1000);
            mixer.setInputs({{steady, {0, 0, 320, 360}, true}, {other, {320, 0, 320, 360}, true}});
            ClipPlayer(small, other, monotonicNow_ns()).wait();
            QTest::qWait(700); // a stall: the last frame stays
            ClipPlayer(large, other, monotonicNow_ns()).wait();
            QTest::qWait(300);
            mixer.setInputs({{steady, {0, 0, 640, 360}, true}});
            QTest::qWait(400);
        });
        QVERIFY(recorded.report.ok());
        const DecodedMovie movie = decodeMovie(file("changes.mp4"));
        bool sawSmall = false, sawLarge = false;
        int small_n = 0;
        for (size_t i = 1; i < movie.frames.size(); ++i) {
            QVERIFY(movie.frames[i].time_s - movie.frames[i - 1].time_s < 0.08);
            const int luma = movie.lumaAt(i, 480, 180);
            small_n += std::abs(luma - 180) < 8 ? 1 : 0;
            sawSmall |= std::abs(luma - 180) < 8;
            sawLarge |= sawSmall && std::abs(luma - 120) < 8;
        }
        QVERIFY(sawSmall);
        QVERIFY(sawLarge);
        // 1.5 s of it less the flashes, and the stall.
        QVERIFY2(small_n > 40, qPrintable(QString::number(small_n)));
        QVERIFY(std::abs(movie.lumaAt(movie.frames.size() - 1, 480, 180) - 60) < 8 ||
                movie.lumaAt(movie.frames.size() - 1, 480, 180) > 200);
    }

    void aRecordingWithoutAudioHasNoAudioTrack() {
        const Recorded recorded =
            record({.path = file("silent.mp4"), .width = 320, .height = 240, .audio = false},
                   [](GridMixer &) { QTest::qWait(1500); });
        QVERIFY(recorded.report.ok());
        QVERIFY(!recorded.report->hasAudio);
        QVERIFY(recorded.report->hasVideo);
        QVERIFY(isAsLong(recorded));
    }

    void oddSizesBecomeTheNextEvenOnes() {
        const Recorded recorded = record({file("odd.mp4"), 641, 479}, [](GridMixer &) { QTest::qWait(700); });
        QVERIFY(recorded.report.ok());
        QCOMPARE(recorded.report->width, 642);
        QCOMPARE(recorded.report->height, 480);
    }

    void framesThatTheEncoderHadNoTimeForAreCounted_data() {
        QTest::addColumn<int>("pause_ms");
        QTest::newRow("in time") << 40;
        QTest::newRow("all at once") << 0;
    }
    void framesThatTheEncoderHadNoTimeForAreCounted() {
        QFETCH(int, pause_ms);
        const int frames = pause_ms > 0 ? 60 : 400;
        const MovieProperties properties{file("counted.mp4"), 1280, 720, 25, true, false};
        auto writer = MovieWriter::create(properties);
        QVERIFY(writer.ok());
        auto pixels = std::make_shared<std::vector<uint8_t>>(1280 * 720 * 3 / 2, uint8_t(90));
        auto frame = std::make_shared<VideoFrame>();
        frame->width = frame->strides[0] = 1280;
        frame->height = 720;
        frame->strides[1] = frame->strides[2] = 640;
        frame->planes[0] = pixels->data();
        frame->planes[1] = pixels->data() + 1280 * 720;
        frame->planes[2] = frame->planes[1] + 640 * 360;
        frame->owner = pixels;
        for (int i = 0; i < frames; ++i) {
            (*writer)->onFrame(i, frame);
            // All at once fills what waits for the encoder; a gap is one when something comes behind it.
            if (pause_ms > 0 || i >= 370)
                QTest::qSleep(40);
        }
        std::promise<Result<MovieReport>> done;
        WorkerPool workers("finish");
        (*writer)->finish({}, workers,
                          [&](Result<MovieReport> report) { done.set_value(std::move(report)); });
        const auto report = done.get_future().get();
        QVERIFY2(report.ok(), qPrintable(report ? QString() : report.error().message));
        if (pause_ms == 0)
            QVERIFY(report->missingFrames > 0);
        const auto seen = decodeMovie(properties.path, true, false).frames;
        const auto until =
            qint64(std::lround(seen.back().time_s * 25)) + 1; // the file ends with its last one
        QCOMPARE(qint64(seen.size()) + report->missingFrames, until);
    }

    void aWriterThatWroteNothingLeavesNothing() {
        {
            const auto writer = MovieWriter::create({file("nothing.mp4"), 640, 360});
            QVERIFY(writer.ok());
            QVERIFY(QFile::exists(file("nothing.mp4")));
        }
        QVERIFY(!QFile::exists(file("nothing.mp4")));
    }

    void aFolderThatIsNotThereIsAnErrorAtOnce() {
        const auto writer = MovieWriter::create({file("nowhere/x.mp4")});
        QVERIFY(!writer.ok());
        QCOMPARE(writer.error().code, Errc::MediaFailed);
    }

    void aKilledRecordingLosesAtMostItsLastSecond_data() {
        QTest::addColumn<QString>("growing");
        QTest::newRow("today") << file("copy.mp4");
        QTest::newRow("earlier") << file("copy.mp4.part");
    }
    void aKilledRecordingLosesAtMostItsLastSecond() {
        QFETCH(QString, growing);
        QFile::remove(file("copy.mp4"));
        const QString path = file("killed.mp4");
        {
            auto writer = MovieWriter::create({path, 640, 360});
            QVERIFY(writer.ok());
            GridMixer mixer({640, 360, 25, true, true}, *writer);
            mixer.start();
            QTest::qWait(3500);
            // What a killed process leaves is the file as it is on disk now, even cut in the middle. Earlier
            // versions let it grow under another name.
            QVERIFY(QFile::copy(path, growing));
        }
        QFile copy(growing);
        QVERIFY(copy.resize(copy.size() - 100));
        QVERIFY(!isFinalized(file("copy.mp4")));
        const auto report = finalizeMovie(file("copy.mp4"));
        QVERIFY2(report.ok(), qPrintable(report ? QString() : report.error().message));
        QVERIFY2(report->duration_s > 1.4, qPrintable(QString::number(report->duration_s)));
        QVERIFY(report->hasAudio && report->hasVideo);
        QVERIFY(isFinalized(file("copy.mp4")));
        QVERIFY(!QFile::exists(file("copy.mp4.part")));
    }

    void aFullDiskIsToldAndTheFileStaysWhole() {
        const QString path = file("full.mp4");
        signal(SIGXFSZ, SIG_IGN);
        rlimit before = {};
        getrlimit(RLIMIT_FSIZE, &before);
        auto writer = MovieWriter::create({path, 640, 360});
        QVERIFY(writer.ok());
        std::atomic<int> failures = 0;
        (*writer)->whenFailed([&](const Error &) { ++failures; });
        GridMixer mixer({640, 360, 25, true, true}, *writer);
        mixer.start();
        QTest::qWait(2500);
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(path).size() > 0, 20'000);
        const qint64 size = QFileInfo(path).size();
        const rlimit tight = {rlim_t(size + 50), before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &tight);
        const bool told = QTest::qWaitFor([&] { return failures > 0; }, 20'000);
        setrlimit(RLIMIT_FSIZE, &before);
        mixer.stop();
        QVERIFY(told);
        QCOMPARE(failures.load(), 1);
        std::promise<Result<MovieReport>> done;
        WorkerPool workers("finish");
        (*writer)->finish({}, workers,
                          [&](Result<MovieReport> report) { done.set_value(std::move(report)); });
        const auto report = done.get_future().get();
        QVERIFY2(report.ok(), qPrintable(report ? QString() : report.error().message));
        QVERIFY(report->duration_s > 0.9);
    }

    void theThumbnailIs480WideAndFromTheMiddle() {
        const QString jpeg = file("thumb.jpg");
        const auto written = writeThumbnail(file("four.mp4"), jpeg);
        QVERIFY2(written.ok(), qPrintable(written ? QString() : written.error().message));
        QFile read(jpeg);
        QVERIFY(read.open(QIODevice::ReadOnly));
        const QByteArray bytes = read.readAll();
        const qsizetype header = bytes.indexOf(QByteArray::fromHex("ffc0"));
        QVERIFY(header > 0);
        const auto number = [&](qsizetype at) { return uchar(bytes[at]) << 8 | uchar(bytes[at + 1]); };
        QCOMPARE(number(header + 5), 270);
        QCOMPARE(number(header + 7), 480);
    }

    void somethingElseIsNotAMovie() {
        QFile junk(file("junk.mp4"));
        QVERIFY(junk.open(QIODevice::WriteOnly));
        junk.write(QByteArray(10000, 'x'));
        junk.close();
        QVERIFY(!probeMovie(file("junk.mp4")).ok());
        QVERIFY(!writeThumbnail(file("junk.mp4"), file("junk.jpg")).ok());
        QVERIFY(!probeMovie(file("missing.mp4")).ok());
    }
};

QTEST_GUILESS_MAIN(GridRecordingTest)
#include "test_grid_recording.moc"
