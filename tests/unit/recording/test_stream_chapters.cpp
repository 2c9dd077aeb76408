#include "probe.h"
#include "published_clip.h"

#include <QJsonArray>

#include <cmath>

using namespace ovation;
using namespace ovation::recording;

namespace {

const QString Ada = QStringLiteral("Ada"), Bob = QStringLiteral("Bob"), Room = QStringLiteral("room");

session::RecordingProperties individual() {
    session::RecordingProperties properties;
    properties.outputMode = session::OutputMode::Individual;
    properties.ignoreFailedStreams = true; // clips begin to play when it runs
    return properties;
}

media::SyntheticProperties person() {
    media::SyntheticProperties properties;
    properties.width = 160;
    properties.height = 120;
    return properties;
}

/// Waits until that many media files have begun.
bool grow(const Studio &studio, int count) {
    return QTest::qWaitFor(
        [&] {
            return QDir(studio.path(Room))
                       .entryList({QStringLiteral(".stream.*")}, QDir::Files | QDir::Hidden)
                       .size() >= count;
        },
        15'000);
}

bool mark(Studio &studio, const char *name) {
    const bool set = studio.addMarker(Room, QString::fromUtf8(name)).ok();
    QTest::qWait(400); // so that the last pieces of a file, which wait for others, lie behind it
    return set;
}

/// The chapters of each file are at their marker's time less the file's offset; by file, their titles.
std::map<QString, QStringList> titles(const Archive &archive, const RecordingInfo &info) {
    std::map<QString, QStringList> all;
    const QTemporaryDir folder;
    for (const auto &file : archive.json(QStringLiteral("room.json"))[QLatin1String("files")].toArray()) {
        const QString name = file[QLatin1String("name")].toString();
        const qint64 offset_ms = file[QLatin1String("startTimeOffset")].toInteger();
        auto &found = all[name];
        const QString path = archive.extract(name, folder.path());
        if (const QString wrong = complaints(path); !wrong.isEmpty())
            found << wrong;
        for (const auto &[time_s, title] : probe(path).chapters) {
            int n = 0;
            const Marker *marker = nullptr;
            for (const Marker &one : info.markers) {
                ++n;
                if ((one.name.isEmpty() ? QStringLiteral("Marker %1").arg(n) : one.name) == title)
                    marker = &one;
            }
            const bool right = marker && std::abs(time_s * 1000 - double(marker->time_ms - offset_ms)) < 2;
            found << (right ? title : QStringLiteral("%1 at %2 s").arg(title).arg(time_s));
        }
    }
    return all;
}

const QString AdaFile = QStringLiteral("str_CAM_Ada.webm"), AdaAgain = QStringLiteral("str_CAM_Ada-1.webm"),
              BobFile = QStringLiteral("str_CAM_Bob.webm");

} // namespace

/// Markers of INDIVIDUAL recordings are chapters of each stream's file.
class StreamChaptersTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyFileHasTheMarkersOfItsTime();
    void pausesAreNotInTheTimes();
    void theNextFileOfAStreamHasTheMarkersOfItsOwnTime();
    void chaptersStandInMatroskaAsWell();
};

void StreamChaptersTest::everyFileHasTheMarkersOfItsTime() {
    Studio studio;
    QVERIFY(studio.start(individual()).ok());
    QVERIFY(mark(studio, "none"));
    studio.join(Ada, person());
    QVERIFY(grow(studio, 1));
    QTest::qWait(500);
    QVERIFY(mark(studio, "Ada alone ☕"));
    studio.join(Bob, person());
    QVERIFY(grow(studio, 2));
    QTest::qWait(500);
    QVERIFY(mark(studio, "")); // the third
    QTest::qWait(500);
    studio.leave(Ada);
    QTest::qWait(500);
    QVERIFY(mark(studio, "Bob alone"));
    QTest::qWait(500);
    const auto ready = studio.stop(Room);
    QVERIFY2(ready.ok(), qPrintable(ready ? QString() : ready.error().message));
    QCOMPARE(int(ready->markers.size()), 4);
    const auto found = titles(readArchive(studio.path(QStringLiteral("room/room.zip"))), *ready);
    QCOMPARE(int(found.size()), 2);
    QCOMPARE(found.at(AdaFile), QStringList({QStringLiteral("Ada alone ☕"), QStringLiteral("Marker 3")}));
    QCOMPARE(found.at(BobFile), QStringList({QStringLiteral("Marker 3"), QStringLiteral("Bob alone")}));
}

