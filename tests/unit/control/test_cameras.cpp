#include "meeting.h"

#include "media/gst_runtime.h"
#include "transport/tap.h"

#include <QTcpServer>
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

class CamerasTest : public QObject {
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

    static Result<Connection> create(Meeting &meeting, const session::ConnectionProperties &properties) {
        std::optional<Result<Connection>> given;
        meeting.commands->createCamera(meeting.id, properties,
                                       [&](const Result<Connection> &result) { given = result; });
        if (!QTest::qWaitFor([&] { return given.has_value(); }, Patience_ms))
            return Error{Errc::Failed, u"no answer"_s};
        return *given;
    }

  private Q_SLOTS:
    void aCameraJoinsAndPublishesLikeOthers() {
        Meeting meeting;
        meeting.join(u"A"_s);
        meeting.join(u"R"_s, Role::Subscriber, Entrance::Recorder);
        meeting.takeDiary();
        const auto camera = create(meeting, cameraAt(frames()));
        QVERIFY2(camera, qPrintable(camera ? QString() : camera.error().message));
        QVERIFY(camera->id.startsWith(u"ipc_IPCAM_file_"_s));
        QVERIFY(camera->publishing);
        QVERIFY(camera->publishing->id.startsWith(u"str_IPC_"_s));
        QCOMPARE(session::ConnectionStatus::Active, camera->status);
        QCOMPARE(camera->platform, u"IPCAM"_s);
        QStringList diary = meeting.takeDiary();
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
        const Guest &late = meeting.join(u"L"_s);
        const QString others = QString::fromUtf8(QJsonDocument(late.joined).toJson());
        QVERIFY(others.contains(camera->publishing->id));
        QVERIFY(!others.contains(u"film.webm\""_s));
    }

    void packetsComeWhileTheyAreWanted() {
        Meeting meeting;
        const auto camera = create(meeting, cameraAt(frames()));
        QVERIFY(camera);
        const auto counter = std::make_shared<Counter>();
        meeting.plane->addTap(camera->publishing->id, counter);
        QTRY_VERIFY_WITH_TIMEOUT(counter->packets > 10, Patience_ms);
        QVERIFY(meeting.commands->disconnect(meeting.id, camera->id, u"forceDisconnectByServer"_s).ok());
        QTRY_VERIFY_WITH_TIMEOUT(counter->ended, Patience_ms);
    }

    void aCameraOfAudioAloneKeepsAnIdItsOwnerIsFoundBy() {
        Meeting meeting;
        Guest &a = meeting.join(u"A"_s);
        const auto camera = create(meeting, cameraAt(audio()));
        QVERIFY2(camera, qPrintable(camera ? QString() : camera.error().message));
        QVERIFY(camera->publishing->hasAudio && !camera->publishing->hasVideo);
        QCOMPARE(meeting.subscribe(a, camera->publishing->id), 0);
    }

    void itLeavesWhenItIsDisconnectedAndOnlyThen() {
        Meeting meeting;
        Guest &boss = meeting.join(u"B"_s, Role::Moderator);
        const auto camera = create(meeting, cameraAt(frames()));
        QVERIFY(camera);
        const QString stream = camera->publishing->id;
        QCOMPARE(meeting.subscribe(boss, stream), 0);
        QCOMPARE(codeOf(boss.client->forceUnpublish(stream, [] {})), 10);
        QCOMPARE(codeOf(meeting.commands->unpublish(meeting.id, stream, u"x"_s)), 10);
        QVERIFY(meeting.session()->participant(camera->id)->publishing);
        meeting.takeDiary();
        QCOMPARE(codeOf(boss.client->forceDisconnect(camera->id, [] {})), 0);
        QVERIFY(!meeting.session()->participant(camera->id));
        QVERIFY(meeting.connection(boss)->subscriptions.empty());
        QVERIFY(meeting.takeDiary().contains(u"B participantLeft {\"connectionId\":\"%1\","
                                             "\"reason\":\"forceDisconnectByUser\"}"_s.arg(camera->id)));
    }

    void twoOfOneAddressAreTwo() {
        Meeting meeting;
        const auto first = create(meeting, cameraAt(frames())), second = create(meeting, cameraAt(frames()));
        QVERIFY(first && second);
        QVERIFY(first->id != second->id);
        QCOMPARE(meeting.session()->participants().size(), 2U);
    }

