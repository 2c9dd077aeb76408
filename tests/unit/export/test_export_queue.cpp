#include "export/export_queue.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <atomic>
#include <thread>

using namespace ovation;
using namespace ovation::exporting;

namespace {

constexpr int Patience_ms = 20'000;

/// What a job of the test does, and what the test lets it do.
struct Script {
    std::atomic<int> running = 0, mostRunning = 0, pieces = 0;
    std::atomic<bool> mayEnd = false;
    Result<void> end;
    int64_t estimate_bytes = 10;
};

class ScriptedJob final : public ExportJob {
  public:
    explicit ScriptedJob(std::shared_ptr<Script> script) : m_script(std::move(script)) {}

    int64_t estimate_bytes() const override { return m_script->estimate_bytes; }
    Result<void> run(const QString &path, JobControl &control) override {
        m_script->mostRunning = std::max(m_script->mostRunning.load(), ++m_script->running);
        QFile file(path), beside(path + QStringLiteral(".data"));
        const bool opened = file.open(QIODevice::WriteOnly) && beside.open(QIODevice::WriteOnly);
        control.beginPart(0, 1, 1000);
        bool wanted = true;
        for (int n = 0; opened && wanted && !m_script->mayEnd; n = std::min(n + 1, 500)) {
            file.write("piece");
            ++m_script->pieces;
            control.reached(n);
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
            wanted = control.mayContinue();
        }
        --m_script->running;
        if (!wanted)
            return media::canceled();
        if (m_script->end)
            beside.remove();
        return m_script->end;
    }

  private:
    const std::shared_ptr<Script> m_script;
};

class ScriptedJobs final : public JobFactory {
  public:
    explicit ScriptedJobs(std::shared_ptr<Script> script) : m_script(std::move(script)) {}
    Result<std::unique_ptr<ExportJob>> make(const Request &request) const override {
        if (request.recordingId == QStringLiteral("none"))
            return Error{Errc::RecordingNotFound, QStringLiteral("There is none.")};
        return std::unique_ptr<ExportJob>(std::make_unique<ScriptedJob>(m_script));
    }

  private:
    const std::shared_ptr<Script> m_script;
};

/// A queue with a folder that it exports to.
struct Studio {
    explicit Studio(int parallel = 1)
        : queue(std::make_shared<ScriptedJobs>(script), {own.filePath(QStringLiteral("exports")), parallel}) {
    }

    QString target(const QString &name) const { return folder.filePath(name); }
    Result<quint64> add(const QString &name, const QString &recordingId = QStringLiteral("S")) {
        std::optional<Result<quint64>> answer;
        Request request;
        request.recordingId = recordingId;
        request.target = target(name);
        queue.enqueue(request, [&](const Result<quint64> &id) { answer = id; });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, Patience_ms))
            return Error{Errc::Failed, QStringLiteral("no answer")};
        return *answer;
    }
    Job job(quint64 id) const {
        for (const Job &job : queue.jobs())
            if (job.id == id)
                return job;
        return {};
    }
    bool waitFor(quint64 id, State state) {
        return QTest::qWaitFor([&] { return job(id).state == state; }, Patience_ms);
    }
    QStringList files() const {
        return QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    QTemporaryDir own, folder;
    std::shared_ptr<Script> script = std::make_shared<Script>();
    ExportQueue queue;
};

} // namespace

class ExportQueueTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void thousandsOfExportsAreRefusedAndListedOnesHaveAnEnd() {
        Studio studio;
        for (std::size_t i = 0; i < ExportQueue::MaxUnfinished; ++i)
            QVERIFY(studio.add(QStringLiteral("%1.mp4").arg(i)));
        const auto refused = studio.add(QStringLiteral("more.mp4"));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Errc::LimitReached);
        for (const Job &job : studio.queue.jobs())
            studio.queue.cancel(job.id);
        QTRY_VERIFY_WITH_TIMEOUT(studio.queue.jobs().back().state == State::Canceled &&
                                     studio.queue.jobs().front().state == State::Canceled,
                                 Patience_ms);
        // There is room again, and the oldest is forgotten for it.
        studio.script->mayEnd = true;
        const auto next = studio.add(QStringLiteral("more.mp4"));
        QVERIFY(next);
        QVERIFY(studio.waitFor(*next, State::Done));
        QCOMPARE(studio.queue.jobs().size(), ExportQueue::MaxFinished);
        QCOMPARE(studio.queue.jobs().front().id, quint64(2));
    }

    void aNameThatNoFileCanHaveIsRefusedBefore() {
        Studio studio;
        const auto refused = studio.add(QString(100, QChar(0x9332)) + QStringLiteral(".mp4"));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Errc::InvalidPath);
        QVERIFY2(refused.error().message.contains(QStringLiteral("255")),
                 qPrintable(refused.error().message));
    }

    void namesAreRepeatedAsFarAsIsNeededToKnowThem() {
        Studio studio;
        const QString name = QString(200, QLatin1Char('n')) + QStringLiteral(".mp4");
        QVERIFY(studio.add(name));
        const auto planned = studio.add(name);
        QVERIFY(!planned && !planned.error().message.contains(QString(101, QLatin1Char('n'))));
        QVERIFY(!planned.error().message.contains(studio.folder.path()));
        QFile there(studio.target(QStringLiteral("o") + name));
        QVERIFY(there.open(QIODevice::WriteOnly));
        const auto taken = studio.add(QStringLiteral("o") + name);
        QVERIFY(!taken && !taken.error().message.contains(QString(101, QLatin1Char('n'))));
    }

    void aFinishedExportHasItsNameAndNothingStaysBeside() {
        Studio studio;
        const auto id = studio.add(QStringLiteral("talk.mp4"));
        QVERIFY(id);
        QTRY_VERIFY_WITH_TIMEOUT(studio.script->pieces > 5, Patience_ms);
        QVERIFY(!studio.files().contains(QStringLiteral("talk.mp4")));
        studio.script->mayEnd = true;
        QVERIFY(studio.waitFor(*id, State::Done));
        QCOMPARE(studio.files(), QStringList(QStringLiteral("talk.mp4")));
        QCOMPARE(studio.job(*id).progress, 1.0);
        QVERIFY(studio.job(*id).size_bytes > 0);
    }

    void aCanceledExportLeavesNothing() {
        Studio studio;
        const auto id = studio.add(QStringLiteral("talk.mp4"));
        QTRY_VERIFY_WITH_TIMEOUT(studio.script->pieces > 5, Patience_ms);
        QCOMPARE(studio.files().size(), 2);
        studio.queue.cancel(*id);
        QVERIFY(studio.waitFor(*id, State::Canceled));
        QCOMPARE(studio.files(), QStringList());
        QVERIFY(studio.job(*id).failure.isEmpty());
    }

    void aFailedExportLeavesNothingAndSaysWhy() {
        Studio studio;
        studio.script->end = Error{Errc::DiskFull, QStringLiteral("The disk is full.")};
        studio.script->mayEnd = true;
        const auto id = studio.add(QStringLiteral("talk.mp4"));
        QVERIFY(studio.waitFor(*id, State::Failed));
        QCOMPARE(studio.job(*id).failure, QStringLiteral("The disk is full."));
        QCOMPARE(studio.files(), QStringList());
    }

    void aPausedExportWaitsAndContinues() {
        Studio studio;
        const auto id = studio.add(QStringLiteral("talk.mp4"));
        QTRY_VERIFY_WITH_TIMEOUT(studio.script->pieces > 5, Patience_ms);
        studio.queue.setPaused(*id, true);
        QCOMPARE(studio.job(*id).state, State::Paused);
        // A piece that was begun is ended; then nothing comes however long one waits.
        QTest::qWait(100);
        const int pieces = studio.script->pieces;
        QTest::qWait(100);
        QCOMPARE(studio.script->pieces.load(), pieces);
        studio.queue.setPaused(*id, false);
        QTRY_VERIFY_WITH_TIMEOUT(studio.script->pieces > pieces, Patience_ms);
        studio.script->mayEnd = true;
        QVERIFY(studio.waitFor(*id, State::Done));
    }

    void aPausedExportCanBeCanceled() {
        Studio studio;
        const auto id = studio.add(QStringLiteral("talk.mp4"));
        QTRY_VERIFY_WITH_TIMEOUT(studio.script->pieces > 5, Patience_ms);
        studio.queue.setPaused(*id, true);
        studio.queue.cancel(*id);
        QVERIFY(studio.waitFor(*id, State::Canceled));
        QCOMPARE(studio.files(), QStringList());
    }

    void oneRunsAtATimeAndTheOthersWait() {
        Studio studio;
        const auto first = studio.add(QStringLiteral("1.mp4")), second = studio.add(QStringLiteral("2.mp4")),
                   third = studio.add(QStringLiteral("3.mp4"));
        QVERIFY(studio.waitFor(*first, State::Running));
        QCOMPARE(studio.job(*second).state, State::Waiting);
        studio.queue.cancel(*third);
        QCOMPARE(studio.job(*third).state, State::Canceled);
        studio.script->mayEnd = true;
        QVERIFY(studio.waitFor(*second, State::Done));
        QCOMPARE(studio.script->mostRunning.load(), 1);
        QCOMPARE(studio.files(), QStringList({QStringLiteral("1.mp4"), QStringLiteral("2.mp4")}));
        studio.queue.clearFinished();
        QVERIFY(studio.queue.jobs().empty());
    }

    void twoRunWhereThatIsAllowed() {
        Studio studio(2);
        const auto first = studio.add(QStringLiteral("1.mp4")), second = studio.add(QStringLiteral("2.mp4"));
        QVERIFY(studio.waitFor(*first, State::Running));
        QVERIFY(studio.waitFor(*second, State::Running));
        QTRY_COMPARE_WITH_TIMEOUT(studio.script->running.load(), 2, Patience_ms);
    }

    void aWaitingExportThatIsPausedLetsOthersPass() {
        Studio studio;
        const auto first = studio.add(QStringLiteral("1.mp4")), second = studio.add(QStringLiteral("2.mp4")),
                   third = studio.add(QStringLiteral("3.mp4"));
        studio.queue.setPaused(*second, true);
        studio.script->mayEnd = true;
        QVERIFY(studio.waitFor(*third, State::Done));
        QCOMPARE(studio.job(*first).state, State::Done);
        QCOMPARE(studio.job(*second).state, State::Paused);
        studio.queue.setPaused(*second, false);
        QVERIFY(studio.waitFor(*second, State::Done));
    }

    void whatIsThereIsNeverReplaced() {
        Studio studio;
        QFile there(studio.target(QStringLiteral("talk.mp4")));
        QVERIFY(there.open(QIODevice::WriteOnly) && there.write("mine") == 4);
        there.close();
        const auto refused = studio.add(QStringLiteral("talk.mp4"));
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(QStringLiteral("is there already")),
                 qPrintable(refused.error().message));
        QCOMPARE(QFileInfo(there).size(), 4);
    }

    void whatComesToBeWhileItRunsIsNotReplacedEither() {
        Studio studio;
        const auto id = studio.add(QStringLiteral("talk.mp4"));
        QTRY_VERIFY_WITH_TIMEOUT(studio.script->pieces > 5, Patience_ms);
        QFile other(studio.target(QStringLiteral("talk.mp4")));
        QVERIFY(other.open(QIODevice::WriteOnly) && other.write("mine") == 4);
        other.close();
        studio.script->mayEnd = true;
        QVERIFY(studio.waitFor(*id, State::Failed));
        QCOMPARE(studio.files(), QStringList(QStringLiteral("talk.mp4")));
        QCOMPARE(QFileInfo(other).size(), 4);
    }

    void twoExportsMayNotHaveOneName() {
        Studio studio;
        QVERIFY(studio.add(QStringLiteral("talk.mp4")));
        QVERIFY(!studio.add(QStringLiteral("talk.mp4")));
    }

    void aFolderThatIsNotThereIsSaid() {
        Studio studio;
        const auto refused = studio.add(QStringLiteral("none/talk.mp4"));
        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains(QStringLiteral("There is no folder")));
        QVERIFY(!studio.add(QStringLiteral("talk.mp4"), QStringLiteral("none")));
        QVERIFY(studio.queue.jobs().empty());
    }

    void aDiskThatIsTooFullIsSaidBeforeItStarts() {
        Studio studio;
        studio.script->estimate_bytes = int64_t(1) << 60;
        const auto refused = studio.add(QStringLiteral("talk.mp4"));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Errc::DiskFull);
        QVERIFY2(refused.error().message.contains(QStringLiteral("the disk has only")),
                 qPrintable(refused.error().message));
        QCOMPARE(studio.script->pieces.load(), 0);
    }

    void progressAndTimeLeftAreTold() {
        Studio studio;
        QSignalSpy changes(&studio.queue, &ExportQueue::changed);
        const auto id = studio.add(QStringLiteral("talk.mp4"));
        QTRY_VERIFY_WITH_TIMEOUT(studio.job(*id).left_s.has_value(), Patience_ms);
        QVERIFY(studio.job(*id).progress > 0);
        const auto before = changes.size();
        QTRY_VERIFY_WITH_TIMEOUT(changes.size() > before, Patience_ms);
        studio.queue.cancel(*id);
        QVERIFY(studio.waitFor(*id, State::Canceled));
    }

    void theEndOfTheProgramCancelsWhatRuns() {
        QTemporaryDir folder;
        {
            Studio studio;
            Request request;
            request.target = folder.filePath(QStringLiteral("talk.mp4"));
            bool added = false;
            studio.queue.enqueue(request, [&](const Result<quint64> &id) { added = id.ok(); });
            QTRY_VERIFY_WITH_TIMEOUT(added && studio.script->pieces > 5, Patience_ms);
            studio.queue.setPaused(1, true);
        }
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(),
                 0);
    }
};

QTEST_GUILESS_MAIN(ExportQueueTest)
#include "test_export_queue.moc"
