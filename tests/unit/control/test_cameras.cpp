#include "room.h"

#include "media/gst_runtime.h"
#include "transport/tap.h"

#include <QtTest>

#include <atomic>

using namespace ovation;
using namespace Qt::StringLiterals;
using session::Connection;
using session::Role;

namespace {

constexpr int Patience_ms = 20'000;

session::ConnectionProperties cameraAt(const QString &uri) {
    session::ConnectionProperties properties;
    properties.type = session::ConnectionType::IpCamera;
    properties.data = u"door"_s;
    properties.camera.emplace();
    properties.camera->rtspUri = uri;
    properties.camera->networkCache_ms = 100;
    return properties;
}

/// Counts the packets of a stream.
struct Counter final : transport::Tap {
    void onFormat(const transport::StreamFormat &) override {}
    void onPacket(const transport::RtpPacketPtr &) override { ++packets; }
    void onSenderReport(const transport::SenderReport &) override {}
    void onEnded() override { ended = true; }
    std::atomic<int> packets = 0;
    std::atomic<bool> ended = false;
};

} // namespace

class TestCameras : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    /// Two seconds of film at this name; its URI.
    QString film(const QString &name, const QByteArray &pipeline) {
        const QString path = m_folder.filePath(name);
        if (!QFile::exists(path)) {
            const media::Pipeline writer(pipeline.constData());
            g_object_set(writer.element("out").get(), "location", path.toUtf8().constData(), nullptr);
            gst_element_set_state(writer.get(), GST_STATE_PLAYING);
            QString why;
            if (!writer.waitForEnd(20 * GST_SECOND, why))
                qFatal("no film: %s", qPrintable(why));
        }
        return u"file://"_s + path;
    }
    QString frames() {
        return film(u"film.webm"_s, "videotestsrc num-buffers=30 ! video/x-raw,width=320,height=240,"
                                    "framerate=15/1 ! vp8enc deadline=1 ! webmmux ! filesink name=out");
    }
    QString audio() {
        return film(u"sound.webm"_s, "audiotestsrc num-buffers=94 samplesperbuffer=1024 ! opusenc ! webmmux "
                                     "! filesink name=out");
    }

    static Result<Connection> create(Room &room, const session::ConnectionProperties &properties) {
        std::optional<Result<Connection>> given;
        room.conference->createCamera(room.id, properties,
                                      [&](const Result<Connection> &result) { given = result; });
        if (!QTest::qWaitFor([&] { return given.has_value(); }, Patience_ms))
            return Error{Errc::Failed, u"no answer"_s};
        return *given;
    }

  private Q_SLOTS:
    void aCameraJoinsAndPublishesLikeAnybodyElse() {
        Room room;
        room.join(u"A"_s);
        room.join(u"R"_s, Role::Subscriber, Entrance::Recorder);
        room.takeDiary();
        const auto camera = create(room, cameraAt(frames()));
        QVERIFY2(camera, qPrintable(camera ? QString() : camera.error().message));
        QVERIFY(camera->id.startsWith(u"ipc_IPCAM_file_"_s));
        QVERIFY(camera->publishing);
        QVERIFY(camera->publishing->id.startsWith(u"str_IPC_"_s));
        QCOMPARE(session::ConnectionStatus::Active, camera->status);
        QCOMPARE(camera->platform, u"IPCAM"_s);
        QStringList diary = room.takeDiary();
        for (QString &line : diary)
            line.replace(camera->publishing->id, u"STREAM"_s).replace(camera->id, u"CAMERA"_s);
        const QString joined = u" participantJoined "
                               "{\"createdAt\":1700000000000,\"id\":\"CAMERA\",\"metadata\":\"door\"}"_s;
        const QString published =
            u" participantPublished {\"id\":\"CAMERA\",\"streams\":[{\"audioActive\":false,"
            "\"createdAt\":1700000000000,\"filter\":{},\"frameRate\":15,\"hasAudio\":false,\"hasVideo\":true,"
            "\"id\":\"STREAM\",\"typeOfVideo\":\"IPCAM\",\"videoActive\":true,"
            "\"videoDimensions\":\"{\\\"width\\\":320,\\\"height\\\":240}\"}]}"_s;
        QCOMPARE(diary,
                 (QStringList{u"A"_s + joined, u"R"_s + joined, u"A"_s + published, u"R"_s + published}));
        // Who comes later finds it.
        const Guest &late = room.join(u"L"_s);
        const QString others = QString::fromUtf8(QJsonDocument(late.joined).toJson());
        QVERIFY(others.contains(camera->publishing->id));
        QVERIFY(!others.contains(u"film.webm\""_s));
    }

    void packetsComeWhileSomebodyTakesThem() {
        Room room;
        const auto camera = create(room, cameraAt(frames()));
        QVERIFY(camera);
        const auto counter = std::make_shared<Counter>();
        room.plane->addTap(camera->publishing->id, counter);
        QTRY_VERIFY_WITH_TIMEOUT(counter->packets > 10, Patience_ms);
        QVERIFY(room.conference->disconnect(room.id, camera->id, u"forceDisconnectByServer"_s).ok());
        QTRY_VERIFY_WITH_TIMEOUT(counter->ended, Patience_ms);
    }

    void aCameraOfAudioAloneKeepsAnIdItsOwnerIsFoundBy() {
        Room room;
        Guest &a = room.join(u"A"_s);
        const auto camera = create(room, cameraAt(audio()));
        QVERIFY2(camera, qPrintable(camera ? QString() : camera.error().message));
        QVERIFY(camera->publishing->hasAudio && !camera->publishing->hasVideo);
        QCOMPARE(room.subscribe(a, camera->publishing->id), 0);
    }

    void itLeavesWhenItIsDisconnectedAndOnlyThen() {
        Room room;
        Guest &boss = room.join(u"B"_s, Role::Moderator);
        const auto camera = create(room, cameraAt(frames()));
        QVERIFY(camera);
        const QString stream = camera->publishing->id;
        QCOMPARE(room.subscribe(boss, stream), 0);
        QCOMPARE(codeOf(room.conference->forceUnpublish(room.id, boss.id, stream, [] {})), 10);
        QCOMPARE(codeOf(room.conference->unpublish(room.id, stream, u"x"_s)), 10);
        QVERIFY(room.session()->publisherOf(stream));
        room.takeDiary();
        QCOMPARE(codeOf(room.conference->forceDisconnect(room.id, boss.id, camera->id, [] {})), 0);
        QVERIFY(!room.session()->participant(camera->id));
        QVERIFY(room.connection(boss)->subscriptions.empty());
        QVERIFY(room.takeDiary().contains(u"B participantLeft {\"connectionId\":\"%1\","
                                          "\"reason\":\"forceDisconnectByUser\"}"_s.arg(camera->id)));
    }

    void twoOfOneAddressAreTwo() {
        Room room;
        const auto first = create(room, cameraAt(frames())), second = create(room, cameraAt(frames()));
        QVERIFY(first && second);
        QVERIFY(first->id != second->id);
        QCOMPARE(room.session()->participants().size(), 2U);
    }

    void oneThatIsNotThereJoinsNothingAndSaysWhy() {
        Room room;
        room.join(u"A"_s);
        room.takeDiary();
        const auto camera = create(room, cameraAt(u"file:///nowhere/hidden.mp4"_s));
        QCOMPARE(codeOf(camera), 303);
        QVERIFY(camera.error().message.contains(u"no such file"_s));
        QVERIFY(!camera.error().message.contains(u"hidden"_s));
        QVERIFY(room.takeDiary().isEmpty());
        QCOMPARE(room.session()->participants().size(), 1U);
    }

    void aSessionThatEndsWhileTheCameraIsLookedForGetsNone() {
        Room room;
        std::optional<int> code;
        const auto note = [&](const Result<Connection> &result) { code = codeOf(result); };
        room.conference->createCamera(u"unknown"_s, cameraAt(frames()), note);
        QCOMPARE(code, 202);
        code.reset();
        room.conference->createCamera(room.id, cameraAt(frames()), note);
        QVERIFY(!code);
        room.conference->closeSession(room.id, u"sessionClosedByServer"_s, [](const Result<void> &) {});
        session::SessionProperties again;
        again.customSessionId = room.id;
        room.clock.advance(5);
        QVERIFY(room.conference->createSession(again));
        QTRY_VERIFY_WITH_TIMEOUT(code, Patience_ms);
        QCOMPARE(*code, 203);
        QVERIFY(room.session()->participants().empty());
    }

    void theConferenceMayEndWhileCamerasAreLookedFor() {
        Room room;
        bool told = false;
        for (int i = 0; i < 4; ++i)
            room.conference->createCamera(room.id, cameraAt(frames()),
                                          [&](const Result<Connection> &) { told = true; });
        room.conference.reset();
        QTest::qWait(50);
        QVERIFY(!told);
    }

    void aRecordingIsASubscriber() {
        Room room({}, Room::Recorder::Real);
        const auto camera = create(room, cameraAt(frames()));
        QVERIFY(camera);
        std::optional<Result<recording::RecordingInfo>> info;
        const auto note = [&](const Result<recording::RecordingInfo> &given) { info = given; };
        room.conference->startRecording(room.id, {}, note);
        QTRY_VERIFY_WITH_TIMEOUT(info, Patience_ms);
        QVERIFY2(*info, qPrintable(*info ? QString() : info->error().message));
        const auto received = [&] {
            std::optional<uint64_t> kbps;
            room.plane->collectStats([&](const std::vector<transport::StreamStats> &stats) {
                kbps = 0;
                for (const auto &one : stats)
                    kbps = *kbps + uint64_t(one.videoBitrate_kbps);
            });
            return QTest::qWaitFor([&] { return kbps.has_value(); }, Patience_ms) ? *kbps : 0;
        };
        QTRY_VERIFY_WITH_TIMEOUT((QTest::qWait(300), received() > 0), Patience_ms);
        const QString id = (**info).id;
        info.reset();
        room.conference->stopRecording(id, u"recordingStoppedByServer"_s, note);
        QTRY_VERIFY_WITH_TIMEOUT(info, Patience_ms);
        QVERIFY(*info);
    }
};

QTEST_GUILESS_MAIN(TestCameras)
#include "test_cameras.moc"
