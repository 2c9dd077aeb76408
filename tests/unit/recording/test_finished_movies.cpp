#include "media/write/fragment_index.h"
#include "media/write/movie_file.h"
#include "media/write/movie_index.h"
#include "media/write/movie_writer.h"

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

struct Shape {
    int width = 320, height = 180, rate = 25;
    bool audio = true;
    int frames = 75;
    int noise = 64; ///< of 255, in luma; what makes the file large
    EncoderProperties encoder = {};
};

VideoFramePtr noisy(const Shape &shape, unsigned seed) {
    const auto luma = std::size_t(shape.width) * std::size_t(shape.height);
    auto pixels = std::make_shared<std::vector<uint8_t>>(luma * 3 / 2, uint8_t(128));
    std::minstd_rand random(seed + 1);
    if (shape.noise > 0)
        for (std::size_t i = 0; i < luma; ++i)
            (*pixels)[i] = uint8_t(100 + random() % unsigned(shape.noise));
    auto frame = std::make_shared<VideoFrame>();
    frame->width = shape.width;
    frame->height = shape.height;
    frame->planes[0] = pixels->data();
    frame->planes[1] = pixels->data() + luma;
    frame->planes[2] = pixels->data() + luma * 5 / 4;
    frame->strides[0] = shape.width;
    frame->strides[1] = frame->strides[2] = shape.width / 2;
    frame->owner = pixels;
    return frame;
}

MovieProperties propertiesOf(const Shape &shape, const QString &path) {
    MovieProperties properties;
    properties.path = path;
    properties.width = shape.width;
    properties.height = shape.height;
    properties.frameRate = shape.rate;
    properties.audio = shape.audio;
    properties.whenBehind = WhenBehind::Wait;
    properties.encoder = shape.encoder;
    return properties;
}

/// A movie that its writer finished.
struct Made {
    Result<MovieReport> report = Error{};
};

