#include "media/overview/audio_peaks.h"
#include "media/overview/film_frames.h"

#include "../ffmpeg.h"
#include "../file_bytes.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <thread>

using namespace ovation;
using namespace ovation::media;

namespace {

constexpr int PerSecond = 20;
constexpr QSize Tile(160, 90);

// A tone of 0.1 s at the end of each second; frames that become brighter each second, a keyframe in each.
constexpr char Beeps[] = "-f lavfi -i aevalsrc=gte(mod(t\\,1)\\,0.9)*0.5*sin(2*PI*1000*t):d=10:s=48000 ";
constexpr char Steps[] = "-f lavfi -i "
                         "nullsrc=s=160x90:d=10:r=10,geq=lum=40+15*floor(T):cb=128:cr=128,format=yuv420p ";

} // namespace

/// Waveform and film strip of files, as far as media go.
class OverviewTest : public QObject {
    Q_OBJECT

  private:
    QTemporaryDir m_folder;
    std::atomic<int64_t> m_read = 0;

    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    OpenSource opener(const QString &file) {
        return [this, file]() -> Result<std::shared_ptr<ByteSource>> {
            return std::shared_ptr<ByteSource>(std::make_shared<FileBytes>(file, &m_read));
        };
    }
    Result<std::vector<float>> peaksOf(const QString &file, std::size_t count = 10 * PerSecond) {
        return readPeaks(opener(file), PerSecond, count, {});
    }
    static QByteArray words(const char *more) { return QByteArray(Beeps) + Steps + more; }

  private Q_SLOTS:
    void initTestCase() {
        QCOMPARE(makeWithFfmpeg(words("-c:a aac -c:v libx264 -g 10"), path("movie.mp4")), QString());
        QCOMPARE(
            makeWithFfmpeg(words("-c:a libopus -c:v libvpx -deadline realtime -g 10"), path("movie.webm")),
            QString());
        QCOMPARE(makeWithFfmpeg(words("-c:a libopus -c:v libx264 -g 10"), path("movie.mkv")), QString());
        QCOMPARE(makeWithFfmpeg(words("-c:a libvorbis -c:v libvpx-vp9 -deadline realtime -cpu-used 8 -g 10"),
                                path("vp9.webm")),
                 QString());
    }

    void everyToneIsSeenWhereItIsHeard_data() { everyFrameIsTheOneThatIsSeenThen_data(); }
    void everyToneIsSeenWhereItIsHeard() {
        QFETCH(QString, file);
        const auto peaks = peaksOf(path(qPrintable(file)));
        QVERIFY2(peaks.ok(), peaks ? "" : qPrintable(peaks.error().message));
        QCOMPARE(peaks->size(), std::size_t(10 * PerSecond));
        for (std::size_t i = 0; i < peaks->size(); ++i) {
            const std::size_t inSecond = i % PerSecond; // the tone fills the last two pieces
            const float peak = (*peaks)[i];
            const QByteArray where =
                "piece " + QByteArray::number(qulonglong(i)) + ": " + QByteArray::number(peak);
            if (inSecond >= PerSecond - 2)
                QVERIFY2(std::abs(peak - 0.5F) < 0.12F, where);
            else if (inSecond >= 1 && inSecond < PerSecond - 3)
                QVERIFY2(peak < 0.02F, where); // encoders smear it into the pieces beside
        }
    }

