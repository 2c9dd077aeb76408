#include "../heap.h"
#include "../in_step.h"
#include "rtp_clip.h"

#include "base/clock.h"
#include "media/matroska/matroska_index.h"
#include "media/matroska/matroska_writer.h"
#include "media/write/stream_file.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <future>

using namespace ovation;
using namespace ovation::media;
using namespace Qt::StringLiterals;
using transport::MediaKind;
using transport::VideoCodec;

namespace {

constexpr int64_t ms = 1'000'000;

} // namespace

class StreamFileTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void aStreamBecomesAFileThatPlays_data();
    void aStreamBecomesAFileThatPlays();
    void onlyWhatIsWantedIsInTheFile();
    void aLossLeavesOutWhatCantBeShown();
    void piecesKeepMomentsOfTheirOwnWhenTheClockIsPutRight();
    void anotherCodecGoesIntoTheNextFile();
    void pausesBeforeAFileAreCountedWhereverTheyWere();
    void whatNeverSentLeavesNoFile();
    void aKilledFileIsFinishedLater();
    void brokenFilesAreRefusedAndKept();
    void chaptersAreWritten();
    void aStreamThatGrowsIsDescribedByItsLargestFrame_data();
    void aStreamThatGrowsIsDescribedByItsLargestFrame();
    void whereNoFrameWasDueThereIsNoGap_data();
    void whereNoFrameWasDueThereIsNoGap();
    void whatWaitsForTheDiskIsBound();

  private:
    std::vector<StreamFileReport> record(const Clip &clip, StreamFileSettings settings,
                                         const PlayOptions &options = {});
    StreamFileSettings settings(const QString &name = QStringLiteral("stream"));
    std::unique_ptr<QTemporaryDir> m_folder;
    int m_keyframesWanted = 0;
};

StreamFileSettings StreamFileTest::settings(const QString &name) {
    StreamFileSettings made;
    auto count = std::make_shared<int>(0);
    made.nextPath = [this, name, count](const QString &extension) {
        const QString suffix = *count ? QStringLiteral("-%1").arg(*count) : QString();
        ++*count;
        return m_folder->filePath(name + suffix + QLatin1Char('.') + extension);
    };
    made.requestKeyframe = [this] { ++m_keyframesWanted; };
    return made;
}

std::vector<StreamFileReport> StreamFileTest::record(const Clip &clip, StreamFileSettings wanted,
                                                     const PlayOptions &options) {
    auto file = StreamFile::create(std::move(wanted));
    StreamFileThread thread;
    thread.add(file);
    ClipPlayer(clip, file, monotonicNow_ns() + 20 * ms, options).wait();
    std::promise<std::vector<StreamFileReport>> reports;
    file->close([&](std::vector<StreamFileReport> given) { reports.set_value(std::move(given)); });
    thread.wake();
    return reports.get_future().get();
}

void StreamFileTest::aStreamBecomesAFileThatPlays_data() {
    QTest::addColumn<VideoCodec>("codec");
    QTest::addColumn<QString>("extension");
    QTest::newRow("VP8") << VideoCodec::Vp8 << QStringLiteral("webm");
    QTest::newRow("VP9") << VideoCodec::Vp9 << QStringLiteral("webm");
    QTest::newRow("H264") << VideoCodec::H264 << QStringLiteral("mkv");
}

