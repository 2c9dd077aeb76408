#include "folder_store.h"
#include "recorded_files.h"
#include "upload/store_names.h"
#include "upload/upload_queue.h"

#include <QSignalSpy>
#include <QtTest>

#include "../fake_clock.h"

#include <atomic>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>

using namespace ovation;
using storage::StoreError;
using storage::StoreFailure;
using upload::Item;
using upload::LocalFiles;
using upload::State;
using upload::UploadQueue;

namespace {

constexpr int Patience_ms = 60'000; ///< for what moves 40 MB on a machine that does other things
const QString Installation = QStringLiteral("abcdefghij");

StoreError away() {
    return {StoreFailure::Unreachable, QStringLiteral("away"), {}, 0};
}

StoreError denied() {
    return {StoreFailure::Denied, QStringLiteral("AccessDenied"), QStringLiteral("Allow it"), 0};
}

/// Recordings on the disk, by id.
class Recordings final : public upload::FilesOfRecordings {
  public:
    std::optional<std::vector<upload::LocalFile>> filesOf(const QString &id, const QString &) const override {
        const auto found = all.find(id);
        return found == all.end() ? std::nullopt : std::optional(found->second->files());
    }
    std::map<QString, std::unique_ptr<RecordedFiles>> all;
};

/// Holds calls of a store until it is opened.
class Door {
  public:
    void pass() {
        std::unique_lock lock(m_mutex);
        ++m_waiting;
        m_changed.wait(lock, [this] { return m_isOpen; });
        --m_waiting;
    }
    void open() {
        const std::lock_guard lock(m_mutex);
        m_isOpen = true;
        m_changed.notify_all();
    }
    int waiting() {
        const std::lock_guard lock(m_mutex);
        return m_waiting;
    }

  private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_waiting = 0;
    bool m_isOpen = false;
};

/// A machine and a bucket; its queue can end and begin again.
struct Machine {
    Machine() : store(dir.filePath(QStringLiteral("store"))) {}
    ~Machine() {
        store.setFault({});
        queue.reset();
    }

    QTemporaryDir dir;
    FolderStore store;
    Recordings recordings;
    FakeClock clock;
    std::unique_ptr<UploadQueue> queue;
    upload::Rules rules;

    void start() {
        queue.reset(); // as one program after the other
        queue = std::make_unique<UploadQueue>(UploadQueue::Parts{
            store, recordings, clock, dir.filePath(QStringLiteral("uploads.db")), Installation, rules});
    }
    void record(const QString &id, const QByteArray &media = "movie") {
        recordings.all[id] = std::make_unique<RecordedFiles>(dir.filePath(id), media);
    }
    void add(const QString &id, const QByteArray &media = "movie") {
        record(id, media);
        queue->add(id, id, 1);
    }
    static QString folder(const QString &id) { return upload::storeFolder(id, Installation, 1); }
    bool has(const QString &id) const {
        return store.objects().contains(folder(id) + QStringLiteral("/.recording.S"));
    }
    std::optional<Item> item(const QString &id) const {
        const auto all = queue->uploads();
        for (const auto *list : {&all.queue, &all.history}) {
            for (const Item &one : *list) {
                if (one.recordingId == id)
                    return one;
            }
        }
        return std::nullopt;
    }
    std::optional<State> state(const QString &id) const {
        const auto one = item(id);
        return one ? std::optional(one->state) : std::nullopt;
    }
    int64_t number(const QString &id) const { return item(id)->number; }
    bool isDone(const QString &id) const { return state(id) == State::Done; }
};

const QString A = QStringLiteral("A"), B = QStringLiteral("B"), C = QStringLiteral("C");

} // namespace

class UploadQueueTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aRecordingIsDeliveredOnceItIsAllThere() {
        Machine machine;
        machine.start();
        QSignalSpy delivered(machine.queue.get(), &UploadQueue::delivered);
        machine.add(A);
        QTRY_COMPARE(delivered.count(), 1);
        QVERIFY(machine.has(A));
        QCOMPARE(delivered[0][0].toString(), A);
        QCOMPARE(delivered[0][2].toString(),
                 QStringLiteral("https://bucket.example/") + Machine::folder(A) + QStringLiteral("/S.mp4"));
        QVERIFY(machine.isDone(A));
        QCOMPARE(delivered[0][1].toString(), Machine::folder(A));
        QCOMPARE(machine.item(A)->url, delivered[0][2].toString());
    }

    void itIsTriedAgainForAsLongAsTheStoreIsAway() {
        Machine machine;
        std::atomic<bool> isAway = true;
        machine.store.setFault(
            [&](const QString &, const QString &) { return isAway ? std::optional(away()) : std::nullopt; });
        machine.start();
        QSignalSpy gaveUp(machine.queue.get(), &UploadQueue::gaveUp);
        machine.add(A);
        for (int attempts = 1; attempts <= 8; ++attempts) {
            QTRY_VERIFY(machine.state(A) == State::Retrying && machine.item(A)->attempts == attempts);
            QCOMPARE(machine.item(A)->reason, QStringLiteral("away"));
            QVERIFY(machine.item(A)->retryAt_ms > machine.clock.wall_ms());
            if (attempts == 8)
                isAway = false;
            machine.clock.set(machine.item(A)->retryAt_ms - 1);
            machine.clock.advance(1);
        }
        QTRY_VERIFY(machine.isDone(A));
        QCOMPARE(gaveUp.count(), 0);
        QVERIFY(machine.item(A)->reason.isEmpty());
    }

    void whatCanNotHealWaitsUntilItIsAskedForAgain() {
        Machine machine;
        std::atomic<bool> isDenied = true;
        machine.store.setFault([&](const QString &, const QString &) {
            return isDenied ? std::optional(denied()) : std::nullopt;
        });
        machine.start();
        QSignalSpy gaveUp(machine.queue.get(), &UploadQueue::gaveUp);
        machine.add(A);
        QTRY_COMPARE(gaveUp.count(), 1);
        QVERIFY(machine.state(A) == State::Failed);
        QCOMPARE(machine.item(A)->reason, QStringLiteral("AccessDenied"));
        QCOMPARE(machine.item(A)->advice, QStringLiteral("Allow it"));
        isDenied = false;
        machine.clock.advance(24LL * 3600 * 1000);
        QVERIFY(machine.state(A) == State::Failed);
        machine.queue->retry(machine.number(A));
        QTRY_VERIFY(machine.isDone(A));
    }

    void noMoreThanTheRuleSaysRunAtATime() {
        Machine machine;
        machine.rules.parallel = 2;
        Door door;
        machine.store.setFault([&](const QString &call, const QString &) -> std::optional<StoreError> {
            if (call == QStringLiteral("put"))
                door.pass();
            return {};
        });
        machine.start();
        for (const QString &id : {A, B, C})
            machine.add(id);
        QTRY_COMPARE(door.waiting(), 2);
        QCOMPARE(machine.queue->uploads().running, 2);
        QVERIFY(machine.state(C) == State::Waiting);
        door.open();
        QTRY_VERIFY(machine.isDone(A) && machine.isDone(B) && machine.isDone(C));
    }

    void theOrderCanBeChangedAndIsKept() {
        Machine machine;
        machine.start();
        machine.queue->setAllPaused(true);
        for (const QString &id : {A, B, C})
            machine.add(id);
        QTRY_VERIFY(machine.item(C) && machine.number(C) > 0);
        machine.queue->move(machine.number(C), machine.number(A));
        const auto order = [&] {
            QStringList ids;
            for (const Item &one : machine.queue->uploads().queue)
                ids.append(one.recordingId);
            return ids;
        };
        QCOMPARE(order(), QStringList({C, A, B}));
        machine.start();
        QTRY_COMPARE(order(), QStringList({C, A, B}));
        QVERIFY(machine.queue->uploads().isPaused);
        QVERIFY(machine.store.objects().isEmpty());
        machine.queue->setAllPaused(false);
        QTRY_VERIFY(machine.isDone(A) && machine.isDone(B) && machine.isDone(C));
    }

    void aPausedOneContinuesWithThePartsThatAreThere() {
        const QByteArray media = RecordedFiles::large(5'000'000);
        Machine machine;
        std::atomic<int> parts = 0;
        UploadQueue *queue = nullptr;
        machine.store.setLostAnswer([&](const QString &call, const QString &) -> std::optional<StoreError> {
            if (call == QStringLiteral("putPart") && ++parts == 2)
                QMetaObject::invokeMethod(
                    queue, [&] { queue->setPaused(machine.number(A), true); }, Qt::BlockingQueuedConnection);
            return {};
        });
        machine.start();
        queue = machine.queue.get();
        machine.add(A, media);
        QTRY_VERIFY_WITH_TIMEOUT(machine.state(A) == State::Paused, Patience_ms);
        QVERIFY(!machine.has(A));
        machine.store.setLostAnswer({});
        queue->setPaused(machine.number(A), false);
        QTRY_VERIFY_WITH_TIMEOUT(machine.isDone(A), Patience_ms);
        QVERIFY(machine.store.objects()[Machine::folder(A) + QStringLiteral("/S.mp4")] == media);
        QVERIFY(machine.store.sentBytes() < media.size() + 1000);
    }

    void whatIsDeletedWhileItUploadsLeavesNothing() {
        Machine machine;
        Door door;
        machine.store.setFault([&](const QString &call, const QString &) -> std::optional<StoreError> {
            if (call == QStringLiteral("putPart"))
                door.pass();
            return {};
        });
        machine.start();
        QSignalSpy delivered(machine.queue.get(), &UploadQueue::delivered);
        machine.add(A, RecordedFiles::large(5'000'000));
        QTRY_VERIFY_WITH_TIMEOUT(door.waiting() > 0, Patience_ms);
        bool isNoted = false;
        machine.queue->remove(A, Machine::folder(A),
                              [&](const Result<void> &noted) { isNoted = noted.ok(); });
        QTRY_VERIFY(isNoted); // while the store still does not answer
        QVERIFY(!machine.item(A));
        door.open();
        QTRY_COMPARE_WITH_TIMEOUT(machine.store.unfinished(), QStringList(), Patience_ms);
        QVERIFY(machine.store.objects().isEmpty());
        QCOMPARE(delivered.count(), 0);
    }

    void whatIsDeletedWhileTheStoreIsAwayGoesAfterARestart() {
        Machine machine;
        machine.start();
        machine.add(A);
        QTRY_VERIFY(machine.isDone(A));
        machine.store.setFault([](const QString &, const QString &) { return std::optional(away()); });
        bool isNoted = false;
        machine.queue->remove(A, Machine::folder(A),
                              [&](const Result<void> &noted) { isNoted = noted.ok(); });
        QTRY_VERIFY(isNoted);
        machine.recordings.all.erase(A);
        machine.start();
        machine.store.setFault({});
        machine.clock.advance(upload::RetryPlan::Longest_ms);
        QTRY_VERIFY_WITH_TIMEOUT((machine.clock.advance(1000), machine.store.objects().isEmpty()), 20'000);
    }

    void aRestartContinuesAndTellsAgainWhatWasNotHeard() {
        Machine machine;
        machine.start();
        machine.add(A);
        QTRY_VERIFY(machine.isDone(A));
        machine.start();
        QSignalSpy delivered(machine.queue.get(), &UploadQueue::delivered);
        machine.queue->add(A, A, 1); // the recording does not know yet that it is there
        QTRY_COMPARE(delivered.count(), 1);
        QTRY_VERIFY(machine.isDone(A));
        QCOMPARE(machine.store.calls(QStringLiteral("put")), 4);
    }

    void changesBesideARecordingFollowIt() {
        Machine machine;
        machine.start();
        QSignalSpy delivered(machine.queue.get(), &UploadQueue::delivered);
        machine.add(A);
        QTRY_VERIFY(machine.isDone(A));
        machine.recordings.all[A]->write(QStringLiteral(".ovation.S"), R"({"tags":["new"]})");
        machine.queue->refresh(Machine::folder(A));
        const QString key = Machine::folder(A) + QStringLiteral("/.ovation.S");
        QTRY_COMPARE(machine.store.objects()[key], QByteArray(R"({"tags":["new"]})"));
        QTRY_VERIFY(machine.isDone(A));
        QCOMPARE(delivered.count(), 1);
    }

    void theLocalFileGoesByTheRuleAndNeverBeforeBothAgree() {
        Machine machine;
        machine.rules.localFiles = LocalFiles::RemoveLater;
        machine.rules.localDays = 3;
        machine.start();
        QSignalSpy removed(machine.queue.get(), &UploadQueue::localFileRemoved);
        machine.add(A);
        machine.add(B);
        QTRY_VERIFY(machine.isDone(A) && machine.isDone(B));
        const QString mine = machine.recordings.all[A]->path(QStringLiteral("S.mp4"));
        const QString other = machine.recordings.all[B]->path(QStringLiteral("S.mp4"));
        // The object of B is exchanged, with one of the same size.
        const storage::Transfer transfer;
        machine.record(C, "MOVIE");
        const auto content = upload::openLocal(machine.recordings.all[C]->files().front());
        QVERIFY(content);
        QVERIFY(machine.store.put(Machine::folder(B) + QStringLiteral("/S.mp4"), {*content->source, 0, 5}, {},
                                  transfer));
        machine.clock.advance(3LL * 24 * 3600 * 1000 - 3'600'001);
        QTest::qWait(50);
        QVERIFY(QFile::exists(mine));
        machine.clock.advance(2LL * 3600 * 1000);
        QTRY_VERIFY(machine.item(A)->localGone);
        QVERIFY(!QFile::exists(mine));
        QVERIFY(QFile::exists(machine.recordings.all[A]->path(QStringLiteral(".recording.S"))));
        // B is sent again, and only then the rule is met.
        QTRY_COMPARE(machine.store.objects()[Machine::folder(B) + QStringLiteral("/S.mp4")],
                     QByteArray("movie"));
        QTRY_COMPARE(removed.count(), 2);
        QVERIFY(!QFile::exists(other));
    }

    void aFileThatChangedIsNotRemovedForItsOldCopy() {
        Machine machine;
        machine.start();
        machine.add(A);
        QTRY_VERIFY(machine.isDone(A));
        machine.recordings.all[A]->write(QStringLiteral("S.mp4"), "movie with chapters");
        machine.queue->setRules({LocalFiles::Remove, 0, 4, 0});
        QTRY_VERIFY(machine.item(A)->localGone);
        QCOMPARE(machine.store.objects()[Machine::folder(A) + QStringLiteral("/S.mp4")],
                 QByteArray("movie with chapters"));
    }

    void leftoversOfThisInstallationAreEndedAtTheStart() {
        Machine machine;
        const storage::Transfer transfer;
        QVERIFY(machine.store.beginUpload(Machine::folder(A) + QStringLiteral("/S.mp4"), {}, transfer));
        QVERIFY(machine.store.beginUpload(QStringLiteral("A.klmnopqrst-1/S.mp4"), {}, transfer));
        machine.start();
        QTRY_COMPARE(machine.store.unfinished(), QStringList(QStringLiteral("A.klmnopqrst-1/S.mp4")));
    }

    void twoInstallationsWithTheSameIdsDoNotDisturbEachOther() {
        Machine machine;
        machine.start();
        Machine other;
        UploadQueue second({machine.store,
                            other.recordings,
                            other.clock,
                            other.dir.filePath(QStringLiteral("uploads.db")),
                            QStringLiteral("klmnopqrst"),
                            {}});
        other.record(A, "another movie");
        machine.add(A);
        second.add(A, A, 1);
        QTRY_COMPARE(machine.store.objects().size(), 8);
        bool isNoted = false;
        second.remove(A, second.folderOf(A, 1), [&](const Result<void> &noted) { isNoted = noted.ok(); });
        QTRY_VERIFY(isNoted);
        QTRY_COMPARE(machine.store.objects().size(), 4);
        QCOMPARE(machine.store.objects()[Machine::folder(A) + QStringLiteral("/S.mp4")], QByteArray("movie"));
    }

    void aDamagedJournalIsPutAsideAndNothingIsLost() {
        Machine machine;
        machine.start();
        machine.queue->setAllPaused(true);
        machine.add(A);
        QTRY_VERIFY(machine.item(A) && machine.number(A) > 0);
        machine.queue.reset();
        const QString path = machine.dir.filePath(QStringLiteral("uploads.db"));
        QFile::remove(path + QStringLiteral("-wal"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("this is no database, and long enough to be looked at as one");
        file.close();
        machine.start();
        machine.queue->add(A, A, 1); // the recording says so itself
        QTRY_VERIFY(machine.isDone(A));
        QVERIFY(QFile::exists(path + QStringLiteral(".old")));
    }

    void pausingAllEndsWhatRuns() {
        Machine machine;
        Door door;
        machine.store.setFault([&](const QString &call, const QString &) -> std::optional<StoreError> {
            if (call == QStringLiteral("put"))
                door.pass();
            return {};
        });
        machine.start();
        machine.add(A);
        QTRY_COMPARE(door.waiting(), 1);
        machine.queue->setAllPaused(true);
        door.open();
        QTRY_VERIFY(machine.state(A) == State::Waiting);
        QVERIFY(!machine.has(A));
    }
};

QTEST_GUILESS_MAIN(UploadQueueTest)
#include "test_upload_queue.moc"
