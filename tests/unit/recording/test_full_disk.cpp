#include "probe.h"
#include "small_disk.h"
#include "studio.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace ovation;
using namespace ovation::recording;

namespace {

enum class Kind { Movie, Audio, Streams };
const QString Ada = QStringLiteral("Ada"), Room = QStringLiteral("room");

session::RecordingProperties wanted(int kind) {
    session::RecordingProperties properties;
    properties.outputMode =
        Kind(kind) == Kind::Streams ? session::OutputMode::Individual : session::OutputMode::Composed;
    properties.hasVideo = Kind(kind) != Kind::Audio;
    properties.width = 320;
    properties.height = 180;
    return properties;
}

/// A participant that sends as much data as possible, short of noise.
media::SyntheticProperties person() {
    media::SyntheticProperties properties;
    properties.width = 320;
    properties.height = 240;
    return properties;
}

void kinds() {
    QTest::addColumn<int>("kind");
    QTest::newRow("movie") << int(Kind::Movie);
    QTest::newRow("sound") << int(Kind::Audio);
    QTest::newRow("streams") << int(Kind::Streams);
}

/// Every metadata file on that disk is whole.
QString damagedIn(const QString &recordings) {
    for (const QString &id : filesIn(recordings)) {
        const QString path = QStringLiteral("%1/%2/.recording.%2").arg(recordings, id);
        if (QFileInfo::exists(path) && QJsonDocument::fromJson(readAll(path)).object().isEmpty())
            return id;
    }
    return {};
}

/// What is wrong with the media of a recording, wherever they are; nothing when they play.
QString wrongWith(const RecordingInfo &info, const QString &folder, double *duration_s) {
    QTemporaryDir outside;
    QStringList media;
    for (const QString &name : filesIn(folder)) {
        const QString path = folder + QLatin1Char('/') + name;
        if (name.endsWith(QStringLiteral(".zip"))) {
            const Archive archive = readArchive(path);
            for (const auto &entry : archive.entries)
                if (!entry.name.endsWith(QStringLiteral(".json")))
                    media << archive.extract(entry.name, outside.path());
        } else if (name.startsWith(info.name + QLatin1Char('.')) || name.startsWith(QStringLiteral("str_"))) {
            if (!name.endsWith(QStringLiteral(".jpg")))
                media << path;
        }
    }
    if (media.size() != 1)
        return QStringLiteral("in the folder: ") + filesIn(folder).join(QLatin1Char(' '));
    *duration_s = probe(media[0]).duration_s;
    return complaints(media[0]);
}

#define NEEDS(disk)                                                                                          \
    if (!(disk).isThere())                                                                                   \
    QSKIP("a small disk can only be mounted by root")

} // namespace

class FullDiskTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void withoutRoomARecordingDoesNotBegin_data() { kinds(); }
    void withoutRoomARecordingDoesNotBegin();
    void whenRoomGetsShortItEndsByItselfAndIsWhole_data() { kinds(); }
    void whenRoomGetsShortItEndsByItselfAndIsWhole();
    void onAFullDiskWhatWasWrittenPlays_data() { kinds(); }
    void onAFullDiskWhatWasWrittenPlays();
    void streamsArePackedAsSoonAsThereIsRoom();
};

