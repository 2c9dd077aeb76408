#include "fake_review.h"

#include "replay_player.h"
#include "ui/player/file_player.h"

#include <QApplication>
#include <QAudioDevice>
#include <QMediaDevices>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <condition_variable>
#include <memory>
#include <mutex>

using namespace ovation;
using namespace ovation::ui;

namespace {

constexpr int Patience_ms = 20'000;

bool runFfmpeg(const QStringList &arguments) {
    return QProcess::execute(
               QStringLiteral("ffmpeg"),
               QStringList{QStringLiteral("-loglevel"), QStringLiteral("error"), QStringLiteral("-y")} +
                   arguments) == 0;
}

/// Six seconds at 25 fps: red, green and blue for two seconds each, with a tone.
QStringList colors() {
    return {QStringLiteral("-f"),
            QStringLiteral("lavfi"),
            QStringLiteral("-i"),
            QStringLiteral("color=red:s=320x180:r=25:d=2[a];color=lime:s=320x180:r=25:d=2[b];"
                           "color=blue:s=320x180:r=25:d=2[c];[a][b][c]concat=n=3"),
            QStringLiteral("-f"),
            QStringLiteral("lavfi"),
            QStringLiteral("-i"),
            QStringLiteral("sine=frequency=440:r=48000:d=6"),
            QStringLiteral("-shortest")};
}

QString colorOf(const QImage &image) {
    const QColor color = image.pixelColor(image.width() / 2, image.height() / 2);
    if (color.red() > 180 && color.green() < 90)
        return QStringLiteral("red");
    if (color.green() > 180 && color.red() < 90)
        return QStringLiteral("green");
    return color.blue() > 180 && color.red() < 90 ? QStringLiteral("blue") : color.name();
}

/// Reads a file, as what a Review opens.
class Bytes : public ByteSource {
  public:
    explicit Bytes(const QString &path) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            m_bytes = file.readAll();
    }
    int64_t size() const override { return m_bytes.size(); }
    Result<std::size_t> read(int64_t at, std::span<std::byte> into) override {
        const auto count = std::size_t(std::clamp<int64_t>(size() - at, 0, int64_t(into.size())));
        std::copy_n(reinterpret_cast<const std::byte *>(m_bytes.constData()) + at, count, into.begin());
        return count;
    }

  private:
    QByteArray m_bytes;
};

/// A disk that does not answer any more from a byte on, until it is mended.
class HangingBytes final : public Bytes {
  public:
    HangingBytes(const QString &path, int64_t from) : Bytes(path), m_from(from) {}
    ~HangingBytes() override { mend(); }

    Result<std::size_t> read(int64_t at, std::span<std::byte> into) override {
        std::unique_lock lock(m_mutex);
        ++m_reads;
        if (!m_mended && at + int64_t(into.size()) > m_from) {
            m_hangs = true;
            // Who waits for it on the window's thread is found out, and the test ends.
            if (!m_wake.wait_for(lock, std::chrono::seconds(20), [this] { return m_mended; }))
                m_gaveUp = true;
            m_hangs = false;
        }
        return Bytes::read(at, into);
    }
    void mend() {
        const std::lock_guard lock(m_mutex);
        m_mended = true;
        m_wake.notify_all();
    }
    bool hangs() const {
        const std::lock_guard lock(m_mutex);
        return m_hangs;
    }
    bool gaveUp() const {
        const std::lock_guard lock(m_mutex);
        return m_gaveUp;
    }
    int reads() const {
        const std::lock_guard lock(m_mutex);
        return m_reads;
    }

  private:
    const int64_t m_from;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_hangs = false, m_mended = false, m_gaveUp = false; ///< guarded, as what follows
    int m_reads = 0;
};

} // namespace

