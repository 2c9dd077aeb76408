#include "example_recording.h"

#include "recording/recording_library.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <semaphore>

using namespace ovation;
using namespace ovation::recording;
using namespace Qt::StringLiterals;

namespace {

/// Holds up every job of a pool with one thread, as a disk does that does not answer.
class StuckDisk {
  public:
    explicit StuckDisk(WorkerPool &disk) {
        disk.post([goOn = m_goOn] { goOn->acquire(); });
    }
    ~StuckDisk() { goOn(); }
    StuckDisk(const StuckDisk &) = delete;
    StuckDisk &operator=(const StuckDisk &) = delete;
    void goOn() {
        if (!std::exchange(m_gone, true))
            m_goOn->release();
    }

  private:
    const std::shared_ptr<std::binary_semaphore> m_goOn = std::make_shared<std::binary_semaphore>(0);
    bool m_gone = false;
};

} // namespace

class RecordingLibraryTest : public QObject {
    Q_OBJECT

  private:
    struct Fixture {
        QTemporaryDir folder;
        const RecordingPaths paths{folder.filePath(u"recordings"_s), u"https://localhost:4443/"_s};
        RecordingLibrary library{paths, disk};
        WorkerPool disk{"test", 1}; // its jobs end before the library goes

        /// As another program would.
        void putThere(const RecordingInfo &info) const {
            const RecordingStore other(paths);
            QVERIFY(other.makeFolder(info.id).ok());
            QVERIFY(other.writeMetadata(info).ok());
        }
        QStringList ids() const {
            QStringList all;
            for (const auto &info : library.list())
                all << info->id;
            return all;
        }
        QString statusOnDisk(const QString &id) const {
            QFile file(paths.metadataOf(id));
            return file.open(QFile::ReadOnly)
                       ? QJsonDocument::fromJson(file.readAll()).object()[u"status"_s].toString()
                       : QString();
        }
        bool makeFolder(const QString &id) const { return QDir().mkpath(paths.folderOf(id)); }
    };

  private Q_SLOTS:
    void noCallerWaitsForADiskThatDoesNotAnswer() {
        Fixture f;
        f.putThere(example(u"old"_s));
        f.library.load();
        QVERIFY(f.makeFolder(u"new"_s));
        StuckDisk stuck(f.disk);
        bool saved = false, removed = false;
        f.library.save(example(u"new"_s, Status::Started), [&] { saved = true; });
        f.library.remove(u"old"_s, [&](const Result<void> &result) { removed = result.ok(); });
        QTest::qWait(1100);
        f.library.refresh();
        // Known at once, and not said to be done.
        QCOMPARE(f.library.find(u"new"_s)->status, Status::Started);
        QTest::qWait(50);
        QVERIFY(!saved && !removed);
        QVERIFY(f.library.find(u"old"_s));
        stuck.goOn();
        QTRY_VERIFY(saved && removed);
        QCOMPARE(f.statusOnDisk(u"new"_s), u"started"_s);
        QVERIFY(!QFile::exists(f.paths.folderOf(u"old"_s)));
        QCOMPARE(f.ids(), QStringList{u"new"_s});
    }

    void whatIsSaidOfARecordingIsWrittenInThatOrder() {
        Fixture f;
        f.library.load();
        QVERIFY(f.makeFolder(u"a"_s));
        QStringList answers;
        for (const Status status : {Status::Started, Status::Stopped, Status::Ready}) {
            const auto answer = [&, status] { answers << toText(status) + u' ' + f.statusOnDisk(u"a"_s); };
            StuckDisk stuck(f.disk); // so that each is looked at on its own
            f.library.save(example(u"a"_s, status), answer);
            stuck.goOn();
            if (status == Status::Started) // and then two in a row
                QTRY_COMPARE(answers.size(), 1);
        }
        QTRY_COMPARE(answers.size(), 3);
        QCOMPARE(answers.first(), u"started started"_s);
        QVERIFY(answers[1].startsWith(u"stopped"));
        QCOMPARE(answers.last(), u"ready ready"_s);
    }

