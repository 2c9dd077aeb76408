#include "../in_step.h"
#include "movie_frames.h"
#include "probe.h"
#include "published_clip.h"

#include "layout/geometry.h"

#include <QElapsedTimer>
#include <QJsonArray>

#include <cmath>

using namespace ovation;
using namespace ovation::recording;

namespace {

constexpr unsigned RedShirt = 0xc02020, GreenShirt = 0x20a040;
const QString Ada = QStringLiteral("Ada"), Bob = QStringLiteral("Bob"), Room = QStringLiteral("room");

enum class Kind { Movie, Audio, Streams };

session::RecordingProperties wanted(Kind kind) {
    session::RecordingProperties properties;
    properties.outputMode =
        kind == Kind::Streams ? session::OutputMode::Individual : session::OutputMode::Composed;
    properties.hasVideo = kind != Kind::Audio;
    properties.ignoreFailedStreams = true; // a clip begins to play when it runs
    properties.width = 640;
    properties.height = 360;
    return properties;
}

media::SyntheticProperties person(unsigned color, double tone_hz = 440) {
    media::SyntheticProperties properties;
    properties.width = 320;
    properties.height = 240;
    properties.color = color;
    properties.tone_hz = tone_hz;
    return properties;
}

bool near(const std::array<int, 3> &yuv, int y, int u, int v) {
    return std::abs(yuv[0] - y) < 20 && std::abs(yuv[1] - u) < 20 && std::abs(yuv[2] - v) < 20;
}
bool isRed(const std::array<int, 3> &yuv) {
    return near(yuv, 85, 104, 198);
}
bool isGreen(const std::array<int, 3> &yuv) {
    return near(yuv, 111, 105, 79);
}

bool waitUntilOver(Studio &studio, int limit_ms) {
    return QTest::qWaitFor([&] { return studio.service().runningIn(Room).empty(); }, limit_ms);
}

} // namespace

class RunningChangesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aPauseLeavesNoGap_data();
    void aPauseLeavesNoGap();
    void streamsArePausedInOneFileAndStayInStep();
    void markersAreChapters_data();
    void markersAreChapters();
    void theChapterListHasAnEndAndEveryMarkIsKept();
    void theLayoutChangesWhileItRuns();
    void aLimitEndsItByItself_data();
    void aLimitEndsItByItself();
    void bothKindsRunAtOnceWhenAskedFor();
    void quickStartHasAllParticipantsInItsFirstFrames();
    void aBackgroundThatIsNotThereFailsTheStart();
    void aBlackAndSilentRecordingSaysSo();
};

void RunningChangesTest::aPauseLeavesNoGap_data() {
    QTest::addColumn<bool>("video");
    QTest::newRow("movie") << true;
    QTest::newRow("sound") << false;
}