/// Qt Multimedia with real files; no screen and no audio device is needed.
class FilePlayerTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();

    void showsItsFirstFrameAndTheSoughtOnes();
    void playsAndEnds();
    void aStreamIsPlayedOutOfMemoryThatIsNoFile();
    void ofManySeeksTheLastOneCounts();
    void aFileThatIsNoMovieSaysSo();
    void aPlaylistIsNotOpened();
    void withoutAnAudioDeviceItSaysWhatToDo();
    void audioAloneWithoutAnAudioDeviceSaysWhatToDo();
    void aDiskThatHangsHoldsUpNothing_data();
    void aDiskThatHangsHoldsUpNothing();
    void whenTooManyWaitForTheirDisksItSaysSo();
    void allStreamsTogetherAreLetGoOfWhileTheirDiskHangs();

  private:
    QString at(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    QTemporaryDir m_folder;
    PlayerThreads m_threads;
};

void FilePlayerTest::initTestCase() {
    QVERIFY(runFfmpeg(colors() + QStringList{QStringLiteral("-c:v"), QStringLiteral("libx264"),
                                             QStringLiteral("-preset"), QStringLiteral("ultrafast"),
                                             QStringLiteral("-pix_fmt"), QStringLiteral("yuv420p"),
                                             QStringLiteral("-c:a"), QStringLiteral("aac"), at("a.mp4")}));
    QVERIFY(
        runFfmpeg(colors() + QStringList{QStringLiteral("-c:v"), QStringLiteral("libvpx"),
                                         QStringLiteral("-deadline"), QStringLiteral("realtime"),
                                         QStringLiteral("-c:a"), QStringLiteral("libopus"), at("a.webm")}));
}

void FilePlayerTest::showsItsFirstFrameAndTheSoughtOnes() {
    FilePlayer player({at("a.mp4"), nullptr}, m_threads);
    QImage seen;
    connect(&player, &FilePlayer::frameReady, this, [&](const QImage &frame) { seen = frame; });
    QTRY_COMPARE_WITH_TIMEOUT(colorOf(seen), QStringLiteral("red"), Patience_ms);
    QCOMPARE(seen.size(), QSize(320, 180));
    QCOMPARE(player.duration_ms(), 6000);
    // The frames before and behind the change of color: seeking is exact to a frame.
    for (const auto &[time_ms, color] :
         {std::pair(1960, "red"), std::pair(2000, "green"), std::pair(5000, "blue"), std::pair(3960, "green"),
          std::pair(0, "red")}) {
        player.seek(time_ms);
        QTRY_COMPARE_WITH_TIMEOUT(colorOf(seen), QString::fromLatin1(color), Patience_ms);
    }
    QTRY_COMPARE_WITH_TIMEOUT(player.frameRate(), 25.0, Patience_ms);
}

void FilePlayerTest::playsAndEnds() {
    FilePlayer player({at("a.mp4"), nullptr}, m_threads);
    QSignalSpy ended(&player, &FilePlayer::ended), frames(&player, &FilePlayer::frameReady);
    QTRY_VERIFY_WITH_TIMEOUT(!frames.isEmpty(), Patience_ms);
    player.seek(5000);
    QTRY_COMPARE_WITH_TIMEOUT(colorOf(frames.last()[0].value<QImage>()), QStringLiteral("blue"), Patience_ms);
    player.setSpeed(2);
    player.setPlaying(true);
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, Patience_ms);
    QCOMPARE(colorOf(frames.last()[0].value<QImage>()), QStringLiteral("blue")); // the last frame stays
    player.seek(2500);
    QTRY_COMPARE_WITH_TIMEOUT(colorOf(frames.last()[0].value<QImage>()), QStringLiteral("green"),
                              Patience_ms);
}

void FilePlayerTest::aStreamIsPlayedOutOfMemoryThatIsNoFile() {
    FilePlayer player({QStringLiteral("str_CAM_A.webm"), std::make_shared<Bytes>(at("a.webm"))}, m_threads);
    QImage seen;
    connect(&player, &FilePlayer::frameReady, this, [&](const QImage &frame) { seen = frame; });
    QTRY_COMPARE_WITH_TIMEOUT(colorOf(seen), QStringLiteral("red"), Patience_ms);
    player.seek(4500);
    QTRY_COMPARE_WITH_TIMEOUT(colorOf(seen), QStringLiteral("blue"), Patience_ms);
    player.seek(2500);
    QTRY_COMPARE_WITH_TIMEOUT(colorOf(seen), QStringLiteral("green"), Patience_ms);
}