    void oneThatIsNotThereJoinsNothingAndSaysWhy() {
        Meeting meeting;
        meeting.join(u"A"_s);
        meeting.takeDiary();
        const auto camera = create(meeting, cameraAt(u"file:///nowhere/hidden.mp4"_s));
        QCOMPARE(codeOf(camera), 303);
        QVERIFY(camera.error().message.contains(u"no such file"_s));
        QVERIFY(!camera.error().message.contains(u"hidden"_s));
        QVERIFY(meeting.takeDiary().isEmpty());
        QCOMPARE(meeting.session()->participants().size(), 1U);
    }

    void oneThatDoesNotAnswerYetJoinsAndPublishes() {
        Meeting meeting;
        Guest &a = meeting.join(u"A"_s);
        meeting.takeDiary();
        QTcpServer gone;
        QVERIFY(gone.listen(QHostAddress::LocalHost));
        const QString uri = u"rtsp://127.0.0.1:%1/live"_s.arg(gone.serverPort());
        gone.close();
        const auto camera = create(meeting, cameraAt(uri));
        QVERIFY2(camera, qPrintable(camera ? QString() : camera.error().message));
        QCOMPARE(camera->status, session::ConnectionStatus::Active);
        QVERIFY(camera->publishing);
        QVERIFY(camera->publishing->hasAudio && camera->publishing->hasVideo);
        QVERIFY(!camera->publishing->frameRate);
        QVERIFY(meeting.takeDiary().last().startsWith(u"A participantPublished "_s));
        QCOMPARE(meeting.subscribe(a, camera->publishing->id), 0);
        // A user who waits for an answer in a window is told.
        auto properties = cameraAt(uri);
        properties.camera->mayBeAbsent = false;
        const auto refused = create(meeting, properties);
        QCOMPARE(codeOf(refused), 303);
        QVERIFY(refused.error().message.contains(u"reached"_s));
    }

    void aSessionThatEndsWhileTheCameraIsLookedForGetsNone() {
        Meeting meeting;
        std::optional<int> code;
        const auto note = [&](const Result<Connection> &result) { code = codeOf(result); };
        meeting.commands->createCamera(u"unknown"_s, cameraAt(frames()), note);
        QCOMPARE(code, 202);
        code.reset();
        meeting.commands->createCamera(meeting.id, cameraAt(frames()), note);
        QVERIFY(!code);
        meeting.commands->closeSession(meeting.id, u"sessionClosedByServer"_s, [](const Result<void> &) {});
        session::SessionProperties again;
        again.customSessionId = meeting.id;
        meeting.clock.advance(5);
        QVERIFY(meeting.commands->createSession(again));
        QTRY_VERIFY_WITH_TIMEOUT(code, Patience_ms);
        QCOMPARE(*code, 203);
        QVERIFY(meeting.session()->participants().empty());
    }

    void theCommandsMayEndWhileCamerasAreProbed() {
        Meeting meeting;
        bool told = false;
        for (int i = 0; i < 4; ++i)
            meeting.commands->createCamera(meeting.id, cameraAt(frames()),
                                           [&](const Result<Connection> &) { told = true; });
        meeting.commands.reset();
        QTest::qWait(50);
        QVERIFY(!told);
    }

    void aRecordingIsASubscriber() {
        Meeting meeting({}, Meeting::Recorder::Real);
        const auto camera = create(meeting, cameraAt(frames()));
        QVERIFY(camera);
        std::optional<Result<recording::RecordingInfo>> info;
        const auto note = [&](const Result<recording::RecordingInfo> &given) { info = given; };
        meeting.commands->startRecording(meeting.id, {}, note);
        QTRY_VERIFY_WITH_TIMEOUT(info, Patience_ms);
        QVERIFY2(*info, qPrintable(*info ? QString() : info->error().message));
        const auto received = [&] {
            std::optional<uint64_t> kbps;
            meeting.plane->collectStats([&](const std::vector<transport::StreamStats> &stats) {
                kbps = 0;
                for (const auto &one : stats)
                    kbps = *kbps + uint64_t(one.videoBitrate_kbps);
            });
            return QTest::qWaitFor([&] { return kbps.has_value(); }, Patience_ms) ? *kbps : 0;
        };
        QTRY_VERIFY_WITH_TIMEOUT((QTest::qWait(300), received() > 0), Patience_ms);
        const QString id = (**info).id;
        info.reset();
        meeting.commands->stopRecording(id, u"recordingStoppedByServer"_s, note);
        QTRY_VERIFY_WITH_TIMEOUT(info, Patience_ms);
        QVERIFY(*info);
    }
};

QTEST_GUILESS_MAIN(CamerasTest)
#include "test_cameras.moc"