void FullDiskTest::withoutRoomARecordingDoesNotBegin() {
    QFETCH(int, kind);
    SmallDisk disk(4000);
    NEEDS(disk);
    StudioOptions options;
    options.recordings = disk.path() + QStringLiteral("/recordings");
    options.diskReserve_bytes = 5'000'000;
    Studio studio(options);
    QVERIFY(QDir().mkpath(options.recordings));
    auto refused = studio.start(wanted(kind));
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, Errc::DiskFull);
    QVERIFY2(refused.error().message.contains(QStringLiteral("4 MB are left")) &&
                 refused.error().message.contains(QStringLiteral("5 MB are kept free")) &&
                 refused.error().message.contains(QStringLiteral("OVATION_RECORDING_DISK_RESERVE")),
             qPrintable(refused.error().message));
    QVERIFY(filesIn(options.recordings).isEmpty());
    QVERIFY(studio.takeEvents().isEmpty());

    // Without a reserve, and not a byte left.
    StudioOptions without = options;
    without.diskReserve_bytes = 0;
    Studio other(without);
    disk.fill(10'000'000);
    refused = other.start(wanted(kind));
    QVERIFY(!refused.ok());
    QVERIFY2(isStartFailure(refused.error().code), qPrintable(refused.error().message));
    QVERIFY2(refused.error().message.size() > 15, qPrintable(refused.error().message));
    disk.free();
    for (const auto &info : other.service().list())
        QCOMPARE(info->status, Status::Failed);
    QVERIFY(other.start(wanted(kind)).ok()); // and then it does
    QVERIFY(other.stop(other.service().runningIn(Room)[0].id).ok());
}