Made make(const Shape &shape, const QString &path) {
    auto writer = MovieWriter::create(propertiesOf(shape, path));
    if (!writer)
        return {writer.error()};
    const VideoFramePtr frames[] = {noisy(shape, 0), noisy(shape, 1), noisy(shape, 2)};
    const std::vector<float> silence(std::size_t(48'000 / shape.rate) * 2);
    for (int i = 0; i < shape.frames; ++i) {
        (*writer)->onFrame(i, frames[i % 3]);
        if (shape.audio)
            (*writer)->onAudio(int64_t(i) * 48'000 / shape.rate, silence);
    }
    Made made;
    std::promise<Result<MovieReport>> done;
    WorkerPool workers("finish");
    (*writer)->finish({}, workers, [&](Result<MovieReport> report) { done.set_value(std::move(report)); });
    made.report = done.get_future().get();
    return made;
}

QJsonObject videoStream(const QString &path) {
    QProcess ffprobe;
    ffprobe.start(QStringLiteral("ffprobe"),
                  {QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-count_packets"),
                   QStringLiteral("-select_streams"), QStringLiteral("v"), QStringLiteral("-show_streams"),
                   QStringLiteral("-of"), QStringLiteral("json"), path});
    ffprobe.waitForFinished(60'000);
    return QJsonDocument::fromJson(ffprobe.readAllStandardOutput())
        .object()[QStringLiteral("streams")][0]
        .toObject();
}

/// The numbers of the keyframes.
std::vector<int> keyframesOf(const QString &path) {
    QProcess ffprobe;
    ffprobe.start(QStringLiteral("ffprobe"),
                  {QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-select_streams"),
                   QStringLiteral("v"), QStringLiteral("-show_entries"), QStringLiteral("packet=flags"),
                   QStringLiteral("-of"), QStringLiteral("csv=p=0"), path});
    ffprobe.waitForFinished(60'000);
    const QByteArrayList packets = ffprobe.readAllStandardOutput().trimmed().split('\n');
    std::vector<int> keyframes;
    for (qsizetype i = 0; i < packets.size(); ++i)
        if (packets[i].startsWith('K'))
            keyframes.push_back(int(i));
    return keyframes;
}

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
    void whatItClaimsIsWhatItsSizeNeeds_data();
    void whatItClaimsIsWhatItsSizeNeeds();
    void theEncoderDoesAsItIsSet();
    void thirteenHoursAreWhole();
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

void FinishedMoviesTest::whatItClaimsIsWhatItsSizeNeeds_data() {
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::addColumn<int>("rate");
    QTest::addColumn<int>("level");
    QTest::newRow("640x480") << 640 << 480 << 25 << 30;
    QTest::newRow("1280x720") << 1280 << 720 << 25 << 31;
    QTest::newRow("1280x720 at 60") << 1280 << 720 << 60 << 32;
    QTest::newRow("1920x1080") << 1920 << 1080 << 25 << 40;
}

void FinishedMoviesTest::whatItClaimsIsWhatItsSizeNeeds() {
    QFETCH(int, width);
    QFETCH(int, height);
    QFETCH(int, rate);
    QFETCH(int, level);
    const Made made = make({width, height, rate, false, 10, 16}, path("a.mp4"));
    QVERIFY2(made.report.ok(), made.report ? "" : qPrintable(made.report.error().message));
    const QJsonObject stream = videoStream(path("a.mp4"));
    QVERIFY2(stream[QStringLiteral("level")].toInt() <= level,
             qPrintable(QString::number(stream[QStringLiteral("level")].toInt())));
    QCOMPARE(stream[QStringLiteral("profile")].toString(), QStringLiteral("Constrained Baseline"));
    QCOMPARE(stream[QStringLiteral("has_b_frames")].toInt(), 0);
}

void FinishedMoviesTest::theEncoderDoesAsItIsSet() {
    constexpr int Frames = 150, Rate = 25;
    const auto made = [this](const EncoderProperties &encoder) {
        const Made movie = make({320, 180, Rate, false, Frames, 128, encoder}, path("a.mp4"));
        return movie.report ? movie.report->size_bytes : 0;
    };
    const int64_t usual_bytes = made({});
    const auto usual = keyframesOf(path("a.mp4"));
    QCOMPARE(usual, (std::vector{0, 25, 50, 75, 100, 125}));
    QVERIFY(usual_bytes > 0);

    { // It has begun long before its first piece is whole.
        MovieProperties slow = propertiesOf({}, path("slow.mp4"));
        slow.encoder.keyframeInterval_s = 10;
        const auto writer = MovieWriter::create(slow);
        QVERIFY(writer.ok());
        std::atomic<bool> started = false;
        (*writer)->whenStarted([&started] { started = true; });
        for (int i = 0; i < 5; ++i) {
            (*writer)->onFrame(i, noisy({}, 0));
            (*writer)->onAudio(int64_t(i) * 1920, std::vector<float>(3840));
        }
        QTRY_VERIFY(started);
    }
    QVERIFY(made({.keyframeInterval_s = 4}) > 0);
    QCOMPARE(keyframesOf(path("a.mp4")), (std::vector{0, 100}));
    VERIFY_PLAYS(path("a.mp4"));

    constexpr int Most_kbps = 500;
    const auto kbps = [](int64_t bytes) { return double(bytes) * 8 / 1000 / (double(Frames) / Rate); };
    QVERIFY2(kbps(usual_bytes) > 2 * Most_kbps, qPrintable(QString::number(kbps(usual_bytes))));
    const double capped = kbps(made({.maxBitrate_kbps = Most_kbps}));
    QVERIFY2(capped < Most_kbps * 1.2, qPrintable(QString::number(capped)));
    VERIFY_PLAYS(path("a.mp4"));

    QVERIFY(made({.quality = 0}) < usual_bytes / 2);
    QVERIFY(made({.speed = EncoderSpeed::Medium}) > 0);
    const QJsonObject stream = videoStream(path("a.mp4"));
    QCOMPARE(stream[QStringLiteral("nb_read_packets")].toString(), QString::number(Frames));
    QCOMPARE(stream[QStringLiteral("has_b_frames")].toInt(), 0);
    QVERIFY(stream[QStringLiteral("profile")].toString() != QStringLiteral("Constrained Baseline"));
    VERIFY_PLAYS(path("a.mp4"));
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
}

QTEST_GUILESS_MAIN(FinishedMoviesTest)
#include "test_finished_movies.moc"
