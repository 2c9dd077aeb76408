#include "individual.h"
#include "published_clip.h"

using namespace ovation;
using namespace ovation::recording;

/// What an INDIVIDUAL recording says of what is missing.
class IndividualReportsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aCameraThatNeverShowedAnythingIsReported_data();
    void aCameraThatNeverShowedAnythingIsReported();
    void aParticipantThatIsNotRecordedIsNotSaidToHaveSentNothing();
    void aFolderThatIsRemovedMeanwhileIsToldAsItIs_data();
    void aFolderThatIsRemovedMeanwhileIsToldAsItIs();
    void oneFileThatIsRemovedMeanwhileCostsNoOther();
    void oneThatPublishesAgainAndAgainCostsNoOther();
};

void IndividualReportsTest::oneThatPublishesAgainAndAgainCostsNoOther() {
    Studio studio;
    studio.addConnection(Ada, true, false);
    QVERIFY(studio.start(individual()).ok());
    constexpr int Beyond = 3;
    for (int i = 1; i < IndividualRecorder::MaxStreamsOfConnection + Beyond; ++i) {
        studio.stream(Ada).id = QStringLiteral("str_MIC_Ada%1").arg(i);
        studio.changed();
        studio.changed(); // which is no other stream
    }
    studio.join(Bob, person());
    QVERIFY(grow(studio, 1));
    const auto ready = studio.stop(Room);
    QVERIFY(ready.ok());
    QCOMPARE(ready->status, Status::Ready);
    const QString notes = ready->health->notes.join(QLatin1Char('\n'));
    QVERIFY2(notes.contains(QStringLiteral("Connection con_Ada published more often")) &&
                 notes.contains(QStringLiteral("its last %1 streams").arg(Beyond)),
             qPrintable(notes));
    QCOMPARE(ready->health->streams.size(), compose::MaxListedStreams); // all but Bob's
    const QJsonObject json =
        readArchive(studio.path(QStringLiteral("room/room.zip"))).json(QStringLiteral("room.json"));
    QVERIFY(!fileOf(json, webm(Bob)).isEmpty());
    QCOMPARE(json[QLatin1String("failedStreams")].toArray().size(),
             IndividualRecorder::MaxStreamsOfConnection);
}

void IndividualReportsTest::aCameraThatNeverShowedAnythingIsReported_data() {
    QTest::addColumn<bool>("isOn");
    QTest::newRow("on") << true;
    QTest::newRow("switched off") << false;
}

void IndividualReportsTest::aCameraThatNeverShowedAnythingIsReported() {
    QFETCH(bool, isOn);
    Studio studio;
    ClipProperties audible;
    audible.seconds = 8;
    audible.width = 160;
    audible.height = 120;
    PublishedClip clip(studio, Ada, audible, [](const Clip::Packet &packet) {
        return packet.kind == transport::MediaKind::Video; // nothing of it leaves the camera
    });
    studio.stream(Ada).videoActive = isOn;
    studio.changed();
    QVERIFY(studio.start(individual()).ok());
    clip.play();
    QVERIFY(grow(studio, 1));
    QTest::qWait(6000); // beyond a recorder's patience
    const auto ready = studio.stop(Room);
    QVERIFY(ready.ok());
    QCOMPARE(ready->status, Status::Ready);
    const QString said = isOn ? QStringLiteral("none of its video arrived") : QString();
    QCOMPARE(problemOf(*ready->health, Studio::idOf(Ada)), said);
    QCOMPARE(ready->health->notes.join(QLatin1Char(' ')).contains(QStringLiteral("video")), isOn);
    const QJsonObject json =
        readArchive(studio.path(QStringLiteral("room/room.zip"))).json(QStringLiteral("room.json"));
    const QJsonObject file = fileOf(json, webm(Ada));
    QVERIFY(file[QLatin1String("hasAudio")].toBool() && !file[QLatin1String("hasVideo")].toBool(true));
}

void IndividualReportsTest::aParticipantThatIsNotRecordedIsNotSaidToHaveSentNothing() {
    Studio studio;
    studio.addConnection(Cem, true, true, false);
    QVERIFY(studio.start(individual()).ok());
    const auto ready = studio.stop(Room);
    QVERIFY(ready.ok());
    const QString notes = ready->health->notes.join(QLatin1Char(' '));
    QVERIFY2(notes.contains(QStringLiteral("record: false")) &&
                 !notes.contains(QStringLiteral("no participant")),
             qPrintable(notes));
}

void IndividualReportsTest::aFolderThatIsRemovedMeanwhileIsToldAsItIs_data() {
    QTest::addColumn<session::OutputMode>("mode");
    QTest::addColumn<bool>("video");
    QTest::newRow("INDIVIDUAL") << session::OutputMode::Individual << true;
    QTest::newRow("COMPOSED") << session::OutputMode::Composed << true;
    QTest::newRow("audio alone") << session::OutputMode::Composed << false;
}

void IndividualReportsTest::aFolderThatIsRemovedMeanwhileIsToldAsItIs() {
    QFETCH(session::OutputMode, mode);
    QFETCH(bool, video);
    Studio studio;
    studio.join(Ada, person());
    QVERIFY(studio.waitForFrame(Ada));
    session::RecordingProperties wanted;
    wanted.outputMode = mode;
    wanted.hasVideo = video;
    wanted.width = 320;
    wanted.height = 240;
    QVERIFY(studio.start(wanted).ok());
    QTRY_VERIFY(studio.service().currentSize(Room) > 0 || mode != session::OutputMode::Individual);
    QVERIFY(QDir(studio.path(Room)).removeRecursively());
    const auto ended = studio.stop(Room);
    QVERIFY(ended.ok());
    QCOMPARE(ended->status, Status::Failed);
    QCOMPARE(ended->failureKind, FailureKind::FilesRemoved);
    QVERIFY2(ended->failure.contains(QStringLiteral("removed while it was recorded")) &&
                 !ended->failure.contains(QStringLiteral("packed")),
             qPrintable(ended->failure));
    QVERIFY(studio.start(wanted).ok()); // and the next one is not disturbed
    QVERIFY(studio.stop(studio.service().runningIn(Room).front().id).ok());
}

void IndividualReportsTest::oneFileThatIsRemovedMeanwhileCostsNoOther() {
    Studio studio;
    studio.join(Ada, person());
    studio.join(Bob, person(660));
    QVERIFY(studio.waitForFrame(Ada) && studio.waitForFrame(Bob));
    QVERIFY(studio.start(individual()).ok());
    QVERIFY(grow(studio, 2));
    QVERIFY(QFile::remove(studio.path(QStringLiteral("room/")) + webm(Bob)));
    const auto ready = studio.stop(Room);
    QVERIFY(ready.ok());
    QVERIFY2(ready->status == Status::Ready, qPrintable(ready->failure));
    QCOMPARE(readArchive(studio.path(QStringLiteral("room/room.zip"))).names(),
             QStringList({QStringLiteral("room.json"), webm(Ada)}));
    QVERIFY(ready->health->notes.join(QLatin1Char(' '))
                .contains(QStringLiteral("removed while it was recorded")));
}

QTEST_GUILESS_MAIN(IndividualReportsTest)
#include "test_individual_reports.moc"