void FilePlayerTest::ofManySeeksTheLastOneCounts() {
    FilePlayer player({at("a.mp4"), nullptr}, m_threads);
    QSignalSpy frames(&player, &FilePlayer::frameReady);
    QTRY_VERIFY_WITH_TIMEOUT(!frames.isEmpty(), Patience_ms);
    for (int time_ms = 0; time_ms <= 5000; time_ms += 10) // as a mouse that is dragged
        player.seek(time_ms);
    QTRY_COMPARE_WITH_TIMEOUT(colorOf(frames.last()[0].value<QImage>()), QStringLiteral("blue"), Patience_ms);
    QVERIFY2(frames.size() < 20, qPrintable(QString::number(frames.size())));
}

void FilePlayerTest::aFileThatIsNoMovieSaysSo() {
    QFile file(at("b.mp4"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(10'000, 'x'));
    file.close();
    for (const QString &path : {file.fileName(), at("none.mp4")}) {
        FilePlayer player({path, nullptr}, m_threads);
        QSignalSpy failed(&player, &FilePlayer::failed);
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, Patience_ms);
        const QString said = failed[0][0].toString();
        QVERIFY2(said.startsWith(QStringLiteral("Could not play this recording")), qPrintable(said));
    }
}

void FilePlayerTest::aPlaylistIsNotOpened() {
    // It names what its author wants to be opened: an address, or a file of this machine.
    QFile file(at("list.mp4"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("#EXTM3U\n#EXT-X-TARGETDURATION:6\n#EXTINF:6,\nfile://" + at("a.mp4").toUtf8() +
               "\n#EXT-X-ENDLIST\n");
    file.close();
    FilePlayer player({file.fileName(), nullptr}, m_threads);
    QSignalSpy failed(&player, &FilePlayer::failed), frames(&player, &FilePlayer::frameReady);
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, Patience_ms);
    QVERIFY(failed[0][0].toString().contains(QStringLiteral("neither MP4")));
    QVERIFY(frames.isEmpty());
    QVERIFY(!isPlayable("<smil>") && !isPlayable("") && !isPlayable("v=0\r\no=- 0"));
    QVERIFY(isPlayable("\x1a\x45\xdf\xa3....") && isPlayable(QByteArray("\0\0\0 ftypisom", 12)));
}

void FilePlayerTest::withoutAnAudioDeviceItSaysWhatToDo() {
    FilePlayer player({at("a.mp4"), nullptr}, m_threads);
    const bool silent = QMediaDevices::defaultAudioOutput().isNull();
    QCOMPARE(player.audioProblem().isEmpty(), !silent);
    if (silent)
        QVERIFY(player.audioProblem().contains(QStringLiteral("pipewire-pulse")));
}

void FilePlayerTest::audioAloneWithoutAnAudioDeviceSaysWhatToDo() {
    if (!QMediaDevices::defaultAudioOutput().isNull())
        QSKIP("this machine has an audio device");
    QVERIFY(runFfmpeg({QStringLiteral("-f"), QStringLiteral("lavfi"), QStringLiteral("-i"),
                       QStringLiteral("sine=440:d=2"), QStringLiteral("-c:a"), QStringLiteral("libopus"),
                       at("audio.webm")}));
    FilePlayer player({at("audio.webm"), nullptr}, m_threads);
    QSignalSpy failed(&player, &FilePlayer::failed);
    player.setPlaying(true);
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, Patience_ms);
    const QString sentence = failed[0][0].toString();
    QVERIFY2(sentence.contains(QStringLiteral("only audio")), qPrintable(sentence));
}

void FilePlayerTest::aDiskThatHangsHoldsUpNothing_data() {
    QTest::addColumn<qint64>("from");
    QTest::newRow("at its beginning") << qint64(0);
    QTest::newRow("while it is opened") << qint64(100);
    QTest::newRow("while it plays") << QFileInfo(at("a.webm")).size() / 2;
}

void FilePlayerTest::aDiskThatHangsHoldsUpNothing() {
    QFETCH(qint64, from);
    PlayerThreads threads;
    const auto disk = std::make_shared<HangingBytes>(at("a.webm"), from);
    auto player = std::make_unique<FilePlayer>(PlayedFile{QStringLiteral("str_CAM_A.webm"), disk}, threads);
    player->setPlaying(true);
    QTRY_VERIFY_WITH_TIMEOUT(disk->hangs(), Patience_ms);
    player->seek(5000);
    player->setSpeed(2);
    player->setPlaying(false);
    player.reset(); // another one is selected
    QVERIFY(disk->hangs());
    FilePlayer next({at("a.mp4"), nullptr}, threads);
    QSignalSpy frames(&next, &FilePlayer::frameReady);
    QTRY_VERIFY_WITH_TIMEOUT(!frames.isEmpty(), Patience_ms);
    QVERIFY(disk->hangs());
    QCOMPARE(threads.running(), std::size_t(2));
    const int reads = disk->reads();
    disk->mend();
    QTRY_COMPARE_WITH_TIMEOUT(threads.running(), std::size_t(1), Patience_ms);
    QCOMPARE(disk->reads(), reads); // it is not played to its end
    QVERIFY(!disk->gaveUp());
}

void FilePlayerTest::whenTooManyWaitForTheirDisksItSaysSo() {
    PlayerThreads threads;
    const auto disk = std::make_shared<HangingBytes>(at("a.webm"), 0);
    for (std::size_t i = 0; i < PlayerThreads::MaxThreads; ++i) {
        const FilePlayer player({QStringLiteral("a.webm"), disk}, threads);
        // One that has read nothing yet hangs nowhere.
        QTRY_COMPARE_WITH_TIMEOUT(disk->reads(), int(i) + 1, Patience_ms);
    }
    FilePlayer next({at("a.mp4"), nullptr}, threads);
    QSignalSpy failed(&next, &FilePlayer::failed);
    (void)QTest::qWaitFor([&] { return !failed.isEmpty() || disk->gaveUp(); }, Patience_ms);
    if (disk->gaveUp())
        QSKIP("the machine is too busy: the first of them did not hang until the last one did");
    QCOMPARE(failed.size(), 1);
    QVERIFY(failed[0][0].toString().contains(QStringLiteral("disk does not answer")));
    next.seek(1000); // and what is asked of it does no harm
    disk->mend();
    QTRY_COMPARE_WITH_TIMEOUT(threads.running(), std::size_t(0), Patience_ms);
    FilePlayer later({at("a.mp4"), nullptr}, threads);
    QSignalSpy frames(&later, &FilePlayer::frameReady);
    QTRY_VERIFY_WITH_TIMEOUT(!frames.isEmpty(), Patience_ms);
}

void FilePlayerTest::allStreamsTogetherAreLetGoOfWhileTheirDiskHangs() {
    const auto ends = std::make_shared<WorkerPool>("playback ends", 1);
    const auto disk = std::make_shared<HangingBytes>(at("a.webm"), 100);
    compose::ReplayStream stream;
    stream.stream.hasVideo = true;
    stream.media = disk;
    stream.end_ms = 6000;
    auto playback = std::make_unique<ReplayPlayer>(compose::ReplayScript{.streams = {stream}}, ends);
    playback->setPlaying(true);
    QTRY_VERIFY_WITH_TIMEOUT(disk->hangs(), Patience_ms);
    playback->seek(3000);
    playback.reset();
    QVERIFY(disk->hangs());
    QVERIFY(!ends->waitForDone(0));
    disk->mend();
    QVERIFY(ends->waitForDone(Patience_ms));
    QVERIFY(!disk->gaveUp());
}

QTEST_MAIN(FilePlayerTest)

#include "test_file_player.moc"
