#include "../recording/small_disk.h"
#include "base/file_bytes.h"
#include "counted_movie.h"
#include "export/audio_job.h"
#include "export/export_queue.h"
#include "exporting.h"

#include <QProcess>
#include <QtTest>

#include <thread>

using namespace ovation;
using namespace ovation::exporting;

namespace {

constexpr int Length_s = 20, Patience_ms = 60'000;

QStringList options(const char *text) {
    return QString::fromLatin1(text).split(QLatin1Char(' '));
}

QStringList filesIn(const QString &folder) {
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

/// A job during which something else fills the disk.
class JobOnFullDisk final : public ExportJob {
  public:
    JobOnFullDisk(std::unique_ptr<ExportJob> job, const SmallDisk &disk, qint64 taken_bytes)
        : m_job(std::move(job)), m_disk(disk), m_taken_bytes(taken_bytes) {}
    int64_t estimate_bytes() const override { return m_job->estimate_bytes(); }
    Result<void> run(const QString &path, JobControl &control) override {
        m_disk.fill(m_taken_bytes);
        return m_job->run(path, control);
    }

  private:
    const std::unique_ptr<ExportJob> m_job;
    const SmallDisk &m_disk;
    const qint64 m_taken_bytes;
};

/// One that writes nothing and runs for as long as it may, while something else takes room.
class JobBesideOthers final : public ExportJob {
  public:
    JobBesideOthers(const SmallDisk &disk, qint64 taken_bytes) : m_disk(disk), m_taken_bytes(taken_bytes) {}
    int64_t estimate_bytes() const override { return 0; }
    Result<void> run(const QString &, JobControl &control) override {
        m_disk.fill(m_taken_bytes);
        const QDeadlineTimer patience(Patience_ms);
        while (control.mayContinue() && !patience.hasExpired())
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        return media::canceled();
    }

  private:
    const SmallDisk &m_disk;
    const qint64 m_taken_bytes;
};

} // namespace

class ExportFailuresTest : public QObject {
    Q_OBJECT

    const Exporting m_exporting;
    QString m_movie;

    Request request(Format format, const QString &target) const {
        Request wanted;
        wanted.file = m_movie;
        wanted.format = format;
        wanted.target = target;
        return wanted;
    }

  private Q_SLOTS:
    void initTestCase() {
        m_movie = counted::make(m_exporting.path(QStringLiteral("movie.mp4")), Length_s,
                                options("-c:v libx264 -preset ultrafast -g 25 -c:a aac"));
        QVERIFY(!m_movie.isEmpty());
    }