void StreamFileTest::aStreamBecomesAFileThatPlays() {
    QFETCH(VideoCodec, codec);
    QFETCH(QString, extension);
    ClipProperties properties;
    properties.codec = codec;
    properties.seconds = 4;
    properties.width = 320;
    properties.height = 240;
    PlayOptions options;
    options.videoDelay_ns = 80 * ms; // the sender reports know better
    const auto reports = record(makeClip(properties), settings(), options);
    QCOMPARE(reports.size(), size_t(1));
    const StreamFileReport &report = reports[0];
    QCOMPARE(report.path, m_folder->filePath(QStringLiteral("stream.") + extension));
    QVERIFY(report.hasAudio && report.hasVideo && report.problem.isEmpty());
    QCOMPARE(report.lostPackets, 0);
    QCOMPARE(report.width, 320);
    QCOMPARE(report.height, 240);
    QVERIFY2(std::abs((report.end_ns - report.start_ns) / ms - 4000) < 200,
             qPrintable(QString::number((report.end_ns - report.start_ns) / ms)));
    const DecodedMovie movie = decodeMovie(report.path);
    QVERIFY2(movie.frames.size() > 110, qPrintable(QString::number(movie.frames.size())));
    QCOMPARE(movie.frames[0].width, 320);
    const auto flashes = movie.flashes(160, 120), beeps = movie.beeps();
    // By the sender's clocks: whether this machine is busy makes no difference.
    const QString wrong = outOfStep(flashes, beeps, 3, {.median_s = 0.04, .each_s = 0.04});
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void StreamFileTest::onlyWhatIsWantedIsInTheFile() {
    ClipProperties properties;
    properties.seconds = 2;
    const Clip clip = makeClip(properties);
    StreamFileSettings samples = settings(QStringLiteral("sound"));
    samples.video = false;
    const auto heard = record(clip, samples);
    QVERIFY(heard[0].hasAudio && !heard[0].hasVideo);
    QVERIFY(!decodeMovie(heard[0].path, false).beeps().empty());
    StreamFileSettings frame = settings(QStringLiteral("video"));
    frame.audio = false;
    const auto seen = record(clip, frame);
    QVERIFY(!seen[0].hasAudio && seen[0].hasVideo);
    QVERIFY(decodeMovie(seen[0].path, true, false).frames.size() > 50);
}

void StreamFileTest::aLossLeavesOutWhatCantBeShown() {
    ClipProperties properties;
    properties.seconds = 3;
    properties.keyframeEvery = 15;
    PlayOptions options;
    int n = 0;
    options.drop = [&n](const Clip::Packet &packet) {
        return packet.kind == MediaKind::Video && packet.time_ns > 1000 * ms && packet.time_ns < 1200 * ms &&
               ++n % 2 == 0;
    };
    const auto reports = record(makeClip(properties), settings(), options);
    QCOMPARE(reports.size(), size_t(1));
    QVERIFY(reports[0].lostPackets > 0);
    QVERIFY(reports[0].droppedFrames > 0);
    QVERIFY(reports[0].longestGap_ms > 100);
    QVERIFY(m_keyframesWanted > 0);
    // Every frame in the file shows the color or the flash, none is torn.
    const DecodedMovie movie = decodeMovie(reports[0].path);
    for (size_t i = 0; i < movie.frames.size(); ++i) {
        const int luma = movie.lumaAt(i, 320, 240);
        QVERIFY2(std::abs(luma - properties.luma) < 12 || luma > 190, qPrintable(QString::number(luma)));
    }
}

void StreamFileTest::piecesKeepMomentsOfTheirOwnWhenTheClockIsPutRight() {
    ClipProperties properties;
    properties.seconds = 4;
    properties.width = 320;
    properties.height = 240;
    PlayOptions options;
    // A way that was 600 ms too long becomes short at once: what comes then was made earlier than was
    // thought.
    options.lateness = [](const Clip::Packet &packet) {
        return packet.time_ns < 1400 * ms ? 600 * ms : std::max<int64_t>(2000 * ms - packet.time_ns, 0);
    };
    const auto reports = record(makeClip(properties), settings(), options);
    QCOMPARE(reports.size(), size_t(1));
    const auto frames = decodeMovie(reports[0].path).frames;
    QVERIFY2(frames.size() > 100, qPrintable(QString::number(frames.size())));
    for (size_t i = 1; i < frames.size(); ++i)
        QVERIFY2(frames[i].time_s - frames[i - 1].time_s > 0.0005,
                 qPrintable(QStringLiteral("frame %1 at %2 s").arg(i).arg(frames[i].time_s)));
}

void StreamFileTest::anotherCodecGoesIntoTheNextFile() {
    auto file = StreamFile::create(settings());
    StreamFileThread thread;
    thread.add(file);
    ClipProperties properties;
    properties.seconds = 1.5;
    const Clip first = makeClip(properties);
    properties.codec = VideoCodec::H264;
    const Clip second = makeClip(properties);
    ClipPlayer(first, file, monotonicNow_ns()).wait();
    ClipPlayer(second, file, monotonicNow_ns()).wait();
    std::promise<std::vector<StreamFileReport>> given;
    file->close([&](std::vector<StreamFileReport> reports) { given.set_value(std::move(reports)); });
    const auto reports = given.get_future().get();
    QCOMPARE(reports.size(), size_t(2));
    QVERIFY(reports[0].path.endsWith(QStringLiteral("stream.webm")));
    QVERIFY(reports[1].path.endsWith(QStringLiteral("stream-1.mkv")));
    for (const auto &report : reports)
        QVERIFY(decodeMovie(report.path).frames.size() > 30);
    QVERIFY2(reports[1].start_ns >= reports[0].end_ns - 200 * ms,
             qPrintable(QStringLiteral("%1 ms").arg((reports[1].start_ns - reports[0].end_ns) / ms)));
}

void StreamFileTest::whatNeverSentLeavesNoFile() {
    Clip clip;
    clip.format = {VideoCodec::Vp8, transport::AudioCodec::Opus, 96, 111};
    const auto reports = record(clip, settings());
    QVERIFY(reports.empty());
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void StreamFileTest::aKilledFileIsFinishedLater() {
    ClipProperties properties;
    properties.seconds = 4;
    auto file = StreamFile::create(settings());
    auto thread = std::make_unique<StreamFileThread>();
    thread->add(file);
    const Clip clip = makeClip(properties);
    ClipPlayer player(clip, file, monotonicNow_ns());
    QElapsedTimer time;
    time.start();
    QTest::qWait(3300);
    // A copy of the growing file is what a crash at this moment would leave, its end torn as well.
    const QString left = m_folder->filePath(QStringLiteral("left.webm"));
    QVERIFY(QFile::copy(m_folder->filePath(QStringLiteral("stream.webm")), left));
    const qint64 lasted_ms = time.elapsed();
    QFile torn(left);
    QVERIFY(torn.open(QIODevice::ReadWrite));
    QVERIFY(torn.resize(torn.size() - 700));
    torn.close();
    player.wait();
    thread.reset();

    const auto report = finishInterruptedMatroska(left);
    QVERIFY2(report.ok(), qPrintable(report.ok() ? QString() : report.error().message));
    QVERIFY2(report->duration_ms > 1000 && report->duration_ms <= lasted_ms,
             qPrintable(QString::number(report->duration_ms)));
    QVERIFY(report->hasAudio && report->hasVideo);
    const DecodedMovie movie = decodeMovie(left);
    QVERIFY(std::abs(movie.frames.back().time_s * 1000 - double(report->duration_ms)) < 300);
    // Finishing a finished one changes nothing.
    const auto again = finishInterruptedMatroska(left);
    QVERIFY(again.ok());
    QCOMPARE(again->duration_ms, report->duration_ms);
    QCOMPARE(again->size_bytes, report->size_bytes);
}

void StreamFileTest::brokenFilesAreRefusedAndKept() {
    const QString path = m_folder->filePath(QStringLiteral("foreign.webm"));
    for (const QByteArray &content :
         {QByteArray(), QByteArray("not a movie"), QByteArray(6000, '\x1a'), QByteArray(6000, '\0')}) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(content);
        file.close();
        QVERIFY(!finishInterruptedMatroska(path).ok());
        QCOMPARE(QFileInfo(path).size(), content.size());
    }
    QVERIFY(!finishInterruptedMatroska(m_folder->filePath(QStringLiteral("absent.webm"))).ok());
}

void StreamFileTest::pausesBeforeAFileAreCountedWhereverTheyWere() {
    auto file = StreamFile::create(settings());
    StreamFileThread thread;
    thread.add(file);
    ClipProperties properties;
    properties.seconds = 2;
    properties.width = 160;
    properties.height = 120;
    const Clip first = makeClip(properties);
    properties.codec = VideoCodec::H264;
    const Clip second = makeClip(properties);
    const auto pause = [&](int length_ms) {
        const int64_t before_ns = monotonicNow_ns();
        file->setPaused(true);
        QTest::qWait(length_ms);
        file->setPaused(false);
        return monotonicNow_ns() - before_ns;
    };
    const int64_t early_ns = pause(300); // nothing was said of the stream yet
    int64_t within_ns = 0;
    {
        ClipPlayer player(first, file, monotonicNow_ns());
        QTest::qWait(700);
        within_ns = pause(400);
        player.wait();
    }
    ClipPlayer(second, file, monotonicNow_ns()).wait();
    std::promise<std::vector<StreamFileReport>> given;
    file->close([&](std::vector<StreamFileReport> reports) { given.set_value(std::move(reports)); });
    const auto reports = given.get_future().get();
    QCOMPARE(reports.size(), size_t(2));
    const auto near = [](int64_t is_ns, int64_t should_ns) { return std::abs(is_ns - should_ns) < 20 * ms; };
    QVERIFY2(near(reports[0].pausesBefore_ns, early_ns),
             qPrintable(QString::number(reports[0].pausesBefore_ns)));
    QVERIFY2(near(reports[1].pausesBefore_ns, early_ns + within_ns),
             qPrintable(QString::number(reports[1].pausesBefore_ns)));
}

void StreamFileTest::chaptersAreWritten() {
    const QString path = m_folder->filePath(QStringLiteral("chapters.webm"));
    MatroskaTracks tracks;
    tracks.audio = true;
    auto writer = MatroskaWriter::create(path, tracks);
    QVERIFY(writer.ok());
    const uint8_t silence[] = {0xf8, 0xff, 0xfe};
    for (int i = 0; i < 200; ++i)
        QVERIFY((*writer)->write(false, i * 20, false, silence).ok());
    QVERIFY((*writer)->finish({{1000, "one"}, {2500, "two"}}).ok());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.contains("one") && bytes.contains("two"));
    QVERIFY(!bytes.contains("V_VP8"));
}