void RunningChangesTest::aPauseLeavesNoGap() {
    QFETCH(bool, video);
    Studio studio;
    auto properties = person(RedShirt);
    properties.flash = video;
    studio.join(Ada, properties);
    QVERIFY(studio.waitForFrame(Ada));
    QElapsedTimer time;
    QVERIFY(studio.start(wanted(video ? Kind::Movie : Kind::Audio)).ok());
    QTest::qWait(2300);
    QVERIFY(studio.setPaused(Room, true).ok());
    QVERIFY(studio.service().find(Room)->paused);
    QVERIFY(readAll(studio.path(QStringLiteral("room/.ovation.room"))).contains("\"paused\":true"));
    QTest::qWait(300);
    const auto before_ms = studio.service().elapsed_ms(Room);
    time.start();
    QTest::qWait(2600);
    QVERIFY(studio.setPaused(Room, true).ok()); // changes nothing
    QCOMPARE(studio.service().elapsed_ms(Room), before_ms);
    QVERIFY(studio.setPaused(Room, false).ok());
    const double pause_s = 0.3 + double(time.elapsed()) / 1000;
    QTest::qWait(3300);
    const auto last_ms = studio.service().elapsed_ms(Room);
    QVERIFY(last_ms > before_ms + 2500);
    const auto ready = studio.stop(Room);
    QVERIFY(ready.ok());
    QVERIFY(!ready->paused);
    const QString path =
        studio.path(video ? QStringLiteral("room/room.mp4") : QStringLiteral("room/room.webm"));
    VERIFY_PLAYS(path);
    const Probe seen = probe(path);
    QVERIFY2(std::abs(seen.duration_s - double(last_ms) / 1000) < 0.5,
             qPrintable(
                 QStringLiteral("%1 s of %2 ms, pause %3 s").arg(seen.duration_s).arg(last_ms).arg(pause_s)));
    QVERIFY(std::abs(ready->duration - seen.duration_s) < 0.1);
    if (!video) {
        const auto audio = audioOf(path);
        for (double at_s = 0.5; at_s + 0.2 < seen.duration_s - 0.3; at_s += 0.1)
            QVERIFY2(tone(audio, 440, at_s, at_s + 0.1) > 0.02, qPrintable(QString::number(at_s)));
        return;
    }
    const MovieFrames movie = readMovie(path);
    QVERIFY2(movie.longestGap_s() < 0.085, qPrintable(QString::number(movie.longestGap_s())));
    // In step before and after, by the flashes and beeps.
    const DecodedMovie heard = decodeMovie(path);
    auto flashes = heard.flashes(320, 180);
    const double seam_s = double(before_ms) / 1000;
    // One at the seam may have lost its other half, and audio comes a moment after the first frame.
    std::erase_if(flashes, [&](double flash) {
        return std::abs(flash - seam_s) < 0.3 || flash < 1.2 || flash > seen.duration_s - 0.4;
    });
    for (const bool after : {false, true}) {
        auto part = flashes;
        std::erase_if(part, [&](double flash) { return (flash > seam_s) != after; });
        const QString wrong = outOfStep(part, heard.beeps(), after ? 2 : 0);
        QVERIFY2(part.empty() || wrong.isEmpty(), qPrintable(wrong));
        QVERIFY(!after || part.size() >= 2);
    }
}