    void recordingsKeepTheirPartOfTheDisk() {
        const SmallDisk disk(64'000);
        if (!disk.isThere())
            QSKIP("a small disk can only be mounted by root");
        const QString target = disk.path() + QStringLiteral("/beside.mp4");
        const ExportJournal journal(m_exporting.path(QStringLiteral("journal")));
        JobBesideOthers job(disk, 40'000'000);
        JobControl control;
        const auto before = runExport(job, target, journal, control, {disk.path(), 31'000'000});
        QVERIFY(!before && before.error().code == Errc::DiskFull);
        const auto meanwhile = runExport(job, target, journal, control, {disk.path(), 15'000'000});
        QVERIFY(!meanwhile && meanwhile.error().code == Errc::DiskFull);
        QVERIFY2(meanwhile.error().message.contains(QStringLiteral("for recordings")),
                 qPrintable(meanwhile.error().message));
        QCOMPARE(filesIn(disk.path()), QStringList{QStringLiteral("something else")});
    }
    void recordingsElsewhereNeedNoPartOfTheDisk() {
        const SmallDisk disk(16'000);
        if (!disk.isThere())
            QSKIP("a small disk can only be mounted by root");
        const Request wanted = request(Format::M4a, disk.path() + QStringLiteral("/here.m4a"));
        const auto job = RecordingJobs(recording::RecordingPaths()).make(wanted);
        QVERIFY(job);
        JobControl control;
        VERIFY_DONE(runExport(**job, wanted.target,
                              ExportJournal(m_exporting.path(QStringLiteral("journal"))), control,
                              {m_exporting.folder.path(), 1'000'000'000'000}));
    }
    void aDiskThatBecomesFullIsSaidAndNothingStays_data() {
        QTest::addColumn<Format>("format");
        for (const Format format :
             {Format::Wav, Format::Mp4, Format::WebM, Format::M4a, Format::Opus, Format::Still})
            QTest::newRow(extensionOf(format).toLatin1()) << format;
    }
    void aDiskThatBecomesFullIsSaidAndNothingStays() {
        QFETCH(Format, format);
        const SmallDisk disk(16'000);
        if (!disk.isThere())
            QSKIP("a small disk can only be mounted by root");
        Request wanted = request(format, disk.path() + QStringLiteral("/full.") + extensionOf(format));
        if (format == Format::Mp4)
            wanted.start_ms = 1000;
        auto job = RecordingJobs({}).make(wanted);
        QVERIFY(job);
        JobOnFullDisk onFullDisk(std::move(*job), disk, 16'000'000 * 2);
        JobControl control;
        const auto outcome = runExport(onFullDisk, wanted.target,
                                       ExportJournal(m_exporting.path(QStringLiteral("journal"))), control);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, Errc::DiskFull);
        QVERIFY2(outcome.error().message.contains(QStringLiteral("full")),
                 qPrintable(outcome.error().message));
        QCOMPARE(filesIn(disk.path()), QStringList(QStringLiteral("something else")));
    }

    void whatAKilledProgramLeftIsRemovedAtTheNextStart() {
        QTemporaryDir folder, journal;
        QFile bystander(folder.filePath(QStringLiteral(".ovation-export-of mine")));
        QVERIFY(bystander.open(QIODevice::WriteOnly));
        QProcess victim;
        victim.start(QCoreApplication::applicationDirPath() + QStringLiteral("/export_victim"),
                     {m_movie, folder.filePath(QStringLiteral("talk.webm")), journal.path()});
        const auto growing = [&] {
            for (const QString &name : filesIn(folder.path()))
                if (QFileInfo(folder.filePath(name)).size() > 10'000)
                    return true;
            return false;
        };
        QVERIFY(QTest::qWaitFor(growing, Patience_ms));
        // It lives: its file stays.
        QCOMPARE(ExportJournal(journal.path()).removeLeftovers(), QStringList());
        victim.kill();
        QVERIFY(victim.waitForFinished(Patience_ms));
        QCOMPARE(filesIn(folder.path()).size(), 2);
        const ExportQueue queue(std::make_shared<RecordingJobs>(recording::RecordingPaths()),
                                {journal.path(), 1});
        QTRY_COMPARE_WITH_TIMEOUT(filesIn(folder.path()), QStringList(QFileInfo(bystander).fileName()),
                                  Patience_ms);
        QTRY_COMPARE_WITH_TIMEOUT(filesIn(journal.path()), QStringList(), Patience_ms);
    }

    void whatTheJournalNamesIsNotTrusted() {
        QTemporaryDir folder, journal, elsewhere;
        const QString token = QStringLiteral(".ovation-export-ABCDEFGHIJKLMNOP");
        // A link is removed, what it leads to is not.
        QFile kept(elsewhere.filePath(QStringLiteral("kept")));
        QVERIFY(kept.open(QIODevice::WriteOnly));
        QVERIFY(QFile::link(elsewhere.path(), folder.filePath(token)));
        for (const QString &name :
             {token, QStringLiteral("kept"), QStringLiteral(".ovation-export-../../x")}) {
            QFile line(journal.filePath(name));
            if (line.open(QIODevice::WriteOnly))
                line.write(folder.path().toUtf8());
        }
        QFile mine(folder.filePath(QStringLiteral("kept")));
        QVERIFY(mine.open(QIODevice::WriteOnly));
        QCOMPARE(ExportJournal(journal.path()).removeLeftovers(), QStringList(folder.filePath(token)));
        QVERIFY(kept.exists());
        QVERIFY(mine.exists());
    }

    void anExportThatRunsCanBeCanceled() {
        QTemporaryDir folder;
        const Request wanted = request(Format::WebM, folder.filePath(QStringLiteral("talk.webm")));
        const auto job = RecordingJobs({}).make(wanted);
        QVERIFY(job);
        JobControl control;
        Result<void> outcome;
        std::thread runs([&] {
            outcome = runExport(**job, wanted.target,
                                ExportJournal(m_exporting.path(QStringLiteral("journal"))), control);
        });
        const bool began = QTest::qWaitFor([&] { return control.progress().progress > 0.02; }, Patience_ms);
        control.cancel();
        runs.join();
        QVERIFY(began);
        QVERIFY(!outcome);
        QCOMPARE(filesIn(folder.path()), QStringList());
    }

    void aDamagedFileIsRefusedWithASentence_data() {
        QTest::addColumn<QByteArray>("content");
        QFile movie(m_movie);
        QVERIFY(movie.open(QIODevice::ReadOnly));
        const QByteArray all = movie.readAll();
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("#EXTM3U\nfile:///etc/passwd\n");
        QTest::newRow("an MP4 without an index") << all.left(2000);
        QByteArray huge = all;
        const qsizetype sizes = huge.indexOf("stsz");
        huge.replace(sizes + 16, 4, QByteArray::fromHex("7fffffff"));
        QTest::newRow("a frame of 2 GB") << huge;
        QTest::newRow("zeros behind a good beginning") << QByteArray("\0\0\0\x18"
                                                                     "ftypisom",
                                                                     12) +
                                                              QByteArray(5000, '\0');
    }
    void aDamagedFileIsRefusedWithASentence() {
        QFETCH(QByteArray, content);
        QTemporaryDir folder;
        QFile damaged(folder.filePath(QStringLiteral("damaged.mp4")));
        QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write(content) == content.size());
        damaged.close();
        for (const Format format : {Format::WebM, Format::Wav, Format::Still}) {
            Request wanted = request(format, folder.filePath(QStringLiteral("out.") + extensionOf(format)));
            wanted.file = damaged.fileName();
            const auto job = RecordingJobs({}).make(wanted);
            JobControl control;
            const auto outcome =
                job ? runExport(**job, wanted.target,
                                ExportJournal(m_exporting.path(QStringLiteral("journal"))), control)
                    : Result<void>(job.error());
            if (outcome) // as far as it goes it is a movie: what is made is whole
                QVERIFY(QFileInfo(wanted.target).size() > 0);
            else
                QVERIFY2(outcome.error().message.size() > 20, qPrintable(outcome.error().message));
            QFile::remove(wanted.target);
            QCOMPARE(filesIn(folder.path()), QStringList(QStringLiteral("damaged.mp4")));
        }
    }
};

QTEST_GUILESS_MAIN(ExportFailuresTest)
#include "test_export_failures.moc"
