#include "folder_store.h"
#include "upload/store_cleanup.h"
#include "upload/store_listing.h"
#include "upload/store_pages.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace ovation;
using namespace Qt::StringLiterals;
using storage::FolderPage;
using storage::ObjectPage;
using storage::StoreFailure;
using storage::UploadPage;
using upload::PageCheck;

namespace {

/// Each page that it is asked for leads on: to a new one, or round in a circle.
class EndlessStore final : public FolderStore {
  public:
    EndlessStore(const QString &root, int circle) : FolderStore(root), m_circle(circle) {}

    R<ObjectPage> list(const QString &prefix, const QString &, const Transfer &) override {
        return ObjectPage{{{prefix + u"a.x-1/take.mp4"_s, 1, "tag", 0, {}}}, next()};
    }
    R<FolderPage> folders(const QString &, const Transfer &) override { return FolderPage{{u"a"_s}, next()}; }
    R<UploadPage> uploads(const QString &prefix, const QString &, const Transfer &) override {
        return UploadPage{{{{prefix + u"take.mp4"_s, u"1"_s}, 0}}, next()};
    }

    int pages = 0; ///< asked for

  private:
    QString next() {
        ++pages;
        return QString::number(m_circle > 0 ? pages % m_circle : pages);
    }

    const int m_circle; ///< pages of it; 0 = there is none
};

/// How many pages of `size` entries are taken until one is refused; all = none was.
int takenOf(int all, std::size_t size, qsizetype nameLength = 10) {
    PageCheck check;
    ObjectPage page;
    page.objects.resize(size, {QString(nameLength, u'n'), 1, {}, 0, {}});
    for (int n = 0; n < all; ++n) {
        page.next = n + 1 < all ? QString::number(n) : QString();
        if (const auto right = check.add(page); !right)
            return right.error().reason == StoreFailure::Damaged ? n : -1;
    }
    return all;
}

} // namespace

/// A list of a store ends, whatever the store says.
class StorePagesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void honestListsAreTaken() {
        QCOMPARE(takenOf(1, 0), 1);
        QCOMPARE(takenOf(1900, 1000), 1900);  // 475 000 recordings
        QCOMPARE(takenOf(19'000, 2), 19'000); // of a service with small pages
        QCOMPARE(takenOf(PageCheck::MaxEmptyPages, 0), PageCheck::MaxEmptyPages);
    }

    void whatHasNoEndIsRefused() {
        QCOMPARE(takenOf(PageCheck::MaxPages + 10, 1), PageCheck::MaxPages - 1);
        QCOMPARE(takenOf(1000, 0), PageCheck::MaxEmptyPages - 1);
        QCOMPARE(takenOf(3000, 1000), int(PageCheck::MaxEntries / 1000));
        QCOMPARE(takenOf(1000, 1000, 900), int(PageCheck::MaxCharacters / 900'000));
    }

    void emptyPagesBetweenOthersAreTaken() {
        PageCheck check;
        for (int n = 0; n < 3 * PageCheck::MaxEmptyPages; ++n) {
            FolderPage page{{}, QString::number(n)};
            if (n % 50 == 0)
                page.folders.push_back(u"a"_s);
            QVERIFY(check.add(page));
        }
    }

    void noWalkIsLedOnForEver_data() {
        QTest::addColumn<int>("circle");
        QTest::addColumn<int>("most");
        QTest::newRow("to the same page") << 1 << 2;
        QTest::newRow("in a circle") << 7 << 8;
        QTest::newRow("to new ones") << 0 << PageCheck::MaxPages;
    }
    void noWalkIsLedOnForEver() {
        QFETCH(int, circle);
        QFETCH(int, most);
        const QTemporaryDir folder;
        EndlessStore store(folder.path(), circle);
        const auto refuses = [&store, most](const auto &result) {
            return !result && result.error().reason == StoreFailure::Damaged &&
                   std::exchange(store.pages, 0) == most;
        };
        QSet<QString> known{u"a"_s};
        for (int n = 0; n < 1000; ++n)
            known.insert(QString::number(n));
        QVERIFY(refuses(upload::listRecordings(store, {})));
        QVERIFY(refuses(upload::listChanges(store, known, {})));
        QVERIFY(refuses(upload::removeFolder(store, u"a.x-1"_s, {})));
        QVERIFY(refuses(upload::endLeftovers(store, u"x"_s, [](const QString &) { return false; }, {})));
        QVERIFY(refuses(upload::unfinishedUploads(store, {}, [](const auto &) { return true; }, {})));
    }
};

QTEST_GUILESS_MAIN(StorePagesTest)
#include "test_store_pages.moc"
