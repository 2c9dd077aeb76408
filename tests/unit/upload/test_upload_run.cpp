#include "folder_store.h"
#include "same_there.h"
#include "upload/store_cleanup.h"
#include "upload/store_names.h"
#include "upload/upload_run.h"

#include <QtTest>

#include "../traced_kill.h"

using namespace ovation;
using storage::StoreError;
using storage::StoreFailure;
using storage::StoreResult;
using upload::Journal;
using upload::Record;
using upload::UploadRun;

namespace {

constexpr qsizetype Large_bytes = 5'000'000; // five parts

StoreError away() {
    return {StoreFailure::Unreachable, QStringLiteral("away"), {}, 0};
}

/// What there is of an installation: its journal, one recording, and a store.
struct World {
    explicit World(const QByteArray &media = "movie")
        : local(dir.filePath(QStringLiteral("S")), media), store(dir.filePath(QStringLiteral("store"))) {}

    QTemporaryDir dir;
    RecordedFiles local;
    FolderStore store;

    Record record(Journal &journal) const {
        for (const Record &one : journal.load())
            return one;
        Record fresh;
        fresh.recordingId = QStringLiteral("S");
        fresh.folder = QStringLiteral("S.abc-1");
        fresh.media = QStringLiteral("S.mp4");
        return *journal.add(fresh);
    }
    void loseAnswersOf(const QString &lost) {
        store.setLostAnswer([lost](const QString &call, const QString &) {
            return call == lost ? std::optional(away()) : std::nullopt;
        });
    }
    /// As after a start of the program.
    StoreResult<void> send(int partsAtOnce = 4, std::stop_token stop = {}) {
        Journal kept(dir.filePath(QStringLiteral("uploads.db")), QStringLiteral("b"));
        progress = std::make_shared<upload::RunProgress>();
        UploadRun run({store, kept, nullptr, partsAtOnce}, progress, std::move(stop));
        Record sending = record(kept);
        auto sent = run.send(sending, local.files());
        size_bytes = sending.size_bytes();
        return sent;
    }
    void verifyAllThere(const QByteArray &media) const {
        QFile here(local.path(QStringLiteral("S.mp4")));
        QVERIFY(here.open(QIODevice::ReadOnly) && here.readAll() == media);
        Stored stored{{}, store.unfinished().size()};
        const auto objects = store.objects();
        for (auto one = objects.cbegin(); one != objects.cend(); ++one)
            stored.digests[one.key()] = digestOf(one.value());
        QCOMPARE(differenceOf(stored, {{QStringLiteral("S.abc-1"), dir.filePath(QStringLiteral("S"))}}),
                 QString());
    }
    std::shared_ptr<upload::RunProgress> progress;
    int64_t size_bytes = 0;
};

} // namespace

class UploadRunTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void allFilesOfARecordingGoAlong() {
        World world;
        const auto sent = world.send();
        QVERIFY(sent);
        world.verifyAllThere("movie");
        // What concerns this machine only stays here.
        QCOMPARE(world.store.objects()[QStringLiteral("S.abc-1/.ovation.S")],
                 QByteArray(R"({"tags":["demo"]})"));
        QCOMPARE(world.progress->sent_bytes.load(), world.size_bytes);
    }

    void whatLiesBesideARecordingIsSmall() {
        World world;
        world.local.write(QStringLiteral("S.jpg"), QByteArray(upload::MaxSmall_bytes, 'x'));
        QVERIFY(world.send());
        World larger;
        larger.local.write(QStringLiteral("S.jpg"), QByteArray(upload::MaxSmall_bytes + 1, 'x'));
        const auto sent = larger.send();
        QVERIFY(!sent);
        QVERIFY2(sent.error().message.contains(QStringLiteral("S.jpg")), qPrintable(sent.error().message));
    }

    void theMetadataComeLast() {
        World world;
        world.store.setFault([&](const QString &, const QString &key) -> std::optional<StoreError> {
            if (key.endsWith(QStringLiteral(".recording.S")))
                return away();
            return {};
        });
        QVERIFY(!world.send());
        QCOMPARE(world.store.objects().size(), 3); // others do not see a recording that is not whole
    }

    void aLargeFileGoesInParts() {
        const QByteArray media = RecordedFiles::large(Large_bytes);
        World world(media);
        QVERIFY(world.send());
        world.verifyAllThere(media);
        QCOMPARE(world.store.calls(QStringLiteral("putPart")), 5);
        QCOMPARE(world.progress->sent_bytes.load(), world.progress->size_bytes.load());
    }

    void whatIsThereIsNotSentAgain() {
        const QByteArray media = RecordedFiles::large(Large_bytes);
        World world(media);
        int left = 3;
        world.store.setFault([&](const QString &call, const QString &) -> std::optional<StoreError> {
            if (call == QStringLiteral("putPart") && left-- <= 0)
                return away();
            return {};
        });
        const auto failed = world.send(1);
        QVERIFY(!failed);
        QCOMPARE(failed.error().reason, StoreFailure::Unreachable);
        QCOMPARE(world.progress->sent_bytes.load(), 3 * FolderStore::Part_bytes);
        world.store.setFault({});
        QVERIFY(world.send(1));
        world.verifyAllThere(media);
        QVERIFY(world.store.sentBytes() < Large_bytes + 1000);
    }

    void aPartWhoseAnswerWasLostIsKnownByItsChecksum() {
        const QByteArray media = RecordedFiles::large(Large_bytes);
        World world(media);
        world.loseAnswersOf(QStringLiteral("putPart"));
        QVERIFY(!world.send(1));
        world.store.setLostAnswer({});
        QVERIFY(world.send(1));
        world.verifyAllThere(media);
        QVERIFY(world.store.sentBytes() < Large_bytes + 1000);
    }

    void anUploadWhoseLastAnswerWasLostIsFoundToBeThere() {
        const QByteArray media = RecordedFiles::large(Large_bytes);
        World world(media);
        world.loseAnswersOf(QStringLiteral("completeUpload"));
        QVERIFY(!world.send());
        world.store.setLostAnswer({});
        QVERIFY(world.send());
        world.verifyAllThere(media);
        QVERIFY(world.store.sentBytes() < Large_bytes + 1000);
    }

    void anotherObjectOfTheSameSizeIsNotTakenForIt() {
        const QByteArray media = RecordedFiles::large(Large_bytes);
        World world(media);
        world.loseAnswersOf(QStringLiteral("completeUpload"));
        QVERIFY(!world.send());
        world.store.setLostAnswer({});
        QByteArray other = media;
        other[other.size() / 2] = char(other[other.size() / 2] + 1);
        const storage::Transfer transfer;
        const QString path = world.dir.filePath(QStringLiteral("other"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(other);
        file.close();
        const auto content = upload::openLocal({upload::LocalFile::Kind::Media, {}, path, {}});
        QVERIFY(content);
        QVERIFY(world.store.put(QStringLiteral("S.abc-1/S.mp4"), {*content->source, 0, other.size()}, {},
                                transfer));
        QVERIFY(world.send());
        world.verifyAllThere(media);
    }

    void aFileThatChangesMeanwhileIsSentAgain() {
        World world;
        bool changed = false;
        world.store.setLostAnswer([&](const QString &call, const QString &key) -> std::optional<StoreError> {
            if (call == QStringLiteral("put") && key.endsWith(QStringLiteral(".mp4")) && !changed) {
                changed = true;
                world.local.write(QStringLiteral("S.mp4"), "another movie");
            }
            return {};
        });
        const auto first = world.send();
        QVERIFY(!first);
        QVERIFY(first.error().mayHeal());
        QVERIFY(world.send());
        world.verifyAllThere("another movie");
    }

    void whatWentFromTheStoreMeanwhileIsSentAgain() {
        World world;
        world.store.setFault([](const QString &, const QString &key) -> std::optional<StoreError> {
            return key.endsWith(QStringLiteral(".recording.S")) ? std::optional(away()) : std::nullopt;
        });
        QVERIFY(!world.send());
        world.store.setFault({});
        QVERIFY(world.store.remove(QStringLiteral("S.abc-1/S.mp4"), {}));
        QVERIFY(world.send());
        world.verifyAllThere("movie");
    }

    void whatDidNotChangeIsNotSentTwice() {
        World world;
        QVERIFY(world.send());
        const qint64 before = world.store.sentBytes();
        world.local.write(QStringLiteral(".ovation.S"), R"({"tags":["other"]})");
        QVERIFY(world.send());
        QCOMPARE(world.store.sentBytes() - before, qint64(qstrlen(R"({"tags":["other"]})")));
    }

    void aThumbnailNeedNotBeThere() {
        World world;
        QVERIFY(QFile::remove(world.local.path(QStringLiteral("S.jpg"))));
        QVERIFY(world.send());
        QCOMPARE(world.store.objects().size(), 3);
    }

    void aMovieThatIsGoneIsSaid() {
        World world;
        QVERIFY(QFile::remove(world.local.path(QStringLiteral("S.mp4"))));
        const auto sent = world.send();
        QVERIFY(!sent);
        QCOMPARE(sent.error().reason, StoreFailure::SourceLost);
        QVERIFY(!sent.error().advice.isEmpty());
        QVERIFY(world.store.objects().isEmpty());
    }

    void partsFitTheLimitsOfTheStore() {
        const storage::ObjectStore::PartLimits aws{5 << 20, int64_t(5) << 30, 10'000, int64_t(5) << 40};
        QCOMPARE(UploadRun::partSize(1 << 30, aws), aws.usual_bytes);
        const int64_t largest = UploadRun::partSize(aws.object_bytes, aws);
        QVERIFY(largest * aws.count >= aws.object_bytes && largest <= aws.most_bytes);
        QCOMPARE(UploadRun::partSize(aws.object_bytes + 1, aws), 0);
    }

    void aStopEndsItAtOnceAndKeepsWhatIsThere() {
        const QByteArray media = RecordedFiles::large(Large_bytes);
        World world(media);
        std::stop_source stop;
        world.store.setLostAnswer([&](const QString &call, const QString &) -> std::optional<StoreError> {
            if (call == QStringLiteral("putPart"))
                stop.request_stop();
            return {};
        });
        const auto sent = world.send(1, stop.get_token());
        QVERIFY(!sent);
        QCOMPARE(sent.error().reason, StoreFailure::Stopped);
        QCOMPARE(world.store.calls(QStringLiteral("putPart")), 2); // the second one was refused
        world.store.setLostAnswer({});
        QVERIFY(world.send());
        world.verifyAllThere(media);
        QVERIFY(world.store.sentBytes() < Large_bytes + 1000);
    }

    /// An HTTP client sends a call again by itself when a connection that was kept is gone.
    void anUploadThatWasBegunTwiceByOneCallLeavesNoPart() {
        const QByteArray media = RecordedFiles::large(2'500'000);
        World world(media);
        std::atomic<bool> isTwice = false;
        world.store.setFault([&](const QString &call, const QString &key) -> std::optional<StoreError> {
            if (call == QStringLiteral("putPart") && !isTwice.exchange(true))
                (void)world.store.beginUpload(key, {}, {});
            return {};
        });
        QVERIFY(world.send());
        QVERIFY(isTwice);
        world.verifyAllThere(media);
    }

    void onlyItsOwnLeftoversAreEnded() {
        World world;
        const storage::Transfer transfer;
        const QString mine = upload::storeFolder(QStringLiteral("S"), QStringLiteral("abcdefghij"), 5);
        const QString busy = upload::storeFolder(QStringLiteral("T"), QStringLiteral("abcdefghij"), 5);
        const QString theirs = upload::storeFolder(QStringLiteral("S"), QStringLiteral("klmnopqrst"), 5);
        const QString foreign = QStringLiteral("S");
        for (const QString &folder : {mine, busy, theirs, foreign})
            QVERIFY(world.store.beginUpload(folder + QStringLiteral("/S.mp4"), {}, transfer));
        const auto ended = upload::endLeftovers(
            world.store, QStringLiteral("abcdefghij"), [&](const QString &folder) { return folder == busy; },
            transfer);
        QVERIFY(ended);
        QCOMPARE(*ended, 1);
        QStringList left = world.store.unfinished();
        left.sort();
        QStringList expected;
        for (const QString &folder : {busy, theirs, foreign})
            expected.append(folder + QStringLiteral("/S.mp4"));
        expected.sort();
        QCOMPARE(left, expected);
    }

    void aKillBetweenAnyTwoStepsLosesNothing() {
        const QByteArray media = RecordedFiles::large(2'125'000); // three parts
        int kills = 0;
        // Every commit of the journal, and every rename of the store, is a moment to be killed at.
        for (const long call :
             {long(SYS_fdatasync), long(SYS_fsync), long(SYS_rename), long(SYS_renameat2)}) {
            for (int nth = 1; nth <= 60; ++nth) {
                World world(media);
                const bool killed = killBefore(call, nth, [&] { (void)world.send(1); });
                if (!killed)
                    break;
                ++kills;
                QVERIFY(world.send());
                world.verifyAllThere(media);
                if (QTest::currentTestFailed())
                    return;
            }
        }
        qInfo() << kills << "kills";
        QVERIFY(kills >= 20);
    }
};

QTEST_GUILESS_MAIN(UploadRunTest)
#include "test_upload_run.moc"
