#include "camera_studio.h"
#include "rtsp_camera.h"

#include "media/gst_runtime.h"

#include <QDir>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QtTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace ovation;
using namespace ovation::media;
using namespace camera_test;
using namespace rtsp_test;

/// Cameras that cannot be used, and what is said of them.
class CameraRefusalsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { startGStreamer(); }

    void whatIsNotThereIsSaidInWords_data() {
        QTest::addColumn<QString>("uri");
        QTest::addColumn<QString>("reason");
        QTcpServer gone;
        gone.listen(QHostAddress::LocalHost);
        const int port = gone.serverPort();
        gone.close();
        QTest::newRow("no RTSP server") << QStringLiteral("rtsp://u:hidden@127.0.0.1:%1/x").arg(port)
                                        << QStringLiteral("can't be reached");
        QTest::newRow("no web server") << QStringLiteral("http://u:hidden@127.0.0.1:%1/x").arg(port)
                                       << QStringLiteral("can't be reached");
        QTest::newRow("no such file")
            << QStringLiteral("file:///nowhere/at/all.mp4") << QStringLiteral("no such file");
        QTest::newRow("a folder") << QStringLiteral("file:///tmp") << QStringLiteral("not a plain file");
        QTest::newRow("a device") << QStringLiteral("file:///dev/zero") << QStringLiteral("not a plain file");
        QTest::newRow("not a movie") << QStringLiteral("file:///etc/passwd")
                                     << QStringLiteral("not supported");
        QTest::newRow("elsewhere") << QStringLiteral("file://server/share/movie.mp4")
                                   << QStringLiteral("on this machine");
    }
    void whatIsNotThereIsSaidInWords() {
        QFETCH(const QString, uri);
        QFETCH(const QString, reason);
        Studio studio(at(uri));
        const auto format = studio.look();
        QVERIFY(!format);
        QVERIFY2(format.error().message.contains(reason), qPrintable(format.error().message));
        QVERIFY(!format.error().message.contains(QStringLiteral("hidden")));
    }

    void aPathTheServerDoesNotKnowIsNotFound() {
        RtspCamera camera(vp8());
        Studio studio(at(camera.uri({}, QStringLiteral("/other"))));
        const auto format = studio.look();
        QVERIFY(!format);
        QVERIFY2(format.error().message.contains(QStringLiteral("404")), qPrintable(format.error().message));
    }

    void aListOfOtherAddressesIsNotFollowed_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("HLS") << QStringLiteral("list.m3u8")
                             << QByteArray("#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\n"
                                           "file://%1\n#EXT-X-ENDLIST\n");
        QTest::newRow("DASH") << QStringLiteral("list.mpd")
                              << QByteArray("<?xml version=\"1.0\"?><MPD "
                                            "xmlns=\"urn:mpeg:dash:schema:mpd:2011\" type=\"static\" "
                                            "mediaPresentationDuration=\"PT2S\" minBufferTime=\"PT1S\" "
                                            "profiles=\"urn:mpeg:dash:profile:isoff-on-demand:2011\"><Period>"
                                            "<AdaptationSet mimeType=\"video/webm\" codecs=\"vp8\">"
                                            "<Representation id=\"1\" bandwidth=\"1000\" width=\"320\" "
                                            "height=\"240\"><BaseURL>file://%1</BaseURL>"
                                            "</Representation></AdaptationSet></Period></MPD>");
        QTest::newRow("SDP") << QStringLiteral("list.sdp")
                             << QByteArray("v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=x\r\n"
                                           "c=IN IP4 127.0.0.1\r\nt=0 0\r\n"
                                           "m=video 50000 RTP/AVP 96\r\na=rtpmap:96 VP8/90000\r\n");
    }
    void aListOfOtherAddressesIsNotFollowed() {
        QFETCH(const QString, name);
        QFETCH(QByteArray, text);
        const QTemporaryDir folder;
        // A pipe at the place it names: a reader that opens it lets the writer in.
        const QByteArray pipe = folder.filePath(QStringLiteral("secret.ts")).toUtf8();
        QCOMPARE(mkfifo(pipe.constData(), 0600), 0);
        QFile list(folder.filePath(name));
        QVERIFY(list.open(QFile::WriteOnly));
        list.write(text.replace("%1", pipe));
        list.close();
        Studio studio(at(QUrl::fromLocalFile(list.fileName()).toString()));
        std::optional<Result<CameraFormat>> format;
        studio.source->look([&](const Result<CameraFormat> &given) { format = given; });
        bool opened = false;
        QTRY_VERIFY_WITH_TIMEOUT(
            [&] {
                const int writer = open(pipe.constData(), O_WRONLY | O_NONBLOCK);
                opened = opened || writer >= 0;
                if (writer >= 0)
                    ::close(writer);
                return format.has_value();
            }(),
            CameraSource::LookLimit_ms + 5000);
        QVERIFY(!opened);
        QVERIFY(!*format);
        QVERIFY2(format->error().message.contains(QStringLiteral("can't be played here")),
                 qPrintable(format->error().message));
    }

    void aNamedPipeIsNotOpened() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("pipe.mp4"));
        QCOMPARE(mkfifo(path.toUtf8().constData(), 0600), 0);
        Studio studio(at(QStringLiteral("file://") + path));
        const auto format = studio.look();
        QVERIFY(!format);
        QVERIFY(format.error().message.contains(QStringLiteral("not a plain file")));
    }

    void aServerThatSaysNothingIsGivenUp_data() {
        QTest::addColumn<QString>("scheme");
        QTest::newRow("rtsp") << QStringLiteral("rtsp");
        QTest::newRow("http") << QStringLiteral("http");
    }
    void aServerThatSaysNothingIsGivenUp() {
        QFETCH(const QString, scheme);
        QTcpServer mute;
        QVERIFY(mute.listen(QHostAddress::LocalHost));
        Studio studio(at(QStringLiteral("%1://127.0.0.1:%2/x").arg(scheme).arg(mute.serverPort())));
        const auto format = studio.look();
        QVERIFY(!format);
        QVERIFY2(!format.error().message.contains(QStringLiteral("never ended")),
                 qPrintable(format.error().message));
    }
};

QTEST_GUILESS_MAIN(CameraRefusalsTest)
#include "test_camera_refusals.moc"