void FullDiskTest::whenRoomGetsShortItEndsByItselfAndIsWhole() {
    QFETCH(int, kind);
    SmallDisk disk(20'000);
    NEEDS(disk);
    StudioOptions options;
    options.recordings = disk.path() + QStringLiteral("/recordings");
    options.diskReserve_bytes = 6'000'000;
    Studio studio(options);
    QVERIFY(QDir().mkpath(options.recordings));
    studio.join(Ada, person());
    QVERIFY(studio.waitForFrame(Ada));
    QVERIFY(studio.start(wanted(kind)).ok());
    QTest::qWait(2500);
    disk.fill(15'500'000); // another program's; below the reserve now
    QVERIFY(QTest::qWaitFor([&] { return studio.service().runningIn(Room).empty(); }, 15'000));
    QCOMPARE(studio.takeEvents(),
             QStringList({QStringLiteral("started"), QStringLiteral("stopped recordingStoppedByServer"),
                          QStringLiteral("ready recordingStoppedByServer")}));
    const auto info = studio.service().find(Room);
    QVERIFY(info);
    QVERIFY2(info->failure.contains(QStringLiteral("left on the disk")), qPrintable(info->failure));
    QCOMPARE(info->failureKind, FailureKind::DiskFull);
    QVERIFY(info->health);
    QVERIFY2(info->health->notes.join(QLatin1Char('\n')).contains(QStringLiteral("It ended early: only")),
             qPrintable(info->health->notes.join(QLatin1Char('\n'))));
    double duration_s = 0;
    const QString wrong = wrongWith(*info, studio.path(Room), &duration_s);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    QVERIFY2(duration_s > 1.5, qPrintable(QString::number(duration_s)));
    QCOMPARE(damagedIn(options.recordings), QString());
}

void FullDiskTest::onAFullDiskWhatWasWrittenPlays() {
    QFETCH(int, kind);
    SmallDisk disk(4000);
    NEEDS(disk);
    StudioOptions options;
    options.recordings = disk.path() + QStringLiteral("/recordings");
    options.diskReserve_bytes = 0;
    Studio studio(options);
    QVERIFY(QDir().mkpath(options.recordings));
    studio.join(Ada, person());
    QVERIFY(studio.waitForFrame(Ada));
    QVERIFY(studio.start(wanted(kind)).ok());
    QTest::qWait(3500);
    disk.fill(10'000'000); // to the last byte, while it writes
    QVERIFY(QTest::qWaitFor([&] { return studio.service().runningIn(Room).empty(); }, 20'000));
    const QStringList events = studio.takeEvents();
    QCOMPARE(events.size(), 3);
    QCOMPARE(events[1], QStringLiteral("stopped recordingStoppedByServer"));
    QCOMPARE(damagedIn(options.recordings), QString());
    const auto info = studio.service().find(Room);
    QVERIFY(info);
    // What the disk had no room for is known all the same.
    QVERIFY(events[2].startsWith(toText(info->status)));
    QVERIFY(info->status == Status::Ready || Kind(kind) == Kind::Streams);
    QVERIFY2(info->failure.contains(QStringLiteral("disk")), qPrintable(info->failure));
    if (Kind(kind) != Kind::Streams)
        QCOMPARE(info->failureKind, FailureKind::DiskFull);
    else if (info->status == Status::Failed)
        QCOMPARE(info->failureKind, FailureKind::PackingPostponed);
    QCOMPARE(int(studio.service().list().size()), 1);
    QCOMPARE(studio.service().list()[0]->status, info->status);
    double duration_s = 0;
    QString wrong = wrongWith(*info, studio.path(Room), &duration_s);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    QVERIFY2(duration_s > 1.2, qPrintable(QString::number(duration_s)));

    // With room again it is written down, and nothing of it is lost, whatever state it was in.
    disk.free();
    const QString metadata = studio.path(QStringLiteral("room/.recording.room"));
    QTRY_VERIFY_WITH_TIMEOUT(
        readAll(metadata).contains(QStringLiteral("\"status\":\"%1\"").arg(toText(info->status)).toUtf8()),
        5000);
    studio.closeService();
    studio.openService();
    studio.service().recover();
    QVERIFY(QTest::qWaitFor([&] { return studio.service().runningIn(Room).empty(); }, 20'000));
    const auto after = studio.service().find(Room);
    QVERIFY(after);
    QVERIFY2(after->status == Status::Ready, qPrintable(after->failure));
    wrong = wrongWith(*after, studio.path(Room), &duration_s);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    QVERIFY(duration_s > 1.2);
    QVERIFY(after->duration > 1.2);
}

void FullDiskTest::streamsArePackedAsSoonAsThereIsRoom() {
    SmallDisk disk(8000);
    NEEDS(disk);
    StudioOptions options;
    options.recordings = disk.path() + QStringLiteral("/recordings");
    options.diskReserve_bytes = 0;
    Studio studio(options);
    QVERIFY(QDir().mkpath(options.recordings));
    studio.join(Ada, person());
    QVERIFY(studio.waitForFrame(Ada));
    QVERIFY(studio.start(wanted(int(Kind::Audio))).ok());
    QTest::qWait(500);
    QVERIFY(studio.stop(Room).ok());
    studio.takeEvents();
    const auto started = studio.start(wanted(int(Kind::Streams)));
    QVERIFY(started.ok());
    QTest::qWait(2500);
    disk.fill(20'000'000);
    QVERIFY(QTest::qWaitFor([&] { return studio.service().runningIn(Room).empty(); }, 20'000));
    auto info = studio.service().find(started->id);
    QVERIFY(info);
    QCOMPARE(info->status, Status::Failed);
    QVERIFY2(info->failure.contains(QStringLiteral("as soon as there is room")), qPrintable(info->failure));
    QCOMPARE(info->failureKind, FailureKind::PackingPostponed);
    QCOMPARE(studio.takeEvents().last(), QStringLiteral("failed recordingStoppedByServer"));

    disk.free();
    QVERIFY(studio.remove(Room).ok()); // it is looked at once a minute, and when one is removed
    QVERIFY(
        QTest::qWaitFor([&] { return studio.service().find(started->id)->status == Status::Ready; }, 20'000));
    info = studio.service().find(started->id);
    QCOMPARE(studio.takeEvents(), QStringList{QStringLiteral("ready recordingStoppedByServer")});
    QVERIFY2(info->failure.isEmpty(), qPrintable(info->failure));
    QCOMPARE(info->failureKind, FailureKind::None);
    QVERIFY(info->health && info->health->notes.first().contains(QStringLiteral("packed later")));
    QVERIFY(info->size > 10'000 && info->duration > 1.2);
    double duration_s = 0;
    const QString wrong = wrongWith(*info, studio.path(info->id), &duration_s);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    QCOMPARE(filesIn(studio.path(info->id)),
             QStringList({QStringLiteral(".recording.") + info->id, info->name + QStringLiteral(".zip")}));
    QVERIFY(studio.remove(info->id).ok());
}

QTEST_GUILESS_MAIN(FullDiskTest)
#include "test_full_disk.moc"
