#include "browser_peer.h"
#include "camera_studio.h"
#include "rtsp_camera.h"

#include "media/gst_runtime.h"

#include <QFile>
#include <QTcpServer>
#include <QtTest>

#include <atomic>

using namespace ovation;
using namespace ovation::media;
using namespace camera_test;
using namespace rtsp_test;
using transport::AudioCodec;
using transport::PeerState;
using transport::VideoCodec;

namespace {

std::atomic<int> encoders = 0; ///< begun, as the log tells
QtMessageHandler previousHandler = nullptr;
void countEncoders(QtMsgType type, const QMessageLogContext &context, const QString &text) {
    if (text.contains(QStringLiteral("is encoded as VP8")))
        ++encoders;
    previousHandler(type, context, text);
}

struct Subscription {
    transport::PeerId id = 0;
    QByteArray answer; ///< empty when it was refused
};

Subscription subscribe(Studio &studio, const QByteArray &offer) {
    transport::SubscribeRequest request;
    request.sessionId = Session;
    request.streamId = StreamId;
    request.sdpOffer = offer;
    Subscription made;
    std::optional<Result<QByteArray>> answer;
    made.id = studio.plane.subscribe(request, [&](const Result<QByteArray> &given) { answer = given; });
    if (QTest::qWaitFor([&] { return answer.has_value(); }, Patience_ms) && answer->ok())
        made.answer = answer->value();
    return made;
}

QByteArray chromiumOffer() {
    QFile file(QFINDTESTDATA("../fuzz/corpus/sdp/chromium_recvonly.sdp"));
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

int freePort() {
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace

/// Who watches a camera: browsers without its codec, and those who came before the camera did.
class CameraViewersTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        startGStreamer();
        previousHandler = qInstallMessageHandler(countEncoders);
    }
    void cleanupTestCase() { qInstallMessageHandler(previousHandler); }

    void whoCannotTakeTheCodecGetsVp8MadeOnceForAll() {
        RtspCamera camera(h264() + Tone + "opusenc ! rtpopuspay name=pay1 pt=97");
        Studio studio(at(camera.uri()));
        const auto format = studio.look();
        QVERIFY2(format, qPrintable(format ? QString() : format.error().message));
        QCOMPARE(format->stream.video, VideoCodec::H264);
        studio.publish();
        QTRY_COMPARE_WITH_TIMEOUT(camera.clients(), 0, Patience_ms); // it was only looked at
        // A subscriber that takes the codec gets it, and nothing is encoded.
        const auto able = subscribe(studio, chromiumOffer());
        QVERIFY2(able.answer.contains(" H264/90000"), able.answer.constData());
        QTRY_COMPARE_WITH_TIMEOUT(camera.clients(), 1, Patience_ms);
        QCOMPARE(encoders.load(), 0);

        TestPeer first(TestPeer::Direction::RecvOnly), second(TestPeer::Direction::RecvOnly); // offer VP8
        const auto one = subscribe(studio, first.offer());
        const auto two = subscribe(studio, second.offer());
        // Both at once: a connection that is not made in time is given up.
        first.accept(one.answer);
        second.accept(two.answer);
        for (const auto &[peer, subscription] : {std::pair(&first, one), std::pair(&second, two)}) {
            QVERIFY2(subscription.answer.contains(" VP8/90000"), subscription.answer.constData());
            QTRY_COMPARE_WITH_TIMEOUT(peer->state.load(), PeerState::Connected, Patience_ms);
            const auto bothCome = [peer = peer] {
                return peer->videoReceived > 5 && peer->received - peer->videoReceived > 5;
            };
            QVERIFY2(QTest::qWaitFor(bothCome, 3 * Patience_ms),
                     qPrintable(QStringLiteral("%1 packets of video, %2 of audio")
                                    .arg(peer->videoReceived)
                                    .arg(peer->received - peer->videoReceived)));
        }
        QCOMPARE(encoders.load(), 1);
        QCOMPARE(camera.clients(), 1);
        // In statistics it is one stream.
        std::optional<std::vector<transport::StreamStats>> stats;
        studio.plane.collectStats([&](const std::vector<transport::StreamStats> &given) { stats = given; });
        QTRY_VERIFY(stats);
        QCOMPARE(stats->size(), size_t(1));
        QCOMPARE(stats->front().subscribers, 3);

        // The last one leaves: nothing decodes, so nothing pulls the camera.
        for (const auto &subscription : {able, one, two})
            studio.plane.closePeer(subscription.id);
        QTRY_COMPARE_WITH_TIMEOUT(camera.clients(), 0, Patience_ms);
        const auto again = subscribe(studio, first.offer());
        QVERIFY(again.answer.contains(" VP8/90000"));
        QTRY_COMPARE_WITH_TIMEOUT(encoders.load(), 2, Patience_ms);
    }

    void aCameraThatIsNotThereYetIsPublishedAndStartsWhenItIs_data() {
        QTest::addColumn<QByteArray>("launch");
        QTest::newRow("VP8") << vp8() + Tone + "opusenc ! rtpopuspay name=pay1 pt=97";
        QTest::newRow("H264 and telephone audio")
            << h264() + Tone + "audioresample ! audio/x-raw,rate=8000 ! alawenc ! rtppcmapay name=pay1 pt=8";
    }
    void aCameraThatIsNotThereYetIsPublishedAndStartsWhenItIs() {
        QFETCH(const QByteArray, launch);
        const int port = freePort();
        auto properties = at(QStringLiteral("rtsp://127.0.0.1:%1/live").arg(port));
        properties.mayBeAbsent = true;
        Studio studio(properties);
        const auto format = studio.look();
        QVERIFY2(format, qPrintable(format ? QString() : format.error().message));
        QCOMPARE(format->stream.video, VideoCodec::Vp8);
        QCOMPARE(format->stream.audio, AudioCodec::Opus);
        studio.publish();
        QVERIFY(!studio.source->isPlaying()); // without subscribers
        const auto decoder = studio.pool.acquire(StreamId);
        QTRY_VERIFY(studio.source->isPlaying());
        RtspCamera camera(launch, RtspCamera::Options{.service = QByteArray::number(port)});
        QVERIFY(becomesGreen(*decoder));
        QTRY_VERIFY_WITH_TIMEOUT(decoder->level() > 0.1F, Patience_ms);
    }

    // Waiting changes nothing about these.
    void aCameraThatRefusesIsNotWaitedFor() {
        RtspCamera camera(vp8(), {.user = "admin", .password = "right"});
        auto properties = at(camera.uri(QStringLiteral("admin:wrong@")));
        properties.mayBeAbsent = true;
        Studio studio(properties);
        const auto refused = studio.look();
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(QStringLiteral("401")),
                 qPrintable(refused.error().message));
    }

    void aPathThatIsNotServedYetIsWaitedFor() {
        RtspCamera camera(vp8());
        auto properties = at(camera.uri({}, QStringLiteral("/later")));
        properties.mayBeAbsent = true;
        Studio studio(properties);
        QVERIFY(studio.look());
    }
};

QTEST_GUILESS_MAIN(CameraViewersTest)
#include "test_camera_viewers.moc"
