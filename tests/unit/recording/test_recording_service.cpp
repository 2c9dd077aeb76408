#include "../in_step.h"
#include "movie_frames.h"
#include "probe.h"
#include "studio.h"

#include "media/write/movie_file.h"
#include "media/write/movie_writer.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

using namespace ovation;
using namespace ovation::recording;

namespace {

constexpr unsigned RedShirt = 0xc02020, GreenShirt = 0x20a040;

session::RecordingProperties small() {
    session::RecordingProperties properties;
    properties.width = 640;
    properties.height = 360;
    return properties;
}

media::SyntheticProperties person(unsigned color, double tone_hz = 440) {
    media::SyntheticProperties properties;
    properties.color = color;
    properties.tone_hz = tone_hz;
    return properties;
}

enum class Seen { Red, Green, Black, Other };

Seen seen(const std::array<int, 3> &yuv) {
    const auto near = [&](int y, int u, int v) {
        return std::abs(yuv[0] - y) < 16 && std::abs(yuv[1] - u) < 16 && std::abs(yuv[2] - v) < 16;
    };
    return near(85, 104, 198)   ? Seen::Red
           : near(111, 105, 79) ? Seen::Green
           : near(16, 128, 128) ? Seen::Black
                                : Seen::Other;
}

} // namespace

class RecordingServiceTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aSessionBecomesAMovieWithItsFolderThumbnailAndMetadata() {
        Studio studio;
        studio.join(QStringLiteral("Ada"), person(RedShirt));
        studio.join(QStringLiteral("Bob"), person(GreenShirt, 660));
        QVERIFY(studio.waitForFrame(QStringLiteral("Ada")));
        QVERIFY(studio.waitForFrame(QStringLiteral("Bob")));
        session::RecordingProperties properties;
        properties.name = QStringLiteral("Monday");
        QElapsedTimer time;
        time.start();
        const auto started = studio.start(properties);
        const auto start_ms = time.elapsed();
        QVERIFY2(started.ok(), qPrintable(started ? QString() : started.error().message));
        QCOMPARE(started->id, QStringLiteral("room"));
        QCOMPARE(started->status, Status::Started);
        QVERIFY(studio.service().isRunning(QStringLiteral("room")));
        QCOMPARE(int(studio.service().runningIn(QStringLiteral("room")).size()), 1);
        QCOMPARE(QJsonDocument::fromJson(readAll(studio.path(QStringLiteral("room/.recording.room"))))
                     .object()[QStringLiteral("status")]
                     .toString(),
                 QStringLiteral("started"));
        QTest::qWait(3000);
        QVERIFY(studio.service().currentSize(QStringLiteral("room")) > 1000);
        QVERIFY(!studio.remove(QStringLiteral("room")).ok()); // while it runs
        time.restart();
        const auto ready = studio.stop(QStringLiteral("room"));
        qInfo("started after %lld ms, ready %lld ms after stop", (long long)start_ms,
              (long long)time.elapsed());
        QVERIFY2(ready.ok(), qPrintable(ready ? QString() : ready.error().message));
        QCOMPARE(ready->status, Status::Ready);
        QVERIFY(std::abs(ready->duration - 3) < 0.5);
        QCOMPARE(ready->url, QStringLiteral("https://localhost:4443/openvidu/recordings/room/Monday.mp4"));
        QVERIFY(ready->hasAudio && ready->hasVideo);
        QCOMPARE(studio.takeEvents(),
                 QStringList({QStringLiteral("started"), QStringLiteral("stopped recordingStoppedByServer"),
                              QStringLiteral("ready recordingStoppedByServer")}));
        QVERIFY(!studio.service().isRunning(QStringLiteral("room")));
        QVERIFY(studio.service().runningIn(QStringLiteral("room")).empty());

