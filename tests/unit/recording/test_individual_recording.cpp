#include "../in_step.h"
#include "individual.h"
#include "published_clip.h"

#include "recording/individual_recorder.h"

#include <QJsonDocument>

#include <cmath>

using namespace ovation;
using namespace ovation::recording;

class IndividualRecordingTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void theRecorderMayBeAskedOrDroppedWhenItSaysThatItStarted();
    void everyStreamBecomesAFileAndAllOfThemAnArchive();
    void aStreamThatIsRecordedAgainGetsTheNextName();
    void onlyWhatWasAskedForIsWritten_data();
    void onlyWhatWasAskedForIsWritten();
    void h264GoesIntoMatroskaAsItIs();
    void withoutStreamsThereIsTheDescriptionAlone();
    void aSilentPublisherIsReportedAndDelaysNoOther();
    void offsetsTellWhenEachStreamBeganAndEnded();
};

void IndividualRecordingTest::everyStreamBecomesAFileAndAllOfThemAnArchive() {
    Studio studio;
    studio.join(Ada, person());
    studio.join(Bob, person(660));
    QVERIFY(studio.waitForFrame(Ada) && studio.waitForFrame(Bob));
    studio.addConnection(Cem, true, true, false); // record: false
    const auto started = studio.start(individual(QStringLiteral("Monday")));
    QVERIFY2(started.ok(), qPrintable(started ? QString() : started.error().message));
    QCOMPARE(started->status, Status::Started);
    QVERIFY(grow(studio, 2));
    QTest::qWait(2500);
    const QStringList whileItRuns = filesIn(studio.path(Room));
    QCOMPARE(whileItRuns,
             QStringList({QStringLiteral(".recording.room"), QStringLiteral(".stream.str_CAM_Ada"),
                          QStringLiteral(".stream.str_CAM_Bob"), webm(Ada), webm(Bob)}));
    QVERIFY(studio.service().currentSize(Room) > 10'000);
    studio.join(Eve, person(880)); // late
    QVERIFY(grow(studio, 3));
    studio.leave(Bob);
    QTest::qWait(2500);
    const auto ready = studio.stop(Room);
    QVERIFY2(ready.ok(), qPrintable(ready ? QString() : ready.error().message));

    QCOMPARE(ready->status, Status::Ready);
    QCOMPARE(ready->url, QStringLiteral("https://localhost:4443/openvidu/recordings/room/Monday.zip"));
    QCOMPARE(studio.takeEvents(),
             QStringList({QStringLiteral("started"), QStringLiteral("stopped recordingStoppedByServer"),
                          QStringLiteral("ready recordingStoppedByServer")}));
    QCOMPARE(filesIn(studio.path(Room)),
             QStringList({QStringLiteral(".recording.room"), QStringLiteral("Monday.zip")}));
    QCOMPARE(QJsonDocument::fromJson(readAll(studio.path(QStringLiteral("room/.recording.room")))).object(),
             ready->toMetadata());

    const Archive archive = readArchive(studio.path(QStringLiteral("room/Monday.zip")));
    const QString sync = QStringLiteral("Monday.json");
    QCOMPARE(archive.names(), QStringList({sync, webm(Ada), webm(Bob), webm(Eve)}));
    for (const auto &entry : archive.entries)
        QVERIFY2(entry.stored, qPrintable(entry.name));

    const QJsonObject json = archive.json(sync);
    QCOMPARE(json.keys(),
             QStringList({QStringLiteral("createdAt"), QStringLiteral("files"), QStringLiteral("id"),
                          QStringLiteral("name"), QStringLiteral("sessionId")}));
    QCOMPARE(text(json, "id"), Room);
    QCOMPARE(text(json, "name"), QStringLiteral("Monday"));
    QCOMPARE(text(json, "sessionId"), Room);
    QCOMPARE(number(json, "createdAt"), qint64(ready->createdAt));
    QVERIFY(archive.content(sync).contains('\n')); // made to be read
    QTemporaryDir folder;
    qint64 total = 0;
    for (const QString &name : {Ada, Bob, Eve}) {
        const QJsonObject file = fileOf(json, webm(name));
        QCOMPARE(file.keys(), QStringList({QStringLiteral("clientData"), QStringLiteral("connectionId"),
                                           QStringLiteral("endTimeOffset"), QStringLiteral("hasAudio"),
                                           QStringLiteral("hasVideo"), QStringLiteral("name"),
                                           QStringLiteral("serverData"), QStringLiteral("size"),
                                           QStringLiteral("startTimeOffset"), QStringLiteral("streamId"),
                                           QStringLiteral("typeOfVideo")}));
        QCOMPARE(text(file, "connectionId"), QStringLiteral("con_") + name);
        QCOMPARE(text(file, "streamId"), Studio::idOf(name));
        QCOMPARE(text(file, "clientData"), QStringLiteral("client data of ") + name);
        QCOMPARE(text(file, "serverData"), QStringLiteral("server data of ") + name);
        QCOMPARE(text(file, "typeOfVideo"), QStringLiteral("CAMERA"));
        QVERIFY(file[QLatin1String("hasAudio")].toBool() && file[QLatin1String("hasVideo")].toBool());
        QCOMPARE(number(file, "size"), archive.content(webm(name)).size());
        total += number(file, "size");

        const QString path = archive.extract(webm(name), folder.path());
        VERIFY_PLAYS(path);
        const Probe seen = probe(path);
        QCOMPARE(seen.codecs, QStringList({QStringLiteral("opus"), QStringLiteral("vp8")}));
        QCOMPARE(seen.width, 320);
        const double told_s = double(number(file, "endTimeOffset") - number(file, "startTimeOffset")) / 1000;
        QVERIFY2(std::abs(seen.duration_s - told_s) < 0.25,
                 qPrintable(QStringLiteral("%1 s, told %2 s").arg(seen.duration_s).arg(told_s)));
        const double landed_s = jumpTo(path, 1.9);
        QVERIFY2(landed_s > 0.5 && landed_s <= 2.5, qPrintable(QString::number(landed_s)));
        const double hertz = name == Ada ? 440 : name == Bob ? 660 : 880;
        QVERIFY(tone(audioOf(path), hertz, 0.5, 1.5) > 0.03);
    }
    QCOMPARE(qint64(ready->size), total); // of the streams, not of the archive
    const QJsonObject ada = fileOf(json, webm(Ada)), bob = fileOf(json, webm(Bob)),
                      eve = fileOf(json, webm(Eve));
    QVERIFY(number(ada, "startTimeOffset") >= -500 && number(ada, "startTimeOffset") < 2500);
    QVERIFY(number(eve, "startTimeOffset") > number(ada, "startTimeOffset") + 2000);
    QVERIFY(number(bob, "endTimeOffset") < number(ada, "endTimeOffset") - 1500);
    const double all_s = double(number(ada, "endTimeOffset") -
                                std::min(number(ada, "startTimeOffset"), number(bob, "startTimeOffset"))) /
                         1000;
    QVERIFY2(std::abs(ready->duration - all_s) < 0.1, qPrintable(QString::number(ready->duration)));
    QVERIFY(ready->health);
    QCOMPARE(int(ready->health->streams.size()), 3);
}

void IndividualRecordingTest::aStreamThatIsRecordedAgainGetsTheNextName() {
    Studio studio;
    studio.join(Ada, person());
    studio.join(Bob, person(660));
    QVERIFY(studio.waitForFrame(Ada) && studio.waitForFrame(Bob));
    studio.setRecord(Bob, false);
    QVERIFY(studio.start(individual()).ok());
    QVERIFY(grow(studio, 1));
    QTest::qWait(1000);
    studio.setRecord(Ada, false);
    QTest::qWait(700);
    studio.setRecord(Bob, true);
    studio.setRecord(Ada, true);
    QVERIFY(grow(studio, 3));
    QTest::qWait(1200);
    studio.changed(); // nothing about them: the file continues
    studio.setRecord(Ada, false);
    studio.setRecord(Ada, true);
    QVERIFY(grow(studio, 4));
    QTest::qWait(1200);
    const auto ready = studio.stop(Room);
    QVERIFY(ready.ok());
    const Archive archive = readArchive(studio.path(QStringLiteral("room/room.zip")));
    QCOMPARE(archive.names(), QStringList({QStringLiteral("room.json"), webm(Ada, "-1"), webm(Ada, "-2"),
                                           webm(Ada), webm(Bob)}));
    const QJsonObject json = archive.json(QStringLiteral("room.json"));
    QTemporaryDir folder;
    qint64 last = -1000;
    for (const char *suffix : {"", "-1", "-2"}) {
        const QJsonObject file = fileOf(json, webm(Ada, suffix));
        QCOMPARE(text(file, "streamId"), Studio::idOf(Ada));
        // One after the other, none over the other.
        QVERIFY2(number(file, "startTimeOffset") >= last - 60, suffix);
        last = number(file, "endTimeOffset");
        QVERIFY(last > number(file, "startTimeOffset") + 300);
        const QString path = archive.extract(webm(Ada, suffix), folder.path());
        VERIFY_PLAYS(path);
        QCOMPARE(probe(path).codecs.size(), 2);
    }
}

void IndividualRecordingTest::onlyWhatWasAskedForIsWritten_data() {
    QTest::addColumn<bool>("audio");
    QTest::addColumn<bool>("video");
    QTest::addColumn<QStringList>("codecs");
    QTest::newRow("no audio") << false << true << QStringList{QStringLiteral("vp8")};
    QTest::newRow("no video") << true << false << QStringList{QStringLiteral("opus")};
}

void IndividualRecordingTest::onlyWhatWasAskedForIsWritten() {
    QFETCH(bool, audio);
    QFETCH(bool, video);
    Studio studio;
    ClipProperties properties;
    properties.width = 320;
    properties.height = 240;
    properties.seconds = 4;
    PublishedClip both(studio, Ada, properties);
    properties.video = audio;
    properties.audio = video;
    PublishedClip other(studio, Bob, properties); // of what is not asked for only
    if (audio)
        QVERIFY(!studio.session().participant(QStringLiteral("con_Bob"))->publishing->hasAudio);
    auto wanted = individual();
    wanted.hasAudio = audio;
    wanted.hasVideo = video;
    QVERIFY(studio.start(wanted).ok());
    both.play();
    other.play();
    QVERIFY(grow(studio, 1));
    QTest::qWait(2500);
    const auto ready = studio.stop(Room);
    QVERIFY(ready.ok());
    QCOMPARE(ready->status, Status::Ready);
    QCOMPARE(ready->hasAudio, audio);
    QCOMPARE(ready->hasVideo, video);
    const Archive archive = readArchive(studio.path(QStringLiteral("room/room.zip")));
    QCOMPARE(archive.names(), QStringList({QStringLiteral("room.json"), webm(Ada)}));
    const QJsonObject file = fileOf(archive.json(QStringLiteral("room.json")), webm(Ada));
    QCOMPARE(file[QLatin1String("hasAudio")].toBool(), audio);
    QCOMPARE(file[QLatin1String("hasVideo")].toBool(), video);
    QCOMPARE(text(file, "typeOfVideo"), QStringLiteral("CAMERA")); // the stream's, whatever was recorded
    QTemporaryDir folder;
    const QString path = archive.extract(webm(Ada), folder.path());
    VERIFY_PLAYS(path);
    QTEST(probe(path).codecs, "codecs");
    QVERIFY(probe(path).duration_s > 1.5);
}

void IndividualRecordingTest::h264GoesIntoMatroskaAsItIs() {
    Studio studio;
    ClipProperties properties;
    properties.width = 320;
    properties.height = 240;
    properties.seconds = 4;
    properties.codec = transport::VideoCodec::H264;
    PublishedClip clip(studio, Ada, properties);
    QVERIFY(studio.start(individual()).ok());
    clip.play();
    QVERIFY(grow(studio, 1));
    QTest::qWait(3000);
    QVERIFY(studio.stop(Room).ok());
    const Archive archive = readArchive(studio.path(QStringLiteral("room/room.zip")));
    const QString name = QStringLiteral("str_CAM_Ada.mkv");
    QCOMPARE(archive.names(), QStringList({QStringLiteral("room.json"), name}));
    QTemporaryDir folder;
    const QString path = archive.extract(name, folder.path());
    VERIFY_PLAYS(path);
    QCOMPARE(probe(path).codecs, QStringList({QStringLiteral("h264"), QStringLiteral("opus")}));
    QCOMPARE(probe(path).width, 320);
    QVERIFY(jumpTo(path, 1.9) > 0.9);
    // In step: the clip flashes and beeps together.
    const DecodedMovie movie = decodeMovie(path);
    const auto flashes = movie.flashes(160, 120), beeps = movie.beeps();
    const QString wrong = outOfStep(flashes, beeps, 1, {.median_s = 0.06, .each_s = 0.06});
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void IndividualRecordingTest::withoutStreamsThereIsTheDescriptionAlone() {
    Studio studio;
    studio.addConnection(Cem, true, true, false);
    QVERIFY(studio.start(individual()).ok());
    QTest::qWait(300);
    const auto ready = studio.stop(Room);
    QVERIFY(ready.ok());
    QCOMPARE(ready->status, Status::Ready);
    QCOMPARE(ready->size, 0);
    QCOMPARE(ready->duration, 0.0);
    QVERIFY(ready->hasAudio && ready->hasVideo); // as asked for
    QCOMPARE(filesIn(studio.path(Room)),
             QStringList({QStringLiteral(".recording.room"), QStringLiteral("room.zip")}));
    const Archive archive = readArchive(studio.path(QStringLiteral("room/room.zip")));
    QCOMPARE(archive.names(), QStringList{QStringLiteral("room.json")});
    const QJsonObject json = archive.json(QStringLiteral("room.json"));
    QVERIFY(json[QLatin1String("files")].isArray());
    QVERIFY(json[QLatin1String("files")].toArray().isEmpty());
    QVERIFY(!ready->health->notes.isEmpty());
}

void IndividualRecordingTest::aSilentPublisherIsReportedAndDelaysNoOther() {
    Studio studio;
    ClipProperties silent;
    silent.seconds = 0.2;
    PublishedClip dan(studio, Dan, silent); // is there, and never plays
    studio.addConnection(Eve);              // not even that
    studio.join(Ada, person());
    QVERIFY(studio.waitForFrame(Ada));
    QVERIFY(studio.start(individual()).ok());
    QVERIFY(grow(studio, 1));
    QTest::qWait(1200);
    const auto ready = studio.stop(Room);
    QVERIFY(ready.ok());
    QCOMPARE(ready->status, Status::Ready);
    const Archive archive = readArchive(studio.path(QStringLiteral("room/room.zip")));
    QCOMPARE(archive.names(), QStringList({QStringLiteral("room.json"), webm(Ada)}));
    QCOMPARE(filesIn(studio.path(Room)),
             QStringList({QStringLiteral(".recording.room"), QStringLiteral("room.zip")}));
    const QJsonArray failed =
        archive.json(QStringLiteral("room.json"))[QLatin1String("failedStreams")].toArray();
    QCOMPARE(failed.size(), 2);
    for (const QString &name : {Dan, Eve}) {
        const QString problem = problemOf(*ready->health, Studio::idOf(name));
        QVERIFY2(problem.contains(QStringLiteral("sent nothing")), qPrintable(problem));
        const bool told = std::any_of(failed.begin(), failed.end(), [&](const auto &one) {
            return one[QLatin1String("streamId")].toString() == Studio::idOf(name) &&
                   one[QLatin1String("reason")].toString() == problem;
        });
        QVERIFY(told);
        QVERIFY(ready->health->notes.join(QLatin1Char('\n')).contains(Studio::idOf(name)));
    }
    QVERIFY(problemOf(*ready->health, Studio::idOf(Ada)).isEmpty());
}

void IndividualRecordingTest::offsetsTellWhenEachStreamBeganAndEnded() {
    Studio studio;
    ClipProperties properties;
    properties.width = 160;
    properties.height = 120;
    properties.seconds = 2;
    PublishedClip ada(studio, Ada, properties), bob(studio, Bob, properties);
    const auto started = studio.start(individual());
    QVERIFY(started.ok());
    const auto now_ms = [&] { return QDateTime::currentMSecsSinceEpoch() - started->createdAt; };
    QTest::qWait(1000);
    const qint64 adaAt_ms = now_ms();
    ada.play();
    QTest::qWait(700);
    const qint64 bobAt_ms = now_ms();
    bob.play();
    QTest::qWait(3500);
    QVERIFY(studio.stop(Room).ok());
    const QJsonObject json =
        readArchive(studio.path(QStringLiteral("room/room.zip"))).json(QStringLiteral("room.json"));
    const auto near = [](qint64 is, qint64 should) {
        if (std::abs(is - should) < 200)
            return true;
        qWarning("%lld instead of %lld ms", (long long)is, (long long)should);
        return false;
    };
    const QJsonObject a = fileOf(json, webm(Ada)), b = fileOf(json, webm(Bob));
    QVERIFY(near(number(a, "startTimeOffset"), adaAt_ms));
    QVERIFY(near(number(b, "startTimeOffset"), bobAt_ms));
    QVERIFY(near(number(a, "endTimeOffset"), adaAt_ms + 2000));
    QVERIFY(near(number(b, "endTimeOffset"), bobAt_ms + 2000));
}

// It used to call back while it held the lock that written_bytes() takes.
void IndividualRecordingTest::theRecorderMayBeAskedOrDroppedWhenItSaysThatItStarted() {
    Studio studio;
    studio.join(Ada, person());
    const SystemClock clock;
    WorkerPool workers("test");
    const QTemporaryDir folder;
    RecordingInfo info;
    info.id = info.name = info.sessionId = Room;
    info.properties = individual();
    info.createdAt = clock.wall_ms();
    PastKeeper past(studio.plane(), {});
    auto recorder = std::make_unique<IndividualRecorder>(
        folder.path(), info, studio.plane(), past, std::make_shared<media::StreamFileThread>(), clock,
        workers, [](const WrittenStreams &) { return RecorderReport(); });
    bool inside = true, startedInside = false;
    int64_t written_bytes = -1;
    connect(recorder.get(), &Recorder::started, this, [&] {
        startedInside = inside;
        written_bytes = recorder->written_bytes();
        recorder.reset();
    });
    recorder->start(studio.session());
    inside = false;
    QTRY_VERIFY(!recorder);
    QVERIFY(!startedInside); // from the event loop, not from inside the call
    QVERIFY(written_bytes >= 0);
}

QTEST_GUILESS_MAIN(IndividualRecordingTest)
#include "test_individual_recording.moc"
