#include "from_past.h"
#include "movie_frames.h"

#include "recording/composed_past.h"
#include "recording/recording_paths.h"

#include <QStorageInfo>

using namespace ovation;
using namespace ovation::recording;

/// How recordings end whose past is not composed yet.
class EndsWithPastTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aStopIsAnsweredBeforeALongPastIsComposed();
    void aRemovalDoesNotWaitForThePast();
    void theEndOfTheProgramDoesNotWaitForThePast();
    void composingThePastLeavesRoomToRecordings();
    void aPastThatACrashLeftIsNotLost();
    void aCrashBehindThePackingOfAPastIsTold();
    void aPastThatCantBeComposedIsNotLost();
};

void EndsWithPastTest::aStopIsAnsweredBeforeALongPastIsComposed() {
    Studio studio({.keepPast_s = 60, .isHasty = true});
    QVERIFY(hasPastOfAda(studio));
    QVERIFY(studio.start(composedFromPast(2)).ok());
    for (int i = 0; i < 2; ++i) { // its streams are still written
        const auto stopped = studio.stop(Room);
        QVERIFY2(stopped.ok(), qPrintable(stopped ? QString() : stopped.error().message));
        QCOMPARE(stopped->status, Status::Stopped);
    }
    QTRY_VERIFY_WITH_TIMEOUT(studio.eventsOf(Room).last().startsWith(QStringLiteral("ready")), 30'000);
    QCOMPARE(studio.eventsOf(Room).size(), 3);
    const auto ready = studio.service().find(Room);
    QVERIFY(ready && ready->health);
    QVERIFY2(ready->health->notes.isEmpty(), qPrintable(ready->health->notes.join(QLatin1Char('\n'))));
    QVERIFY2(ready->duration > 2, QByteArray::number(ready->duration));
    VERIFY_PLAYS(studio.path(QStringLiteral("room/Before.mp4")));
}

void EndsWithPastTest::aRemovalDoesNotWaitForThePast() {
    Studio studio({.keepPast_s = 60, .isHasty = true});
    QVERIFY(hasPastOfAda(studio));
    QVERIFY(studio.start(composedFromPast(2)).ok());
    QCOMPARE(studio.stop(Room)->status, Status::Stopped);
    const auto removed = studio.remove(Room);
    QVERIFY2(removed.ok(), qPrintable(removed ? QString() : removed.error().message));
    QVERIFY(!QFile::exists(studio.path(Room)));
    QVERIFY(!studio.service().find(Room));
}

void EndsWithPastTest::theEndOfTheProgramDoesNotWaitForThePast() {
    Studio studio({.keepPast_s = 60});
    QVERIFY(hasPastOfAda(studio));
    QVERIFY(studio.start(composedFromPast(2)).ok());
    studio.service().postponeEncoding();
    const auto ready = studio.stop(Room);
    QVERIFY2(ready.ok() && ready->status == Status::Ready, qPrintable(ready ? ready->failure : QString()));
    QVERIFY(ready->health);
    const QString notes = ready->health->notes.join(QLatin1Char('\n'));
    QVERIFY2(notes.contains(QStringLiteral("the program ended before")), qPrintable(notes));
    VERIFY_PLAYS(studio.path(QStringLiteral("room/Before.mp4")));
    const Archive archive = readArchive(studio.path(QStringLiteral("room/Before-before.zip")));
    QVERIFY(archive.names().contains(webm(Ada)));
}

void EndsWithPastTest::composingThePastLeavesRoomToRecordings() {
    const QTemporaryDir folder;
    const qint64 free_bytes = QStorageInfo(folder.path()).bytesAvailable();
    Studio studio({.recordings = folder.path(), .diskReserve_bytes = free_bytes / 4 * 3, .keepPast_s = 60});
    QVERIFY(hasPastOfAda(studio));
    const auto started = studio.start(composedFromPast(2));
    QVERIFY2(started.ok(), qPrintable(started ? QString() : started.error().message));
    QTest::qWait(1000);
    QCOMPARE(studio.service().find(Room)->status, Status::Started);
    const auto ready = studio.stop(Room);
    QVERIFY2(ready.ok() && ready->status == Status::Ready, qPrintable(ready ? ready->failure : QString()));
    QVERIFY(ready->health);
    const QString notes = ready->health->notes.join(QLatin1Char('\n'));
    QVERIFY2(notes.contains(QStringLiteral("the disk is nearly full")), qPrintable(notes));
    QVERIFY(QFile::exists(studio.path(QStringLiteral("room/Before-before.zip"))));
}

void EndsWithPastTest::aPastThatACrashLeftIsNotLost() {
    Studio studio({.keepPast_s = 60});
    QVERIFY(hasPastOfAda(studio));
    const int64_t asked_ms = QDateTime::currentMSecsSinceEpoch();
    const auto started = studio.start(composedFromPast(2));
    QVERIFY2(started.ok(), qPrintable(started ? QString() : started.error().message));
    QTest::qWait(1000); // its streams are still written
    studio.closeService();
    studio.openService();
    studio.service().recover();
    QTRY_VERIFY_WITH_TIMEOUT(
        studio.service().find(Room) && studio.service().find(Room)->status == Status::Ready, 30'000);
    const auto info = *studio.service().find(Room);
    QVERIFY(std::abs(info.createdAt - asked_ms) < 1500);
    VERIFY_PLAYS(studio.path(QStringLiteral("room/Before.mp4")));
    QVERIFY(info.health);
    const QString notes = info.health->notes.join(QLatin1Char('\n'));
    QVERIFY2(notes.contains(QStringLiteral("Before-before.zip")), qPrintable(notes));
    const Archive archive = readArchive(studio.path(QStringLiteral("room/Before-before.zip")));
    QTemporaryDir folder;
    const QString ada = archive.extract(webm(Ada), folder.path());
    VERIFY_PLAYS(ada);
    QVERIFY(probe(ada).duration_s > 2);
    QVERIFY(!QFile::exists(studio.path(QStringLiteral("room/.past"))));
}

void EndsWithPastTest::aCrashBehindThePackingOfAPastIsTold() {
    const QTemporaryDir folder;
    RecordingInfo info;
    info.name = QStringLiteral("Before");
    QVERIFY(QDir().mkpath(ComposedPast::folderIn(folder.path())));
    QFile archive(pastArchivePath(folder.path(), info));
    QVERIFY(archive.open(QIODevice::WriteOnly) && archive.write("all of it") == 9);
    archive.close();
    for (int i = 0; i < 2; ++i) { // with the folder, and when that is gone, too
        const QString note = settlePast(folder.path(), info, {});
        QVERIFY2(note.contains(QStringLiteral("it is in Before-before.zip")), qPrintable(note));
        QVERIFY(!QFile::exists(ComposedPast::folderIn(folder.path())));
        QCOMPARE(QFileInfo(archive.fileName()).size(), qint64(9));
    }
}

void EndsWithPastTest::aPastThatCantBeComposedIsNotLost() {
    Studio studio({.keepPast_s = 60});
    QVERIFY(hasPastOfAda(studio));
    const int64_t asked_ms = QDateTime::currentMSecsSinceEpoch();
    const auto started = studio.start(composedFromPast(2));
    QVERIFY2(started.ok(), qPrintable(started ? QString() : started.error().message));
    // A folder where the composed past should go.
    QVERIFY(QDir(studio.path(Room)).mkpath(QStringLiteral(".Before.mp4.past/in the way")));
    QTest::qWait(1000);
    QVERIFY(studio.addMarker(Room, QStringLiteral("now")).ok());
    QTest::qWait(1500);
    const auto ready = studio.stop(Room);
    QVERIFY2(ready.ok(), qPrintable(ready ? QString() : ready.error().message));
    QVERIFY2(ready->status == Status::Ready, qPrintable(ready->failure));
    // All counts from the beginning of the file.
    QVERIFY2(std::abs(ready->createdAt - asked_ms) < 1500,
             QByteArray::number(qint64(ready->createdAt - asked_ms)));
    const int64_t marked_ms = ready->markers.at(0).time_ms;
    QVERIFY2(marked_ms > 500 && marked_ms < 2500, QByteArray::number(qint64(marked_ms)));
    const QString path = studio.path(QStringLiteral("room/Before.mp4"));
    VERIFY_PLAYS(path);
    QVERIFY(std::abs(probe(path).chapters.at(0).first * 1000 - double(marked_ms)) < 10);
    QVERIFY(ready->health);
    const QString notes = ready->health->notes.join(QLatin1Char('\n'));
    QVERIFY2(notes.contains(QStringLiteral("Before-before.zip")), qPrintable(notes));
    const Archive archive = readArchive(studio.path(QStringLiteral("room/Before-before.zip")));
    QVERIFY(archive.names().contains(webm(Ada)));
}

QTEST_GUILESS_MAIN(EndsWithPastTest)
#include "test_ends_with_past.moc"
