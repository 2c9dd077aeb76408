#include "transport/keyframe_requests.h"
#include "transport/keyframe_start.h"

#include <QTest>

using namespace ovation::transport;

namespace {

constexpr int64_t Ms_ns = 1'000'000;
constexpr int64_t Start_ns = 1'000'000 * Ms_ns;
using Bytes = std::vector<uint8_t>;

} // namespace

class KeyframeRequestsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void theFirstOneIsAskedForAtOnce();
    void onePendingServesAll();
    void thoseThatComeAtOnceAreServedSoon();
    void moreThanOneASecondIsNotForced();
    void oneThatDoesNotComeIsAskedForAgain();
    void aBeginningIsRecognized_data();
    void aBeginningIsRecognized();
};

void KeyframeRequestsTest::theFirstOneIsAskedForAtOnce() {
    KeyframeRequests requests;
    QVERIFY(!requests.isAwaited());
    QVERIFY(!requests.due(Start_ns));
    QVERIFY(requests.want(Start_ns));
    QVERIFY(requests.isAwaited());
    requests.began();
    QVERIFY(!requests.isAwaited());
}

void KeyframeRequestsTest::onePendingServesAll() {
    KeyframeRequests requests;
    QVERIFY(requests.want(Start_ns));
    QVERIFY(!requests.want(Start_ns + 900 * Ms_ns));
    requests.began();
    QVERIFY(!requests.due(Start_ns + 5000 * Ms_ns));
}

void KeyframeRequestsTest::thoseThatComeAtOnceAreServedSoon() {
    KeyframeRequests requests;
    for (int i = 0; i < 4; ++i) { // each joined just after a keyframe had begun
        const int64_t now_ns = Start_ns + i * 300 * Ms_ns;
        QVERIFY(requests.want(now_ns));
        requests.began();
        QVERIFY(!requests.want(now_ns + 299 * Ms_ns));
    }
}

void KeyframeRequestsTest::moreThanOneASecondIsNotForced() {
    KeyframeRequests requests;
    int asked = 0;
    for (int ms = 0; ms < 60'000; ms += 10) {
        if (requests.want(Start_ns + ms * Ms_ns)) {
            ++asked;
            requests.began();
        }
    }
    QVERIFY2(asked >= 60 && asked <= 64, qPrintable(QString::number(asked)));
}

void KeyframeRequestsTest::oneThatDoesNotComeIsAskedForAgain() {
    KeyframeRequests requests;
    QVERIFY(requests.want(Start_ns));
    std::vector<int> asked_ms;
    for (int ms = 0; ms < 30'000; ms += 100) {
        if (requests.due(Start_ns + ms * Ms_ns))
            asked_ms.push_back(ms);
    }
    QCOMPARE(asked_ms, (std::vector<int>{1000, 3000, 7000, 15'000, 23'000}));
    requests.began();
    for (int ms = 30'000; ms < 60'000; ms += 100)
        QVERIFY(!requests.due(Start_ns + ms * Ms_ns));
}

void KeyframeRequestsTest::aBeginningIsRecognized_data() {
    QTest::addColumn<VideoCodec>("codec");
    QTest::addColumn<Bytes>("payload");
    QTest::addColumn<bool>("begins");
    const auto row = [](const char *name, VideoCodec codec, const Bytes &payload, bool begins) {
        QTest::newRow(name) << codec << payload << begins;
    };
    row("nothing", VideoCodec::Vp8, {}, false);
    row("VP8 keyframe", VideoCodec::Vp8, {0x10, 0x50}, true);
    row("VP8 keyframe, extended", VideoCodec::Vp8, {0x90, 0xe0, 0x81, 0x02, 0x03, 0x04, 0x50}, true);
    row("VP8 other frame", VideoCodec::Vp8, {0x10, 0x51}, false);
    row("VP8 in the middle", VideoCodec::Vp8, {0x00, 0x50}, false);
    row("VP8 second partition", VideoCodec::Vp8, {0x11, 0x50}, false);
    row("VP8 cut off", VideoCodec::Vp8, {0x90, 0xe0, 0x81}, false);
    row("VP8 descriptor only", VideoCodec::Vp8, {0x10}, false);
    row("VP9 keyframe", VideoCodec::Vp9, {0x8a, 0x01}, true);
    row("VP9 other frame", VideoCodec::Vp9, {0xc8, 0x01}, false);
    row("VP9 in the middle", VideoCodec::Vp9, {0x82, 0x01}, false);
    row("H264 keyframe", VideoCodec::H264, {0x65, 0x88}, true);
    row("H264 parameter set", VideoCodec::H264, {0x67, 0x42}, true);
    row("H264 aggregate", VideoCodec::H264, {0x78, 0x00, 0x02, 0x67, 0x42}, true);
    row("H264 fragment", VideoCodec::H264, {0x7c, 0x85, 0x88}, true);
    row("H264 in the middle", VideoCodec::H264, {0x7c, 0x05, 0x88}, false);
    row("H264 other frame", VideoCodec::H264, {0x41, 0x9a}, false);
    row("H264 cut off", VideoCodec::H264, {0x78, 0x00, 0x02}, false);
    row("no video", VideoCodec::None, {0x10, 0x50}, false);
}

void KeyframeRequestsTest::aBeginningIsRecognized() {
    QFETCH(VideoCodec, codec);
    QFETCH(Bytes, payload);
    QFETCH(bool, begins);
    QCOMPARE(beginsKeyframe(codec, payload), begins);
}

QTEST_GUILESS_MAIN(KeyframeRequestsTest)
#include "test_keyframe_requests.moc"
