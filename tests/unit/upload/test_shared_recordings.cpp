#include "composer/composer_stock.h"
#include "upload/shared_recordings.h"

#include "../fake_clock.h"
#include "../loopback.h"
#include "recording/own_data.h"
#include "storage/folder_store.h"
#include "upload/adoption.h"

#include <QDir>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtTest>

using namespace ovation;
using namespace Qt::StringLiterals;
using recording::RecordingInfo;
using recording::Status;

namespace {

QByteArray contentOf(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &content) {
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
}

/// A machine that is new to a store with recordings in it.
struct Machine {
    Machine() : store(makeFolder(dir.filePath(u"there"_s))) {
        settings.dataPath = dir.path();
        settings.recordingPath = dir.filePath(u"recordings"_s);
        settings.storage.kind = config::RecordingStorage::Folder;
        QDir().mkpath(settings.recordingPath);
    }
    static QString makeFolder(const QString &path) {
        QDir().mkpath(path);
        return path;
    }
    void start() {
        shared.reset();
        recordings = std::make_unique<recording::RecordingService>(settings, clock, plane, composers);
        shared = std::make_unique<upload::SharedRecordings>(upload::SharedRecordings::Parts{
            store,
            *recordings,
            {settings.recordingPath, settings.publicUrl(), {}, true},
            clock,
            [this](const QString &folder) { return queued.contains(folder); }});
        shared->look();
    }
    ~Machine() { shared.reset(); }

    /// As others brought it there.
    void bring(const QString &id, const QString &folder, Status status = Status::Ready) {
        RecordingInfo info;
        info.id = id;
        info.name = u"take"_s;
        info.sessionId = u"room"_s;
        info.createdAt = 1'580'000'000'000;
        info.status = status;
        info.size = 5;
        write(there(folder, u"take.mp4"_s), "movie");
        write(there(folder, id + u".jpg"_s), "jpeg");
        write(there(folder, u".ovation."_s + id), R"({"library":{"tags":["theirs"]}})");
        write(there(folder, u".recording."_s + id), QJsonDocument(info.toMetadata()).toJson());
    }
    QString there(const QString &folder, const QString &name) const {
        return dir.filePath(u"there/"_s + folder + u'/' + name);
    }
    QString here(const QString &id, const QString &name) const {
        return settings.recordingPath + u'/' + id + u'/' + name;
    }
    QStringList ids() const {
        QStringList all;
        for (const auto &info : recordings->list())
            all << info->id;
        all.sort();
        return all;
    }
    /// Lets the time of a look pass, and that of the library's scan.
    bool settle() {
        clock.advance(upload::SharedRecordings::Pause_ms);
        return true;
    }

    QTemporaryDir dir;
    config::Settings settings;
    FakeClock clock;
    transport::MediaPlane plane{loopback()};
    composer::ComposerStock composers{plane, {}};
    storage::FolderStore store;
    QStringList queued;
    std::unique_ptr<recording::RecordingService> recordings;
    std::unique_ptr<upload::SharedRecordings> shared;
};

} // namespace

class SharedRecordingsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void whatIsThereIsListedByANewInstallation() {
        Machine machine;
        machine.bring(u"a"_s, u"a.klmnopqrst-1"_s);
        machine.bring(u"b"_s, u"b"_s); // by another program
        machine.start();
        QTRY_COMPARE(machine.ids(), QStringList({u"a"_s, u"b"_s}));
        const auto info = machine.recordings->find(u"a"_s);
        QCOMPARE(info->publicStatus(), Status::Ready);
        QCOMPARE(info->delivery->folder, u"a.klmnopqrst-1"_s);
        QVERIFY(info->toJson()[u"url"_s].toString().endsWith(u"/a.klmnopqrst-1/take.mp4"_s));
        QCOMPARE(info->toJson()[u"size"_s].toInt(), 5);
        QCOMPARE(contentOf(machine.here(u"a"_s, u"a.jpg"_s)), QByteArray("jpeg"));
        QVERIFY(!QFile::exists(machine.here(u"a"_s, u"take.mp4"_s)));
        const QJsonObject own = recording::readOwnData(machine.here(u"a"_s, u".ovation.a"_s));
        QCOMPARE(own[u"library"_s][u"tags"_s][0].toString(), u"theirs"_s);
    }

    void anIdThatIsTakenHereBecomesAnother() {
        Machine machine;
        machine.bring(u"a"_s, u"a.klmnopqrst-1"_s);
        write(machine.here(u"a"_s, u".recording.a"_s),
              R"({"id":"a","name":"mine","sessionId":"room","status":"ready","createdAt":1})");
        machine.start();
        QTRY_COMPARE(machine.ids(), QStringList({u"a"_s, u"a~1"_s}));
        QCOMPARE(machine.recordings->find(u"a"_s)->name, u"mine"_s);
        QCOMPARE(machine.recordings->find(u"a~1"_s)->name, u"take"_s);
        machine.start(); // it is not taken over twice
        QTest::qWait(200);
        QTRY_COMPARE(machine.ids(), QStringList({u"a"_s, u"a~1"_s}));
    }

    void aLookThatComesBeforeTheListKnowsTakesNothingOverAgain() {
        Machine machine;
        machine.bring(u"a"_s, u"a.klmnopqrst-1"_s);
        machine.start();
        QTRY_VERIFY(QFile::exists(machine.here(u"a"_s, u".recording.a"_s))); // nothing asks for the list
        QTest::qWait(50);
        for (int look = 0; look < 3; ++look) {
            machine.settle();
            QTest::qWait(100);
        }
        QCOMPARE(QDir(machine.settings.recordingPath).entryList(QDir::Dirs | QDir::NoDotAndDotDot),
                 QStringList{u"a"_s});
        QTRY_COMPARE(machine.ids(), QStringList{u"a"_s});
        // What was deleted, and brought again, is another one.
        QVERIFY(QDir(machine.dir.filePath(u"there/a.klmnopqrst-1"_s)).removeRecursively());
        QTRY_VERIFY(machine.settle() && machine.ids().isEmpty());
        machine.bring(u"a"_s, u"a.klmnopqrst-1"_s);
        QTRY_VERIFY(machine.settle() && machine.ids() == QStringList{u"a"_s});
    }

    void whatIsNoFinishedRecordingIsLeftAlone() {
        Machine machine;
        machine.bring(u"running"_s, u"running"_s, Status::Started);
        machine.bring(u"own"_s, u"own.abcdefghij-1"_s);
        machine.queued << u"own.abcdefghij-1"_s;
        write(machine.there(u"photos"_s, u"cat.jpg"_s), "cat");
        write(machine.there(u"half"_s, u"take.mp4"_s), "no metadata yet");
        write(machine.there(u"bad"_s, u".recording.bad"_s), "{");
        write(machine.there(u"lying"_s, u".recording.lying"_s),
              R"({"id":"../../x","name":"x","sessionId":"room","status":"ready"})");
        write(machine.there(u"hidden"_s, u".recording.hidden"_s),
              R"({"id":"hidden","name":"../x","sessionId":"room","status":"ready"})");
        machine.bring(u"long"_s, u"long"_s);
        QFile metadata(machine.there(u"long"_s, u".recording.long"_s)); // whole, and longer than is read
        QVERIFY(metadata.open(QIODevice::Append) &&
                metadata.write(QByteArray(upload::MaxAdopted_bytes, ' ')) == upload::MaxAdopted_bytes);
        metadata.close();
        write(machine.there(u"deep/er"_s, u".recording.deep"_s), "{}");
        write(machine.dir.filePath(u"there/alone.txt"_s), "alone");
        machine.bring(u"good"_s, u"good"_s);
        machine.start();
        QTRY_COMPARE(machine.ids(), QStringList{u"good"_s});
        QTest::qWait(300);
        QCOMPARE(machine.ids(), QStringList{u"good"_s});
        QCOMPARE(
            QDir(machine.settings.recordingPath).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::Hidden),
            QStringList{u"good"_s});
        QVERIFY(QFile::exists(machine.there(u"photos"_s, u"cat.jpg"_s)));
    }

    void whatIsDeletedElsewhereGoesFromTheList() {
        Machine machine;
        machine.bring(u"a"_s, u"a"_s);
        machine.bring(u"b"_s, u"b"_s);
        machine.start();
        QTRY_COMPARE(machine.ids(), QStringList({u"a"_s, u"b"_s}));
        QVERIFY(QDir(machine.dir.filePath(u"there/a"_s)).removeRecursively());
        QTRY_VERIFY(machine.settle() && machine.ids() == QStringList{u"b"_s});
        QVERIFY(!QFile::exists(machine.here(u"a"_s, {})));
        // Nor does it when the place itself is away.
        QVERIFY(QDir().rename(machine.dir.filePath(u"there"_s), machine.dir.filePath(u"away"_s)));
        machine.settle();
        QTest::qWait(200);
        QCOMPARE(machine.ids(), QStringList{u"b"_s});
    }

    void amongManyOnlyWhatChangedIsLookedAt() {
        constexpr int Many = 340; // beyond which folders only are asked for
        Machine machine;
        for (int n = 0; n < Many; ++n)
            machine.bring(u"r%1"_s.arg(n), u"r%1.klmnopqrst-1"_s.arg(n));
        machine.start();
        QTRY_COMPARE_WITH_TIMEOUT(machine.ids().size(), Many, 30'000);
        QTest::qWait(100); // until the look is over
        machine.bring(u"new"_s, u"new.klmnopqrst-1"_s);
        QVERIFY(QFile::remove(machine.there(u"r7.klmnopqrst-1"_s, u".recording.r7"_s))); // not looked at
        machine.settle();
        QTRY_VERIFY(machine.ids().contains(u"new"_s));
        QCOMPARE(machine.ids().size(), Many + 1);
        QVERIFY(QDir(machine.dir.filePath(u"there/r8.klmnopqrst-1"_s)).removeRecursively());
        QTRY_VERIFY(machine.settle() && !machine.ids().contains(u"r8"_s));
        QTRY_VERIFY_WITH_TIMEOUT(machine.settle() && !machine.ids().contains(u"r7"_s),
                                 30'000); // a whole look
        QCOMPARE(machine.ids().size(), Many - 1);
    }

    void whatIsHereStaysWhenItIsDeletedElsewhere() {
        Machine machine;
        machine.bring(u"a"_s, u"a"_s);
        machine.start();
        QTRY_COMPARE(machine.ids(), QStringList{u"a"_s});
        write(machine.here(u"a"_s, u"take.mp4"_s), "movie");
        QTRY_VERIFY(!machine.recordings->fileOf(u"a"_s).isEmpty() || machine.ids().isEmpty());
        QVERIFY(QDir(machine.dir.filePath(u"there/a"_s)).removeRecursively());
        machine.settle();
        QTest::qWait(300);
        QCOMPARE(machine.ids(), QStringList{u"a"_s});
    }

    void whatIsInTheTrashDoesNotComeBack() {
        Machine machine;
        machine.bring(u"a"_s, u"a"_s);
        machine.start();
        QTRY_COMPARE(machine.ids(), QStringList{u"a"_s});
        const QString trash = machine.settings.recordingPath + u"/.trash/a-1580000000000"_s;
        QVERIFY(QDir().mkpath(trash));
        QVERIFY(QDir().rename(machine.settings.recordingPath + u"/a"_s, trash + u"/a"_s));
        QTRY_VERIFY(machine.ids().isEmpty());
        machine.settle();
        QTest::qWait(300);
        QVERIFY(machine.ids().isEmpty());
    }
};

QTEST_GUILESS_MAIN(SharedRecordingsTest)
#include "test_shared_recordings.moc"