void RunningChangesTest::streamsArePausedInOneFileAndStayInStep() {
    Studio studio;
    ClipProperties properties;
    properties.width = 320;
    properties.height = 240;
    properties.seconds = 10;
    PublishedClip clip(studio, Ada, properties);
    QVERIFY(studio.start(wanted(Kind::Streams)).ok());
    clip.play();
    QTest::qWait(2500);
    QVERIFY(studio.setPaused(Room, true).ok());
    const auto before_ms = studio.service().elapsed_ms(Room);
    QTest::qWait(2000);
    QCOMPARE(studio.service().elapsed_ms(Room), before_ms);
    QVERIFY(studio.setPaused(Room, false).ok());
    QTest::qWait(1500);
    QVERIFY(studio.addMarker(Room, QStringLiteral("after the break")).ok());
    QTest::qWait(2000);
    const auto ready = studio.stop(Room);
    QVERIFY(ready.ok());
    QVERIFY2(std::abs(ready->duration - 6) < 0.7, qPrintable(QString::number(ready->duration)));
    const Archive archive = readArchive(studio.path(QStringLiteral("room/room.zip")));
    const QString name = QStringLiteral("str_CAM_Ada.webm");
    QCOMPARE(archive.names(), QStringList({QStringLiteral("room.json"), name}));
    // The streams begin at different times: marks stand in the description, not in the files.
    const QJsonArray marks = archive.json(QStringLiteral("room.json"))[QLatin1String("markers")].toArray();
    QCOMPARE(marks.size(), 1);
    QCOMPARE(marks[0][QLatin1String("name")].toString(), QStringLiteral("after the break"));
    QVERIFY(std::abs(marks[0][QLatin1String("time")].toInteger() - before_ms - 1500) < 700);
    QTemporaryDir folder;
    const QString path = archive.extract(name, folder.path());
    VERIFY_PLAYS(path);
    QVERIFY(std::abs(probe(path).duration_s - ready->duration) < 0.3);
    const DecodedMovie movie = decodeMovie(path);
    auto flashes = movie.flashes(160, 120);
    std::erase_if(flashes, [](double flash) { return flash < 3; });
    const QString wrong = outOfStep(flashes, movie.beeps(), 2, {.median_s = 0.065, .each_s = 0.065});
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void RunningChangesTest::markersAreChapters_data() {
    QTest::addColumn<bool>("video");
    QTest::newRow("MP4") << true;
    QTest::newRow("WebM") << false;
}

void RunningChangesTest::markersAreChapters() {
    QFETCH(bool, video);
    Studio studio;
    studio.join(Ada, person(RedShirt));
    QVERIFY(studio.waitForFrame(Ada));
    QVERIFY(studio.start(wanted(video ? Kind::Movie : Kind::Audio)).ok());
    QTest::qWait(1000);
    QVERIFY(studio.addMarker(Room, QStringLiteral("Begrüßung ☕")).ok());
    QVERIFY(studio.setPaused(Room, true).ok());
    QTest::qWait(1500); // not in the file, and not in the markers' times
    QVERIFY(studio.setPaused(Room, false).ok());
    QTest::qWait(1000);
    const auto marked = studio.addMarker(Room, QString());
    QVERIFY(marked.ok());
    QCOMPARE(int(marked->markers.size()), 2);
    QTest::qWait(700);
    const auto ready = studio.stop(Room);
    QVERIFY(ready.ok());
    QVERIFY(!studio.addMarker(Room, QStringLiteral("late")).ok());
    const Probe seen =
        probe(studio.path(video ? QStringLiteral("room/room.mp4") : QStringLiteral("room/room.webm")));
    QStringList titles;
    for (const auto &[time_s, title] : seen.chapters)
        titles << title;
    QCOMPARE(titles, QStringList({QStringLiteral("Begrüßung ☕"), QStringLiteral("Marker 2")}));
    for (std::size_t i = 0; i < 2; ++i)
        QVERIFY2(std::abs(seen.chapters[i].first - double(ready->markers[i].time_ms) / 1000) < 0.01,
                 qPrintable(QString::number(seen.chapters[i].first)));
    QVERIFY2(ready->markers[1].time_ms < 3000, qPrintable(QString::number(ready->markers[1].time_ms)));
    QCOMPARE(int(studio.service().find(Room)->markers.size()), 2); // and on the disk
}

void RunningChangesTest::theChapterListHasAnEndAndEveryMarkIsKept() {
    Studio studio;
    QVERIFY(studio.start(wanted(Kind::Movie)).ok());
    // The longest names there may be, in characters that need the most room.
    const QString longest = QString(300, QChar(0x20ac));
    for (int i = 0; i < 255; ++i)
        QVERIFY(studio.addMarker(Room, longest).ok());
    const auto tooMany = studio.addMarker(Room, QStringLiteral("one more"));
    QVERIFY(!tooMany.ok());
    QCOMPARE(tooMany.error().code, Errc::LimitReached);
    QVERIFY(tooMany.error().message.contains(QStringLiteral("255")));
    QTest::qWait(500);
    const auto ready = studio.stop(Room);
    QVERIFY(ready.ok());
    QCOMPARE(ready->status, Status::Ready);
    const auto kept = studio.service().find(Room);
    QVERIFY(kept);
    QCOMPARE(int(kept->markers.size()), 255);
    const Probe seen = probe(studio.path(QStringLiteral("room/room.mp4")));
    QCOMPARE(int(seen.chapters.size()), 255);
    QVERIFY(seen.chapters[0].second.size() > 50 && longest.startsWith(seen.chapters[0].second));
}

void RunningChangesTest::theLayoutChangesWhileItRuns() {
    Studio studio;
    studio.join(Ada, person(RedShirt));
    studio.join(Bob, person(GreenShirt, 0));
    QVERIFY(studio.waitForFrame(Ada) && studio.waitForFrame(Bob));
    QVERIFY(studio.start(wanted(Kind::Movie)).ok());
    QTest::qWait(1500);
    const double side_s = double(studio.service().elapsed_ms(Room)) / 1000 - 0.3;
    const auto changed = studio.setLayout(Room, session::RecordingLayout::VerticalPresentation);
    QVERIFY(changed.ok());
    QCOMPARE(changed->properties.layout, session::RecordingLayout::VerticalPresentation);
    QVERIFY(!studio.setLayout(Room, session::RecordingLayout::Custom).ok());
    QTest::qWait(1500);
    const double big_s = double(studio.service().elapsed_ms(Room)) / 1000 - 0.3;
    const auto ready = studio.stop(Room);
    QVERIFY(ready.ok());
    QCOMPARE(ready->toJson()[QStringLiteral("recordingLayout")].toString(),
             QStringLiteral("VERTICAL_PRESENTATION"));
    const QString path = studio.path(QStringLiteral("room/room.mp4"));
    const auto side = layout::bestFit(640, 360, {{640, 480, false}, {640, 480, false}});
    const int y = side[0].y + side[0].height / 2;
    QVERIFY(isRed(pointOf(path, side_s, side[0].x + 16, y)));
    QVERIFY(isGreen(pointOf(path, side_s, side[1].x + 16, y)));
    // Ada speaks: she is big on the right of a narrow column, where Bob's place was too.
    QVERIFY(isRed(pointOf(path, big_s, side[1].x + 16, y)));
    QVERIFY2(readMovie(path).longestGap_s() < 0.085, "a change does not delay the video");
}

void RunningChangesTest::aLimitEndsItByItself_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<int>("bytes");
    QTest::newRow("movie, seconds") << int(Kind::Movie) << 3 << 0;
    QTest::newRow("audio, seconds") << int(Kind::Audio) << 3 << 0;
    QTest::newRow("streams, seconds") << int(Kind::Streams) << 3 << 0;
    QTest::newRow("movie, bytes") << int(Kind::Movie) << 0 << 60'000;
    QTest::newRow("streams, bytes") << int(Kind::Streams) << 0 << 200'000;
}

