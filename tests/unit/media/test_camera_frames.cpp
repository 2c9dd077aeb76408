#include "camera_studio.h"
#include "rtsp_camera.h"
#include "web_camera.h"

#include <QtTest>

using namespace ovation;
using namespace ovation::media;
using namespace camera_test;
using namespace rtsp_test;
using transport::VideoCodec;

namespace {

constexpr int Grays[] = {32, 128, 224};

/// Luma of a gray in limited range (BT.601).
int limited(int gray) {
    return 16 + (gray * 219 + 127) / 255;
}

QByteArray colorOf(int gray) {
    return "0xff" + QByteArray(1, char(gray)).toHex().repeated(3);
}

/// A gray frame, 320x240, 15 a second; `colorimetry` as GStreamer writes it.
QByteArray graySource(int gray, const QByteArray &colorimetry) {
    return "videotestsrc is-live=true pattern=solid-color foreground-color=" + colorOf(gray) +
           " ! video/x-raw,format=RGB,width=320,height=240,framerate=15/1 ! videoconvert ! "
           "video/x-raw,format=I420,colorimetry=" +
           colorimetry + " ! ";
}

/// Whether what is mixed and recorded becomes this gray; a decoder may begin with a frame of its own.
bool becomes(int gray, StreamDecoder &decoder) {
    const auto isThere = [&] {
        const auto frame = decoder.videoAt(monotonicNow_ns());
        return frame && std::abs(frame->planes[0][frame->height / 2 * frame->strides[0] + frame->width / 2] -
                                 limited(gray)) <= 4;
    };
    return QTest::qWaitFor(isThere, Patience_ms);
}

void addGrays() {
    QTest::addColumn<int>("gray");
    for (const int gray : Grays)
        QTest::addRow("%d", gray) << gray;
}

} // namespace

/// What the frames of cameras become: their range, and their order.
class CameraFramesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { startGStreamer(); }

    void aWebCameraKeepsItsContrast_data() { addGrays(); }
    void aWebCameraKeepsItsContrast() {
        QFETCH(const int, gray);
        WebCamera camera({}, nullptr, colorOf(gray));
        Studio studio(at(camera.uri()));
        QVERIFY(studio.look());
        studio.publish();
        const auto decoder = studio.pool.acquire(StreamId);
        QVERIFY(becomes(gray, *decoder));
    }

    void h264OfFullRangeKeepsItsContrast_data() {
        QTest::addColumn<int>("gray");
        QTest::addColumn<bool>("passes");
        for (const int gray : Grays) {
            QTest::addRow("%d, passes", gray) << gray << true;
            QTest::addRow("%d, encoded as VP8", gray) << gray << false;
        }
    }
    void h264OfFullRangeKeepsItsContrast() {
        QFETCH(const int, gray);
        QFETCH(const bool, passes);
        RtspCamera camera(graySource(gray, "1:4:5:1") +
                          "x264enc tune=zerolatency speed-preset=ultrafast key-int-max=15 "
                          "option-string=fullrange=on ! video/x-h264,profile=main ! "
                          "rtph264pay name=pay0 pt=96 ");
        auto properties = at(camera.uri());
        properties.forcedCodec = passes ? ForcedVideoCodec::None : ForcedVideoCodec::Vp8;
        Studio studio(properties);
        const auto format = studio.look();
        QVERIFY(format);
        QCOMPARE(format->videoPasses, passes);
        studio.publish();
        const auto decoder = studio.pool.acquire(StreamId);
        QVERIFY(becomes(gray, *decoder));
    }

    void h264OfLimitedRangeIsNotTouched_data() { addGrays(); }
    void h264OfLimitedRangeIsNotTouched() {
        QFETCH(const int, gray);
        RtspCamera camera(h264(graySource(gray, "bt709")));
        Studio studio(at(camera.uri()));
        QVERIFY(studio.look());
        studio.publish();
        const auto decoder = studio.pool.acquire(StreamId);
        QVERIFY(becomes(gray, *decoder));
    }

    // Browsers show what RTP brings in the order in which it comes.
    void h264WithReorderedFramesBecomesVp8() {
        RtspCamera camera("videotestsrc is-live=true pattern=ball ! "
                          "video/x-raw,format=I420,width=160,height=120,framerate=10/1 ! "
                          "x264enc speed-preset=superfast bframes=2 b-adapt=false key-int-max=10 "
                          "rc-lookahead=4 ! video/x-h264,profile=main ! rtph264pay name=pay0 pt=96 ");
        Studio studio(at(camera.uri()));
        const auto format = studio.look();
        QVERIFY2(format, qPrintable(format ? QString() : format.error().message));
        QCOMPARE(format->stream.video, VideoCodec::Vp8);
        QVERIFY(!format->videoPasses);
        QCOMPARE(format->width, 160);
        studio.publish();
        const auto listener = studio.listen();
        QTRY_VERIFY_WITH_TIMEOUT(listener->count(MediaKind::Video) > 30, Patience_ms);
        const auto packets = listener->of(MediaKind::Video);
        std::vector<uint32_t> times;
        for (const auto &packet : packets) {
            if (times.empty() || packet->timestamp() != times.back())
                times.push_back(packet->timestamp());
        }
        QVERIFY(times.size() > 20);
        for (size_t i = 1; i < times.size(); ++i)
            QVERIFY(int32_t(times[i] - times[i - 1]) > 0);
    }

    void h264InOrderPassesWhateverItsProfile() {
        RtspCamera camera(h264(QByteArray(Green)).replace("profile=main", "profile=high"));
        Studio studio(at(camera.uri()));
        const auto format = studio.look();
        QVERIFY2(format, qPrintable(format ? QString() : format.error().message));
        QCOMPARE(format->stream.video, VideoCodec::H264);
        QVERIFY(format->videoPasses);
    }
};

QTEST_GUILESS_MAIN(CameraFramesTest)
#include "test_camera_frames.moc"
