#include "composer/composer_stock.h"
#include "upload/deliveries.h"

#include "../loopback.h"
#include "recording/own_data.h"
#include "upload/store_names.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace ovation;
using namespace Qt::StringLiterals;
using recording::RecordingInfo;
using recording::Status;

namespace {

const QString Installation = u"abcdefghij"_s;
constexpr int64_t CreatedAt = 1'580'000'000'000;

QByteArray contentOf(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A machine whose recordings go into a folder of another one.
struct Machine {
    Machine() {
        settings.dataPath = dir.path();
        settings.recordingPath = dir.filePath(u"recordings"_s);
        settings.storage.kind = config::RecordingStorage::Folder;
        settings.storage.folder = dir.filePath(u"elsewhere"_s);
        QDir().mkpath(settings.storage.folder);
    }

    /// As the program does when it starts.
    void start() {
        stop();
        recordings = std::make_unique<recording::RecordingService>(settings, clock, plane, composers);
        QObject::connect(recordings.get(), &recording::RecordingService::statusChanged, recordings.get(),
                         [this](const RecordingInfo &info, const QString &reason) {
                             told << info.id + u' ' + recording::toText(info.publicStatus()) + u' ' + reason;
                         });
        recordings->recover();
        deliveries = std::make_unique<upload::Deliveries>(
            upload::Deliveries::Parts{settings, clock, *recordings, Installation});
        deliveries->begin();
    }
    void stop() {
        deliveries.reset();
        recordings.reset();
    }
    ~Machine() { stop(); }

    /// One that was finished and did not get further.
    void finish(const QString &id, const QByteArray &media = "movie") {
        RecordingInfo info;
        info.id = id;
        info.name = u"take"_s;
        info.sessionId = u"room"_s;
        info.createdAt = CreatedAt;
        info.status = Status::Ready;
        info.size = media.size();
        info.url = settings.publicUrl() + u"openvidu/recordings/%1/take.mp4"_s.arg(id);
        info.delivery = recording::Delivery{.endReason = u"automaticStop"_s};
        QVERIFY(QDir().mkpath(here(id, {})));
        write(here(id, u"take.mp4"_s), media);
        write(here(id, id + u".jpg"_s), "jpeg");
        write(here(id, u".ovation."_s + id), QJsonDocument(info.toOwnData()).toJson());
        write(here(id, u".recording."_s + id),
              QJsonDocument(info.toMetadata()).toJson(QJsonDocument::Compact));
    }
    static void write(const QString &path, const QByteArray &content) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
    QString here(const QString &id, const QString &name) const {
        return settings.recordingPath + u'/' + id + u'/' + name;
    }
    QString there(const QString &id, const QString &name) const {
        return settings.storage.folder + u'/' + upload::storeFolder(id, Installation, CreatedAt) + u'/' +
               name;
    }
    /// What users would find.
    QStringList objects() const {
        QStringList all;
        QDirIterator files(settings.storage.folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext())
            all << QFileInfo(files.next()).fileName();
        all.sort();
        return all;
    }
    bool isReady(const QString &id) const {
        const auto info = recordings->find(id);
        return info && info->publicStatus() == Status::Ready;
    }

    QTemporaryDir dir;
    config::Settings settings;
    SystemClock clock;
    transport::MediaPlane plane{loopback()};
    composer::ComposerStock composers{plane, {}};
    QStringList told;
    std::unique_ptr<recording::RecordingService> recordings;
    std::unique_ptr<upload::Deliveries> deliveries;
};

} // namespace

class DeliveriesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void whatWaitedIsBroughtThereAndIsReadyThen() {
        Machine machine;
        machine.finish(u"a"_s);
        machine.start();
        QVERIFY(!machine.isReady(u"a"_s));
        QTRY_VERIFY(machine.isReady(u"a"_s));
        QTRY_COMPARE(machine.told, QStringList{u"a ready automaticStop"_s});
        QCOMPARE(contentOf(machine.there(u"a"_s, u"take.mp4"_s)), QByteArray("movie"));
        QCOMPARE(contentOf(machine.there(u"a"_s, u"a.jpg"_s)), QByteArray("jpeg"));
        const QByteArray metadata = contentOf(machine.there(u"a"_s, u".recording.a"_s));
        QCOMPARE(metadata, contentOf(machine.here(u"a"_s, u".recording.a"_s)));
        QVERIFY(metadata.contains("\"ready\""));
        const auto info = machine.recordings->find(u"a"_s);
        QCOMPARE(info->delivery->folder, upload::storeFolder(u"a"_s, Installation, CreatedAt));
        QVERIFY(info->toJson()[u"url"_s].toString().endsWith(u"/take.mp4"_s));
        machine.told.clear();
        machine.start(); // it is known from the disk
        QVERIFY(machine.isReady(u"a"_s));
        QCOMPARE(machine.told, QStringList());
    }