    void whatIsAskedForAtTheEndIsDoneBeforeThePoolIsGone() {
        QTemporaryDir folder;
        const RecordingPaths paths{folder.path(), u"https://localhost:4443/"_s};
        QVERIFY(QDir().mkpath(paths.folderOf(u"a"_s)));
        {
            auto disk = std::make_unique<WorkerPool>("test", 1);
            RecordingLibrary library(paths, *disk);
            for (const Status status : {Status::Started, Status::Stopped, Status::Ready})
                library.save(example(u"a"_s, status), {});
            disk.reset();
        }
        QCOMPARE(RecordingStore(paths).find(u"a"_s)->status, Status::Ready);
    }

    void whatTheDiskRefusesIsRememberedUntilItDoesNot() {
        Fixture f;
        f.library.load();
        bool answered = false;
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"Cannot write"_s));
        f.library.save(example(u"a"_s), [&] { answered = true; }); // there is no folder to write into
        QTRY_VERIFY(answered);
        QVERIFY(!f.library.allWritten());
        QCOMPARE(f.library.find(u"a"_s)->status, Status::Ready);
        QVERIFY(f.makeFolder(u"a"_s));
        QFile other(f.paths.metadataOf(u"a"_s)); // an earlier word of it
        QVERIFY(other.open(QFile::WriteOnly));
        other.write(QJsonDocument(example(u"a"_s, Status::Stopped).toMetadata()).toJson());
        other.close();
        f.library.tryAgain();
        f.library.tryAgain(); // is not tried twice at once
        QTRY_VERIFY(f.library.allWritten());
        QCOMPARE(f.statusOnDisk(u"a"_s), u"ready"_s);
    }

    void oneWhoseFolderWasRemovedIsNotWaitedFor() {
        Fixture f;
        f.library.load();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"Cannot write"_s));
        f.library.save(example(u"a"_s), {});
        QTRY_VERIFY(!f.library.allWritten());
        f.library.tryAgain();
        QTRY_VERIFY(f.library.allWritten());
        QVERIFY(!QFile::exists(f.paths.folderOf(u"a"_s)));
    }

    void whatOthersDoIsSeenASecondLaterAndTold() {
        Fixture f;
        f.putThere(example(u"old"_s));
        f.library.load();
        const QSignalSpy appeared(&f.library, &RecordingLibrary::appeared);
        const QSignalSpy vanished(&f.library, &RecordingLibrary::vanished);
        f.putThere(example(u"new"_s));
        QVERIFY(QDir(f.paths.folderOf(u"old"_s)).removeRecursively());
        f.library.refresh(); // was looked at just now
        QTest::qWait(100);
        QCOMPARE(f.ids(), QStringList{u"old"_s});
        QTRY_COMPARE_WITH_TIMEOUT((f.library.refresh(), f.ids()), QStringList{u"new"_s}, 5000);
        QCOMPARE(appeared.size(), 1);
        QCOMPARE(vanished.size(), 1);
        QVERIFY(!f.library.isTaken(u"old"_s));
        QTest::qWait(1100);
        f.library.refresh();
        QTest::qWait(100);
        QCOMPARE(appeared.size() + vanished.size(), 2); // once
    }

    void aScanThatOvertakesAWriteDoesNotUndoIt() {
        QTemporaryDir folder;
        const RecordingPaths paths{folder.path(), u"https://localhost:4443/"_s};
        const RecordingStore store(paths);
        QVERIFY(store.makeFolder(u"a"_s).ok());
        QVERIFY(store.writeMetadata(example(u"a"_s, Status::Stopped)).ok());
        const auto goOn = std::make_shared<std::binary_semaphore>(0);
        std::unique_ptr<WorkerPool> disk = std::make_unique<WorkerPool>("test", 2);
        RecordingLibrary library(paths, *disk);
        disk->postInOrder(u"a"_s, [goOn] { goOn->acquire(); });
        bool written = false;
        library.save(example(u"a"_s, Status::Ready), [&] { written = true; });
        library.refresh(); // on the other thread: it reads what is on the disk still
        QTRY_COMPARE(library.find(u"a"_s)->status, Status::Stopped);
        goOn->release();
        QTRY_VERIFY(written);
        QCOMPARE(library.find(u"a"_s)->status, Status::Ready);
        disk.reset();
    }

    void whatIsTriedAgainDoesNotComeBehindWhatIsNewer() {
        Fixture f;
        f.library.load();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"Cannot write"_s));
        f.library.save(example(u"a"_s, Status::Stopped), {}); // there is no folder to write into
        QTRY_VERIFY(!f.library.allWritten());
        QVERIFY(f.makeFolder(u"a"_s));
        StuckDisk stuck(f.disk);
        bool written = false;
        f.library.save(example(u"a"_s, Status::Ready), [&] { written = true; });
        f.library.tryAgain(); // rung while the newer word is on its way
        stuck.goOn();
        QTRY_VERIFY(written);
        QVERIFY(f.disk.waitForDone(5000));
        QTest::qWait(50);
        QCOMPARE(f.library.find(u"a"_s)->status, Status::Ready);
        QCOMPARE(f.statusOnDisk(u"a"_s), u"ready"_s);
        QVERIFY(f.library.allWritten());
    }

    void aScanDoesNotUndoWhatWasDoneMeanwhile() {
        Fixture f;
        f.putThere(example(u"kept"_s, Status::Started));
        f.putThere(example(u"gone"_s));
        f.library.load();
        QTest::qWait(1100);
        // The scan sees the disk as it was; both changes come before it is back.
        f.library.refresh();
        f.library.save(example(u"kept"_s, Status::Ready), {});
        f.library.forget(u"gone"_s);
        QVERIFY(f.disk.waitForDone(5000));
        QTest::qWait(50);
        QCOMPARE(f.library.find(u"kept"_s)->status, Status::Ready);
        QVERIFY(!f.library.find(u"gone"_s));
        QVERIFY(!f.library.isTaken(u"gone"_s));
    }

    void aListIsGivenWithoutLookingAtTheDisk() {
        Fixture f;
        f.putThere(example(u"a"_s));
        f.library.load();
        StuckDisk stuck(f.disk);
        QVERIFY(QDir(f.paths.root).removeRecursively());
        QTest::qWait(1100);
        f.library.refresh(); // waits behind the disk
        QCOMPARE(f.ids(), QStringList{u"a"_s});
        QCOMPARE(f.library.list().front().get(), f.library.list().front().get()); // shared, not copied
    }

    void whatOthersPutThereIsTakenOverInBoundedTurns() {
        Fixture f;
        f.library.load();
        const size_t count = 3 * RecordingLibrary::MaxTaken + 1;
        for (size_t n = 0; n < count; ++n) {
            const RecordingInfo info = example(u"a~%1"_s.arg(n));
            QVERIFY(f.makeFolder(info.id));
            QFile file(f.paths.metadataOf(info.id));
            QVERIFY(file.open(QFile::WriteOnly));
            file.write(QJsonDocument(info.toMetadata()).toJson());
        }
        // What else the thread has to do gets its turns in between.
        size_t inThisTurn = 0, most = 0;
        QObject::connect(&f.library, &RecordingLibrary::appeared, &f.library,
                         [&] { most = std::max(most, ++inThisTurn); });
        QTimer others;
        QObject::connect(&others, &QTimer::timeout, &f.library, [&] { inThisTurn = 0; });
        others.start(0);
        QTRY_COMPARE_WITH_TIMEOUT((f.library.refresh(), f.library.list().size()), count, 30'000);
        QVERIFY2(most <= 2 * RecordingLibrary::MaxTaken, qPrintable(QString::number(most)));
        // All of it goes again.
        size_t gone = 0;
        QObject::connect(&f.library, &RecordingLibrary::vanished, &f.library, [&] { ++gone; });
        QVERIFY(QDir(f.paths.root).removeRecursively());
        QTRY_COMPARE_WITH_TIMEOUT((f.library.refresh(), gone), count, 30'000);
        QVERIFY(f.library.list().empty());
    }

    void theFinishedFileIsKnownWithoutLooking() {
        Fixture f;
        f.putThere(example(u"a"_s));
        f.putThere(example(u"b"_s));
        QFile file(f.paths.fileOf(example(u"a"_s)));
        QVERIFY(file.open(QFile::WriteOnly));
        f.library.load();
        QCOMPARE(f.library.fileOf(u"a"_s), f.paths.fileOf(example(u"a"_s)));
        QCOMPARE(f.library.fileOf(u"b"_s), QString());
        QCOMPARE(f.library.fileOf(u"c"_s), QString());
        QFile other(f.paths.fileOf(example(u"b"_s)));
        QVERIFY(other.open(QFile::WriteOnly));
        f.library.save(example(u"b"_s), {});
        QTRY_VERIFY(!f.library.fileOf(u"b"_s).isEmpty());
    }
};

QTEST_GUILESS_MAIN(RecordingLibraryTest)
#include "test_recording_library.moc"
