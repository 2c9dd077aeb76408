#include "media/gst_runtime.h"
#include "media/write/movie_file.h"
#include "media/write/mp4_chapters.h"
#include "media/write/mp4_tree.h"

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

/// A track of text that a reference leads to, as our own reader finds it.
struct TextTrack {
    int references = 0; ///< to tracks of chapters, in all tracks
    int tracks = 0;     ///< of text
    quint32 number = 0, flags = 0;
    bool isReferredTo = false; ///< by the video's
    quint32 nextNumber = 0;    ///< as the movie says it
    QStringList texts;
    bool liesInMedia = false; ///< inside a box mdat
};

QStringList textsOf(const QByteArray &bytes, const QByteArray &moov, const mp4::Box &samples, bool &inMedia) {
    const auto sizes = mp4::childOf(moov, samples, "stsz"), offsets = mp4::childOf(moov, samples, "co64");
    QStringList texts;
    auto at = qint64(mp4::numberAt<quint64>(moov, offsets->content() + 8));
    for (qint64 box = 0; box < bytes.size();) {
        const auto found = mp4::boxAt(bytes.mid(box, 16), box, bytes.size());
        inMedia = inMedia || (found->type == "mdat" && at >= found->content() && at < found->end());
        box = found->end();
    }
    for (quint32 i = 0; i < mp4::numberAt<quint32>(moov, sizes->content() + 8); ++i) {
        const auto length = mp4::numberAt<quint16>(bytes, at);
        texts << QString::fromUtf8(bytes.mid(at + 2, length));
        at += mp4::numberAt<quint32>(moov, sizes->content() + 12 + qint64(i) * 4);
    }
    return texts;
}

std::optional<mp4::Box> indexOf(const QByteArray &bytes) {
    qint64 at = 0;
    auto box = mp4::boxAt(bytes.left(16), 0, bytes.size());
    for (; box && box->type != "moov"; box = mp4::boxAt(bytes.mid(at, 16), at, bytes.size()))
        at = box->end();
    return box;
}

TextTrack textTrackOf(const QString &path) {
    const QByteArray bytes = readAll(path);
    TextTrack found;
    const auto box = indexOf(bytes);
    if (!box)
        return found;
    const QByteArray moov = bytes.mid(box->begin, box->size);
    const auto whole = *mp4::boxAt(moov.left(16), 0, moov.size());
    const auto head = mp4::childOf(moov, whole, "mvhd");
    found.nextNumber = mp4::numberAt<quint32>(moov, head->end() - 4);
    std::vector<quint32> referred;
    for (qint64 next = whole.content(); const auto track = mp4::childOf(moov, whole, "trak", &next);) {
        const auto media = mp4::childOf(moov, *track, "mdia");
        const auto handler = moov.mid(mp4::childOf(moov, *media, "hdlr")->content() + 8, 4);
        const auto references = mp4::childOf(moov, *track, "tref");
        if (const auto chap = references ? mp4::childOf(moov, *references, "chap") : std::nullopt) {
            ++found.references;
            if (handler == "vide")
                referred.push_back(mp4::numberAt<quint32>(moov, chap->content()));
        }
        if (handler != "text")
            continue;
        ++found.tracks;
        const auto header = mp4::childOf(moov, *track, "tkhd");
        found.flags = mp4::flagsOf(moov, *header);
        found.number = mp4::numberAt<quint32>(moov, header->content() + 12);
        const auto samples = mp4::childOf(moov, *mp4::childOf(moov, *media, "minf"), "stbl");
        found.texts = textsOf(bytes, moov, *samples, found.liesInMedia);
    }
    found.isReferredTo = referred == std::vector<quint32>{found.number};
    return found;
}