void StreamChaptersTest::pausesAreNotInTheTimes() {
    Studio studio;
    studio.join(Ada, person());
    QVERIFY(studio.waitForFrame(Ada));
    QVERIFY(studio.start(individual()).ok());
    QVERIFY(grow(studio, 1));
    QTest::qWait(500);
    QVERIFY(mark(studio, "before"));
    QVERIFY(studio.setPaused(Room, true).ok());
    studio.join(Bob, person()); // comes while nothing is written
    QTest::qWait(1500);
    QVERIFY(studio.setPaused(Room, false).ok());
    QVERIFY(grow(studio, 2));
    QTest::qWait(1000);
    QVERIFY(mark(studio, "after"));
    QTest::qWait(500);
    const auto ready = studio.stop(Room);
    QVERIFY(ready.ok());
    const auto found = titles(readArchive(studio.path(QStringLiteral("room/room.zip"))), *ready);
    QCOMPARE(found.at(AdaFile), QStringList({QStringLiteral("before"), QStringLiteral("after")}));
    QCOMPARE(found.at(BobFile), QStringList({QStringLiteral("after")}));
    QVERIFY2(ready->markers[1].time_ms < ready->duration * 1000,
             qPrintable(QString::number(ready->duration)));
}

void StreamChaptersTest::theNextFileOfAStreamHasTheMarkersOfItsOwnTime() {
    Studio studio;
    studio.join(Ada, person());
    QVERIFY(studio.waitForFrame(Ada));
    QVERIFY(studio.start(individual()).ok());
    QVERIFY(grow(studio, 1));
    QTest::qWait(500);
    QVERIFY(mark(studio, "first"));
    studio.setRecord(Ada, false);
    QTest::qWait(300);
    QVERIFY(mark(studio, "between"));
    studio.setRecord(Ada, true);
    QVERIFY(grow(studio, 2));
    QTest::qWait(500);
    QVERIFY(mark(studio, "second"));
    QTest::qWait(500);
    const auto ready = studio.stop(Room);
    QVERIFY(ready.ok());
    const auto found = titles(readArchive(studio.path(QStringLiteral("room/room.zip"))), *ready);
    QCOMPARE(found.at(AdaFile), QStringList({QStringLiteral("first")}));
    QCOMPARE(found.at(AdaAgain), QStringList({QStringLiteral("second")}));
}

void StreamChaptersTest::chaptersStandInMatroskaAsWell() {
    Studio studio;
    ClipProperties properties;
    properties.width = 160;
    properties.height = 120;
    properties.seconds = 6;
    properties.codec = transport::VideoCodec::H264;
    PublishedClip clip(studio, Ada, properties);
    QVERIFY(studio.start(individual()).ok());
    clip.play();
    QVERIFY(grow(studio, 1));
    QTest::qWait(1000);
    QVERIFY(mark(studio, "here"));
    QTest::qWait(1000);
    const auto ready = studio.stop(Room);
    QVERIFY(ready.ok());
    const auto found = titles(readArchive(studio.path(QStringLiteral("room/room.zip"))), *ready);
    QCOMPARE(found.at(QStringLiteral("str_CAM_Ada.mkv")), QStringList{QStringLiteral("here")});
}

QTEST_GUILESS_MAIN(StreamChaptersTest)
#include "test_stream_chapters.moc"
