#include "example_recording.h"

#include "recording/folder_scan.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>

#include <fcntl.h>
#include <sys/stat.h>

using namespace ovation;
using namespace ovation::recording;
using namespace Qt::StringLiterals;

namespace {

/// Sorted, as a look gives no order.
QStringList idsOf(const FolderScan::Changes &changes) {
    QStringList ids;
    for (const auto &one : changes.recordings)
        ids << one.found.info.id;
    ids.sort();
    return ids;
}

QStringList sorted(const std::vector<QString> &names) {
    QStringList list(names.begin(), names.end());
    list.sort();
    return list;
}

} // namespace

class FolderScanTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RecordingStore> m_store;
    std::unique_ptr<FolderScan> m_scan;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    void keep(const RecordingInfo &info) const {
        QVERIFY(m_store->makeFolder(info.id).ok());
        QVERIFY(m_store->writeMetadata(info).ok());
    }
    void write(const QString &name, const QByteArray &content) const {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    QByteArray metadata(const RecordingInfo &info) const {
        return QJsonDocument(info.toMetadata()).toJson(QJsonDocument::Compact);
    }
    /// The scan believes a stamp when it is two seconds old, and the time of the last change can't be set.
    void letItAge() const { QTest::qWait(2100); }

  private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<RecordingStore>(RecordingPaths{m_folder->path(), u"https://host/"_s});
        m_scan = std::make_unique<FolderScan>(*m_store);
    }

    void whatDidNotChangeIsNeitherReadNorTold() {
        for (int n = 0; n < 50; ++n)
            keep(example(u"a~%1"_s.arg(n)));
        QCOMPARE(m_scan->look().recordings.size(), size_t(50));
        letItAge();
        m_scan->look(); // its stamps are believed from here on
        const auto changes = m_scan->look();
        QCOMPARE(idsOf(changes), QStringList()); // what is read is told
        QVERIFY(changes.gone.empty() && changes.names.empty() && changes.freeNames.empty());
    }

    void eachKindOfChangeIsTold() {
        for (const auto *id : {u"kept", u"changed", u"finished", u"gone", u"moved"})
            keep(example(QString::fromUtf16(id)));
        m_scan->look();
        letItAge();
        m_scan->look();
        QFile inPlace(path(u"changed/.recording.changed"_s)); // as OpenVidu writes
        QVERIFY(inPlace.open(QIODevice::ReadWrite));
        inPlace.write(metadata(example(u"changed"_s, Status::Failed)));
        inPlace.resize(inPlace.pos());
        inPlace.close();
        write(u"finished/take.mp4"_s, "movie");
        QVERIFY(QDir(path(u"gone"_s)).removeRecursively());
        QVERIFY(QFile::rename(path(u"moved"_s), path(u"moved away"_s)));
        keep(example(u"new"_s));
        write(u"precious.txt"_s, "of another program");
        const auto changes = m_scan->look();
        QCOMPARE(idsOf(changes), QStringList({u"changed"_s, u"finished"_s, u"new"_s}));
        for (const auto &one : changes.recordings) {
            QCOMPARE(one.found.hasFile, one.found.info.id == u"finished"_s);
            QCOMPARE(one.found.info.status,
                     one.found.info.id == u"changed"_s ? Status::Failed : Status::Ready);
        }
        QCOMPARE(sorted(changes.gone), QStringList({u"gone"_s, u"moved"_s}));
        QCOMPARE(sorted(changes.names), QStringList({u"moved away"_s, u"new"_s, u"precious.txt"_s}));
        QCOMPARE(sorted(changes.freeNames), QStringList({u"gone"_s, u"moved"_s}));
    }

    void twoChangesWithinTheGrainOfAClockAreBothSeen() {
        keep(example(u"a"_s, Status::Started));
        QCOMPARE(m_scan->look().recordings.front().found.info.status, Status::Started);
        // The very same stamps, as a coarse clock gives them: as many characters, the same file.
        const QByteArray file = QFile::encodeName(path(u"a/.recording.a"_s));
        struct stat before = {};
        QCOMPARE(::stat(file.constData(), &before), 0);
        QFile inPlace(QString::fromLocal8Bit(file));
        QVERIFY(inPlace.open(QIODevice::ReadWrite));
        inPlace.write(metadata(example(u"a"_s, Status::Stopped)));
        inPlace.close();
        const timespec times[] = {before.st_atim, before.st_mtim};
        QCOMPARE(::utimensat(AT_FDCWD, file.constData(), times, 0), 0);
        QCOMPARE(m_scan->look().recordings.front().found.info.status, Status::Stopped);
    }

    void whatIsAskedForIsToldWhetherItChangedOrNot() {
        keep(example(u"a"_s));
        QVERIFY(QDir().mkpath(path(u"foreign"_s)));
        m_scan->look();
        letItAge();
        m_scan->look();
        const auto changes = m_scan->look({u"a"_s, u"foreign"_s, u"nothing"_s});
        QCOMPARE(idsOf(changes), QStringList{u"a"_s});
        QCOMPARE(sorted(changes.gone), QStringList({u"foreign"_s, u"nothing"_s}));
        QCOMPARE(sorted(changes.names), QStringList({u"a"_s, u"foreign"_s}));
        QCOMPARE(sorted(changes.freeNames), QStringList{u"nothing"_s});
    }

    void damageIsToldAsGoneAndReportedOnce() {
        keep(example(u"a"_s));
        m_scan->look();
        write(u"a/.recording.a"_s, "{");
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"a.*damaged"_s));
        QCOMPARE(sorted(m_scan->look().gone), QStringList{u"a"_s});
        QTest::failOnWarning(QRegularExpression(u"damaged"_s));
        write(u"a/take.mp4"_s, "movie"); // another file of the folder cures nothing
        QCOMPARE(idsOf(m_scan->look()), QStringList());
        keep(example(u"a"_s));
        QCOMPARE(idsOf(m_scan->look()), QStringList{u"a"_s});
    }

    void theFolderCountsBeforeTheFlatOneOfTheSameId() {
        write(u".recording.old"_s, metadata(example(u"old"_s)));
        const auto flat = m_scan->look();
        QVERIFY(flat.recordings.front().found.info.isFlat);
        keep(example(u"old"_s));
        const auto both = m_scan->look();
        QCOMPARE(both.recordings.size(), size_t(1));
        QVERIFY(!both.recordings.front().found.info.isFlat);
        QVERIFY(both.gone.empty());
        QVERIFY(QDir(path(u"old"_s)).removeRecursively());
        QVERIFY(m_scan->look().recordings.front().found.info.isFlat);
    }

    void aFlatOneIsReadAgainOnlyWhenItsOwnFilesChange() {
        write(u".recording.old"_s, metadata(example(u"old"_s)));
        const QString movie = m_scan->look().recordings.front().found.info.name + u".mp4"_s;
        letItAge();
        m_scan->look();
        keep(example(u"another"_s)); // the recording path has changed
        QCOMPARE(idsOf(m_scan->look()), QStringList{u"another"_s});
        write(movie, "movie");
        const auto there = m_scan->look();
        const auto isOld = [](const auto &one) { return one.found.info.id == u"old"_s; };
        const auto old = std::find_if(there.recordings.begin(), there.recordings.end(), isOld);
        QVERIFY(old != there.recordings.end() && old->found.hasFile);
        QVERIFY(QFile::remove(path(movie)));
        const auto gone = m_scan->look();
        QVERIFY(std::any_of(gone.recordings.begin(), gone.recordings.end(), isOld));
    }

    void aPathThatIsGoneHoldsNothing() {
        keep(example(u"a"_s));
        m_scan->look();
        QVERIFY(m_folder->remove());
        QCOMPARE(sorted(m_scan->look().gone), QStringList{u"a"_s});
    }
};

QTEST_GUILESS_MAIN(FolderScanTest)
#include "test_folder_scan.moc"
