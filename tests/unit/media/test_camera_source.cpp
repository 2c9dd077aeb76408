#include "camera_studio.h"
#include "media/camera/camera_pipeline.h"
#include "media/rtp/rtp_time.h"
#include "rtsp_camera.h"
#include "web_camera.h"

#include <QDir>
#include <QMutex>
#include <QTemporaryDir>
#include <QtTest>

#include <cmath>

using namespace ovation;
using namespace ovation::media;
using namespace camera_test;
using namespace rtsp_test;
using transport::AudioCodec;
using transport::MediaKind;
using transport::RtpPacketPtr;
using transport::VideoCodec;

namespace {

bool becomesLoud(const StreamDecoder &decoder) {
    return QTest::qWaitFor([&] { return decoder.level() > 0.1F; }, Patience_ms);
}

bool isVp8Keyframe(const RtpPacketPtr &packet) {
    const auto payload = packet->payload();
    if (payload.empty() || !(payload[0] & 0x10))
        return false;
    size_t at = 1;
    if (payload[0] & 0x80) { // RFC 7741 section 4.2
        const uint8_t flags = payload[at++];
        if (flags & 0x80)
            at += payload[at] & 0x80 ? 2 : 1;
        at += (flags & 0x40 ? 1 : 0) + (flags & 0x30 ? 1 : 0);
    }
    return at < payload.size() && (payload[at] & 1) == 0;
}

QByteArray logged;
QtMessageHandler previousHandler = nullptr;
QMutex logMutex;
void keepLog(QtMsgType type, const QMessageLogContext &context, const QString &text) {
    {
        const QMutexLocker lock(&logMutex);
        logged += text.toUtf8() + '\n';
    }
    previousHandler(type, context, text);
}

} // namespace

class CameraSourceTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        startGStreamer();
        previousHandler = qInstallMessageHandler(keepLog);
    }
    void cleanupTestCase() { qInstallMessageHandler(previousHandler); }

    void h264PassesAndAacBecomesOpus() {
        RtspCamera camera(h264() + Tone + "avenc_aac ! aacparse ! rtpmp4gpay name=pay1 pt=97");
        Studio studio(at(camera.uri()));
        const auto format = studio.look();
        QVERIFY2(format, qPrintable(format ? QString() : format.error().message));
        QCOMPARE(format->stream.video, VideoCodec::H264);
        QCOMPARE(format->stream.audio, AudioCodec::Opus);
        QVERIFY(format->videoPasses);
        QVERIFY(!format->audioPasses);
        QCOMPARE(format->width, 320);
        QCOMPARE(format->height, 240);
        QCOMPARE(format->frameRate, 15);
        studio.publish();
        const auto decoder = studio.pool.acquire(StreamId);
        QVERIFY(becomesGreen(*decoder));
        QVERIFY(becomesLoud(*decoder));
    }

    void vp8AndOpusPassAsTheyAre() {
        RtspCamera camera(vp8() + Tone + "opusenc ! rtpopuspay name=pay1 pt=97");
        Studio studio(at(camera.uri()));
        const auto format = studio.look();
        QVERIFY2(format, qPrintable(format ? QString() : format.error().message));
        QCOMPARE(format->stream.video, VideoCodec::Vp8);
        QVERIFY(format->videoPasses && format->audioPasses);
        studio.publish();
        const auto decoder = studio.pool.acquire(StreamId);
        QVERIFY(becomesGreen(*decoder));
        QVERIFY(becomesLoud(*decoder));
    }

    void h264BecomesVp8WhereVp8IsForced() {
        RtspCamera camera(h264());
        CameraProperties properties = at(camera.uri());
        properties.forcedCodec = ForcedVideoCodec::Vp8;
        Studio studio(properties);
        const auto format = studio.look();
        QVERIFY(format);
        QCOMPARE(format->stream.video, VideoCodec::Vp8);
        QVERIFY(!format->videoPasses);
        studio.publish();
        const auto decoder = studio.pool.acquire(StreamId);
        QVERIFY(becomesGreen(*decoder));
    }

    void aCameraThatSendsOnlyOverUdpIsPulledOverUdp() {
        RtspCamera camera(vp8(), {.udpOnly = true});
        Studio studio(at(camera.uri()));
        const auto format = studio.look();
        QVERIFY2(format, qPrintable(format ? QString() : format.error().message));
        studio.publish();
        const auto decoder = studio.pool.acquire(StreamId);
        QVERIFY(becomesGreen(*decoder));
    }

    void aCameraThatStillEndsAnotherSessionIsAskedAgain() {
        RtspCamera camera(vp8(), {.udpOnly = true, .busyAfterFirst = true});
        Studio studio(at(camera.uri()));
        const auto format = studio.look();
        QVERIFY2(format, qPrintable(format ? QString() : format.error().message));
    }

    void aPasswordOpensTheCameraAndIsNeverSaid() {
        RtspCamera camera(vp8(), {.user = "admin", .password = "p@ss/w\xc3\xb6rd"});
        {
            Studio studio(at(camera.uri(QStringLiteral("admin:wr0ngsecret@"))));
            const auto refused = studio.look();
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, Errc::EndpointFailed);
            QVERIFY2(refused.error().message.contains(QStringLiteral("401")),
                     qPrintable(refused.error().message));
            QVERIFY(!refused.error().message.contains(QStringLiteral("wr0ngsecret")));
        }
        auto properties = at(camera.uri(QStringLiteral("admin:p%40ss%2Fw%C3%B6rd@")));
        properties.onlyPlayWithSubscribers = false;
        Studio studio(properties);
        const auto format = studio.look();
        QVERIFY2(format, qPrintable(format ? QString() : format.error().message));
        studio.publish();
        const auto decoder = studio.pool.acquire(StreamId);
        QVERIFY(becomesGreen(*decoder));
        // A camera that is gone is logged; what opens it is not.
        camera.close();
        const auto heard = [&](const QByteArray &text) {
            const QMutexLocker lock(&logMutex);
            return logged.contains(text);
        };
        {
            const QMutexLocker lock(&logMutex);
            logged.clear();
        }
        QTRY_VERIFY_WITH_TIMEOUT(heard("is gone"), Patience_ms);
        QVERIFY(!heard("p%40ss") && !heard("p@ss") && !heard("admin"));
    }

    void aCameraThatVanishesAndComesBackGoesOnInTheSameStream() {
        auto camera = std::make_unique<RtspCamera>(vp8());
        const int port = camera->port();
        CameraProperties properties = at(camera->uri());
        properties.onlyPlayWithSubscribers = false;
        Studio studio(properties);
        QVERIFY(studio.look());
        studio.publish();
        QVERIFY(studio.source->isPlaying());
        const auto listener = studio.listen();
        QTRY_VERIFY_WITH_TIMEOUT(listener->count(MediaKind::Video) > 20, Patience_ms);
        camera.reset();
        // Nothing comes for a while.
        size_t before = 0;
        QTRY_VERIFY_WITH_TIMEOUT(std::exchange(before, listener->count(MediaKind::Video)) ==
                                     (QTest::qWait(600), listener->count(MediaKind::Video)),
                                 Patience_ms);
        QVERIFY(studio.source->isPlaying());
        camera =
            std::make_unique<RtspCamera>(vp8(), RtspCamera::Options{.service = QByteArray::number(port)});
        QTRY_VERIFY_WITH_TIMEOUT(listener->count(MediaKind::Video) > before + 20, 2 * Patience_ms);
        const auto packets = listener->of(MediaKind::Video);
        for (size_t i = 1; i < packets.size(); ++i) {
            QCOMPARE(packets[i]->ssrc(), packets[0]->ssrc());
            QCOMPARE(packets[i]->sequence(), uint16_t(packets[i - 1]->sequence() + 1));
            QVERIFY(int32_t(packets[i]->timestamp() - packets[i - 1]->timestamp()) >= 0);
        }
        // What follows the gap can be decoded.
        QVERIFY(isVp8Keyframe(packets[before]));
    }

    void aCameraWhoseVideoStopsIsTriedAgainWhileItsAudioComes() {
        RtspCamera camera(vp8() + Tone + "opusenc ! rtpopuspay name=pay1 pt=97",
                          RtspCamera::Options{.stallingMedia = 2});
        Studio studio(at(camera.uri()));
        const auto format = studio.look();
        QVERIFY2(format, qPrintable(format ? QString() : format.error().message));
        QVERIFY(format->hasVideo() && format->hasAudio());
        QTRY_COMPARE_WITH_TIMEOUT(camera.clients(), 0, Patience_ms); // the next one is another media
        studio.publish();
        const auto listener = studio.listen();
        QVERIFY(QTest::qWaitFor([&] { return listener->count(MediaKind::Video) > 40; }, 3 * Patience_ms));
        const auto video = listener->of(MediaKind::Video);
        const auto gap_ns = [&](const RtpPacketPtr &one, const RtpPacketPtr &next) {
            return next->arrival_ns() - one->arrival_ns();
        };
        int64_t longest_ns = 0;
        for (size_t i = 1; i < video.size(); ++i)
            longest_ns = std::max(longest_ns, gap_ns(video[i - 1], video[i]));
        QVERIFY(longest_ns > 5'000'000'000); // it did stop
        QCOMPARE(video.front()->ssrc(), video.back()->ssrc());
        QVERIFY(listener->count(MediaKind::Audio) > 40);
    }

    void aWebCameraBecomesVp8AndGivesKeyframesWhenAsked() {
        WebCamera camera("eve:s3cret");
        Studio studio(at(camera.uri(QStringLiteral("eve:s3cret@"))));
        const auto format = studio.look();
        QVERIFY2(format, qPrintable(format ? QString() : format.error().message));
        QCOMPARE(format->stream.video, VideoCodec::Vp8);
        QVERIFY(!format->videoPasses && !format->hasAudio());
        studio.publish();
        const auto decoder = studio.pool.acquire(StreamId);
        QVERIFY(becomesGreen(*decoder));

        const auto keyframes = [](const Listener &listener) {
            const auto packets = listener.of(MediaKind::Video);
            return std::count_if(packets.begin(), packets.end(), isVp8Keyframe);
        };
        // Without being asked an encoder gives one in 120 frames.
        const auto listener = studio.listen();
        QTRY_VERIFY_WITH_TIMEOUT(listener->count(MediaKind::Video) > 3, Patience_ms);
        for (int i = 1; i <= 3; ++i) {
            const auto known = keyframes(*listener);
            studio.plane.requestKeyframe(StreamId);
            QTRY_VERIFY_WITH_TIMEOUT(keyframes(*listener) > known, 3000);
        }
    }

    void aWebCameraThatRefusesIsUnauthorized() {
        WebCamera camera("eve:s3cret");
        Studio studio(at(camera.uri(QStringLiteral("eve:wrong@"))));
        const auto format = studio.look();
        QVERIFY(!format);
        QVERIFY2(format.error().message.contains(QStringLiteral("401")), qPrintable(format.error().message));
    }

    void aFileIsPlayedOverAndOverWhateverItsName_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("pipeline");
        QTest::addColumn<bool>("passes");
        const QByteArray frame =
            "videotestsrc num-buffers=30 pattern=solid-color foreground-color=0xff20a040 ! "
            "video/x-raw,format=I420,width=320,height=240,framerate=15/1,colorimetry=bt601 ! ";
        const QByteArray audio = "audiotestsrc num-buffers=94 samplesperbuffer=1024 freq=440 volume=0.5 ! ";
        QTest::newRow("WebM") << QStringLiteral("a ! filesink location=stolen.webm")
                              << frame + "vp8enc deadline=1 ! webmmux name=mux ! filesink name=out " + audio +
                                     "opusenc ! mux."
                              << true;
        QTest::newRow("MP4 of high profile")
            << QStringLiteral("uri=\"x\" %25 #?.mp4")
            << frame +
                   "x264enc bframes=2 ! video/x-h264,profile=high ! mp4mux name=mux ! filesink name=out " +
                   audio + "avenc_aac ! mux."
            << false;
    }
    void aFileIsPlayedOverAndOverWhateverItsName() {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, pipeline);
        QFETCH(const bool, passes);
        const QTemporaryDir folder;
        const QString path = folder.filePath(name);
        {
            const Pipeline writer(pipeline.constData());
            QVERIFY2(writer, qPrintable(writer.error()));
            g_object_set(writer.element("out").get(), "location", path.toUtf8().constData(), nullptr);
            gst_element_set_state(writer.get(), GST_STATE_PLAYING);
            QString why;
            QVERIFY2(writer.waitForEnd(20 * GST_SECOND, why), qPrintable(why));
        }
        Studio studio(at(QString::fromLatin1(QUrl::fromLocalFile(path).toEncoded())));
        const auto format = studio.look();
        QVERIFY2(format, qPrintable(format ? QString() : format.error().message));
        QCOMPARE(format->stream.video, VideoCodec::Vp8);
        QCOMPARE(format->videoPasses, passes);
        QCOMPARE(format->audioPasses, passes);
        studio.publish();
        const auto decoder = studio.pool.acquire(StreamId);
        QVERIFY(becomesGreen(*decoder));
        QVERIFY(becomesLoud(*decoder));
        // Two seconds of film: after five seconds of packets it has restarted twice.
        const auto listener = studio.listen();
        const auto span_s = [&] {
            const auto packets = listener->of(MediaKind::Video);
            return packets.empty() ? 0.0
                                   : (packets.back()->timestamp() - packets.front()->timestamp()) / 90000.0;
        };
        QTRY_VERIFY_WITH_TIMEOUT(span_s() > 5, Patience_ms);
        QVERIFY(becomesGreen(*decoder));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }

    void itIsPulledOnlyWhileItHasSubscribers() {
        RtspCamera camera(vp8());
        Studio studio(at(camera.uri()));
        QVERIFY(studio.look());
        studio.publish();
        QTRY_COMPARE_WITH_TIMEOUT(camera.clients(), 0, Patience_ms);
        QVERIFY(!studio.source->isPlaying());
        auto listener = studio.listen();
        QTRY_VERIFY_WITH_TIMEOUT(listener->count(MediaKind::Video) > 5, Patience_ms);
        QVERIFY(studio.source->isPlaying());
        studio.plane.removeTap(StreamId, listener);
        QTRY_COMPARE_WITH_TIMEOUT(camera.clients(), 0, Patience_ms);
        QVERIFY(!studio.source->isPlaying());
        listener = studio.listen();
        QTRY_VERIFY_WITH_TIMEOUT(listener->count(MediaKind::Video) > 5, Patience_ms);
    }

    void senderReportsPutAudioAndFramesOnOneClock() {
        RtspCamera camera(vp8() + Tone + "avenc_aac ! aacparse ! rtpmp4gpay name=pay1 pt=97");
        Studio studio(at(camera.uri()));
        QVERIFY(studio.look());
        studio.publish();
        const auto listener = studio.listen();
        QTRY_VERIFY_WITH_TIMEOUT(listener->reportsOf(MediaKind::Audio).size() > 2 &&
                                     listener->reportsOf(MediaKind::Video).size() > 2,
                                 Patience_ms);
        // NTP seconds at which a packet was due, by its kind's first report.
        const auto ntp_s = [&](MediaKind kind, const RtpPacketPtr &packet) {
            const auto report = listener->reportsOf(kind).front();
            return double(report.ntp) / 4294967296.0 +
                   double(int32_t(packet->timestamp() - report.rtpTimestamp)) / rateOf(kind);
        };
        for (const MediaKind kind : {MediaKind::Audio, MediaKind::Video}) {
            const auto reports = listener->reportsOf(kind);
            const double wall_s = double(reports.back().ntp - reports.front().ntp) / 4294967296.0;
            const double media_s =
                double(reports.back().rtpTimestamp - reports.front().rtpTimestamp) / rateOf(kind);
            QVERIFY2(std::abs(wall_s - media_s) < 0.005, qPrintable(QString::number(wall_s - media_s)));
            // A packet's time is when it was taken: a while before it came, never after.
            const auto packet = listener->of(kind).back();
            const double arrived_s = double(reports.back().ntp) / 4294967296.0 +
                                     double(packet->arrival_ns() - reports.back().arrival_ns) / 1e9;
            const double age_s = arrived_s - ntp_s(kind, packet);
            QVERIFY2(age_s > -0.1 && age_s < 5, qPrintable(QString::number(age_s)));
        }
    }

    void itMayBeDestroyedAtAnyMoment() {
        RtspCamera camera(vp8());
        for (const int wait_ms : {0, 1, 20, 100, 300, 700}) {
            Studio studio(at(camera.uri()));
            bool told = false;
            studio.source->look([&](const Result<CameraFormat> &) { told = true; });
            if (wait_ms > 0)
                QTest::qWait(wait_ms);
            told = false;
            studio.source.reset();
            QTest::qWait(20);
            QVERIFY(!told);
        }
        // In the callback, too.
        Studio studio(at(camera.uri()));
        studio.source->look([&](const Result<CameraFormat> &) { studio.source.reset(); });
        QTRY_VERIFY_WITH_TIMEOUT(!studio.source, Patience_ms);
        QTRY_COMPARE_WITH_TIMEOUT(camera.clients(), 0, Patience_ms);
    }

    void manyConnectionsLeaveNoThreadsBehind() {
        RtspCamera camera(vp8());
        const auto threads = [] {
            return QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs).size();
        };
        const auto files = [] { return QDir(QStringLiteral("/proc/self/fd")).entryList().size(); };
        const auto once = [&] {
            Studio studio(at(camera.uri()));
            QVERIFY(studio.look());
            studio.publish();
            const auto listener = studio.listen();
            QTRY_VERIFY_WITH_TIMEOUT(listener->count(MediaKind::Video) > 2, Patience_ms);
        };
        once();
        QTRY_COMPARE_WITH_TIMEOUT(camera.clients(), 0, Patience_ms);
        const auto threadsBefore = threads();
        const auto filesBefore = files();
        for (int i = 0; i < 8; ++i)
            once();
        QTRY_COMPARE_WITH_TIMEOUT(camera.clients(), 0, Patience_ms);
        // GStreamer keeps a few pooled threads; one a connection would be more.
        QTRY_VERIFY_WITH_TIMEOUT(threads() <= threadsBefore + 4, Patience_ms);
        QTRY_VERIFY_WITH_TIMEOUT(files() <= filesBefore + 4, Patience_ms);
    }

    void whatBrowsersTakePasses_data() {
        QTest::addColumn<int>("codec");
        QTest::addColumn<QByteArray>("profile");
        QTest::addColumn<QString>("uri");
        QTest::addColumn<int>("forced");
        QTest::addColumn<bool>("passes");
        const QString rtsp = QStringLiteral("rtsp://c/"), file = QStringLiteral("file:///f.mp4");
        const auto row = [](const char *name, VideoCodec codec, const QByteArray &profile, const QString &uri,
                            ForcedVideoCodec forced, bool passes) {
            QTest::newRow(name) << int(codec) << profile << uri << int(forced) << passes;
        };
        using enum ForcedVideoCodec;
        row("VP8", VideoCodec::Vp8, {}, rtsp, MediaServerPreferred, true);
        row("VP8 where H264 is forced", VideoCodec::Vp8, {}, rtsp, H264, true);
        row("VP9", VideoCodec::Vp9, {}, rtsp, None, true);
        row("VP9 where VP8 is forced", VideoCodec::Vp9, {}, rtsp, Vp8, false);
        row("H264 of a camera", VideoCodec::H264, "high", rtsp, MediaServerPreferred, true);
        row("H264 where VP8 is forced", VideoCodec::H264, "baseline", rtsp, Vp8, false);
        row("H264 of a file in order", VideoCodec::H264, "constrained-baseline", file, None, true);
        row("H264 of a file maybe out of order", VideoCodec::H264, "main", file, None, false);
        row("anything else", VideoCodec::None, {}, rtsp, None, false);
    }
    void whatBrowsersTakePasses() {
        QFETCH(const int, codec);
        QFETCH(const QByteArray, profile);
        QFETCH(const QString, uri);
        QFETCH(const int, forced);
        QFETCH(const bool, passes);
        CameraTrack track;
        track.kind = MediaKind::Video;
        track.codec = VideoCodec(codec);
        track.profile = profile;
        const auto format = formatOf({track}, CameraAddress(uri), ForcedVideoCodec(forced));
        QCOMPARE(format.videoPasses, passes);
        QCOMPARE(format.stream.video, passes ? VideoCodec(codec) : VideoCodec::Vp8);
        QVERIFY(!format.hasAudio());
    }
};

QTEST_GUILESS_MAIN(CameraSourceTest)
#include "test_camera_source.moc"
