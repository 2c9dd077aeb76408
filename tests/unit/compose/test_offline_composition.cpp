#include "../media/made_file.h"
#include "../media/rtp_clip.h"

#include "compose/offline_composition.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include <cmath>

using namespace ovation;
using namespace ovation::compose;
using session::RecordingLayout;

namespace {

/// Lets it go on, or not.
class Watch final : public media::ConvertControl {
  public:
    explicit Watch(int64_t endAt_ms = INT64_MAX) : m_endAt_ms(endAt_ms) {}
    bool mayContinue() override { return reached_ms < m_endAt_ms; }
    void reached(int64_t time_ms) override {
        isMonotonic = isMonotonic && time_ms >= reached_ms;
        reached_ms = time_ms;
    }
    int64_t reached_ms = 0;
    bool isMonotonic = true;

  private:
    const int64_t m_endAt_ms;
};

ReplayStream streamOf(const char *id, const QByteArray &bytes, int64_t start_ms, int64_t end_ms) {
    ReplayStream stream;
    stream.stream.id = QString::fromLatin1(id);
    stream.stream.hasAudio = stream.stream.hasVideo = true;
    stream.stream.typeOfVideo = QStringLiteral("CAMERA");
    stream.stream.createdAt = start_ms;
    stream.media = std::make_shared<MemoryBytes>(bytes);
    stream.start_ms = start_ms;
    stream.end_ms = end_ms;
    return stream;
}

struct Place {
    int left = 0, top = 0, width = 0, height = 0;
};

/// The number that a made file shows in a place of a frame.
int numberAt(const DecodedMovie &movie, size_t frame, const Place &place) {
    return numberOf(movie.lumaAt(frame, place.left + place.width / 2, place.top + place.height * 3 / 4));
}

double loudestIn(const DecodedMovie &movie, double from_s, double until_s) {
    float loudest = 0;
    for (auto i = size_t(from_s * 48000); i < std::min(size_t(until_s * 48000), movie.samples.size()); ++i)
        loudest = std::max(loudest, std::fabs(movie.samples[i]));
    return double(loudest);
}

} // namespace

class OfflineCompositionTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void everyFrameIsInItsPlaceAtItsTime() {
        const auto movie = composed({.streams = {streamOf("a", MadeFile().make(), 0, 3000),
                                                 streamOf("b", MadeFile().make(), 1000, 4000)}});
        // BEST_FIT: alone, then side by side, then the other one alone.
        QCOMPARE(movie.frames.size(), size_t(100));
        const Place all{0, 0, 640, 360}, left{0, 0, 320, 360}, right{320, 0, 320, 360};
        for (size_t i = 0; i < 100; ++i) {
            const int a = int(i % FrameNumbers), later = int((i - 25) % FrameNumbers);
            QVERIFY(std::fabs(movie.frames[i].time_s - double(i) / 25) < 1e-6);
            if (i < 25) {
                QCOMPARE(numberAt(movie, i, all), a);
            } else if (i < 75) {
                QCOMPARE(numberAt(movie, i, left), a);
                QCOMPARE(numberAt(movie, i, right), later);
            } else {
                QCOMPARE(numberAt(movie, i, all), later);
            }
        }
        const auto beeps = movie.beeps();
        QCOMPARE(beeps.size(), size_t(4));
        for (size_t i = 1; i < 4; ++i) // the writer leaves the first 21 ms out
            QVERIFY2(std::fabs(beeps[i] - double(i)) < 0.005, qPrintable(QString::number(beeps[i])));
    }

    void aLayoutChangesAtItsFrame() {
        MadeFile dark;
        dark.luma = 30;
        ReplayScript script{
            .streams = {streamOf("a", MadeFile().make(), 0, 3000), streamOf("b", dark.make(), 0, 3000)}};
        script.changes = {{1000, RecordingLayout::PictureInPicture}, {2000, RecordingLayout::BestFit}};
        const auto movie = composed(script);
        QCOMPARE(movie.frames.size(), size_t(75));
        for (size_t i = 0; i < 75; ++i) {
            if (i % 25 < 4)
                continue; // flashes
            // Side by side the right one is the dark one; in the frame the first one is everywhere here.
            QCOMPARE(movie.lumaAt(i, 340, 40) > 55, i >= 25 && i < 50);
        }
    }

    void holesAndEndsAreStandingFramesAndSilence() {
        MadeFile file;
        file.tone = true;
        file.missing = [](double time_s) { return time_s > 0.99 && time_s < 2; };
        const auto movie = composed({.streams = {streamOf("a", file.make(), 0, 5000)}});
        QCOMPARE(movie.frames.size(), size_t(125)); // as long as it says, whatever is in the file
        const Place all{0, 0, 640, 360};
        for (size_t i = 0; i < 125; ++i) {
            const size_t shown = i < 25 ? i : i < 50 ? 24 : std::min<size_t>(i, 74);
            QCOMPARE(numberAt(movie, i, all), int(shown % FrameNumbers));
        }
        QVERIFY(loudestIn(movie, 0.5, 0.9) > 0.2);
        QVERIFY(loudestIn(movie, 1.1, 1.9) < 0.01);
        QVERIFY(loudestIn(movie, 2.1, 2.9) > 0.2);
        QVERIFY(loudestIn(movie, 3.2, 5) < 0.01);
    }

    void aStreamGoesOnInItsNextFile() {
        MadeFile second = MadeFile::h264InMatroska();
        second.seconds = 1;
        const auto movie = composed({.streams = {streamOf("a", MadeFile().make(), -1000, 2000),
                                                 streamOf("a", second.make(), 3000, 4000)}});
        const Place all{0, 0, 640, 360};
        QCOMPARE(movie.frames.size(), size_t(100));
        for (size_t i = 0; i < 100; ++i) {
            const size_t shown = i < 50 ? i + 25 : i < 75 ? 74 : i - 75;
            QCOMPARE(numberAt(movie, i, all), int(shown % FrameNumbers));
        }
    }

    void aPartBeginsAndEndsAtItsFrame() {
        const auto movie = properties();
        Watch watch;
        const auto report =
            composeOffline({.script = {.streams = {streamOf("a", MadeFile().make(), 0, 3000)}},
                            .movie = movie,
                            .start_ms = 1200,
                            .end_ms = 2400},
                           watch);
        QVERIFY2(report.ok(), qPrintable(report ? QString() : report.error().message));
        const auto part = decodeMovie(movie.path);
        QCOMPARE(part.frames.size(), size_t(30));
        for (size_t i = 0; i < 30; ++i)
            QCOMPARE(numberAt(part, i, {0, 0, 640, 360}), int((i + 30) % FrameNumbers));
        QCOMPARE(part.beeps().size(), size_t(1));
        QVERIFY(std::fabs(part.beeps()[0] - 0.8) < 0.005);
    }

    void audioAloneBecomesWebM() {
        MadeFile file;
        file.video = false;
        auto stream = streamOf("a", file.make(), 500, 3500);
        stream.stream.hasVideo = false;
        media::MovieProperties properties;
        properties.path = m_folder->filePath(QStringLiteral("audio.webm"));
        properties.video = false;
        Watch watch;
        const auto report = composeOffline({{.streams = {stream}}, properties}, watch);
        QVERIFY2(report.ok(), qPrintable(report ? QString() : report.error().message));
        QVERIFY(std::fabs(report->movie.duration_s - 3.5) < 0.03);
        const auto beeps = decodeMovie(properties.path, false).beeps();
        QCOMPARE(beeps.size(), size_t(3));
        QVERIFY(std::fabs(beeps[0] - 0.5) < 0.01 && std::fabs(beeps[2] - 2.5) < 0.01);
    }

    void itCanBeCanceled() {
        Watch watch(1000);
        const auto report =
            composeOffline({{.streams = {streamOf("a", MadeFile().make(), 0, 3000)}}, properties()}, watch);
        QVERIFY(!report.ok());
        QCOMPARE(report.error().code, Errc::Postponed);
        QCOMPARE(watch.reached_ms, 1000);
    }

    void whatCanNotBeReadIsSaidAndTheRestIsComposed() {
        const auto good = streamOf("good", MadeFile().make(), 0, 3000);
        const auto bad = streamOf("bad", "no movie at all, but a text", 0, 3000);
        Watch watch;
        const auto report = composeOffline({{.streams = {bad, good}}, properties()}, watch);
        QVERIFY2(report.ok(), qPrintable(report ? QString() : report.error().message));
        QCOMPARE(report->problems.size(), 1);
        QVERIFY(report->problems.first().startsWith(QStringLiteral("bad:")));
        QVERIFY(watch.isMonotonic);
        const auto nothing = composeOffline({{.streams = {bad}}, properties()}, watch);
        QVERIFY(!nothing.ok());
        QCOMPARE(nothing.error().code, Errc::MediaUnreadable);
        QCOMPARE(composeOffline({{}, properties()}, watch).error().code, Errc::InvalidParameter);
    }

    void qualityDecidesTheSize() {
        const QByteArray file = MadeFile().make();
        std::map<int, int64_t> sizes;
        for (const int quality : {0, 50, 100}) {
            auto wanted = properties();
            wanted.encoder.quality = quality;
            Watch watch;
            const auto report = composeOffline({{.streams = {streamOf("a", file, 0, 3000)}}, wanted}, watch);
            QVERIFY(report.ok());
            sizes[quality] = report->movie.size_bytes;
        }
        QVERIFY(sizes[0] < sizes[50] && sizes[50] < sizes[100]);
    }

  private:
    media::MovieProperties properties() {
        media::MovieProperties movie;
        movie.path = m_folder->filePath(QStringLiteral("movie-%1.mp4").arg(m_movies++));
        movie.width = 640;
        movie.height = 360;
        return movie;
    }

    DecodedMovie composed(const ReplayScript &script) {
        const auto movie = properties();
        Watch watch;
        const auto report = composeOffline({script, movie}, watch);
        if (!report)
            qFatal("%s", qPrintable(report.error().message));
        if (!report->problems.isEmpty() || report->movie.missingFrames != 0)
            qFatal("%s", qPrintable(report->problems.join(QLatin1Char(' '))));
        return decodeMovie(movie.path);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    int m_movies = 0;
};

QTEST_GUILESS_MAIN(OfflineCompositionTest)
#include "test_offline_composition.moc"