void RunningChangesTest::aLimitEndsItByItself() {
    QFETCH(int, kind);
    QFETCH(int, seconds);
    QFETCH(int, bytes);
    Studio studio;
    studio.join(Ada, person(RedShirt));
    QVERIFY(studio.waitForFrame(Ada));
    auto properties = wanted(Kind(kind));
    properties.maxDuration_s = seconds;
    properties.maxSize_bytes = bytes;
    QVERIFY(studio.start(properties).ok());
    QVERIFY(waitUntilOver(studio, 20'000));
    QCOMPARE(studio.takeEvents(),
             QStringList({QStringLiteral("started"), QStringLiteral("stopped recordingStoppedByServer"),
                          QStringLiteral("ready recordingStoppedByServer")}));
    const auto info = studio.service().find(Room);
    QVERIFY(info);
    QCOMPARE(info->status, Status::Ready);
    QVERIFY2(info->failure.isEmpty(), qPrintable(info->failure)); // it was asked for
    if (seconds)
        QVERIFY2(info->duration > 2.3 && info->duration < 6.5, qPrintable(QString::number(info->duration)));
    else
        QVERIFY2(info->size > bytes / 3 && info->size < bytes * 6, qPrintable(QString::number(info->size)));
}

void RunningChangesTest::bothKindsRunAtOnceWhenAskedFor() {
    Studio studio;
    studio.join(Ada, person(RedShirt));
    QVERIFY(studio.waitForFrame(Ada));
    QVERIFY(studio.start(wanted(Kind::Movie)).ok());
    const auto refused = studio.start(wanted(Kind::Streams));
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, Errc::AlreadyRecorded);
    auto beside = wanted(Kind::Streams);
    beside.concurrent = true;
    const auto second = studio.start(beside);
    QVERIFY2(second.ok(), qPrintable(second ? QString() : second.error().message));
    QCOMPARE(second->id, QStringLiteral("room~1"));
    for (const Kind kind : {Kind::Movie, Kind::Audio, Kind::Streams}) {
        auto third = wanted(kind); // one of each kind, not two
        third.concurrent = true;
        QVERIFY(!studio.start(third).ok());
    }
    QCOMPARE(int(studio.service().runningIn(Room).size()), 2);
    QTest::qWait(2500);
    QVERIFY(studio.stop(Room).ok()); // each by itself
    QVERIFY(studio.service().isRunning(QStringLiteral("room~1")));
    QTest::qWait(700);
    const auto ready = studio.stop(QStringLiteral("room~1"));
    QVERIFY(ready.ok());
    QVERIFY(ready->duration > 2);
    VERIFY_PLAYS(studio.path(QStringLiteral("room/room.mp4")));
    QCOMPARE(readArchive(studio.path(QStringLiteral("room~1/room~1.zip"))).names(),
             QStringList({QStringLiteral("room~1.json"), QStringLiteral("str_CAM_Ada.webm")}));
}

void RunningChangesTest::quickStartHasAllParticipantsInItsFirstFrames() {
    StudioOptions options;
    options.session.defaultRecording.outputMode = session::OutputMode::ComposedQuickStart;
    options.session.defaultRecording.layout = session::RecordingLayout::BestFit;
    Studio studio(options);
    studio.join(Ada, person(RedShirt));
    studio.join(Bob, person(GreenShirt, 660));
    QVERIFY(studio.waitForFrame(Ada) && studio.waitForFrame(Bob));
    QTest::qWait(500);
    auto properties = wanted(Kind::Movie);
    properties.outputMode = session::OutputMode::ComposedQuickStart;
    properties.layout = session::RecordingLayout::PictureInPicture; // the session's own counts
    const auto started = studio.start(properties);
    QVERIFY(started.ok());
    QCOMPARE(started->properties.layout, session::RecordingLayout::BestFit);
    QTest::qWait(800);
    const auto ready = studio.stop(Room);
    QVERIFY(ready.ok());
    QCOMPARE(ready->toJson()[QStringLiteral("outputMode")].toString(),
             QStringLiteral("COMPOSED_QUICK_START"));
    const MovieFrames movie = readMovie(studio.path(QStringLiteral("room/room.mp4")));
    const auto tiles = layout::bestFit(640, 360, {{640, 480, false}, {640, 480, false}});
    const int y = tiles[0].y + tiles[0].height / 2;
    for (const double time_s : {0.0, 0.04, 0.2}) {
        QVERIFY2(isRed(movie.at(time_s, tiles[0].x + 16, y)), qPrintable(QString::number(time_s)));
        QVERIFY2(isGreen(movie.at(time_s, tiles[1].x + 16, y)), qPrintable(QString::number(time_s)));
    }
}

void RunningChangesTest::aBackgroundThatIsNotThereFailsTheStart() {
    QTemporaryDir layouts;
    StudioOptions options;
    options.layouts = layouts.path();
    Studio studio(options);
    for (const char *name : {"absent.png", "../../etc/passwd"}) {
        auto properties = wanted(Kind::Movie);
        properties.look = session::LookOptions();
        properties.look->background = QLatin1String(name);
        const auto refused = studio.start(properties);
        QVERIFY2(!refused.ok(), name);
        QVERIFY2(refused.error().message.contains(QStringLiteral("background")) ||
                     refused.error().message.contains(QLatin1String(name)),
                 qPrintable(refused.error().message));
        QVERIFY(studio.service().runningIn(Room).empty());
    }
    QVERIFY(studio.start(wanted(Kind::Movie)).ok());
    QVERIFY(studio.stop(studio.service().runningIn(Room)[0].id).ok());
}

void RunningChangesTest::aBlackAndSilentRecordingSaysSo() {
    Studio studio;
    QVERIFY(studio.start(wanted(Kind::Movie)).ok()); // no participants
    QTest::qWait(1500);
    auto ready = studio.stop(Room);
    QVERIFY(ready.ok());
    const QString notes = ready->health->notes.join(QLatin1Char('\n'));
    QVERIFY2(notes.contains(QStringLiteral("black from beginning to end")), qPrintable(notes));
    QVERIFY2(notes.contains(QStringLiteral("Nothing can be heard")), qPrintable(notes));
    QVERIFY(std::abs(ready->health->black_s - ready->duration) < 0.3);
    QVERIFY(std::abs(ready->health->silent_s - ready->duration) < 0.3);

    QVERIFY(studio.start(wanted(Kind::Movie)).ok());
    QTest::qWait(2500);
    auto &ada = studio.join(Ada, person(RedShirt));
    QVERIFY(studio.waitForFrame(Ada));
    QTest::qWait(2500);
    ready = studio.stop(QStringLiteral("room~1"));
    QVERIFY(ready.ok());
    const QString some = ready->health->notes.join(QLatin1Char('\n'));
    QVERIFY2(some.contains(QStringLiteral("The video is black for")), qPrintable(some));
    QVERIFY2(!some.contains(QStringLiteral("from beginning to end")), qPrintable(some));
    QVERIFY(ready->health->black_s > 2 && ready->health->black_s < ready->duration - 1);

    ada.videoActive = false; // heard and not seen
    studio.changed();
    QVERIFY(studio.start(wanted(Kind::Audio)).ok());
    QTest::qWait(1500);
    ready = studio.stop(QStringLiteral("room~2"));
    QVERIFY(ready.ok());
    QVERIFY2(ready->health->notes.isEmpty(), qPrintable(ready->health->notes.join(QLatin1Char('\n'))));
    QCOMPARE(ready->health->black_s, 0.0);
}

QTEST_GUILESS_MAIN(RunningChangesTest)
#include "test_running_changes.moc"