    void itStaysStoppedWhileThePlaceIsAway() {
        Machine machine;
        QVERIFY(QDir().rmdir(machine.settings.storage.folder));
        machine.finish(u"a"_s);
        machine.start();
        QTRY_VERIFY(!machine.deliveries->queue().uploads().queue.empty() &&
                    !machine.deliveries->queue().uploads().queue[0].reason.isEmpty());
        QVERIFY(!machine.isReady(u"a"_s));
        machine.stop(); // and ends while it is
        QVERIFY(QDir().mkdir(machine.settings.storage.folder));
        machine.start();
        machine.deliveries->queue().retry(0);
        QTRY_VERIFY((machine.deliveries->queue().retry(0), machine.isReady(u"a"_s)));
    }

    void aJournalThatWasLostCostsNothing() {
        Machine machine;
        machine.finish(u"a"_s);
        machine.start();
        QTRY_VERIFY(machine.isReady(u"a"_s));
        machine.stop();
        for (const char *end : {"", "-wal", "-shm"})
            QFile::remove(machine.dir.filePath(u"uploads.db"_s + QLatin1String(end)));
        machine.start();
        QVERIFY(machine.isReady(u"a"_s));
        std::optional<Result<void>> removed;
        machine.recordings->remove(u"a"_s, [&](const Result<void> &result) { removed = result; });
        QTRY_VERIFY(removed && removed->ok());
        QTRY_COMPARE(machine.objects(), QStringList());
    }

    void whatIsDeletedGoesHereAndThere() {
        Machine machine;
        machine.finish(u"a"_s);
        machine.finish(u"b"_s);
        machine.start();
        QTRY_VERIFY(machine.isReady(u"a"_s) && machine.isReady(u"b"_s));
        std::optional<Result<void>> removed;
        machine.recordings->remove(u"a"_s, [&](const Result<void> &result) { removed = result; });
        QTRY_VERIFY(removed && removed->ok());
        QVERIFY(!QFile::exists(machine.here(u"a"_s, {})));
        QTRY_COMPARE(machine.objects(),
                     QStringList({u".ovation.b"_s, u".recording.b"_s, u"b.jpg"_s, u"take.mp4"_s}));
    }

    void tagsFollowTheRecording() {
        Machine machine;
        machine.finish(u"a"_s);
        machine.start();
        QTRY_VERIFY(machine.isReady(u"a"_s));
        QVERIFY(recording::changeOwnData(machine.here(u"a"_s, u".ovation.a"_s), [](QJsonObject &own) {
            own[u"library"_s] = QJsonObject{{u"notes"_s, u"the first take"_s}};
        }));
        machine.deliveries->annotated(u"a"_s);
        QTRY_COMPARE(contentOf(machine.there(u"a"_s, u".ovation.a"_s)),
                     QByteArray(R"({"library":{"notes":"the first take"}})"));
        QTRY_VERIFY(machine.deliveries->queue().uploads().queue.empty());
        QTRY_COMPARE(machine.told, QStringList{u"a ready automaticStop"_s});
    }

    void itIsReadyHereWhenRecordingsStayHereAgain() {
        Machine machine;
        QVERIFY(QDir().rmdir(machine.settings.storage.folder));
        machine.finish(u"a"_s);
        machine.settings.storage = {};
        machine.recordings = std::make_unique<recording::RecordingService>(machine.settings, machine.clock,
                                                                           machine.plane, machine.composers);
        QVERIFY(machine.isReady(u"a"_s));
        QVERIFY(
            machine.recordings->find(u"a"_s)->toJson()[u"url"_s].toString().contains(u"/recordings/a/"_s));
    }

