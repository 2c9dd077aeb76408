#include "camera/camera_messages.h"

#include <QJsonDocument>
#include <QtTest>

using namespace ovation;
using namespace ovation::media;

namespace {

/// As it arrives on the other side.
QJsonObject sent(const QJsonObject &json) {
    return QJsonDocument::fromJson(QJsonDocument(json).toJson(QJsonDocument::Compact)).object();
}

} // namespace

/// What the server and the process that is connected to a camera say to each other arrives as it was said.
class CameraMessagesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aTaskArrivesWhole() {
        CameraTask task{CameraAddress(QStringLiteral("rtsps://ada:p%C3%A4ss@camera.example:8554/one?x=1")),
                        std::nullopt, nullptr};
        task.address.trust = {false, QStringLiteral("/etc/cameras.pem")};
        task.address.latency_ms = 321;
        task.address.udp = true;
        auto read = camera::taskFrom(sent(camera::toJson(task)));
        QCOMPARE(read.address.uri, task.address.uri);
        QCOMPARE(read.address.user, task.address.user);
        QCOMPARE(read.address.password, task.address.password);
        QVERIFY(read.address.isRtsp && !read.address.isFile && read.address.udp);
        QCOMPARE(read.address.latency_ms, 321);
        QVERIFY(!read.address.trust.tlsIsVerified);
        QCOMPARE(read.address.trust.certificates, task.address.trust.certificates);
        QVERIFY(!read.format);

        CameraFormat format;
        format.stream = {transport::VideoCodec::H264, transport::AudioCodec::Opus, 96, 111, {1, 2, 255}};
        format.videoPasses = true;
        format.width = 1920;
        format.height = 1080;
        format.frameRate = 25;
        QVERIFY(camera::formatFrom(sent(camera::toJson(format))).stream == format.stream);
        task.format = format;
        read = camera::taskFrom(sent(camera::toJson(task)));
        QVERIFY(read.format);
        QVERIFY(read.format->stream == format.stream);
        QVERIFY(read.format->videoPasses && !read.format->audioPasses);
        QCOMPARE(read.format->width, 1920);
        QCOMPARE(read.format->height, 1080);
        QCOMPARE(read.format->frameRate, 25);
    }

    void whatIsFoundArrivesWhole() {
        CameraTrack track;
        track.kind = transport::MediaKind::Video;
        track.codec = transport::VideoCodec::H264;
        track.profile = "high";
        track.reorders = true;
        track.width = 640;
        track.height = 480;
        track.frameRate = 15;
        const CameraTrack read = camera::trackFrom(sent(camera::toJson(track)));
        QCOMPARE(camera::toJson(read), camera::toJson(track));
        QVERIFY(read.kind == track.kind && read.codec == track.codec && read.reorders);

        const CameraTrouble trouble =
            camera::troubleFrom(sent(camera::toJson({QStringLiteral("no „answer“"), true, true})));
        QCOMPARE(trouble.reason, QStringLiteral("no „answer“"));
        QVERIFY(trouble.noStream && trouble.mayPass);
    }

    /// What a camera sends has reached the process: it may say anything.
    void whatIsNoneStaysWithinBounds() {
        const QJsonObject odd{{QStringLiteral("video"), 77},
                              {QStringLiteral("width"), -5},
                              {QStringLiteral("height"), 1e9},
                              {QStringLiteral("frameRate"), 1e7},
                              {QStringLiteral("profile"), QString(5000, QLatin1Char('x'))},
                              {QStringLiteral("reason"), QString(5000, QLatin1Char('x'))}};
        const CameraTrack track = camera::trackFrom(odd);
        QVERIFY(track.codec <= transport::VideoCodec::H264);
        QCOMPARE(track.width, 0);
        QCOMPARE(track.height, 1 << 16);
        QVERIFY(!track.frameRate);
        QVERIFY(track.profile.size() <= 60);
        QVERIFY(camera::troubleFrom(odd).reason.size() <= 300);
    }
};

QTEST_GUILESS_MAIN(CameraMessagesTest)
#include "test_camera_messages.moc"
