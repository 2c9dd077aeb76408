#include "folder_store.h"
#include "same_there.h"
#include "upload/parts_ahead.h"
#include "upload/store_names.h"
#include "upload/upload_queue.h"

#include <QSignalSpy>
#include <QtTest>

#include "../fake_clock.h"
#include "../traced_kill.h"

#include <thread>

using namespace ovation;
using namespace Qt::StringLiterals;
using storage::StoreError;
using storage::StoreFailure;
using storage::StoreResult;
using upload::GrowingFile;
using upload::Journal;
using upload::Record;
using upload::UploadQueue;
using upload::UploadRun;

namespace {

constexpr qsizetype Media_bytes = 4'250'000;  // five parts
constexpr qsizetype Second_bytes = 3'750'000; ///< where the second entry begins: in the fourth part
const QString Installation = u"abcdefghij"_s;
const QString Folder = upload::storeFolder(u"S"_s, Installation, 1);

/// A store that does not tell the checksums of parts, as one that encrypts them.
class SilentStore final : public FolderStore {
  public:
    using FolderStore::FolderStore;
    R<PartReceipt> putPart(const UploadId &upload, int number, const Slice &content,
                           const Transfer &transfer) override {
        auto put = FolderStore::putPart(upload, number, content, transfer);
        if (put)
            put->tag = "encrypted" + put->tag;
        return put;
    }
};

/// A recording whose media are being written, and where they go.
class World final : public upload::FilesOfRecordings {
  public:
    explicit World(std::unique_ptr<FolderStore> into = nullptr)
        : local(dir.filePath(u"S"_s)),
          store(into ? std::move(into) : std::make_unique<FolderStore>(storePath())) {
        QFile::remove(local.path(u"S.mp4"_s));
        growing->name = u"S.mp4"_s;
        growing->path = local.path(u"S.mp4.abcdef"_s);
        growing->size_bytes = Media_bytes - 100;
        growing->changes = {0, Second_bytes};
    }
    QString storePath() const { return dir.filePath(u"store"_s); }

    /// Without what is written again later.
    QByteArray media() const { return RecordedFiles::large(Media_bytes); }
    void write(qsizetype bytes) const { local.write(u"S.mp4.abcdef"_s, media().left(bytes)); }
    /// The headers get their sizes, and the file its name.
    QByteArray finish(std::optional<qsizetype> changed = {}) {
        QByteArray whole = media();
        whole.replace(14, 8, "checksum").replace(Second_bytes + 14, 8, "checksum");
        if (changed)
            whole.replace(*changed, 8, "changed!");
        QFile::remove(growing->path);
        local.write(u"S.mp4"_s, whole);
        growing->isWhole = true;
        isFinished = true;
        return whole;
    }

    std::optional<std::vector<upload::LocalFile>> filesOf(const QString &, const QString &) const override {
        return isFinished ? std::optional(local.files()) : std::nullopt;
    }

    /// As after a start of the program.
    StoreResult<void> run(const std::function<StoreResult<void>(Journal &, Record &)> &work) const {
        Journal journal(dir.filePath(u"uploads.db"_s), u"b"_s);
        auto records = journal.load();
        if (records.empty()) {
            Record fresh;
            fresh.recordingId = u"S"_s;
            fresh.folder = Folder;
            records = {*journal.add(fresh)};
        }
        return work(journal, records.front());
    }
    StoreResult<void> sendAhead(int partsAtOnce = 4, const std::stop_token &stop = {}) const {
        return run([&](Journal &journal, Record &record) {
            const auto progress = std::make_shared<upload::RunProgress>();
            return upload::PartsAhead({*store, journal, nullptr, partsAtOnce}, progress, stop)
                .send(record, *growing);
        });
    }
    StoreResult<void> send() const {
        return run([&](Journal &journal, Record &record) {
            const auto progress = std::make_shared<upload::RunProgress>();
            return UploadRun({*store, journal, nullptr, 4}, progress, {}).send(record, local.files());
        });
    }
    void verifyAllThere(const QByteArray &whole) const {
        QFile here(local.path(u"S.mp4"_s));
        QVERIFY(here.open(QIODevice::ReadOnly) && here.readAll() == whole);
        Stored stored{{}, store->unfinished().size()};
        const auto objects = store->objects();
        for (auto one = objects.cbegin(); one != objects.cend(); ++one)
            stored.digests[one.key()] = digestOf(one.value());
        QCOMPARE(differenceOf(stored, {{Folder, dir.filePath(u"S"_s)}}), QString());
    }
    QTemporaryDir dir;
    RecordedFiles local;
    const std::unique_ptr<FolderStore> store;
    const std::shared_ptr<GrowingFile> growing = std::make_shared<GrowingFile>();
    bool isFinished = false;
};

} // namespace

class PartsAheadTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void whatLiesBehindIsSentAheadAndTheRestWhenItIsWhole() {
        World world;
        world.write(Media_bytes);
        QVERIFY(world.sendAhead());
        QCOMPARE(world.store->calls(u"putPart"_s), 2); // without the headers' parts, and the last
        QVERIFY(world.store->objects().isEmpty());
        const QByteArray whole = world.finish();
        QVERIFY(world.send());
        world.verifyAllThere(whole);
        QCOMPARE(world.store->calls(u"putPart"_s), 5);
        QCOMPARE(world.store->calls(u"beginUpload"_s), 1);
    }

    void aPartThatDiffersFromTheWholeFileIsSentAgain() {
        World world;
        world.write(Media_bytes);
        QVERIFY(world.sendAhead());
        const QByteArray whole = world.finish(FolderStore::Part_bytes + 1000); // in the second part
        QVERIFY(world.send());
        world.verifyAllThere(whole);
        QCOMPARE(world.store->calls(u"putPart"_s), 6);
    }

    void nothingIsSentBeforeItIsWritten() {
        World world;
        world.write(2 * FolderStore::Part_bytes - 1);
        std::thread writer;
        world.store->setFault([&](const QString &call, const QString &) -> std::optional<StoreError> {
            if (call == u"beginUpload"_s)
                writer = std::thread([&] {
                    QThread::msleep(100);
                    QFile file(world.growing->path);
                    const qint64 there = 2 * FolderStore::Part_bytes - 1;
                    if (file.open(QIODevice::Append) &&
                        file.write(world.media().mid(there, FolderStore::Part_bytes)) > 0)
                        file.close();
                });
            return {};
        });
        QVERIFY(world.sendAhead());
        writer.join();
        QCOMPARE(world.store->calls(u"putPart"_s), 1); // the third one lacks a byte
        world.store->setFault({});
        const QByteArray whole = world.finish();
        QVERIFY(world.send());
        world.verifyAllThere(whole);
        QCOMPARE(world.store->calls(u"putPart"_s), 5);
    }

    void anotherSizeThanWasExpectedIsNoHarm() {
        for (const qint64 expected : {qint64(2'500'000), qint64(11'250'000), qint64(3) << 40}) {
            World world;
            world.growing->size_bytes = expected;
            world.write(Media_bytes);
            QVERIFY(world.sendAhead(4));
            const QByteArray whole = world.finish();
            QVERIFY(world.send());
            world.verifyAllThere(whole);
        }
        World small;
        small.write(Media_bytes);
        QVERIFY(small.sendAhead());
        (void)small.finish();
        small.local.write(u"S.mp4"_s, "a movie that goes as a whole");
        QVERIFY(small.send());
        small.verifyAllThere("a movie that goes as a whole");
    }

    void aStoreWithoutChecksumsOfPartsGetsNothingAhead() {
        QTemporaryDir dir;
        World world(std::make_unique<SilentStore>(dir.path()));
        world.write(Media_bytes);
        QVERIFY(world.sendAhead(1));
        QCOMPARE(world.store->calls(u"putPart"_s), 1); // which told
        QVERIFY(world.store->unfinished().isEmpty());
    }

    void aKillLosesNothingAndLeavesNoPart() {
        int kills = 0;
        for (const long call : {long(SYS_fdatasync), long(SYS_rename)}) {
            for (int nth = 1; nth <= 4; ++nth) {
                World world;
                world.write(Media_bytes);
                const bool killed = killBefore(call, nth, [&] { (void)world.sendAhead(1); });
                if (!killed)
                    break;
                ++kills;
                QVERIFY(world.sendAhead(1)); // it is packed again
                const QByteArray whole = world.finish();
                QVERIFY(world.send());
                world.verifyAllThere(whole);
                if (QTest::currentTestFailed())
                    return;
            }
        }
        qInfo() << kills << "kills";
        QVERIFY(kills >= 4);
    }

    void theQueueSendsAheadAndDeliversWhenItIsAdded() {
        World world;
        world.write(Media_bytes);
        const auto queue = open(world);
        QSignalSpy delivered(queue.get(), &UploadQueue::delivered);
        queue->addGrowing(u"S"_s, u"S"_s, 1, world.growing);
        QTRY_COMPARE_WITH_TIMEOUT(world.store->calls(u"putPart"_s), 2, Patience_ms);
        QTRY_COMPARE(queue->uploads().running, 0); // it waits, and keeps no other from its turn
        QCOMPARE(queue->uploads().queue.front().size_bytes, world.growing->size_bytes);
        const QByteArray whole = world.finish();
        QCOMPARE(delivered.count(), 0);
        queue->add(u"S"_s, u"S"_s, 1);
        QTRY_COMPARE_WITH_TIMEOUT(delivered.count(), 1, Patience_ms);
        world.verifyAllThere(whole);
        QCOMPARE(world.store->calls(u"putPart"_s), 5);
    }

    void whatIsPausedSendsNothingAhead() {
        World world;
        world.write(Media_bytes);
        const auto queue = open(world);
        queue->setAllPaused(true);
        queue->addGrowing(u"S"_s, u"S"_s, 1, world.growing);
        QTRY_VERIFY(!queue->uploads().queue.empty() && queue->uploads().queue.front().number > 0);
        const QByteArray whole = world.finish();
        queue->add(u"S"_s, u"S"_s, 1);
        QCOMPARE(world.store->calls(u"beginUpload"_s), 0);
        queue->setAllPaused(false);
        QTRY_VERIFY_WITH_TIMEOUT(queue->uploads().queue.empty(), Patience_ms);
        world.verifyAllThere(whole);
    }

    void packingThatFailedOrARecordingThatWentLeavesNoPart() {
        World world;
        world.write(Media_bytes);
        const auto queue = open(world);
        queue->addGrowing(u"S"_s, u"S"_s, 1, world.growing);
        QTRY_COMPARE_WITH_TIMEOUT(world.store->calls(u"putPart"_s), 2, Patience_ms);
        queue->gone(u"S"_s);
        QTRY_VERIFY(world.store->unfinished().isEmpty() && queue->uploads().queue.empty());
        QVERIFY(world.store->objects().isEmpty());
        // It is packed again, and that is another attempt.
        const auto again = std::make_shared<GrowingFile>();
        again->name = world.growing->name;
        again->path = world.growing->path;
        again->size_bytes = world.growing->size_bytes;
        queue->addGrowing(u"S"_s, u"S"_s, 1, again);
        const QByteArray whole = world.finish();
        queue->add(u"S"_s, u"S"_s, 1);
        QTRY_VERIFY_WITH_TIMEOUT(queue->uploads().queue.empty(), Patience_ms);
        QTRY_VERIFY(world.store->unfinished().isEmpty());
        world.verifyAllThere(whole);
    }

    void whatAnEndOfTheProgramLeftIsEndedByTheNextOne() {
        World world;
        world.write(Media_bytes);
        auto queue = open(world);
        queue->addGrowing(u"S"_s, u"S"_s, 1, world.growing);
        QTRY_COMPARE_WITH_TIMEOUT(world.store->calls(u"putPart"_s), 2, Patience_ms);
        queue.reset();
        QCOMPARE(world.store->unfinished().size(), 1);
        queue = open(world);
        QTRY_VERIFY_WITH_TIMEOUT(world.store->unfinished().isEmpty(), Patience_ms);
        QVERIFY(queue->uploads().queue.empty());
        const QByteArray whole = world.finish(); // it is packed, and finished
        queue->add(u"S"_s, u"S"_s, 1);
        QTRY_VERIFY_WITH_TIMEOUT(queue->uploads().queue.empty(), Patience_ms);
        world.verifyAllThere(whole);
    }

  private:
    static constexpr int Patience_ms = 60'000;

    std::unique_ptr<UploadQueue> open(World &world) {
        return std::make_unique<UploadQueue>(UploadQueue::Parts{
            *world.store, world, m_clock, world.dir.filePath(u"uploads.db"_s), Installation, {}});
    }

    FakeClock m_clock;
};

QTEST_GUILESS_MAIN(PartsAheadTest)
#include "test_parts_ahead.moc"
