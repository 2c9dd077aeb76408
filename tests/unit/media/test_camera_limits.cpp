#include "camera_studio.h"

#include "media/camera/camera_limits.h"
#include "media/gst_runtime.h"

#include <QSet>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QtTest>

using namespace ovation;
using namespace ovation::media;
using namespace camera_test;

namespace {

/// Answers each request with what it is told to.
class ScriptedServer final : public QTcpServer {
  public:
    using Answer = std::function<QByteArray(const QByteArray &request)>;
    explicit ScriptedServer(Answer answer) : m_answer(std::move(answer)) {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                m_waiting += socket->readAll();
                for (qsizetype end; (end = m_waiting.indexOf("\r\n\r\n")) >= 0;) {
                    requests.append(m_waiting.left(end + 4));
                    m_waiting.remove(0, end + 4);
                    socket->write(m_answer(requests.back()));
                }
            });
        });
    }
    QList<QByteArray> requests;

  private:
    const Answer m_answer;
    QByteArray m_waiting;
};

QByteArray sequenceOf(const QByteArray &request) {
    for (const QByteArray &line : request.split('\n'))
        if (line.startsWith("CSeq:"))
            return line.trimmed();
    return "CSeq: 0";
}

QByteArray rtsp(const QByteArray &request, const QByteArray &status, const QByteArray &fields = {},
                const QByteArray &body = {}) {
    return "RTSP/1.0 " + status + "\r\n" + sequenceOf(request) + "\r\n" + fields +
           "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace

/// What a camera that means harm can't make the program do.
class CameraLimitsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { startGStreamer(); }

    void aWebCameraThatSendsElsewhereIsNotFollowed_data() {
        QTest::addColumn<QByteArray>("status");
        for (const char *status : {"301 Moved", "302 Found", "303 See", "307 Temporary", "308 Permanent"})
            QTest::newRow(status) << QByteArray(status);
    }
    void aWebCameraThatSendsElsewhereIsNotFollowed() {
        QFETCH(QByteArray, status);
        ScriptedServer inner([](const QByteArray &) { return QByteArray("HTTP/1.1 404 No\r\n\r\n"); });
        ScriptedServer camera([&](const QByteArray &) {
            return "HTTP/1.1 " + status +
                   "\r\nLocation: http://127.0.0.1:" + QByteArray::number(inner.serverPort()) +
                   "/inner\r\nContent-Length: 0\r\n\r\n";
        });
        Studio studio(at(QStringLiteral("http://127.0.0.1:%1/x").arg(camera.serverPort())));
        const auto format = studio.look();
        QVERIFY(!format);
        QVERIFY2(format.error().message.contains(QStringLiteral("another address")),
                 qPrintable(format.error().message));
        QVERIFY(!camera.requests.isEmpty());
        QVERIFY(inner.requests.isEmpty());
    }

    void anRtspCameraThatSendsElsewhereIsNotFollowed_data() {
        QTest::addColumn<QByteArray>("method");
        QTest::newRow("at once") << QByteArray("OPTIONS");
        QTest::newRow("when it is asked for its streams") << QByteArray("DESCRIBE");
    }
    void anRtspCameraThatSendsElsewhereIsNotFollowed() {
        QFETCH(QByteArray, method);
        ScriptedServer inner([](const QByteArray &request) { return rtsp(request, "404 Not Found"); });
        ScriptedServer camera([&](const QByteArray &request) {
            if (!request.startsWith(method))
                return rtsp(request, "200 OK", "Public: OPTIONS, DESCRIBE, SETUP, PLAY\r\n");
            return rtsp(request, "302 Moved",
                        "Location: rtsp://127.0.0.1:" + QByteArray::number(inner.serverPort()) +
                            "/inner\r\n");
        });
        Studio studio(at(QStringLiteral("rtsp://127.0.0.1:%1/x").arg(camera.serverPort())));
        const auto format = studio.look();
        QVERIFY(!format);
        QVERIFY2(format.error().message.contains(QStringLiteral("another address")),
                 qPrintable(format.error().message));
        QVERIFY(!camera.requests.isEmpty());
        QVERIFY(inner.requests.isEmpty());
    }

    void theSamePlaceIsTheSameHostAndPort() {
        const auto same = [](const char *one, const char *other) {
            return CameraLimits::isSamePlace(QUrl(QLatin1String(one)), QUrl(QLatin1String(other)));
        };
        QVERIFY(same("rtsp://cam/a", "rtsp://CAM:554/b") && same("rtsps://cam/a", "rtsps://cam:322/b"));
        QVERIFY(!same("rtsp://cam/a", "rtsp://other/a") && !same("rtsp://cam/a", "rtsp://cam:8554/a"));
        QVERIFY(!same("", ""));
    }

    void ofThousandsOfStreamsOneOfAKindIsAskedFor() {
        QByteArray sdp = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=x\r\nt=0 0\r\n";
        for (int i = 0; i < 1000; ++i) {
            const QByteArray number = QByteArray::number(i);
            sdp += "m=video 0 RTP/AVP 96\r\na=rtpmap:96 VP8/90000\r\na=control:v" + number +
                   "\r\nm=audio 0 RTP/AVP 97\r\na=rtpmap:97 opus/48000/2\r\na=control:a" + number + "\r\n";
        }
        ScriptedServer camera([&](const QByteArray &request) {
            if (request.startsWith("OPTIONS"))
                return rtsp(request, "200 OK", "Public: OPTIONS, DESCRIBE, SETUP, PLAY\r\n");
            if (request.startsWith("DESCRIBE"))
                return rtsp(request, "200 OK", "Content-Type: application/sdp\r\n", sdp);
            return rtsp(request, "461 Unsupported Transport");
        });
        Studio studio(at(QStringLiteral("rtsp://127.0.0.1:%1/x").arg(camera.serverPort())));
        QVERIFY(!studio.look());
        QSet<QByteArray> asked;
        for (const QByteArray &request : camera.requests)
            if (request.startsWith("SETUP"))
                asked.insert(request.left(request.indexOf("\r\n")));
        QVERIFY(!asked.isEmpty());
        QVERIFY2(asked.size() <= 2, QByteArray::number(asked.size()));
        QVERIFY2(camera.requests.size() < 40, QByteArray::number(camera.requests.size()));
    }

    void oneWithTracksWithoutEndIsGivenUp() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("many.mkv"));
        QByteArray description = "matroskamux name=m ! filesink location=" + path.toUtf8();
        for (int i = 0; i < CameraLimits::MaxElements + 10; ++i) // the muxer takes no more than 126
            description += " audiotestsrc num-buffers=2 ! audio/x-raw,format=S16LE,rate=8000,channels=1 ! m.";
        const Pipeline pipeline(description.constData());
        QVERIFY2(pipeline, qPrintable(pipeline.error()));
        gst_element_set_state(pipeline.get(), GST_STATE_PLAYING);
        QString why;
        QVERIFY2(pipeline.waitForEnd(20 * GST_SECOND, why), qPrintable(why));
        Studio studio(at(QUrl::fromLocalFile(path).toString()));
        const auto format = studio.look();
        QVERIFY(!format);
        QVERIFY2(format.error().message.contains(QStringLiteral("too many tracks")),
                 qPrintable(format.error().message));
    }
};

QTEST_GUILESS_MAIN(CameraLimitsTest)
#include "test_camera_limits.moc"
