#include "media/write/part_file.h"
#include "recording/folder_scan.h"
#include "recording/own_data.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>
#include <unistd.h>

#include <memory>
#include <thread>
#include <vector>

using namespace ovation;
using namespace ovation::recording;

namespace {

RecordingInfo example(const QString &id, Status status = Status::Ready) {
    RecordingInfo info;
    info.id = id;
    info.name = QStringLiteral("take");
    info.sessionId = QStringLiteral("room");
    info.uniqueSessionId = QStringLiteral("room_1");
    info.status = status;
    return info;
}

} // namespace

class RecordingStoreTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<QTemporaryDir> m_temporary;
    std::unique_ptr<RecordingStore> m_store;

    QString path(const QString &name) const {
        return m_temporary->filePath(QStringLiteral("recordings/") + name);
    }
    void write(const QString &name, const QByteArray &content) const {
        QVERIFY(QDir().mkpath(QFileInfo(path(name)).path()));
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    void keep(const QString &id) const {
        QVERIFY(m_store->makeFolder(id).ok());
        QVERIFY(m_store->writeMetadata(example(id)).ok());
    }
    QStringList ids() const {
        QStringList found;
        for (const auto &one : FolderScan(*m_store).look().recordings)
            found << one.found.info.id;
        return found;
    }

  private Q_SLOTS:
    void init() {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<RecordingStore>(RecordingPaths{
            m_temporary->filePath(QStringLiteral("recordings")), QStringLiteral("https://localhost:4443/")});
    }

    void idsAreTheSessionsThenNumbered() {
        QCOMPARE(m_store->freeId(QStringLiteral("room"), {}), QStringLiteral("room"));
        keep(QStringLiteral("room"));
        QCOMPARE(m_store->freeId(QStringLiteral("room"), {}), QStringLiteral("room~1"));
        keep(QStringLiteral("room~1"));
        keep(QStringLiteral("room~3"));
        QCOMPARE(m_store->freeId(QStringLiteral("room"), {}), QStringLiteral("room~2"));
        QCOMPARE(m_store->freeId(QStringLiteral("room"), {QStringLiteral("room~2")}),
                 QStringLiteral("room~4"));
        QCOMPARE(m_store->freeId(QStringLiteral("other"), {}), QStringLiteral("other"));
    }

    void deletingARecordingFreesItsId() {
        keep(QStringLiteral("room"));
        write(QStringLiteral("room/take.mp4"), "movie");
        QVERIFY(m_store->remove(QStringLiteral("room")).ok());
        QVERIFY(!QFile::exists(path(QStringLiteral("room"))));
        QCOMPARE(m_store->freeId(QStringLiteral("room"), {}), QStringLiteral("room"));
    }

    void aForeignFolderIsNeitherListedNorReusedNorRemoved() {
        write(QStringLiteral("room/holiday.mp4"), "precious");
        QVERIFY(ids().isEmpty());
        QCOMPARE(m_store->freeId(QStringLiteral("room"), {}), QStringLiteral("room~1"));
        QVERIFY(!m_store->remove(QStringLiteral("room")).ok());
        QVERIFY(QFile::exists(path(QStringLiteral("room/holiday.mp4"))));
    }

    void filesAreFoundAgainWithoutADatabase() {
        keep(QStringLiteral("a"));
        keep(QStringLiteral("b"));
        const RecordingStore another(
            {m_temporary->filePath(QStringLiteral("recordings")), QStringLiteral("https://elsewhere/")});
        QCOMPARE(FolderScan(another).look().recordings.size(), size_t(2));
        const auto found = another.find(QStringLiteral("a"));
        QVERIFY(found);
        // The address in the file is not what counts.
        QCOMPARE(found->url, QStringLiteral("https://elsewhere/openvidu/recordings/a/take.mp4"));
    }

    void whatIsOursLiesBesideTheMetadataAndGoesWithIt() {
        keep(QStringLiteral("room"));
        QVERIFY(!QFile::exists(path(QStringLiteral("room/.ovation.room")))); // there is nothing yet
        RecordingInfo info = example(QStringLiteral("room"));
        info.markers = {{1200, QStringLiteral("here")}};
        QVERIFY(m_store->writeMetadata(info).ok());
        const auto read = [this](const char *name) {
            QFile file(path(QLatin1String(name)));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QCOMPARE(QJsonDocument::fromJson(read("room/.recording.room")).object(), info.toMetadata());
        QVERIFY(!read("room/.recording.room").contains("here"));
        QCOMPARE(QJsonDocument::fromJson(read("room/.ovation.room")).object(), info.toOwnData());
        const RecordingStore another({m_temporary->filePath(QStringLiteral("recordings")), {}});
        QCOMPARE(another.find(QStringLiteral("room"))->markers.at(0).name, QStringLiteral("here"));
        QCOMPARE(m_store->find(QStringLiteral("room"))->markers.at(0).name, QStringLiteral("here"));
        write(QStringLiteral("room/.ovation.room"),
              "{\"mark"); // damaged: the recording is there all the same
        info.markers.clear();
        QVERIFY(m_store->writeMetadata(info).ok());
        QVERIFY(!QFile::exists(path(QStringLiteral("room/.ovation.room"))));
        QVERIFY(m_store->find(QStringLiteral("room"))->markers.empty());
    }

    void whatOthersKeepBesideTheMetadataStays() {
        keep(QStringLiteral("room"));
        const QString own = path(QStringLiteral("room/.ovation.room"));
        write(QStringLiteral("room/.ovation.room"), R"({"library":{"tags":["x"]},"paused":true,"later":1})");
        RecordingInfo info = example(QStringLiteral("room"));
        info.markers = {{1200, QStringLiteral("here")}};
        QVERIFY(m_store->writeMetadata(info).ok());
        const QJsonObject kept = readOwnData(own);
        QCOMPARE(kept.keys(), (QStringList{QStringLiteral("later"), QStringLiteral("library"),
                                           QStringLiteral("markers")}));
        QCOMPARE(kept[QStringLiteral("library")][QStringLiteral("tags")][0].toString(), QStringLiteral("x"));
        info.markers.clear();
        QVERIFY(m_store->writeMetadata(info).ok());
        QCOMPARE(readOwnData(own).size(), 2);
    }

    void whatIsBesideTheMetadataIsChangedByOneAtATime() {
        keep(QStringLiteral("room"));
        const QString own = path(QStringLiteral("room/.ovation.room"));
        constexpr int Each = 50;
        std::vector<std::thread> writers;
        for (const char *mine : {"a", "b", "c"}) {
            writers.emplace_back([own, mine = QString::fromLatin1(mine)] {
                for (int i = 1; i <= Each; ++i)
                    (void)changeOwnData(own, [&](QJsonObject &members) { members[mine] = i; });
            });
        }
        for (std::thread &writer : writers)
            writer.join();
        const QJsonObject kept = readOwnData(own);
        for (const char *mine : {"a", "b", "c"})
            QCOMPARE(kept[QLatin1String(mine)].toInt(), Each);
    }

    void whatCannotBeUnderstoodIsNotLost() {
        keep(QStringLiteral("room"));
        write(QStringLiteral("room/.ovation.room"), "{\"library\":{\"no");
        RecordingInfo info = example(QStringLiteral("room"));
        info.markers = {{1200, QStringLiteral("here")}};
        QVERIFY(m_store->writeMetadata(info).ok());
        QFile damaged(path(QStringLiteral("room/.ovation.room.damaged")));
        QVERIFY(damaged.open(QIODevice::ReadOnly));
        QCOMPARE(damaged.readAll(), QByteArray("{\"library\":{\"no"));
        QCOMPARE(m_store->find(QStringLiteral("room"))->markers.size(), size_t(1));
    }

    void aCrashBeforeTheMetadataLeavesNothing() {
        write(QStringLiteral("a/.ovation.a"), "{}");
        write(QStringLiteral("b/.ovation.b.AbCdEf"), "{");
        write(QStringLiteral("b/.recording.b.AbCdEf"), "{");
        write(QStringLiteral("mine/.ovation.mine"), "{}");
        write(QStringLiteral("mine/holiday.mp4"), "precious");
        write(QStringLiteral("other/.ovation.another"), "{}");
        keep(QStringLiteral("room"));
        m_store->removeUnbegun();
        QCOMPARE(QDir(path(QString())).entryList(QDir::Dirs | QDir::NoDotAndDotDot),
                 (QStringList{QStringLiteral("mine"), QStringLiteral("other"), QStringLiteral("room")}));
        QVERIFY(QFile::exists(path(QStringLiteral("mine/.ovation.mine"))));
    }

    void onlyFinishedRecordingsHaveAnAddress() {
        for (const auto &[status, has] : {std::pair(Status::Started, false),
                                          {Status::Stopped, false},
                                          {Status::Ready, true},
                                          {Status::Failed, true}}) {
            RecordingInfo info = example(QStringLiteral("room"), status);
            info.url = QStringLiteral("https://old/");
            QVERIFY(m_store->makeFolder(info.id).ok());
            QVERIFY(m_store->writeMetadata(info).ok());
            QCOMPARE(!m_store->find(info.id)->url.isEmpty(), has);
        }
    }

    void damagedMetadataIsLeftAloneAndDoesNoHarm() {
        keep(QStringLiteral("good"));
        write(QStringLiteral("cut/.recording.cut"), "{\"id\":\"cut\",\"na");
        write(QStringLiteral("empty/.recording.empty"), "");
        write(QStringLiteral("list/.recording.list"), "[1,2,3]");
        write(QStringLiteral("binary/.recording.binary"), QByteArray(5000, '\xff'));
        // Whole, but for its length.
        write(QStringLiteral("large/.recording.large"),
              QJsonDocument(example(QStringLiteral("large")).toMetadata()).toJson() +
                  QByteArray(4 << 20, ' '));
        write(QStringLiteral("loose.file"), "x");
        const QByteArray other = QJsonDocument(example(QStringLiteral("good")).toMetadata()).toJson();
        write(QStringLiteral("liar/.recording.liar"), other); // has the id of another
        QVERIFY(QDir().mkpath(path(QStringLiteral("folder/.recording.folder"))));
        QVERIFY(QDir().mkpath(path(QStringLiteral("pipe"))));
        QCOMPARE(::mkfifo(qPrintable(path(QStringLiteral("pipe/.recording.pipe"))), 0600), 0);

        QCOMPARE(ids(), QStringList{QStringLiteral("good")});
        for (const char *id : {"cut", "empty", "list", "binary", "large", "liar", "folder", "pipe"}) {
            QVERIFY2(!m_store->find(QLatin1String(id)), id);
            QVERIFY2(!m_store->remove(QLatin1String(id)).ok(), id);
            QVERIFY2(QFile::exists(path(QLatin1String(id))), id);
        }
    }

    void foreignWritesAreSeenAtOnce() {
        RecordingInfo info = example(QStringLiteral("room"), Status::Started);
        QVERIFY(m_store->makeFolder(info.id).ok());
        QVERIFY(m_store->writeMetadata(info).ok());
        QCOMPARE(m_store->find(info.id)->status, Status::Started);
        RecordingStore another({path(QString()).chopped(1), QStringLiteral("https://elsewhere/")});
        info.status = Status::Stopped; // as many characters
        QVERIFY(another.writeMetadata(info).ok());
        QCOMPARE(m_store->find(info.id)->status, Status::Stopped);
    }

    void aNameInMetadataThatLeavesTheFolderIsRefused() {
        RecordingInfo info = example(QStringLiteral("room"));
        info.name = QStringLiteral("../../etc/passwd");
        QVERIFY(m_store->makeFolder(info.id).ok());
        QVERIFY(m_store->writeMetadata(info).ok());
        QVERIFY(!m_store->find(info.id));
    }

    void noIdReachesOutsideTheRecordingPath() {
        keep(QStringLiteral("room"));
        QFile outside(m_temporary->filePath(QStringLiteral(".recording.")));
        QVERIFY(outside.open(QIODevice::WriteOnly));
        for (const char *id : {"", ".", "..", "../recordings", "room/../room", "/etc", "room/", "a\nb"}) {
            QVERIFY2(!m_store->find(QLatin1String(id)), id);
            QVERIFY2(!m_store->remove(QLatin1String(id)).ok(), id);
            QVERIFY2(!m_store->makeFolder(QLatin1String(id)).ok(), id);
        }
        QVERIFY(outside.exists());
        QCOMPARE(ids(), QStringList{QStringLiteral("room")});
    }

    void aLinkToAnotherFolderIsNotFollowedWhenRemoving() {
        const QString elsewhere = m_temporary->filePath(QStringLiteral("elsewhere"));
        QVERIFY(QDir().mkpath(elsewhere) && QDir().mkpath(path(QString())));
        QFile file(elsewhere + QStringLiteral("/.recording.link"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(example(QStringLiteral("link")).toMetadata()).toJson());
        file.close();
        QVERIFY(QFile::link(elsewhere, path(QStringLiteral("link"))));
        QVERIFY(!m_store->remove(QStringLiteral("link")).ok());
        QVERIFY(file.exists());
    }

    void aLinkInsideARecordingGoesButNotWhatItPointsTo() {
        QFile outside(m_temporary->filePath(QStringLiteral("precious")));
        QVERIFY(outside.open(QIODevice::WriteOnly));
        QVERIFY(QDir().mkpath(m_temporary->filePath(QStringLiteral("folder/inner"))));
        keep(QStringLiteral("room"));
        QVERIFY(QFile::link(outside.fileName(), path(QStringLiteral("room/one"))));
        QVERIFY(
            QFile::link(m_temporary->filePath(QStringLiteral("folder")), path(QStringLiteral("room/two"))));
        QVERIFY(m_store->remove(QStringLiteral("room")).ok());
        QVERIFY(outside.exists());
        QVERIFY(QFile::exists(m_temporary->filePath(QStringLiteral("folder/inner"))));
    }

    void aPathThatCannotBeWrittenIsError708() {
        QFile file(m_temporary->filePath(QStringLiteral("recordings")));
        QVERIFY(file.open(QIODevice::WriteOnly)); // a file where the folder should be
        const auto made = m_store->makeFolder(QStringLiteral("room"));
        QVERIFY(!made.ok());
        QCOMPARE(made.error().code, Errc::InvalidPath);
        QVERIFY(ids().isEmpty());
    }

    void aGroupMayReadARecordingWhileItGrowsAndAfterwards() {
        const gid_t group = ::geteuid() == 0 ? 12 : ::getegid();
        const RecordingStore shared({m_temporary->filePath(QStringLiteral("recordings")), {}, group});
        QVERIFY(shared.makeFolder(QStringLiteral("room")).ok());
        media::PartFile growing;
        QVERIFY(growing.open(path(QStringLiteral("room/take.mp4"))).ok());
        const auto isReadable = [&](const char *name, int mode) {
            struct stat status = {};
            return ::stat(qPrintable(path(QLatin1String(name))), &status) == 0 && status.st_gid == group &&
                   int(status.st_mode & 07777) == mode;
        };
        QVERIFY(isReadable("room", 02750));
        QVERIFY(isReadable("room/take.mp4", 0640));
        write(QStringLiteral("room/room.jpg"), "by a library that knows nothing of it");
        QVERIFY(QFile::setPermissions(path(QStringLiteral("room/room.jpg")), QFileDevice::ReadOwner));
        QVERIFY(shared.writeMetadata(example(QStringLiteral("room"))).ok());
        QVERIFY(isReadable("room/room.jpg", 0440));
        QVERIFY(isReadable("room/.recording.room", 0640));
    }

    void othersCannotReadARecording() {
        keep(QStringLiteral("room"));
        struct stat status = {};
        QCOMPARE(::stat(qPrintable(path(QStringLiteral("room"))), &status), 0);
        QCOMPARE(int(status.st_mode & 0077), 0);
    }
};

QTEST_GUILESS_MAIN(RecordingStoreTest)
#include "test_recording_store.moc"