        const QString file = studio.path(QStringLiteral("room/Monday.mp4"));
        QCOMPARE(int64_t(QFileInfo(file).size()), ready->size);
        QVERIFY(readAll(studio.path(QStringLiteral("room/room.jpg"))).startsWith("\xff\xd8"));
        QCOMPARE(QDir(studio.path(QStringLiteral("room"))).entryList(QDir::Files | QDir::Hidden),
                 QStringList({QStringLiteral(".ovation.room"), QStringLiteral(".recording.room"),
                              QStringLiteral("Monday.mp4"), QStringLiteral("room.jpg")}));
        QCOMPARE(
            QJsonDocument::fromJson(readAll(studio.path(QStringLiteral("room/.recording.room")))).object(),
            ready->toMetadata());
        QCOMPARE(int(studio.service().list().size()), 1);

        const MovieFrames movie = readMovie(file);
        QCOMPARE(movie.width, 1280);
        QCOMPARE(movie.height, 720);
        QVERIFY2(movie.longestGap_s() < 0.08, qPrintable(QString::number(movie.longestGap_s())));
        const auto tiles = layout::bestFit(1280, 720, {{640, 480, false}, {640, 480, false}});
        const auto middle = [](const layout::Tile &tile) { return tile.y + tile.height / 2; };
        QCOMPARE(seen(movie.at(2, tiles[0].x + 20, middle(tiles[0]))), Seen::Red);
        QCOMPARE(seen(movie.at(2, tiles[1].x + 20, middle(tiles[1]))), Seen::Green);
        QVERIFY(movie.loudness(1.5, 2.5) > 0.02);
        QVERIFY(movie.at(1.0, 0, 0) != movie.at(1.0, tiles[0].x + 20, middle(tiles[0])) || tiles[0].y == 0);
        // Something moves.
        QVERIFY(movie.frames[50].pixels != movie.frames[70].pixels);
        if (const QByteArray keep = qgetenv("KEEP_MOVIES"); !keep.isEmpty()) {
            QFile::copy(file, QString::fromLocal8Bit(keep) + QStringLiteral("/two.mp4"));
            QFile::copy(studio.path(QStringLiteral("room/room.jpg")),
                        QString::fromLocal8Bit(keep) + QStringLiteral("/two.jpg"));
        }
    }

    void participantsJoinMuteAndLeaveWhileItRecords() {
        Studio studio;
        auto &ada = studio.join(QStringLiteral("Ada"), person(RedShirt));
        QVERIFY(studio.waitForFrame(QStringLiteral("Ada")));
        QVERIFY(studio.start(small()).ok());
        const auto now_s = [&] { return double(studio.service().elapsed_ms(QStringLiteral("room"))) / 1000; };
        QTest::qWait(1200);
        const double alone_s = now_s() - 0.3;
        // Another tone: two equal ones may cancel each other out.
        auto &bob = studio.join(QStringLiteral("Bob"), person(GreenShirt, 660));
        QVERIFY(studio.waitForFrame(QStringLiteral("Bob")));
        QTest::qWait(1000);
        const double both_s = now_s() - 0.3;
        ada.videoActive = false;
        studio.changed();
        QTest::qWait(800);
        const double dark_s = now_s() - 0.3;
        ada.audioActive = bob.audioActive = false;
        studio.changed();
        QTest::qWait(1200);
        const double silent_s = now_s() - 0.3;
        ada.videoActive = ada.audioActive = true;
        studio.leave(QStringLiteral("Bob"));
        QTest::qWait(1000);
        const double again_s = now_s() - 0.3;
        const auto ready = studio.stop(QStringLiteral("room"));
        QVERIFY(ready.ok());
        QCOMPARE(ready->status, Status::Ready);

        const MovieFrames movie = readMovie(studio.path(QStringLiteral("room/room.mp4")));
        QVERIFY2(movie.longestGap_s() < 0.08, qPrintable(QString::number(movie.longestGap_s())));
        const auto one = layout::bestFit(640, 360, {{640, 480, false}});
        const auto two = layout::bestFit(640, 360, {{640, 480, false}, {640, 480, false}});
        const auto look = [&](double time_s, const layout::Tile &tile) {
            return seen(movie.at(time_s, tile.x + 16, tile.y + tile.height / 2));
        };
        QCOMPARE(look(alone_s, one[0]), Seen::Red);
        QCOMPARE(look(both_s, two[0]), Seen::Red);
        QCOMPARE(look(both_s, two[1]), Seen::Green);
        QCOMPARE(look(dark_s, two[0]), Seen::Black); // its place stays
        QCOMPARE(look(dark_s, two[1]), Seen::Green);
        QCOMPARE(look(again_s, one[0]), Seen::Red);
        QVERIFY(movie.loudness(dark_s - 0.2, dark_s) > 0.02); // a dark frame is still heard
        QVERIFY2(movie.loudness(silent_s - 0.2, silent_s) < 0.002,
                 qPrintable(QString::number(movie.loudness(silent_s - 0.2, silent_s))));
        QVERIFY(movie.loudness(again_s - 0.2, again_s) > 0.02);
    }

    void flashAndBeepAreRecordedTogether() {
        Studio studio;
        auto properties = person(RedShirt);
        properties.flash = true;
        studio.join(QStringLiteral("Ada"), properties);
        QVERIFY(studio.waitForFrame(QStringLiteral("Ada")));
        QVERIFY(studio.start(small()).ok());
        QTest::qWait(5500);
        QVERIFY(studio.stop(QStringLiteral("room")).ok());
        const MovieFrames movie = readMovie(studio.path(QStringLiteral("room/room.mp4")));
        std::vector<double> flashes, beeps;
        for (size_t i = 1; i < movie.frames.size(); ++i) {
            const double time_s = movie.frames[i].time_s;
            if (movie.at(time_s, 320, 180)[0] < 200 ||
                movie.at(movie.frames[i - 1].time_s, 320, 180)[0] > 200 || time_s < 1.2 ||
                time_s + 0.4 > movie.frames.back().time_s)
                continue;
            double beep_s = time_s - 0.3;
            while (beep_s < time_s + 0.3 && movie.loudness(beep_s, beep_s + 0.005) < 0.01)
                beep_s += 0.001;
            flashes.push_back(time_s);
            beeps.push_back(beep_s);
        }
        const QString wrong = outOfStep(flashes, beeps, 3);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    void anEmptySessionIsRecordedBlackAndSilent() {
        Studio studio;
        auto properties = small();
        properties.width = 641;
        properties.height = 359;
        properties.frameRate = 30;
        QVERIFY(studio.start(properties).ok());
        QTest::qWait(1300);
        const auto ready = studio.stop(QStringLiteral("room"));
        QVERIFY(ready.ok());
        QCOMPARE(ready->status, Status::Ready);
        // The real size and rate of the file, which cannot have odd sides.
        QCOMPARE(ready->toJson()[QStringLiteral("resolution")].toString(), QStringLiteral("642x360"));
        QCOMPARE(ready->toJson()[QStringLiteral("frameRate")].toInt(), 30);
        const MovieFrames movie = readMovie(studio.path(QStringLiteral("room/room.mp4")));
        QCOMPARE(seen(movie.at(1, 300, 100)), Seen::Black);
        QVERIFY(movie.loudness(0, 1) < 0.001);
    }

    void withoutAudioThereIsNoAudioTrack() {
        Studio studio;
        auto properties = small();
        properties.hasAudio = false;
        QVERIFY(studio.start(properties).ok());
        QTest::qWait(800);
        const auto ready = studio.stop(QStringLiteral("room"));
        QVERIFY(ready.ok());
        QVERIFY(!ready->hasAudio);
        QVERIFY(!media::probeMovie(studio.path(QStringLiteral("room/room.mp4")))->hasAudio);
    }

    void whoSendsNoVideoHasNoCellInARecordingWithoutAudio() {
        Studio studio;
        studio.join(QStringLiteral("Ada"), person(RedShirt));
        studio.addConnection(QStringLiteral("Bob"), true, false);
        QVERIFY(studio.waitForFrame(QStringLiteral("Ada")));
        auto properties = small();
        properties.hasAudio = false;
        QVERIFY(studio.start(properties).ok());
        QVERIFY(studio.waitForFrame(QStringLiteral("Ada")));
        QTest::qWait(800);
        QVERIFY(studio.stop(QStringLiteral("room")).ok());
        const MovieFrames movie = readMovie(studio.path(QStringLiteral("room/room.mp4")));
        QVERIFY(!movie.frames.empty());
        for (const int x : {20, 620}) // in both halves
            QCOMPARE(seen(movie.at(movie.frames.back().time_s, x, 20)), Seen::Red);
    }

    void aRecordingBeginsWithThoseWhoAreThere() {
        Studio studio;
        studio.join(QStringLiteral("Ada"), person(RedShirt));
        QTRY_VERIFY_WITH_TIMEOUT(studio.waitForFrame(QStringLiteral("Ada")), 60'000);
        QTest::qWait(500); // what decoded it has gone
        QElapsedTimer asked;
        asked.start();
        QVERIFY(studio.start(small()).ok());
        const bool waitedInVain = asked.elapsed() >= 1000;
        QTest::qWait(800);
        QVERIFY(studio.stop(QStringLiteral("room")).ok());
        const MovieFrames movie = readMovie(studio.path(QStringLiteral("room/room.mp4")));
        QVERIFY(!movie.frames.empty());
        QVERIFY(waitedInVain || seen(movie.at(0, 20, 20)) == Seen::Red);
    }

    void whoNeverShowsUpIsNotWaitedForLong() {
        Studio studio;
        studio.addConnection(QStringLiteral("Ada")); // and sends nothing
        const auto started = studio.start(small());
        QVERIFY(started.ok());
        QCOMPARE(started->status, Status::Started);
        QVERIFY(studio.stop(QStringLiteral("room")).ok());
    }

    void withDebugItIsLoggedWhoIsWhere() {
        Studio studio({.debug = true});
        studio.join(QStringLiteral("Ada"), person(RedShirt));
        studio.addConnection(QStringLiteral("Bob"), true, false);
        QVERIFY(studio.start(small()).ok());
        const QString path = studio.path(QStringLiteral("room/composition.log"));
        QTRY_VERIFY_WITH_TIMEOUT(
            readAll(path).contains("str_CAM_Ada 0,0 320x360; str_CAM_Bob nowhere without video\n"), 30'000);
        QVERIFY(studio.stop(QStringLiteral("room")).ok());
        Studio plain;
        QVERIFY(plain.start(small()).ok());
        QVERIFY(plain.stop(QStringLiteral("room")).ok());
        QVERIFY(!QFile::exists(plain.path(QStringLiteral("room/composition.log"))));
    }

    void namesThatNoFontHasAreInTheReport() {
        Studio studio;
        const QString nowhere = QString::fromUcs4(U"\U000F1234", 1); // for private use
        studio.addConnection(nowhere, true, false);
        auto properties = small();
        properties.look = session::LookOptions{};
        properties.look->names = true;
        QVERIFY(studio.start(properties).ok());
        QTest::qWait(500);
        const auto ready = studio.stop(QStringLiteral("room"));
        QVERIFY(ready.ok() && ready->health);
        QVERIFY2(ready->health->notes.join(u'\n').contains(nowhere),
                 qPrintable(ready->health->notes.join(u'\n')));
    }

    void recordingsOfASessionAreNumberedAndDeletingFreesTheNumber() {
        Studio studio;
        for (const char *id : {"room", "room~1"}) {
            QVERIFY(studio.start(small()).ok());
            QTest::qWait(300);
            const auto ready = studio.stop(QLatin1String(id));
            QVERIFY2(ready.ok(), id);
            QCOMPARE(ready->name, QLatin1String(id));
        }
        QCOMPARE(int(studio.service().list().size()), 2);
        QVERIFY(studio.remove(QStringLiteral("room")).ok());
        QVERIFY(!studio.service().find(QStringLiteral("room")));
        QVERIFY(!QFile::exists(studio.path(QStringLiteral("room"))));
        const auto next = studio.start(small());
        QVERIFY(next.ok());
        QCOMPARE(next->id, QStringLiteral("room"));
        QVERIFY(studio.stop(QStringLiteral("room")).ok());
    }

    void aSessionIsRecordedOnceAtATime() {
        Studio studio;
        std::optional<Studio::Info> first;
        studio.service().start(studio.session(), small(), [&](const Studio::Info &info) { first = info; });
        // While it starts it is seen as starting.
        QCOMPARE(studio.service().find(QStringLiteral("room"))->status, Status::Starting);
        QCOMPARE(studio.service().list().at(0)->status, Status::Starting);
        const auto second = studio.start(small());
        QVERIFY(!second.ok());
        QCOMPARE(second.error().code, Errc::AlreadyRecorded);
        QTRY_VERIFY(first);
        QVERIFY(first->ok());
        QVERIFY(studio.stop(QStringLiteral("room")).ok());
        QVERIFY(!studio.stop(QStringLiteral("room")).ok()); // it is not running any more
    }

    void twoStopsAtOnceGetTheSameAnswer() {
        Studio studio;
        QVERIFY(studio.start(small()).ok());
        QTest::qWait(300);
        int answers = 0;
        const auto done = [&](const Studio::Info &info) {
            answers += info.ok() && info->status == Status::Ready;
        };
        studio.service().stop(QStringLiteral("room"), QStringLiteral("automaticStop"), done);
        studio.service().stop(QStringLiteral("room"), QStringLiteral("sessionClosedByServer"), done);
        QTRY_COMPARE_WITH_TIMEOUT(answers, 2, 8000);
        QCOMPARE(studio.takeEvents(),
                 QStringList({QStringLiteral("started"), QStringLiteral("stopped automaticStop"),
                              QStringLiteral("ready automaticStop")}));
    }

    void whatCannotBeRecordedIsRefusedWithASentenceAndLeavesNothing() {
        Studio studio;
        std::vector<session::RecordingProperties> wishes(3, small());
        wishes[0].layout = session::RecordingLayout::Custom;
        wishes[1].name = QStringLiteral("../escape");
        wishes[2].name = QString(300, QLatin1Char('n')); // longer than a file name can be
        for (const auto &wish : wishes) {
            const auto refused = studio.start(wish);
            QVERIFY(!refused.ok());
            QVERIFY(isStartFailure(refused.error().code));
            QVERIFY(refused.error().message.size() > 20);
            QVERIFY(studio.service().runningIn(QStringLiteral("room")).empty());
        }
        QVERIFY(!QFile::exists(studio.path(QStringLiteral("../escape.mp4"))));
        QVERIFY(studio.start(small()).ok()); // and the next one works
        QVERIFY(studio.stop(studio.service().runningIn(QStringLiteral("room"))[0].id).ok());
    }

    void aSessionThatClosesWhileItsRecordingStartsLeavesNothing() {
        Studio studio;
        std::optional<Studio::Info> started, stopped;
        studio.service().start(studio.session(), small(), [&](const Studio::Info &info) { started = info; });
        studio.service().stop(QStringLiteral("room"), QStringLiteral("sessionClosedByServer"),
                              [&](const Studio::Info &info) { stopped = info; });
        QTRY_VERIFY(started && stopped);
        QVERIFY(!started->ok());
        QVERIFY(!stopped->ok());
        QVERIFY(!QFile::exists(studio.path(QStringLiteral("room"))));
        QTest::qWait(300); // late calls about the dead one are dropped
        QCOMPARE(studio.takeEvents(), QStringList{QStringLiteral("failed")});
        QVERIFY(studio.service().list().empty());
    }

    void whenTheServiceGoesAtOnceTheMovieCanStillBeMade() {
        Studio studio;
        QVERIFY(studio.start(small()).ok());
        QTest::qWait(2500);
        QElapsedTimer time;
        time.start();
        studio.closeService();
        QVERIFY(time.elapsed() < 3000);
        const auto report = media::finalizeMovie(studio.path(QStringLiteral("room/room.mp4")));
        QVERIFY2(report.ok(), qPrintable(report ? QString() : report.error().message));
        QVERIFY(report->duration_s > 1);
    }

    void theServiceCanGoWhileAMovieIsFinished() {
        Studio studio;
        QVERIFY(studio.start(small()).ok());
        QTest::qWait(500);
        bool answered = false;
        studio.service().stop(QStringLiteral("room"), QStringLiteral("openviduServerStopped"),
                              [&](const Studio::Info &) { answered = true; });
        studio.closeService();
        QTest::qWait(1500);
        QVERIFY(!answered);
    }
};

QTEST_GUILESS_MAIN(RecordingServiceTest)
#include "test_recording_service.moc"