    void everyFrameIsTheOneThatIsSeenThen_data() {
        QTest::addColumn<QString>("file");
        for (const char *name : {"movie.mp4", "movie.webm", "movie.mkv", "vp9.webm"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void everyFrameIsTheOneThatIsSeenThen() {
        QFETCH(QString, file);
        std::vector<int64_t> times;
        for (int i = 0; i < 10; ++i)
            times.push_back(i * 1000 + 500);
        std::vector<QImage> frames(10);
        const auto read = readFilmFrames(opener(path(qPrintable(file))), Tile, times,
                                         [&](std::size_t i, const QImage &frame) { frames[i] = frame; }, {});
        QVERIFY2(read.ok(), read ? "" : qPrintable(read.error().message));
        // An index of Matroska knows clusters, of up to 5 s, and not each keyframe in them.
        const int mayBeEarlier = file.endsWith(QStringLiteral(".mp4")) ? 0 : 5;
        for (int i = 0; i < 10; ++i) {
            QCOMPARE(frames[std::size_t(i)].size(), Tile);
            const int is = qGray(frames[std::size_t(i)].pixel(80, 45));
            // Limited range: 16..235 is black to white.
            const double second = (is * 219.0 / 255 + 16 - 40) / 15;
            QVERIFY2(second < i + 0.4 && second > i - mayBeEarlier - 0.4,
                     qPrintable(QStringLiteral("frame %1 is of %2 s").arg(i).arg(second)));
        }
        QVERIFY(qGray(frames[9].pixel(80, 45)) > qGray(frames[0].pixel(80, 45)) + 40);
    }

    void aTallFrameKeepsItsShape() {
        QCOMPARE(makeWithFfmpeg("-f lavfi -i color=white:s=180x320:d=1:r=25 -c:v libx264 -pix_fmt yuv420p",
                                path("tall.mp4")),
                 QString());
        QImage frame;
        QVERIFY(readFilmFrames(opener(path("tall.mp4")), Tile, {0},
                               [&](std::size_t, const QImage &one) { frame = one; }, {})
                    .ok());
        QVERIFY(qGray(frame.pixel(80, 45)) > 240);
        QVERIFY(qGray(frame.pixel(20, 45)) < 10 && qGray(frame.pixel(140, 45)) < 10);
    }

    void aHoleIsSilent() {
        // Nothing between 2 s and 8 s: the timestamps jump.
        QCOMPARE(makeWithFfmpeg("-f lavfi -i aevalsrc=0.5*sin(2*PI*1000*t):d=4:s=48000 -af "
                                "asetpts=PTS+gte(T\\,2)*6/TB -c:a libopus",
                                path("hole.webm")),
                 QString());
        const auto peaks = peaksOf(path("hole.webm"));
        QVERIFY(peaks.ok());
        QVERIFY((*peaks)[PerSecond] > 0.4F);
        QVERIFY((*peaks)[5 * PerSecond] < 0.01F);
        QVERIFY((*peaks)[9 * PerSecond] > 0.4F);
    }

    // Chapters and durations of a file are in its own time, wherever it begins.
    void beforeTheFirstBlockItIsSilent() {
        QCOMPARE(makeWithFfmpeg("-f lavfi -i aevalsrc=0.5*sin(2*PI*1000*t):d=2:s=48000 -c:a libopus "
                                "-output_ts_offset 3 -avoid_negative_ts disabled",
                                path("later.webm")),
                 QString());
        const auto peaks = peaksOf(path("later.webm"));
        QVERIFY(peaks.ok());
        QVERIFY((*peaks)[1 * PerSecond] < 0.01F);
        QVERIFY((*peaks)[4 * PerSecond] > 0.4F);
    }

    void aFileWithoutAudioOrVideoSaysSo() {
        QCOMPARE(makeWithFfmpeg((QByteArray(Steps) + "-c:v libx264").constData(), path("silent.mp4")),
                 QString());
        QCOMPARE(makeWithFfmpeg((QByteArray(Beeps) + "-c:a libopus").constData(), path("blind.webm")),
                 QString());
        QCOMPARE(peaksOf(path("silent.mp4")).error().code, Errc::MediaUnreadable);
        const auto read =
            readFilmFrames(opener(path("blind.webm")), Tile, {0}, [](std::size_t, const QImage &) {}, {});
        QCOMPARE(read.error().code, Errc::MediaUnreadable);
    }

    void whatIsDamagedGivesWhatCanBeRead_data() { everyFrameIsTheOneThatIsSeenThen_data(); }
    void whatIsDamagedGivesWhatCanBeRead() {
        QFETCH(QString, file);
        QFile whole(path(qPrintable(file))), half(path("half"));
        QVERIFY(whole.open(QIODevice::ReadOnly) && half.open(QIODevice::WriteOnly | QIODevice::Truncate));
        half.write(whole.read(whole.size() / 2));
        half.close();
        const auto peaks = peaksOf(path("half"));
        if (file.endsWith(QStringLiteral(".mp4"))) { // its index is at the end
            QVERIFY(!peaks.ok());
            QVERIFY(!peaks.error().message.isEmpty());
            return;
        }
        QVERIFY2(peaks.ok(), peaks ? "" : qPrintable(peaks.error().message));
        QVERIFY((*peaks)[2 * PerSecond - 1] > 0.3F);
    }

    void whatIsNoMovieIsRefused_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("hello, this is not a movie at all");
        QTest::newRow("header of an MP4") << QByteArray("\0\0\0\x10"
                                                        "ftypisom\0\0\0\0",
                                                        16);
        QTest::newRow("header of a WebM") << QByteArray("\x1a\x45\xdf\xa3\x80garbage behind it");
    }
    void whatIsNoMovieIsRefused() {
        QFETCH(QByteArray, content);
        QFile file(path("none"));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(content);
        file.close();
        QCOMPARE(peaksOf(path("none")).error().code, Errc::MediaUnreadable);
        QVERIFY(
            !readFilmFrames(opener(path("none")), Tile, {0}, [](std::size_t, const QImage &) {}, {}).ok());
    }

    void aFilmStripReadsLittleOfTheFile() {
        QCOMPARE(
            makeWithFfmpeg("-f lavfi -i testsrc2=s=640x360:d=60:r=25,noise=c0s=40:c0f=t -c:v libx264 -preset "
                           "ultrafast -pix_fmt yuv420p -g 50 -b:v 4M -movflags +faststart",
                           path("long.mp4")),
            QString());
        m_read = 0;
        int count = 0;
        QVERIFY(readFilmFrames(opener(path("long.mp4")), Tile, {0, 20'000, 40'000},
                               [&](std::size_t, const QImage &) { ++count; }, {})
                    .ok());
        QCOMPARE(count, 3);
        QVERIFY2(m_read < QFileInfo(path("long.mp4")).size() / 4, QByteArray::number(qlonglong(m_read)));
    }

    void itEndsWhenItIsNotWantedAnyMore() {
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(readPeaks(opener(path("movie.mp4")), PerSecond, 200, stop.get_token()).error().code,
                 Errc::Postponed);
        QCOMPARE(
            readFilmFrames(
                opener(path("movie.mp4")), Tile, {0}, [](std::size_t, const QImage &) {}, stop.get_token())
                .error()
                .code,
            Errc::Postponed);
    }

    void nothingIsWrittenBehindTheLastPiece() {
        const auto peaks = peaksOf(path("movie.mp4"), 5);
        QVERIFY(peaks.ok());
        QCOMPARE(peaks->size(), std::size_t(5));
    }
};

QTEST_GUILESS_MAIN(OverviewTest)
#include "test_overview.moc"