#define VERIFY_TEXT_TRACK(path, ...)                                                                         \
    do {                                                                                                     \
        const TextTrack track = textTrackOf(path);                                                           \
        QCOMPARE(track.tracks, 1);                                                                           \
        QCOMPARE(track.references, 1);                                                                       \
        QVERIFY(track.isReferredTo &&track.liesInMedia);                                                     \
        QVERIFY(!(track.flags & 1)); /* enabled, it would be shown as subtitles */                           \
        QVERIFY(track.nextNumber > track.number);                                                            \
        QCOMPARE(track.texts, (QStringList{__VA_ARGS__}));                                                   \
    } while (false)

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
    /// Where FFmpeg has the end of the text track, in seconds.
    static double textEndOf(const QString &file) {
        QProcess ffprobe;
        ffprobe.start(QStringLiteral("ffprobe"),
                      {QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-select_streams"),
                       QStringLiteral("d"), QStringLiteral("-show_entries"),
                       QStringLiteral("stream=start_time,duration"), QStringLiteral("-of"),
                       QStringLiteral("csv=p=0"), file});
        ffprobe.waitForFinished(60'000);
        const QByteArrayList times = ffprobe.readAllStandardOutput().trimmed().split(',');
        return times.size() == 2 ? times[0].toDouble() + times[1].toDouble() : qQNaN();
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
        many.reserve(250);
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
        VERIFY_TEXT_TRACK(file, QStringLiteral("Begin"), QStringLiteral("Décision"));
        const auto inode = stateOf(file).st_ino;
        QVERIFY(writeChapters(file, Other).ok());
        QCOMPARE(probe(file).chapters, FoundOther);
        VERIFY_TEXT_TRACK(file, QStringLiteral("Another"));
        QVERIFY(writeChapters(file, {}).ok());
        QCOMPARE(textTrackOf(file).tracks + textTrackOf(file).references, 0);
        QCOMPARE(stateOf(file).st_ino, inode);
        VERIFY_PLAYS(file);
    }

    void noChapterMakesAMovieLonger_data() {
        QTest::addColumn<int>("first_ms");
        for (const int first_ms : {0, 825, 1000, 1100, 1900})
            QTest::addRow("first at %d ms", first_ms) << first_ms;
    }
    void noChapterMakesAMovieLonger() {
        QFETCH(int, first_ms);
        const QString file = recorded();
        QVERIFY(finalizeMovie(file, {{first_ms, "First"}, {first_ms + 50, "Last"}}).ok());
        QCOMPARE(probe(file).chapters.size(), std::size_t(2));
        const double duration_s = probe(file).duration_s;
        QVERIFY2(std::abs(duration_s - 2) < 0.1, qPrintable(QString::number(duration_s)));
        // FFmpeg 5 tells it of the track alone, later ones of the movie.
        const double end_s = textEndOf(file);
        QVERIFY2(first_ms >= 1100 || end_s < duration_s + 0.1, qPrintable(QString::number(end_s)));
    }

    void aChapterBehindTheEndBeginsThere() {
        const QString file = recorded();
        QVERIFY(finalizeMovie(file, {{0, "Begin"}, {60'000, "Late"}}).ok());
        const double duration_s = probe(file).duration_s;
        QVERIFY2(std::abs(duration_s - 2) < 0.1, qPrintable(QString::number(duration_s)));
        VERIFY_TEXT_TRACK(file, QStringLiteral("Begin"), QStringLiteral("Late"));
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
        QCOMPARE(probe(file).chapters, FoundTwo); // and not those of the other program's text track
        VERIFY_TEXT_TRACK(file, QStringLiteral("Begin"), QStringLiteral("Décision"));
    }

    void referencesToChaptersThatWouldTakeDaysAreRefused() {
        const QString file = make("many.mp4", ""); // its index is at the end
        QByteArray bytes = readAll(file);
        const auto index = indexOf(bytes);
        QVERIFY(index && index->end() == bytes.size());
        QByteArray moov = bytes.mid(index->begin);
        const auto whole = *mp4::boxAt(moov.left(16), 0, moov.size());
        const auto track = mp4::childOf(moov, whole, "trak");
        QVERIFY(track);
        const QByteArray references = mp4::boxed("tref", mp4::boxed("chap", QByteArray(4 * 1001, '\7')));
        moov.insert(track->end(), references);
        QVERIFY(mp4::resize(moov, *track, track->size + references.size()) &&
                mp4::resize(moov, whole, whole.size + references.size()));
        bytes = bytes.left(index->begin) + moov;
        QFile written(file);
        QVERIFY(written.open(QIODevice::WriteOnly) && written.write(bytes) == bytes.size());
        written.close();
        const auto refused = writeChapters(file, Two);
        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains(QStringLiteral("not understood")));
        QCOMPARE(readAll(file), bytes);
    }

    void moreThanTheRoomTakesCostACopyWithMoreRoom() {
        const QString file = recorded();
        QVERIFY(finalizeMovie(file).ok());
        std::vector<Chapter> many;
        many.reserve(255);
        for (int i = 0; i < 255; ++i)
            many.push_back({i, std::string(255, char('a' + i % 26))});
        const auto inode = stateOf(file).st_ino;
        QVERIFY(writeChapters(file, many).ok());
        QVERIFY(stateOf(file).st_ino != inode);
        QCOMPARE(probe(file).chapters.size(), std::size_t(255));
        QCOMPARE(textTrackOf(file).texts.size(), 255);
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
        seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
        QCOMPARE(seen, (std::vector<Found>{FoundTwo, {}, FoundOther}));
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
