#include "media/gst_runtime.h"
#include "media/write/movie_file.h"
#include "media/write/mp4_chapters.h"

#include "../ffmpeg.h"
#include "../traced_kill.h"
#include "probe.h"
#include "small_disk.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <sys/stat.h>

using namespace ovation;
using namespace ovation::media;

namespace {

const std::vector<Chapter> Two{{0, "Begin"}, {1000, "Décision"}};
const std::vector<Chapter> Other{{500, "Another"}};
using Found = std::vector<std::pair<double, QString>>;
const Found FoundTwo{{0, QStringLiteral("Begin")}, {1, QStringLiteral("Décision")}};
const Found FoundOther{{0.5, QStringLiteral("Another")}};

constexpr char Movie[] =
    "-f lavfi -i testsrc2=s=160x90:d=2:r=25 -f lavfi -i sine=440:d=2 -c:v libx264 -pix_fmt "
    "yuv420p -c:a aac";

} // namespace

/// Chapters of finished movies: exchanged in place, whatever happens meanwhile.
class MovieChaptersTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString path(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    QString make(const char *name, const QByteArray &more) const {
        const QString wrong = makeWithFfmpeg(QByteArray(Movie) + ' ' + more, path(name));
        return wrong.isEmpty() ? path(name) : QString();
    }
    static struct stat stateOf(const QString &file) {
        struct stat state = {};
        ::stat(QFile::encodeName(file).constData(), &state);
        return state;
    }
    static QByteArray decoded(const QString &file) {
        QProcess ffmpeg;
        ffmpeg.start(QStringLiteral("ffmpeg"),
                     {QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-i"), file,
                      QStringLiteral("-f"), QStringLiteral("md5"), QStringLiteral("-")});
        ffmpeg.waitForFinished(60'000);
        return ffmpeg.readAllStandardOutput();
    }
    /// As a recorder leaves it, before it is finished.
    QString recorded() const {
        const QString file = path("take.mp4");
        const Pipeline pipeline(
            ("audiotestsrc num-buffers=100 samplesperbuffer=960 ! audio/x-raw,rate=48000,channels=2 ! "
             "avenc_aac ! "
             "mux. videotestsrc num-buffers=50 ! video/x-raw,width=160,height=90,framerate=25/1 ! x264enc ! "
             "h264parse ! mp4mux name=mux fragment-duration=500 ! filesink location=" +
             file.toUtf8())
                .constData());
        QString why;
        gst_element_set_state(pipeline.get(), GST_STATE_PLAYING);
        return pipeline.waitForEnd(20 * GST_SECOND, why) ? file : QString();
    }

  private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aFinishedRecordingHasRoomForThem() {
        const QString file = recorded();
        QVERIFY(!file.isEmpty());
        QVERIFY(finalizeMovie(file).ok());
        QVERIFY(probe(file).chapters.empty());
        const QByteArray before = decoded(file);
        const struct stat old = stateOf(file);
        for (const auto &[chapters, found] :
             {std::pair(Two, FoundTwo), {Other, FoundOther}, {Two, FoundTwo}}) {
            const auto written = writeChapters(file, chapters);
            QVERIFY2(written.ok(), written ? "" : qPrintable(written.error().message));
            QCOMPARE(probe(file).chapters, found);
        }
        QCOMPARE(stateOf(file).st_ino, old.st_ino);
        QCOMPARE(stateOf(file).st_size, old.st_size);
        QCOMPARE(decoded(file), before);
        VERIFY_PLAYS(file);
        QVERIFY(writeChapters(file, {}).ok());
        QVERIFY(probe(file).chapters.empty());
        QCOMPARE(decoded(file), before);
        // Many with names of some length still cost no copy.
        std::vector<Chapter> many;
        for (int i = 0; i < 250; ++i)
            many.push_back({i * 8, "A chapter with a name of 40 characters: " + std::to_string(i)});
        QVERIFY(writeChapters(file, many).ok());
        QCOMPARE(stateOf(file).st_ino, old.st_ino);
        QCOMPARE(probe(file).chapters.size(), std::size_t(250));
        VERIFY_PLAYS(file);
    }

    void markersOfARecordingAreInItWhenItIsFinished() {
        const QString file = recorded();
        QVERIFY(finalizeMovie(file, Two).ok());
        QCOMPARE(probe(file).chapters, FoundTwo);
        const auto inode = stateOf(file).st_ino;
        QVERIFY(writeChapters(file, Other).ok());
        QCOMPARE(probe(file).chapters, FoundOther);
        QCOMPARE(stateOf(file).st_ino, inode);
        VERIFY_PLAYS(file);
    }

    void aForeignMovieIsRewrittenOnceAndThenHasRoom_data() {
        QTest::addColumn<QByteArray>("more");
        QTest::newRow("index in front") << QByteArray("-movflags +faststart");
        QTest::newRow("index at the end") << QByteArray("");
        QTest::newRow("with metadata") << QByteArray("-movflags +faststart -metadata title=Talk");
        QTest::newRow("without metadata")
            << QByteArray("-movflags +faststart -map_metadata -1 -fflags +bitexact");
    }
    void aForeignMovieIsRewrittenOnceAndThenHasRoom() {
        QFETCH(QByteArray, more);
        const QString file = make("foreign.mp4", more);
        QVERIFY(!file.isEmpty());
        QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
        const QByteArray before = decoded(file);
        const struct stat old = stateOf(file);
        const auto written = writeChapters(file, Two);
        QVERIFY2(written.ok(), written ? "" : qPrintable(written.error().message));
        QCOMPARE(probe(file).chapters, FoundTwo);
        QCOMPARE(decoded(file), before);
        VERIFY_PLAYS(file);
        const struct stat first = stateOf(file);
        QCOMPARE(first.st_mode, old.st_mode);
        QCOMPARE((first.st_size - old.st_size) % 4096, 0);
        QVERIFY(writeChapters(file, Other).ok());
        QCOMPARE(probe(file).chapters, FoundOther);
        QCOMPARE(stateOf(file).st_ino, first.st_ino);
        QCOMPARE(stateOf(file).st_size, first.st_size);
        QCOMPARE(decoded(file), before);
        QCOMPARE(filesIn(m_folder->path()), QStringList{QStringLiteral("foreign.mp4")});
    }

    void chaptersOfAnotherProgramAreReplaced() {
        QFile list(path("list"));
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write(";FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=2000\ntitle=Theirs\n");
        list.close();
        const QString plain = make("plain.mp4", ""), file = path("theirs.mp4");
        QCOMPARE(makeWithFfmpeg("-i " + plain.toUtf8() + " -i " + list.fileName().toUtf8() +
                                    " -map_metadata 1 -map_chapters 1 -c copy -movflags +faststart",
                                file),
                 QString());
        QCOMPARE(readAll(file).count("chpl"), 1);
        const QByteArray before = decoded(file);
        QVERIFY(writeChapters(file, Two).ok());
        QCOMPARE(readAll(file).count("chpl"), 1);
        QCOMPARE(decoded(file), before);
    }

    void moreThanTheRoomTakesCostACopyWithMoreRoom() {
        const QString file = recorded();
        QVERIFY(finalizeMovie(file).ok());
        std::vector<Chapter> many;
        for (int i = 0; i < 255; ++i)
            many.push_back({i, std::string(255, char('a' + i % 26))});
        const auto inode = stateOf(file).st_ino;
        QVERIFY(writeChapters(file, many).ok());
        QVERIFY(stateOf(file).st_ino != inode);
        QCOMPARE(probe(file).chapters.size(), std::size_t(255));
        VERIFY_PLAYS(file);
        QVERIFY(writeChapters(file, Two).ok());
        QCOMPARE(probe(file).chapters, FoundTwo);
        VERIFY_PLAYS(file);
    }

    void aLargeMovieIsNotCopied() {
        const QString file = recorded();
        QVERIFY(finalizeMovie(file).ok());
        QFile large(file);
        QVERIFY(large.open(QIODevice::ReadWrite));
        QByteArray header("\0\0\0\1free", 8);
        const quint64 size = qToBigEndian(quint64(6'000'000'000));
        header.append(reinterpret_cast<const char *>(&size), sizeof size);
        large.seek(large.size());
        large.write(header);
        QVERIFY(large.resize(large.size() - header.size() + 6'000'000'000));
        large.close();
        const struct stat before = stateOf(file);
        QVERIFY(writeChapters(file, Two).ok());
        QCOMPARE(stateOf(file).st_ino, before.st_ino);
        QCOMPARE(stateOf(file).st_size, before.st_size);
        QVERIFY(stateOf(file).st_blocks - before.st_blocks < 100);
        QCOMPARE(probe(file).chapters, FoundTwo);
    }

    void aKillLeavesTheOldOnesNoneOrTheNewOnes() {
        const QString file = recorded();
        QVERIFY(finalizeMovie(file, Two).ok());
        const QByteArray before = decoded(file);
        std::vector<Found> seen;
        for (int step = 1;; ++step) {
            const QString copy = path("killed.mp4");
            QFile::remove(copy);
            QVERIFY(QFile::copy(file, copy));
            const bool killed = killBefore(SYS_pwrite64, step, [&] { (void)writeChapters(copy, Other); });
            VERIFY_PLAYS(copy);
            QCOMPARE(decoded(copy), before);
            seen.push_back(probe(copy).chapters);
            if (!killed)
                break;
            // The next attempt finishes it.
            QVERIFY(writeChapters(copy, Other).ok());
            QCOMPARE(probe(copy).chapters, FoundOther);
        }
        QCOMPARE(seen, (std::vector<Found>{FoundTwo, {}, {}, FoundOther}));
    }

    void aKillWhileItIsCopiedLeavesTheOldOne() {
        const QString file = make("foreign.mp4", "-movflags +faststart");
        const QByteArray before = readAll(file);
        for (const long call :
             {long(SYS_copy_file_range), long(SYS_write), long(SYS_fsync), long(SYS_rename)}) {
            QVERIFY(killBefore(call, 1, [&] { (void)writeChapters(file, Two); }));
            QCOMPARE(readAll(file), before);
        }
        QVERIFY(writeChapters(file, Two).ok());
        QCOMPARE(filesIn(m_folder->path()),
                 QStringList{QStringLiteral("foreign.mp4")}); // nothing of them is left
        VERIFY_PLAYS(file);
    }

    void aFullDiskLeavesItAsItWas() {
        const SmallDisk disk(1500);
        if (!disk.isThere())
            QSKIP("A disk of its own needs the right to mount");
        const QString made = make("foreign.mp4", "-movflags +faststart");
        const QString file = disk.path() + QStringLiteral("/foreign.mp4");
        QVERIFY(QFile::copy(made, file));
        disk.fill(10'000'000);
        const QByteArray before = readAll(file);
        const auto written = writeChapters(file, Two);
        QCOMPARE(written.error().code, Errc::DiskFull);
        QVERIFY(written.error().message.contains(QStringLiteral("MB")));
        QCOMPARE(readAll(file), before);
        disk.free();
        QVERIFY(writeChapters(file, Two).ok());
        QCOMPARE(probe(file).chapters, FoundTwo);
    }

    void whatIsNoFinishedMovieIsRefusedAndStays_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("this is no movie, whatever its name says");
        QTest::newRow("index of nothing") << QByteArray("\0\0\0\x08moov\0\0\0\x10", 12);
        QTest::newRow("in pieces") << QByteArray("\0\0\0\x08moov\0\0\0\x08moof", 16);
        QTest::newRow("too large a box") << QByteArray("\0\0\0\x0cmoov\0\0\0\xff", 12);
    }
    void whatIsNoFinishedMovieIsRefusedAndStays() {
        QFETCH(QByteArray, content);
        QFile file(path("no.mp4"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        const auto written = writeChapters(path("no.mp4"), Two);
        QCOMPARE(written.error().code, Errc::MediaFailed);
        QVERIFY(!written.error().message.isEmpty());
        QCOMPARE(readAll(path("no.mp4")), content);
    }
};

QTEST_GUILESS_MAIN(MovieChaptersTest)
#include "test_movie_chapters.moc"