    void anArchiveGoesThereWhileItIsPacked() {
        constexpr qsizetype Archive_bytes = 40'000'000;
        Machine machine;
        machine.start();
        RecordingInfo info;
        info.id = u"a"_s;
        info.name = u"take"_s;
        info.createdAt = CreatedAt;
        info.properties.outputMode = session::OutputMode::Individual;
        QVERIFY(QDir().mkpath(machine.here(u"a"_s, {})));
        const recording::GrowingArchive archive{
            machine.here(u"a"_s, u"take.zip.abcdef"_s), Archive_bytes, {0}};
        Machine::write(archive.path, QByteArray(Archive_bytes, 'x'));
        const auto &queue = machine.deliveries->queue();
        Q_EMIT machine.recordings->archiveBegun(info, archive);
        QTRY_VERIFY_WITH_TIMEOUT(!queue.uploads().queue.empty() && !machine.objects().isEmpty() &&
                                     queue.uploads().running == 0,
                                 20'000); // parts, as a folder keeps them
        QCOMPARE(queue.uploads().queue.front().sent_bytes,
                 3 * storage::ObjectStore::PartLimits().usual_bytes);
        QVERIFY(!QFile::exists(machine.there(u"a"_s, u"take.zip"_s)));
        Q_EMIT machine.recordings->archiveFailed(u"a"_s);
        QTRY_VERIFY_WITH_TIMEOUT(queue.uploads().queue.empty() && machine.objects().isEmpty(), 20'000);
    }

    void aPastThatLiesBesideItGoesAlongAndStaysHere() {
        const QByteArray past(upload::MaxSmall_bytes + 1, 'p'); // it may be as large as a recording
        Machine machine;
        machine.settings.storage.localDays = 0;
        machine.finish(u"a"_s);
        Machine::write(machine.here(u"a"_s, u"take-before.zip"_s), past);
        machine.start();
        QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(machine.here(u"a"_s, u"take.mp4"_s)), 20'000);
        QVERIFY(contentOf(machine.there(u"a"_s, u"take-before.zip"_s)) == past);
        QVERIFY(contentOf(machine.here(u"a"_s, u"take-before.zip"_s)) == past);
        std::optional<Result<void>> removed;
        machine.recordings->remove(u"a"_s, [&](const Result<void> &result) { removed = result; });
        QTRY_VERIFY(removed && removed->ok());
        QTRY_COMPARE(machine.objects(), QStringList());
    }

    void itsFileCanBeReadThereWhenItIsNotHere() {
        Machine machine;
        machine.settings.storage.localDays = 0;
        machine.finish(u"a"_s, "a movie");
        machine.start();
        QTRY_VERIFY(!QFile::exists(machine.here(u"a"_s, u"take.mp4"_s)));
        QVERIFY(machine.isReady(u"a"_s));
        std::optional<Result<upload::StoredFile>> opened;
        machine.deliveries->files().open(upload::storeFolder(u"a"_s, Installation, CreatedAt), u"take.mp4"_s,
                                         [&](const auto &file) { opened = file; });
        QTRY_VERIFY(opened);
        QVERIFY(*opened);
        QByteArray part(5, '-');
        QCOMPARE(*(*opened)->source->read(2, std::as_writable_bytes(std::span(part.data(), 5))), 5u);
        QCOMPARE(part, QByteArray("movie"));
        machine.start();
        QVERIFY(machine.isReady(u"a"_s)); // without a file here
        opened.reset();
        machine.deliveries->files().open(u"nothing"_s, u"take.mp4"_s,
                                         [&](const auto &file) { opened = file; });
        QTRY_VERIFY(opened);
        QCOMPARE(opened->error().code, Errc::RecordingNotFound);
    }
};

QTEST_GUILESS_MAIN(DeliveriesTest)
#include "test_deliveries.moc"
