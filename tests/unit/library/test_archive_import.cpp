#include "archive_files.h"
#include "zip_builder.h"

#include "library/archive.h"
#include "library/archive_import.h"
#include "media/gst_runtime.h"
#include "recording/recording_store.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace ovation;
using namespace ovation::library;
using recording::RecordingInfo;
using recording::Status;

/// Recordings of others that are taken into the recording path.
class ArchiveImportTest : public QObject {
    Q_OBJECT

  private:
    QTemporaryDir m_folder;
    int m_number = 0;
    recording::RecordingPaths m_paths;

    QString file(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    QString root() const { return m_paths.root; }
    QStringList found() const {
        return QDir(root()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    Result<QString> import(const QString &path) const { return ArchiveImport(m_paths, 0).import(path); }
    RecordingInfo info(const QString &id) const {
        const auto read = recording::RecordingStore(m_paths).read(id, false);
        return read && read->hasFile ? read->info : RecordingInfo();
    }
    QJsonObject note(const QString &id) const {
        QFile own(m_paths.ownDataOf(id));
        return own.open(QIODevice::ReadOnly)
                   ? QJsonDocument::fromJson(own.readAll()).object()[QLatin1String(ImportedKey)].toObject()
                   : QJsonObject();
    }
    QString zip(const char *name = "MyRec.zip", qsizetype size = 100'000) const {
        const QByteArray media = webm(true, true, 5000, size);
        writeFile(file(name),
                  zipOf({{"str_CAM_A_con_A.webm", media, true, true},
                         {"MyRec.json",
                          syncJson({listed(QStringLiteral("str_CAM_A_con_A"), 95, 5095, media.size())})}}));
        return file(name);
    }
    QString movie(const char *name, const QByteArray &description) const {
        const media::Pipeline pipeline(
            (description + " ! filesink location=\"" + file(name).toUtf8() + '"').constData());
        QString why = pipeline.error();
        gst_element_set_state(pipeline.get(), GST_STATE_PLAYING);
        return pipeline.waitForEnd(20 * GST_SECOND, why) ? file(name) : why;
    }
    static QByteArray content(const QString &path) {
        QFile whole(path);
        return whole.open(QIODevice::ReadOnly) ? whole.readAll() : QByteArray();
    }

  private Q_SLOTS:
    void initTestCase() { media::startGStreamer(); }
    void init() {
        m_paths = {m_folder.filePath(QStringLiteral("recordings%1").arg(++m_number)),
                   QStringLiteral("https://localhost/")};
    }

    void aZipBecomesARecordingOfStreams() {
        const QString path = zip();
        const auto id = import(path);
        QVERIFY2(id.ok(), id ? "" : qPrintable(id.error().message));
        QCOMPARE(*id, QStringLiteral("ses_X"));
        const RecordingInfo taken = info(*id);
        QCOMPARE(taken.status, Status::Ready);
        QCOMPARE(taken.properties.outputMode, session::OutputMode::Individual);
        QCOMPARE(taken.name, QStringLiteral("MyRec"));
        QCOMPARE(taken.sessionId, QStringLiteral("ses_X"));
        QCOMPARE(taken.createdAt, 1'580'000'000'000);
        QCOMPARE(taken.duration, 5.0);
        QCOMPARE(taken.size, int64_t(webm(true, true, 5000, 100'000).size()));
        QVERIFY(taken.hasAudio && taken.hasVideo);
        QCOMPARE(content(m_paths.fileOf(taken)), content(path)); // as it was
        QCOMPARE(note(*id)[QStringLiteral("file")].toString(), QStringLiteral("MyRec.zip"));
        QCOMPARE(note(*id)[QStringLiteral("origin")].toString(), QStringLiteral("openvidu"));
        QVERIFY(!note(*id).contains(QStringLiteral("problems")));
        QCOMPARE(found(), QStringList(QStringLiteral("ses_X")));
        QCOMPARE((*Archive::open(m_paths.folderOf(*id)))->session().streams.size(), std::size_t(1));
    }

    void theSameAgainGetsAnIdOfItsOwn() {
        const QString path = zip();
        QCOMPARE(*import(path), QStringLiteral("ses_X"));
        QCOMPARE(*import(path), QStringLiteral("ses_X~1"));
        QCOMPARE(*import(path), QStringLiteral("ses_X~2"));
        QCOMPARE(info(QStringLiteral("ses_X~2")).id, QStringLiteral("ses_X~2"));
    }

    void severalAtOnceGetDifferentIds() {
        const QString path = zip();
        std::vector<std::jthread> imports;
        for (int i = 0; i < 6; ++i)
            imports.emplace_back([&] { (void)import(path); });
        imports.clear();
        QCOMPARE(found().size(), 6);
        for (const QString &id : found())
            QCOMPARE(info(id).id, id);
    }

    void aMovieBecomesAComposedRecording_data() {
        QTest::addColumn<QByteArray>("description");
        QTest::addColumn<bool>("video");
        QTest::addColumn<QString>("file");
        const QByteArray frames =
            "videotestsrc num-buffers=50 ! video/x-raw,width=160,height=90,framerate=25/1 ! ";
        const QByteArray tone =
            "audiotestsrc num-buffers=100 samplesperbuffer=960 ! audio/x-raw,rate=48000,channels=2 ! ";
        QTest::newRow("Talk of Ada.mp4") << tone + "avenc_aac ! mux. " + frames + "x264enc ! mp4mux name=mux"
                                         << true << QStringLiteral("Talk of Ada.mp4");
        QTest::newRow("talk.webm") << tone + "opusenc ! mux. " + frames + "vp8enc ! webmmux name=mux" << true
                                   << QStringLiteral("talk.webm");
        QTest::newRow("audio.webm") << tone + "opusenc ! webmmux" << false << QStringLiteral("audio.webm");
        QTest::newRow("audio.m4a") << tone + "avenc_aac ! mp4mux" << false << QStringLiteral("audio.mp4");
    }
    void aMovieBecomesAComposedRecording() {
        QFETCH(QByteArray, description);
        QFETCH(bool, video);
        QFETCH(QString, file);
        const QString path = movie(QTest::currentDataTag(), description);
        QVERIFY2(QFile::exists(path), qPrintable(path));
        const auto id = import(path);
        QVERIFY2(id.ok(), id ? "" : qPrintable(id.error().message));
        QCOMPARE(*id, QFileInfo(path).completeBaseName().replace(QLatin1Char(' '), QLatin1Char('_')));
        const RecordingInfo taken = info(*id);
        QCOMPARE(taken.status, Status::Ready);
        QCOMPARE(taken.properties.outputMode, session::OutputMode::Composed);
        QCOMPARE(taken.hasVideo, video);
        QVERIFY2(std::abs(taken.duration - 2) < 0.1, QByteArray::number(taken.duration));
        QCOMPARE(taken.createdAt, QFileInfo(path).lastModified().toMSecsSinceEpoch());
        QCOMPARE(QFileInfo(m_paths.fileOf(taken)).fileName(), file);
        QCOMPARE(content(m_paths.fileOf(taken)), content(path));
        QCOMPARE(taken.size, QFileInfo(path).size());
        if (video && file.endsWith(QStringLiteral("mp4"))) {
            QCOMPARE(taken.properties.width, 160);
            QCOMPARE(taken.properties.height, 90);
        }
        QCOMPARE(QFile::exists(m_paths.thumbnailOf(*id)), video && file.endsWith(QStringLiteral("mp4")));
    }

    void anMkvBecomesARecordingOfOneStream() {
        const QString path =
            movie("talk.mkv", "videotestsrc num-buffers=50 ! video/x-raw,width=160,height=90,"
                              "framerate=25/1 ! x264enc ! h264parse ! matroskamux");
        QVERIFY2(QFile::exists(path), qPrintable(path));
        const auto id = import(path);
        QVERIFY2(id.ok(), id ? "" : qPrintable(id.error().message));
        const RecordingInfo taken = info(*id);
        QCOMPARE(taken.properties.outputMode, session::OutputMode::Individual);
        QCOMPARE(taken.name, QStringLiteral("talk"));
        const auto archive = Archive::open(m_paths.fileOf(taken));
        QVERIFY2(archive.ok(), archive ? "" : qPrintable(archive.error().message));
        QCOMPARE((*archive)->session().problems, QStringList());
        QCOMPARE((*archive)->session().streams.at(0).entry, QStringLiteral("talk.mkv"));
        QCOMPARE(contentOf(**(*archive)->openEntry(QStringLiteral("talk.mkv"))), content(path));
        QCOMPARE(QDir(m_paths.folderOf(*id)).entryList(QDir::Files), QStringList(QStringLiteral("talk.zip")));
    }

    void namesThatAreNoNamesOfFilesAreChanged() {
        const QByteArray media = webm(true, true, 5000);
        const QJsonObject names{{QStringLiteral("id"), QStringLiteral("../a b")},
                                {QStringLiteral("name"), QStringLiteral("..Talk/of\nAda ä")}};
        writeFile(file("odd.zip"), zipOf({{"a.webm", media}, {"odd.json", syncJson({}, names)}}));
        const auto id = import(file("odd.zip"));
        QVERIFY2(id.ok(), id ? "" : qPrintable(id.error().message));
        QCOMPARE(*id, QStringLiteral("___a_b"));
        QCOMPARE(info(*id).name, QStringLiteral("Talk_of_Ada ä"));
        QCOMPARE(found(), QStringList(QStringLiteral("___a_b")));
    }

    void whatIsRefusedLeavesNothing_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("named");
        QTest::newRow("no archive") << QByteArray("hello") << QStringLiteral("neither a ZIP");
        QTest::newRow("hostile") << zipOf({{"../a.webm", "x"}}) << QStringLiteral("../a.webm");
        QTest::newRow("damaged movie") << QByteArray("\0\0\0\x20"
                                                     "ftypisom",
                                                     12) +
                                              noise(5000)
                                       << QStringLiteral("bad.zip");
    }
    void whatIsRefusedLeavesNothing() {
        QFETCH(QByteArray, content);
        QFETCH(QString, named);
        writeFile(file("bad.zip"), content);
        const auto id = import(file("bad.zip"));
        QVERIFY(!id.ok());
        QVERIFY2(id.error().message.startsWith(QStringLiteral("bad.zip: ")), qPrintable(id.error().message));
        QVERIFY2(id.error().message.contains(named), qPrintable(id.error().message));
        QCOMPARE(found(), QStringList());
    }

    void aFolderIsRefused() {
        const QString folder = file("some");
        QVERIFY(QDir().mkpath(folder));
        writeFile(folder + QStringLiteral("/a.webm"), webm(true, true, 5000));
        const auto id = import(folder);
        QVERIFY(!id.ok() && id.error().message.contains(QStringLiteral("import a ZIP")));
    }

    void damagedContentIsTakenAndNoted() {
        const QString path = zip();
        QByteArray bytes = content(path);
        bytes[50'000] = char(bytes[50'000] ^ 1);
        writeFile(path, bytes);
        const auto id = import(path);
        QVERIFY(id.ok());
        const QJsonArray problems = note(*id)[QStringLiteral("problems")].toArray();
        QCOMPARE(problems.size(), 1);
        QVERIFY(problems[0].toString().contains(QStringLiteral("str_CAM_A_con_A.webm is damaged")));
    }

    void withoutRoomNothingIsCopied() {
        const QString path = zip();
        const auto id = ArchiveImport(m_paths, int64_t(1) << 60).import(path);
        QVERIFY(!id.ok());
        QCOMPARE(id.error().code, Errc::DiskFull);
        QVERIFY2(id.error().message.contains(QStringLiteral("make room")), qPrintable(id.error().message));
        QCOMPARE(found(), QStringList());
    }

    void whatIsCanceledLeavesNothing() {
        const QString path = zip("large.zip", 40 << 20);
        for (const int64_t at : {0LL, 20LL << 20, 60LL << 20}) { // copying, and checking
            std::stop_source stop;
            int64_t last = -1, total = 0;
            const auto id = ArchiveImport(m_paths, 0)
                                .import(path, stop.get_token(), [&](int64_t done_bytes, int64_t total_bytes) {
                                    last = done_bytes;
                                    total = total_bytes;
                                    if (done_bytes > at)
                                        stop.request_stop();
                                });
            QVERIFY2(!id.ok() && id.error().message.contains(QStringLiteral("canceled")),
                     QByteArray::number(qint64(at)));
            QVERIFY(last > at && last < total);
            QCOMPARE(found(), QStringList());
        }
    }

    void progressEndsWithAll() {
        int64_t last = 0, total = -1;
        bool isSteady = true;
        const auto id = ArchiveImport(m_paths, 0).import(zip(), {}, [&](int64_t done, int64_t all) {
            isSteady = isSteady && done >= last && (total < 0 || total == all);
            last = done;
            total = all;
        });
        QVERIFY(id.ok());
        QCOMPARE(last, total);
        QVERIFY(isSteady);
    }

    void whatACrashLeftGoesWithTheNextImport() {
        const QString left = root() + QStringLiteral("/.import-abcdef"),
                      inUse = root() + QStringLiteral("/.import-ghijkl");
        QVERIFY(QDir().mkpath(left) && QDir().mkpath(inUse));
        writeFile(left + QStringLiteral("/MyRec.zip"), "half");
        const int handle = ::open(inUse.toLocal8Bit().constData(), O_RDONLY | O_DIRECTORY);
        QVERIFY(handle >= 0 && ::flock(handle, LOCK_EX) == 0);
        QVERIFY(import(zip()).ok());
        QCOMPARE(found(), QStringList({QStringLiteral(".import-ghijkl"), QStringLiteral("ses_X")}));
        ::close(handle);
    }
};

QTEST_GUILESS_MAIN(ArchiveImportTest)
#include "test_archive_import.moc"