void StreamFileTest::aStreamThatGrowsIsDescribedByItsLargestFrame_data() {
    QTest::addColumn<VideoCodec>("codec");
    QTest::newRow("VP8") << VideoCodec::Vp8;
    QTest::newRow("H264") << VideoCodec::H264; // whose parameter sets change
}

void StreamFileTest::aStreamThatGrowsIsDescribedByItsLargestFrame() {
    QFETCH(VideoCodec, codec);
    auto file = StreamFile::create(settings());
    StreamFileThread thread;
    thread.add(file);
    for (const auto &[width, height] : {std::pair(160, 90), {640, 360}, {320, 180}}) {
        ClipProperties properties;
        properties.seconds = 1;
        properties.width = width;
        properties.height = height;
        properties.codec = codec;
        ClipPlayer(makeClip(properties), file, monotonicNow_ns()).wait();
    }
    std::promise<std::vector<StreamFileReport>> given;
    file->close([&](std::vector<StreamFileReport> reports) { given.set_value(std::move(reports)); });
    const auto reports = given.get_future().get();
    QCOMPARE(reports.size(), size_t(1));
    QCOMPARE(reports[0].width, 640);
    QCOMPARE(reports[0].height, 360);
    QProcess ffprobe; // what a stranger reads in the header
    ffprobe.start(QStringLiteral("ffprobe"),
                  {u"-v"_s, u"error"_s, u"-select_streams"_s, u"v"_s, u"-show_entries"_s,
                   u"stream=width,height"_s, u"-of"_s, u"csv=p=0"_s, reports[0].path});
    QVERIFY(ffprobe.waitForFinished());
    if (codec == VideoCodec::Vp8) // of H264 it tells what the first parameter set says
        QCOMPARE(ffprobe.readAllStandardOutput().trimmed(), QByteArray("640,360"));
    const auto frames = decodeMovie(reports[0].path).frames;
    QCOMPARE(frames.front().width, 160); // and each one is what it was
    QCOMPARE(frames.back().width, 320);
    if (codec != VideoCodec::H264)
        return;
    // A copy into MP4 decodes without complaint.
    const QString copy = m_folder->filePath(u"copy.mp4"_s);
    for (const QStringList &arguments :
         {QStringList{u"-i"_s, reports[0].path, u"-c:v"_s, u"copy"_s, u"-c:a"_s, u"copy"_s, copy},
          QStringList{u"-i"_s, copy, u"-fps_mode"_s, u"passthrough"_s, u"-enc_time_base:v"_s, u"-1"_s,
                      u"-f"_s, u"null"_s, u"-"_s}}) {
        QProcess ffmpeg;
        ffmpeg.start(u"ffmpeg"_s, QStringList{u"-v"_s, u"error"_s} + arguments);
        QVERIFY(ffmpeg.waitForFinished());
        QCOMPARE(ffmpeg.readAllStandardError(), QByteArray());
    }
    QCOMPARE(decodeMovie(copy, true, false).frames.size(), frames.size());
}

