#include "fake_s3.h"

#include "storage/s3_store.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/xattr.h>

using namespace ovation::storage;
using namespace Qt::StringLiterals;

namespace {

/// The S3 interface of OpenStack Swift, with so many names on a page of a list.
class Swift {
  public:
    explicit Swift(int names) {
        if (!hasAttributes(m_folder.path()))
            return;
        m_process.start(u"/usr/bin/python3"_s, // Debian's packages are its own only
                        {u"-B"_s, QStringLiteral(SWIFT_SCRIPT), m_folder.path(), u"recordings"_s,
                         u"test:tester"_s, u"testing-key"_s, QString::number(names)});
        m_process.waitForReadyRead(60'000);
        m_port = m_process.readLine().trimmed().toInt();
    }
    ~Swift() {
        m_process.closeWriteChannel();
        m_process.waitForFinished(20'000);
    }
    Swift(const Swift &) = delete;
    Swift &operator=(const Swift &) = delete;

    QByteArray whyNot() {
        return m_port > 0 ? QByteArray()
                          : "OpenStack Swift can't run here: " + m_process.readAllStandardError();
    }
    std::unique_ptr<S3Store> store(const QString &prefix) const {
        S3Options options;
        options.place.bucket = u"recordings"_s;
        options.place.prefix = prefix;
        options.place.endpoint = QUrl(u"http://127.0.0.1:%1"_s.arg(m_port));
        options.place.region = u"us-east-1"_s;
        options.place.pathStyle = true;
        return std::make_unique<S3Store>(
            options, std::make_unique<FixedCredentials>(Credentials{"test:tester", "testing-key", {}, 0}),
            m_clock);
    }

  private:
    /// What it writes of objects is in extended attributes.
    static bool hasAttributes(const QString &folder) {
        const QByteArray value(512, '-');
        return ::setxattr(QFile::encodeName(folder).constData(), "user.swift.metadata", value.constData(),
                          std::size_t(value.size()), 0) == 0;
    }

    QTemporaryDir m_folder;
    QProcess m_process;
    int m_port = 0;
    ovation::SystemClock m_clock;
};

} // namespace

/// Lists of a service that others wrote.
class SwiftListsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void foldersAndKeysAreListedOverSeveralPages() {
        Swift swift(2);
        if (const QByteArray why = swift.whyNot(); !why.isEmpty())
            QSKIP(why.constData());
        const QStringList folders{u"a.x-1"_s, u"a"_s, u"b.x-1"_s, u"c d+%.x-1"_s, u"ü.x-1"_s};
        QStringList keys;
        for (const QString &folder : folders)
            keys << folder + u"/.recording.a"_s << folder + u"/take.mp4"_s;
        const auto store = swift.store(u"team/"_s), beside = swift.store(u"else/"_s);
        MemoryBytes content("x");
        for (const QString &key : keys + QStringList{u"alone.txt"_s}) {
            const auto put = store->put(key, all(content), {}, {});
            QVERIFY2(put, put ? "" : qPrintable(put.error().message));
        }
        QVERIFY(beside->put(u"other.x-1/take.mp4"_s, all(content), {}, {}));

        QStringList foundFolders, foundKeys;
        int pages = 0;
        QString next;
        do {
            const auto page = store->folders(next, {});
            QVERIFY2(page, page ? "" : qPrintable(page.error().message));
            for (const QString &folder : page->folders)
                foundFolders += folder;
            next = page->next;
            ++pages;
        } while (!next.isEmpty());
        foundFolders.removeDuplicates(); // one may be on two pages
        QCOMPARE(foundFolders, folders);
        QVERIFY2(pages >= 3 && pages <= 4, qPrintable(QString::number(pages))); // of six names
        do {
            const auto page = store->list({}, next, {});
            QVERIFY2(page, page ? "" : qPrintable(page.error().message));
            for (const ObjectInfo &object : page->objects)
                foundKeys += object.key;
            next = page->next;
        } while (!next.isEmpty());
        QCOMPARE(foundKeys.size(), keys.size() + 1);
        QVERIFY(QSet<QString>(foundKeys.begin(), foundKeys.end())
                    .contains(QSet<QString>(keys.begin(), keys.end())));
    }
};

QTEST_GUILESS_MAIN(SwiftListsTest)
#include "test_swift_lists.moc"
