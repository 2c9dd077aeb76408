#include "fake_s3.h"

#include "storage/folder_store.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <thread>

using namespace ovation::storage;

namespace {

QByteArray contentOf(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

StoreResult<ObjectInfo> put(ObjectStore &store, const char *key, const QByteArray &content) {
    MemoryBytes bytes(content);
    return store.put(QString::fromUtf8(key), all(bytes), {}, {});
}

} // namespace

class FolderStoreTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        folder = std::make_unique<QTemporaryDir>();
        store = std::make_unique<FolderStore>(folder->path());
    }

    void whatIsPutIsAFileOfThatName() {
        const auto made = put(*store, "ses_a/ä b.mp4", "content");
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
        QCOMPARE(contentOf(folder->filePath(QStringLiteral("ses_a/ä b.mp4"))), "content");
        QCOMPARE(store->info(QStringLiteral("ses_a/ä b.mp4"), {})->tag, made->tag);
        QVERIFY(put(*store, "ses_a/ä b.mp4", "other content"));
        QVERIFY(store->info(QStringLiteral("ses_a/ä b.mp4"), {})->tag != made->tag);
    }

    /// Recordings that are missing in a list count as deleted.
    void aListIsWholeOrAnErrorWhileTheFolderGoes() {
        constexpr int Recordings = 40, Rounds = 200;
        const QString there = folder->filePath(QStringLiteral("there")),
                      away = folder->filePath(QStringLiteral("away"));
        for (int i = 0; i < Recordings; ++i) {
            QVERIFY(QDir().mkpath(there + QStringLiteral("/%1").arg(i)));
            QFile file(there + QStringLiteral("/%1/take.mp4").arg(i));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        FolderStore mounted(there);
        for (int round = 0; round < Rounds; ++round) {
            std::jthread unmounts([&, round] {
                std::this_thread::sleep_for(std::chrono::microseconds(20 * round));
                QDir().rename(there, away);
            });
            while (const auto page = mounted.list({}, {}, {}))
                QCOMPARE(page->objects.size(), std::size_t(Recordings));
            unmounts.join();
            QVERIFY(QDir().rename(away, there));
        }
    }

    void partsBecomeAFileOnlyWhenTheyAreAllThere() {
        const auto upload = store->beginUpload(QStringLiteral("a/large"), {}, {});
        QVERIFY(upload);
        MemoryBytes content("0123456789");
        QVERIFY(store->putPart(*upload, 2, {content, 4, 6}, {}));
        QVERIFY(store->putPart(*upload, 1, {content, 5, 4}, {}));
        QVERIFY(store->putPart(*upload, 1, {content, 0, 4}, {})); // instead of the one before
        QVERIFY(store->list({}, {}, {})->objects.empty());
        FolderStore later(folder->path()); // after a restart
        const auto found = later.uploads({}, {}, {});
        QVERIFY(found);
        QCOMPARE(found->uploads.at(0).upload, *upload);
        const auto parts = later.parts(*upload, {});
        QVERIFY(parts);
        QCOMPARE(parts->size(), 2u);
        const auto made = later.completeUpload(*upload, *parts, {});
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
        QCOMPARE(contentOf(folder->filePath(QStringLiteral("a/large"))), "0123456789");
        QVERIFY(later.uploads({}, {}, {})->uploads.empty());
        QCOMPARE(store->completeUpload(*upload, *parts, {}).error().reason, StoreFailure::NoUpload);
    }

    void aPartThatChangedOnTheDiskCompletesNothing() {
        const auto upload = store->beginUpload(QStringLiteral("large"), {}, {});
        QVERIFY(upload);
        MemoryBytes content("0123456789");
        const auto part = store->putPart(*upload, 1, all(content), {});
        QVERIFY(part);
        const QString path = folder->filePath(
            QStringLiteral(".ovation-uploads/%1/00001-%2").arg(upload->id, QString::fromLatin1(part->tag)));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.write("x");
        file.close();
        QCOMPARE(store->completeUpload(*upload, {*part}, {}).error().reason, StoreFailure::Damaged);
        QVERIFY(store->list({}, {}, {})->objects.empty());
        QFile::remove(path);
        QCOMPARE(store->completeUpload(*upload, {*part}, {}).error().reason, StoreFailure::NoUpload);
    }

    void nothingIsLeftOfWhatFailedOrWasAborted() {
        const auto upload = store->beginUpload(QStringLiteral("large"), {}, {});
        QVERIFY(upload);
        MemoryBytes content("0123456789");
        QVERIFY(store->putPart(*upload, 1, all(content), {}));
        QVERIFY(store->abortUpload(*upload, {}));
        QVERIFY(store->abortUpload(*upload, {}));
        QCOMPARE(store->put(QStringLiteral("a"), {content, 0, 11}, {}, {}).error().reason,
                 StoreFailure::SourceLost);
        std::stop_source stop;
        stop.request_stop();
        Transfer stopped;
        stopped.stop = stop.get_token();
        QCOMPARE(store->put(QStringLiteral("a"), all(content), {}, stopped).error().reason,
                 StoreFailure::Stopped);
        const QDir left(folder->filePath(QStringLiteral(".ovation-uploads")));
        QCOMPARE(left.entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden), QStringList());
        QVERIFY(!QFile::exists(folder->filePath(QStringLiteral("a"))));
    }

    void listsPageByPage() {
        for (int i = 0; i < 1002; ++i) {
            QVERIFY(QDir(folder->path()).mkpath(QStringLiteral("b")));
            QFile file(folder->filePath(QStringLiteral("b/%1").arg(i, 4, 10, QLatin1Char('0'))));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        QVERIFY(put(*store, "c", "x"));
        const auto first = store->list(QStringLiteral("b/"), {}, {});
        QVERIFY(first);
        QCOMPARE(first->objects.size(), 1000u);
        const auto second = store->list(QStringLiteral("b/"), first->next, {});
        QVERIFY(second);
        QCOMPARE(second->objects.size(), 2u);
        QCOMPARE(second->objects.at(1).key, QStringLiteral("b/1001"));
        QVERIFY(second->next.isEmpty());
    }

    void manyPagesHaveEachFileOnceAndInOrder() {
        // '.' and '-' come before the '/' behind a folder's name, '0' behind it.
        QStringList expected;
        for (int i = 0; i < 550; ++i)
            for (const char *form : {"r%1.x/a", "r%1/b/c", "r%1/b.c", "r%1-"})
                expected += QString::fromLatin1(form).arg(i);
        std::sort(expected.begin(), expected.end());
        for (const QString &key : expected) {
            QVERIFY(QDir(folder->path()).mkpath(QFileInfo(key).path()));
            QFile file(folder->filePath(key));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        QStringList found;
        QString next;
        do {
            const auto page = store->list({}, next, {});
            QVERIFY(page);
            for (const ObjectInfo &one : page->objects)
                found += one.key;
            next = page->next;
        } while (!next.isEmpty());
        QCOMPARE(found, expected);
        const auto some = store->list(QStringLiteral("r12/b"), {}, {});
        QVERIFY(some);
        QCOMPARE(some->objects.size(), 2u);
    }

    void foldersAreNamedWithoutWhatLiesInThem() {
        for (const char *key : {"a/x", "a/y", "a.b-1/x", "c/d/x", "alone"})
            QVERIFY(put(*store, key, "x"));
        QVERIFY(QFile::link(folder->filePath(QStringLiteral("a")), folder->filePath(QStringLiteral("link"))));
        const auto page = store->folders({}, {});
        QVERIFY(page);
        QCOMPARE(QStringList(page->folders.begin(), page->folders.end()),
                 QStringList({QStringLiteral("a.b-1"), QStringLiteral("a"), QStringLiteral("c")}));
        QVERIFY(page->next.isEmpty());
        const auto rest = store->folders(QStringLiteral("a.b-1/"), {});
        QVERIFY(rest);
        QCOMPARE(rest->folders.size(), 2u);
        QCOMPARE(FolderStore(folder->filePath(QStringLiteral("absent"))).folders({}, {}).error().reason,
                 StoreFailure::NoBucket);
    }

    void readsRangesOfTheSameFileOnly() {
        const auto made = put(*store, "a", "0123456789");
        QVERIFY(made);
        QByteArray got;
        const auto sink = [&](std::span<const std::byte> piece) {
            got.append(reinterpret_cast<const char *>(piece.data()), qsizetype(piece.size()));
            return true;
        };
        QVERIFY(store->get(QStringLiteral("a"), made->tag, 2, 3, sink, {}));
        QVERIFY(store->get(QStringLiteral("a"), std::nullopt, 20, 3, sink, {}));
        QCOMPARE(got, "234");
        QCOMPARE(store->get(QStringLiteral("a"), QByteArray("other"), 0, 0, sink, {}).error().reason,
                 StoreFailure::Changed);
    }

    void removesFilesAndTheFoldersThatAreEmptyThen() {
        QVERIFY(put(*store, "a/b/1", "x"));
        QVERIFY(put(*store, "a/2", "x"));
        QVERIFY(store->remove(QStringLiteral("a/b/1"), {}));
        QVERIFY(!QFile::exists(folder->filePath(QStringLiteral("a/b"))));
        QVERIFY(QFile::exists(folder->filePath(QStringLiteral("a/2"))));
        QVERIFY(store->remove(QStringLiteral("a/b/1"), {}));
        QVERIFY(store->remove(QStringLiteral("nothing"), {}));
        QVERIFY(QFile::exists(folder->path()));
    }

    void aFolderThatIsNotMountedIsNotMadeHere() {
        const QString path = folder->filePath(QStringLiteral("mount"));
        FolderStore absent(path);
        QCOMPARE(put(absent, "a", "x").error().reason, StoreFailure::NoBucket);
        QCOMPARE(absent.list({}, {}, {}).error().reason, StoreFailure::NoBucket);
        QVERIFY(!QFile::exists(path));
    }

    void linksInTheFolderLeadNowhere() {
        QTemporaryDir elsewhere;
        QVERIFY(QFile::link(elsewhere.path(), folder->filePath(QStringLiteral("link"))));
        QCOMPARE(put(*store, "link/a", "x").error().reason, StoreFailure::Refused);
        QVERIFY(QDir(elsewhere.path()).isEmpty());
    }

    void keysThatAreNoneAreRefused() {
        for (const char *key : {"../a", "a//b", "", ".ovation-uploads/a"})
            QCOMPARE(put(*store, key, "x").error().reason, StoreFailure::Refused);
    }

  private:
    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<FolderStore> store;
};

QTEST_GUILESS_MAIN(FolderStoreTest)
#include "test_folder_store.moc"