void StreamFileTest::whereNoFrameWasDueThereIsNoGap_data() {
    QTest::addColumn<bool>("muted");
    QTest::addColumn<bool>("slide");
    QTest::newRow("a camera") << false << false;
    QTest::newRow("a camera that is switched off") << true << false;
    QTest::newRow("a slide") << false << true;
}

void StreamFileTest::whereNoFrameWasDueThereIsNoGap() {
    QFETCH(bool, muted);
    QFETCH(bool, slide);
    constexpr int Still_ms = 4000;
    StreamFileSettings wanted = settings();
    wanted.mayStandStill = slide;
    auto file = StreamFile::create(wanted);
    StreamFileThread thread;
    thread.add(file);
    ClipProperties properties;
    properties.seconds = 1;
    properties.width = 160;
    properties.height = 120;
    const Clip clip = makeClip(properties);
    ClipPlayer(clip, file, monotonicNow_ns()).wait();
    if (muted)
        file->setVideoActive(false);
    QTest::qWait(Still_ms);
    if (muted)
        file->setVideoActive(true);
    ClipPlayer(clip, file, monotonicNow_ns()).wait();
    std::promise<std::vector<StreamFileReport>> given;
    file->close([&](std::vector<StreamFileReport> reports) { given.set_value(std::move(reports)); });
    const auto reports = given.get_future().get();
    QCOMPARE(reports.size(), size_t(1));
    QCOMPARE(reports[0].longestGap_ms < Still_ms / 2, muted || slide);
}

void StreamFileTest::whatWaitsForTheDiskIsBound() {
    const auto file = StreamFile::create(settings()); // no thread takes anything from it
    const std::size_t before_bytes = allocated_bytes();
    for (int i = 0; i < 1'000'000; ++i)
        file->onSenderReport({MediaKind::Video, uint64_t(i), uint32_t(i), i});
    const std::size_t grown_bytes = allocated_bytes() - before_bytes;
    QVERIFY2(grown_bytes < 10'000'000, qPrintable(QString::number(grown_bytes))); // of 40 MB
}

QTEST_GUILESS_MAIN(StreamFileTest)
#include "test_stream_file.moc"
