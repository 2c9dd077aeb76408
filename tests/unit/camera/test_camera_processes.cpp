#include "../child_processes.h"
#include "camera_studio.h"
#include "rtsp_camera.h"
#include "web_camera.h"

#include "camera/camera_processes.h"
#include "transport/keyframe_start.h"

#include <QTemporaryDir>

#include <csignal>

using namespace ovation;
using namespace camera_test;
using namespace rtsp_test;

namespace {

QList<pid_t> connected() {
    return childProcesses("ovation-camera");
}

QString writeGreen(const QString &path) {
    const QString description =
        QStringLiteral("videotestsrc num-buffers=50 pattern=solid-color foreground-color=0xff20a040 ! "
                       "video/x-raw,format=I420,width=320,height=240,framerate=25/1 ! vp8enc deadline=1 ! "
                       "webmmux ! filesink location=%1")
            .arg(path);
    const Pipeline pipeline(qPrintable(description));
    gst_element_set_state(pipeline.get(), GST_STATE_PLAYING);
    QString why;
    pipeline.waitForEnd(20 * GST_SECOND, why);
    return why;
}

/// A program in place of ovation-camera.
QString written(const QTemporaryDir &folder, const QByteArray &script) {
    QFile file(folder.filePath(QStringLiteral("camera.sh")));
    if (file.open(QFile::WriteOnly))
        file.write("#!/bin/sh\n" + script);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return file.fileName();
}

} // namespace

class CameraProcessesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aCameraIsTakenApartInAProcessOfItsOwn() {
        camera::CameraProcesses processes;
        RtspCamera camera(h264());
        {
            Studio studio(at(camera.uri()), processes.decoding());
            const auto format = studio.look();
            QVERIFY2(format, qPrintable(format ? QString() : format.error().message));
            QVERIFY(format->videoPasses);
            QCOMPARE(format->width, 320);
            studio.publish();
            const auto decoder = studio.pool.acquire(StreamId);
            QVERIFY(becomesGreen(*decoder));
            QCOMPARE(connected().size(), 1);
        }
        QTRY_VERIFY_WITH_TIMEOUT(connected().isEmpty(), Patience_ms);
    }

    /// What it needs for them is not refused to it.
    void everyKindOfCameraIsReached_data() {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"rtsps", "udp", "http", "https", "file"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }
    void everyKindOfCameraIsReached() {
        QFETCH(const QString, kind);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("green.webm"));
        const auto certificate = TestCertificate::make();
        std::unique_ptr<RtspCamera> rtsp;
        std::unique_ptr<WebCamera> web;
        CameraProperties properties;
        if (kind == QLatin1String("file")) {
            QCOMPARE(writeGreen(path), QString());
            properties = at(QString::fromLatin1(QUrl::fromLocalFile(path).toEncoded()));
        } else if (kind.startsWith(QLatin1String("http"))) {
            web = std::make_unique<WebCamera>(QByteArray(),
                                              kind == QLatin1String("https") ? &certificate : nullptr);
            properties = at(web->uri());
        } else {
            rtsp = std::make_unique<RtspCamera>(
                vp8(), RtspCamera::Options{.udpOnly = kind == QLatin1String("udp"),
                                           .tls = kind == QLatin1String("rtsps") ? &certificate : nullptr});
            properties = at(rtsp->uri());
        }
        properties.trust.certificates = folder.filePath(QStringLiteral("known.pem"));
        QFile known(properties.trust.certificates);
        QVERIFY(known.open(QFile::WriteOnly));
        known.write(certificate.certificate);
        known.close();
        camera::CameraProcesses processes;
        Studio studio(properties, processes.decoding());
        const auto format = studio.look();
        QVERIFY2(format, qPrintable(format ? QString() : format.error().message));
        studio.publish();
        const auto decoder = studio.pool.acquire(StreamId);
        QVERIFY(becomesGreen(*decoder));
    }

    /// The first frame, which alone can be decoded without others, too.
    void aFileGivesEveryFrameInEveryRound() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("green.webm"));
        QCOMPARE(writeGreen(path), QString());
        camera::CameraProcesses processes;
        Studio studio(at(QString::fromLatin1(QUrl::fromLocalFile(path).toEncoded())), processes.decoding());
        QVERIFY(studio.look());
        studio.publish();
        const auto listener = studio.listen();
        constexpr size_t Frames = 50, Rounds = 3;
        QTRY_VERIFY_WITH_TIMEOUT(listener->count(MediaKind::Video) > Frames * Rounds, Patience_ms);
        const auto packets = listener->of(MediaKind::Video);
        for (size_t i = 0; i < Frames * Rounds; ++i) {
            QCOMPARE(transport::beginsKeyframe(transport::VideoCodec::Vp8, packets[i]->payload()),
                     i % Frames == 0);
            if (i % Frames > 0)
                QCOMPARE(packets[i]->timestamp() - packets[i - 1]->timestamp(), 3600U);
        }
    }

    void oneThatDiesIsConnectedAgain() {
        camera::CameraProcesses processes;
        RtspCamera camera(h264());
        Studio studio(at(camera.uri()), processes.decoding());
        QVERIFY(studio.look());
        studio.publish();
        const auto listener = studio.listen();
        for (int death = 0; death < 2; ++death) {
            const size_t before = listener->count(MediaKind::Video);
            QTRY_VERIFY_WITH_TIMEOUT(listener->count(MediaKind::Video) > before + 5, Patience_ms);
            QCOMPARE(connected().size(), 1);
            const pid_t one = connected().front();
            ::kill(one, SIGKILL);
            QTRY_VERIFY_WITH_TIMEOUT(!connected().contains(one), Patience_ms);
        }
        const size_t before = listener->count(MediaKind::Video);
        QTRY_VERIFY_WITH_TIMEOUT(listener->count(MediaKind::Video) > before + 5, Patience_ms);
        // For subscribers it is one stream.
        const auto packets = listener->of(MediaKind::Video);
        for (size_t i = 1; i < packets.size(); ++i)
            QCOMPARE(packets[i]->sequence(), uint16_t(packets[i - 1]->sequence() + 1));
    }

    void whatIsWrongWithItIsSaidAsEver() {
        camera::CameraProcesses processes;
        Studio studio(at(QStringLiteral("rtsp://127.0.0.1:9/none")), processes.decoding());
        const auto format = studio.look();
        QVERIFY(!format);
        Studio here(at(QStringLiteral("rtsp://127.0.0.1:9/none")));
        const auto expected = here.look();
        QVERIFY(!expected);
        QCOMPARE(format.error().message, expected.error().message);
    }

    void aProgramThatIsNoneIsACameraThatCantBeUsed_data() {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QString>("reason");
        QTest::newRow("dies") << QByteArray("kill -SEGV $$") << QStringLiteral("signal 11");
        QTest::newRow("ends") << QByteArray("exit 3") << QStringLiteral("exit status 3");
        QTest::newRow("talks without end")
            << QByteArray("exec cat /dev/zero") << QStringLiteral("understood");
        QTest::newRow("finds without end")
            << QByteArray(R"(exec yes '{"found":{}}')") << QStringLiteral("understood");
        QTest::newRow("prints without end") << QByteArray("exec yes >&2") << QStringLiteral("says too much");
    }
    void aProgramThatIsNoneIsACameraThatCantBeUsed() {
        QFETCH(QByteArray, script);
        QFETCH(QString, reason);
        const QTemporaryDir folder;
        camera::CameraProcesses processes(written(folder, script));
        Studio studio(at(QStringLiteral("rtsp://127.0.0.1:9/none")), processes.decoding());
        const auto format = studio.look();
        QVERIFY(!format);
        QVERIFY2(format.error().message.contains(reason), qPrintable(format.error().message));
    }

    /// Jobs of a pool may come in any order.
    void oneThatIsClosedFirstIsNotOpened() {
        camera::CameraProcesses processes;
        const auto transcoder = processes.decoding().transcode({}, {[](std::vector<uint8_t>) {}, [] {}});
        transcoder->close();
        transcoder->open();
        QTest::qWait(300);
        QVERIFY(connected().isEmpty());
    }

    void oneThatCantBeStartedIsNotWaitedFor() {
        camera::CameraProcesses processes(QStringLiteral("/nowhere/ovation-camera"));
        for (int i = 0; i < 70; ++i) // 5 s each, which no test has
            processes.decoding().transcode({}, {[](std::vector<uint8_t>) {}, [] {}})->open();
    }

    void oneThatDoesNotEndIsKilled() {
        const QTemporaryDir folder;
        camera::CameraProcesses processes(written(folder, "trap '' HUP TERM\nwhile :; do sleep 1; done\n"));
        {
            Studio studio(at(QStringLiteral("rtsp://127.0.0.1:9/none")), processes.decoding());
            QVERIFY(!studio.look()); // it said nothing in time
        }
        QTRY_VERIFY_WITH_TIMEOUT(childProcesses("camera.sh").isEmpty(), Patience_ms);
    }
};

QTEST_GUILESS_MAIN(CameraProcessesTest)
#include "test_camera_processes.moc"
