#include "media/write/fragment_index.h"
#include "media/write/movie_file.h"
#include "media/write/movie_index.h"
#include "media/write/movie_writer.h"
#include "media/write/mp4_fragments.h"

#include "made_movie.h"
#include "probe.h"
#include "small_disk.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <atomic>
#include <future>
#include <random>

using namespace ovation;
using namespace ovation::media;

namespace {

QByteArray decoded(const QString &file) {
    QProcess ffmpeg;
    ffmpeg.start(QStringLiteral("ffmpeg"),
                 {QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-i"), file,
                  QStringLiteral("-f"), QStringLiteral("framemd5"), QStringLiteral("-")});
    ffmpeg.waitForFinished(60'000);
    return ffmpeg.readAllStandardOutput();
}

/// The boxes at the top of a file.
QByteArrayList boxesOf(const QString &path) {
    const QByteArray bytes = readAll(path);
    QByteArrayList boxes;
    for (qint64 at = 0; at + 16 <= bytes.size();) {
        qint64 size = qFromBigEndian<quint32>(bytes.constData() + at);
        boxes << bytes.mid(at + 4, 4);
        if (size == 1)
            size = qint64(qFromBigEndian<quint64>(bytes.constData() + at + 8));
        if (size < 8)
            break;
        at += size;
    }
    return boxes;
}

bool write(const QString &path, const QByteArray &bytes) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

/// What becomes of a movie when it is finished.
class FinishedMoviesTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_growing; ///< a movie of three seconds that was cut off
    QString path(const char *name) const { return m_folder->filePath(QLatin1String(name)); }

  private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void initTestCase();
    void theIndexStandsInFront();
    void roomForOneCopyIsEnough();
    void withoutRoomForACopyTheIndexStandsBehind();
    void withoutRoomForAnIndexItStaysAsItIs();
    void aCrashWhileTheIndexIsWrittenBehindLosesNothing();
    void thirteenHoursAreWhole();
    void timesBeyond32BitsAreWhole();
    void moreThanFourGigabytesAreFound();
};

void FinishedMoviesTest::initTestCase() {
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("growing.mp4"));
    const Shape shape;
    auto writer = MovieWriter::create(propertiesOf(shape, file));
    QVERIFY(writer.ok());
    const VideoFramePtr frames[] = {noisy(shape, 0), noisy(shape, 1), noisy(shape, 2)};
    const std::vector<float> silence(std::size_t(48'000 / shape.rate) * 2);
    for (int i = 0; i < shape.frames * 2; ++i) {
        (*writer)->onFrame(i, frames[i % 3]);
        (*writer)->onAudio(int64_t(i) * 48'000 / shape.rate, silence);
    }
    QTRY_VERIFY_WITH_TIMEOUT(boxesOf(file).count("moof") >= 6, 30'000);
    m_growing = readAll(file);
}

void FinishedMoviesTest::theIndexStandsInFront() {
    QVERIFY(write(path("a.mp4"), m_growing));
    const QByteArray before = decoded(path("a.mp4"));
    const auto report = finalizeMovie(path("a.mp4"));
    QVERIFY2(report.ok(), report ? "" : qPrintable(report.error().message));
    QCOMPARE(boxesOf(path("a.mp4")), QByteArrayList({"ftyp", "moov", "mdat", "mdat"}));
    VERIFY_PLAYS(path("a.mp4"));
    QVERIFY(before.count('\n') > 100);
    // The same frames and packets at the same times; only the header of the listing may differ.
    QCOMPARE(decoded(path("a.mp4")).count('\n'), before.count('\n'));
    const QJsonObject stream = videoStream(path("a.mp4"));
    QCOMPARE(stream[QStringLiteral("r_frame_rate")].toString(), QStringLiteral("25/1"));
    QCOMPARE(stream[QStringLiteral("avg_frame_rate")].toString(), QStringLiteral("25/1"));
    QCOMPARE(stream[QStringLiteral("color_range")].toString(), QStringLiteral("tv"));
    QCOMPARE(stream[QStringLiteral("color_space")].toString(), QStringLiteral("smpte170m"));
    QCOMPARE(filesIn(m_folder->path()), QStringList{QStringLiteral("a.mp4")});
}

void FinishedMoviesTest::roomForOneCopyIsEnough() {
    const int size_kB = int(m_growing.size() / 1000);
    SmallDisk disk(size_kB * 2 + 1400); // with what is spared
    if (!disk.isThere())
        QSKIP("a small disk can only be mounted by root");
    const QString file = disk.path() + QStringLiteral("/a.mp4");
    QVERIFY(write(file, m_growing));
    const auto report = finalizeMovie(file);
    QVERIFY2(report.ok(), report ? "" : qPrintable(report.error().message));
    QVERIFY2(report->note.isEmpty(), qPrintable(report->note));
    QCOMPARE(boxesOf(file), QByteArrayList({"ftyp", "moov", "mdat", "mdat"}));
    VERIFY_PLAYS(file);
}

void FinishedMoviesTest::withoutRoomForACopyTheIndexStandsBehind() {
    SmallDisk disk(int(m_growing.size() / 1000) + 200);
    if (!disk.isThere())
        QSKIP("a small disk can only be mounted by root");
    const QString file = disk.path() + QStringLiteral("/a.mp4");
    QVERIFY(write(file, m_growing));
    const QByteArray before = decoded(file);
    const auto report = finalizeMovie(file, {{0, "Begin"}, {1000, "Middle"}});
    QVERIFY2(report.ok(), report ? "" : qPrintable(report.error().message));
    QVERIFY2(report->note.contains(QStringLiteral("at its end")), qPrintable(report->note));
    QCOMPARE(boxesOf(file), QByteArrayList({"ftyp", "mdat", "moov", "mdat"}));
    VERIFY_PLAYS(file);
    QCOMPARE(decoded(file).count('\n'), before.count('\n'));
    QCOMPARE(probe(file).chapters.size(), std::size_t(2));
    QVERIFY(isFinalized(file));
    QCOMPARE(filesIn(disk.path()), QStringList{QStringLiteral("a.mp4")});
}

void FinishedMoviesTest::withoutRoomForAnIndexItStaysAsItIs() {
    SmallDisk disk(int(m_growing.size() / 1000) + 200);
    if (!disk.isThere())
        QSKIP("a small disk can only be mounted by root");
    const QString file = disk.path() + QStringLiteral("/a.mp4");
    QVERIFY(write(file, m_growing));
    const QByteArray before = decoded(file);
    disk.fill(10'000'000);
    const auto report = finalizeMovie(file);
    QVERIFY2(report.ok(), report ? "" : qPrintable(report.error().message));
    QVERIFY(!report->inPieces.isEmpty());
    QVERIFY(report->duration_s > 2);
    QCOMPARE(decoded(file), before);
    QVERIFY(!isFinalized(file)); // so that it can be finished later
    disk.free();
    QVERIFY(finalizeMovie(file).ok());
    QVERIFY(isFinalized(file));
}

void FinishedMoviesTest::aCrashWhileTheIndexIsWrittenBehindLosesNothing() {
    QVERIFY(write(path("whole.mp4"), m_growing));
    const auto index = readFragmentIndex(path("whole.mp4"));
    QVERIFY(index.ok());
    const QByteArray before = decoded(path("whole.mp4"));
    QVERIFY(putIndexBehind(path("whole.mp4"), {}).ok());
    const QByteArray finished = readAll(path("whole.mp4"));
    const auto end = qsizetype(index->end_bytes);
    QVERIFY(finished.size() > end + 500);
    for (const qsizetype written :
         {qsizetype(4), qsizetype(100), finished.size() - end - 1, finished.size() - end}) {
        const QByteArray torn = m_growing.left(end) + finished.mid(end, written);
        QVERIFY(write(path("torn.mp4"), torn));
        QVERIFY(putIndexBehind(path("torn.mp4"), {}).ok());
        QCOMPARE(readAll(path("torn.mp4")), finished);
        QVERIFY(write(path("torn.mp4"), torn));
        QVERIFY(finalizeMovie(path("torn.mp4")).ok());
        VERIFY_PLAYS(path("torn.mp4"));
        QCOMPARE(decoded(path("torn.mp4")).count('\n'), before.count('\n'));
    }
}

void FinishedMoviesTest::thirteenHoursAreWhole() {
    constexpr int Seconds = 13 * 3600;
    const Made made = make({32, 32, 1, false, Seconds, 0}, path("a.mp4"));
    QVERIFY2(made.report.ok(), made.report ? "" : qPrintable(made.report.error().message));
    QVERIFY2(std::abs(made.report->duration_s - Seconds) < 0.5,
             qPrintable(QString::number(made.report->duration_s)));
    QCOMPARE(videoStream(path("a.mp4"))[QStringLiteral("nb_read_packets")].toString(),
             QString::number(Seconds));
    const double landed = jumpTo(path("a.mp4"), Seconds - 10);
    QVERIFY2(std::abs(landed - (Seconds - 10)) < 2, qPrintable(QString::number(landed)));
}

void FinishedMoviesTest::timesBeyond32BitsAreWhole() {
    // Pieces of six seconds, an hour apart: audio counts 48000 a second, and passes 2^32 after 25 hours.
    constexpr int Hours = 26;
    QVERIFY(write(path("a.mp4"), m_growing));
    const auto one = readFragmentIndex(path("a.mp4"));
    QVERIFY(one.ok());
    const QByteArray piece = m_growing.left(qsizetype(one->end_bytes));
    QByteArray all = piece;
    for (int hour = 1; hour <= Hours; ++hour) {
        FragmentIndex behind;
        behind.sequence = one->sequence * uint32_t(hour);
        Mp4Index clock; // that says when the piece begins
        clock.track.timescale = 1000;
        clock.samples.push_back({int64_t(hour) * 3'600'000, 0, 0, true});
        behind.tracks.push_back(clock);
        Mp4Shift shift(behind);
        all += shift.take({reinterpret_cast<const uint8_t *>(piece.constData()), std::size_t(piece.size())});
    }
    QVERIFY(write(path("a.mp4"), all));
    const auto report = finalizeMovie(path("a.mp4"));
    QVERIFY2(report.ok(), report ? "" : qPrintable(report.error().message));
    const double last_s = double(one->end_ns()) / 1e9, end_s = Hours * 3600 + last_s;
    QVERIFY2(std::abs(report->duration_s - end_s) < 0.5, qPrintable(QString::number(report->duration_s)));
    QVERIFY(std::abs(probe(path("a.mp4")).duration_s - end_s) < 0.5);
    QVERIFY(write(path("one.mp4"), piece));
    QCOMPARE(videoStream(path("a.mp4"))[QStringLiteral("nb_read_packets")].toString().toInt(),
             videoStream(path("one.mp4"))[QStringLiteral("nb_read_packets")].toString().toInt() *
                 (Hours + 1));
    for (const char *kind : {"v", "a"}) {
        const auto times = packetTimes(path("a.mp4"), kind);
        QVERIFY(std::is_sorted(times.begin(), times.end()));
        QVERIFY2(std::abs(times.back() - end_s) < 0.3, qPrintable(QString::number(times.back())));
        QVERIFY(std::any_of(times.begin(), times.end(),
                            [](double time_s) { return std::abs(time_s - Hours * 3600) < 0.05; }));
    }
    const double landed = jumpTo(path("a.mp4"), Hours * 3600 + 2);
    QVERIFY2(std::abs(landed - (Hours * 3600 + 2)) < 1.1, qPrintable(QString::number(landed)));
}

void FinishedMoviesTest::moreThanFourGigabytesAreFound() {
    // Between two fragments lies a hole that takes no room on the disk.
    constexpr qint64 Hole = 4'500'000'000;
    const qsizetype second = m_growing.indexOf("moof", m_growing.indexOf("moof") + 4) - 4;
    QVERIFY(second > 0);
    QFile file(path("a.mp4"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(m_growing.left(second));
    QByteArray header(16, '\0');
    qToBigEndian(quint32(1), header.data());
    header.replace(4, 4, "free");
    qToBigEndian(quint64(Hole), header.data() + 8);
    file.write(header);
    QVERIFY(file.seek(second + Hole));
    file.write(m_growing.mid(second));
    file.close();
    QVERIFY(write(path("small.mp4"), m_growing));
    const QByteArray frames = decoded(path("small.mp4"));
    const auto behind = putIndexBehind(path("a.mp4"), {});
    QVERIFY2(behind.ok(), behind ? "" : qPrintable(behind.error().message));
    VERIFY_PLAYS(path("a.mp4"));
    QCOMPARE(decoded(path("a.mp4")).count('\n'), frames.count('\n'));
    QVERIFY(probe(path("a.mp4")).duration_s > 2);
    QFile made(path("a.mp4"));
    QVERIFY(made.open(QIODevice::ReadOnly) && made.seek(Hole));
    const QByteArray index = made.readAll();
    QVERIFY(index.contains("co64") && !index.contains("stco"));
}

QTEST_GUILESS_MAIN(FinishedMoviesTest)
#include "test_finished_movies.moc"
