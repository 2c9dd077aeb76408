#include "fake_s3.h"
#include "storage/s3_store.h"
#include "upload/store_listing.h"

#include <QtTest>

using namespace ovation;
using namespace Qt::StringLiterals;
using upload::StoreListing;

namespace {

constexpr int Recordings = 2000; ///< eight pages of files, two of folders

QString folderOf(int n) {
    return u"S%1.abcdefghij-1"_s.arg(n);
}

QStringList filesOf(int n) {
    return {folderOf(n) + u"/.ovation.S%1"_s.arg(n), folderOf(n) + u"/.recording.S%1"_s.arg(n),
            folderOf(n) + u"/S%1.jpg"_s.arg(n), folderOf(n) + u"/take.mp4"_s};
}

} // namespace

/// Which recordings are in a bucket, and what it costs to know.
class StoreListingTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        fake = std::make_unique<FakeS3>();
        m_before = 0;
        store = std::make_unique<storage::S3Store>(
            fake->options(), std::make_unique<storage::FixedCredentials>(FakeS3::credentials()), clock);
        QStringList keys;
        known.clear();
        for (int n = 0; n < Recordings; ++n) {
            keys += filesOf(n);
            known.insert(folderOf(n));
        }
        fake->fill(keys);
    }

    void whatIsKnownCostsACallForAThousandFolders() {
        QCOMPARE(upload::listRecordings(*store, {})->folders, known);
        QCOMPARE(calls(), 8);
        QCOMPARE(changes().folders, known);
        QCOMPARE(calls(), 2);
    }

    void whatIsNewAndWhatWentIsFound() {
        fake->fill(filesOf(Recordings));
        fake->fill({u"photos/cat.jpg"_s, u"half.abcdefghij-1/take.mp4"_s, u"alone"_s});
        for (const QString &key : filesOf(7))
            QVERIFY(store->remove(key, {}));
        (void)calls();
        const StoreListing found = changes();
        QCOMPARE(calls(), 3 + 3 + 1); // the pages, what is new, and whether the one that went did
        QCOMPARE(found.recordings.keys(), QStringList{folderOf(Recordings)});
        QCOMPARE(found.recordings.first().id, u"S%1"_s.arg(Recordings));
        QVERIFY(found.recordings.first().hasOwnData && found.recordings.first().hasThumbnail);
        QSet<QString> there = known;
        there.remove(folderOf(7));
        there.insert(folderOf(Recordings));
        QCOMPARE(found.folders, there);
    }

    void whereMuchIsNewAllOfItIsListed() {
        QSet<QString> some;
        for (int n = 0; n < Recordings / 2; ++n)
            some.insert(folderOf(n));
        known = some;
        const StoreListing found = changes();
        QCOMPARE(found.recordings.size(), Recordings);
        QCOMPARE(calls(), 1 + 8);
    }

    void aServiceThatCannotTellFoldersIsUnderstood() {
        fake->rules({{u"delimiters"_s, false}});
        fake->fill(filesOf(Recordings));
        const StoreListing found = changes();
        QCOMPARE(found.recordings.keys(), QStringList{folderOf(Recordings)});
        QCOMPARE(found.folders.size(), Recordings + 1);
    }

    void aListThatBreaksOffIsNoList() {
        fake->fault("truncate", "continuation-token.*delimiter");
        const auto found = upload::listChanges(*store, known, {});
        QVERIFY(!found);
        QVERIFY(found.error().mayHeal());
    }

  private:
    StoreListing changes() {
        const auto found = upload::listChanges(*store, known, {});
        if (!found)
            qFatal("%s", qPrintable(found.error().message));
        return *found;
    }
    /// Since it was asked for the last time.
    int calls() {
        const int all = int(fake->log().size());
        return all - std::exchange(m_before, all);
    }

    const SystemClock clock{};
    std::unique_ptr<FakeS3> fake;
    std::unique_ptr<storage::S3Store> store;
    QSet<QString> known;
    int m_before = 0;
};

QTEST_GUILESS_MAIN(StoreListingTest)
#include "test_store_listing.moc"
