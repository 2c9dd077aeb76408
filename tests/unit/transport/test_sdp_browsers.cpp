#include "chromium_offer.h"

#include "transport/sdp_answer.h"

#include <QTest>

using namespace ovation;
using namespace ovation::transport;

namespace {

AnswerIdentity identity() {
    AnswerIdentity made;
    made.iceUfrag = "ufrg";
    made.icePwd = "0123456789012345678901";
    made.fingerprint = "sha-256 00:11";
    made.candidates = {"candidate:1 1 UDP 2015363327 192.0.2.1 40000 typ host"};
    made.streamLabel = "stream";
    made.audioSsrc = 1001;
    made.videoSsrc = 1002;
    made.videoRtxSsrc = 1003;
    return made;
}

/// What an answer must hold of an offer: the browser refuses it otherwise (RFC 3264, RFC 8829).
void checkShape(const Sdp &offer, const Sdp &answer) {
    QCOMPARE(answer.media.size(), offer.media.size());
    for (std::size_t i = 0; i < offer.media.size(); ++i) {
        const SdpMedia &asked = offer.media[i], &given = answer.media[i];
        QCOMPARE(given.kind, asked.kind);
        QCOMPARE(given.mid, asked.mid);
        QCOMPARE(given.protocol, asked.protocol);
        QCOMPARE(given.direction,
                 asked.direction == Direction::SendOnly ? Direction::RecvOnly : Direction::SendOnly);
        QCOMPARE(given.setup, "passive");
        for (const SdpCodec &codec : given.codecs) {
            const SdpCodec *same = asked.codec(codec.payloadType);
            QVERIFY2(same, "a payload type that was not offered");
            QCOMPARE(codec.name, same->name);
        }
        for (const auto &[id, uri] : given.extensions)
            QCOMPARE(uri, asked.extensions.at(id));
    }
}

constexpr int None = -1;

} // namespace

/// Offers of browsers other than the ones that the end-to-end tests run: Safari; those of the time of
/// openvidu-browser 2.12 (Plan B in Chrome, sections called sdparta_0 and sdparta_1 in Firefox); Chrome with
/// H265, and Firefox with OpenH264, which this machine lacks; react-native-webrtc, on which OpenVidu's
/// adapter for React Native stands.
class SdpBrowsersTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aPublisherIsAnswered_data() {
        QTest::addColumn<QByteArray>("browser");
        QTest::addColumn<ForcedVideoCodec>("forced");
        QTest::addColumn<VideoCodec>("codec");
        QTest::addColumn<int>("payloadType");
        QTest::addColumn<int>("rtx");
        QTest::addColumn<int>("opus");
        QTest::addColumn<int>("feedback"); // extension of transport-wide feedback, 0 if not offered
        using Forced = ForcedVideoCodec;
        const auto row = [](const char *browser, const char *wish, Forced forced, VideoCodec codec, int type,
                            int rtx, int opus, int feedback) {
            QTest::addRow("%s, %s", browser, wish)
                << QByteArray(browser) << forced << codec << type << rtx << opus << feedback;
        };
        row("safari_17", "VP8", Forced::MediaServerPreferred, VideoCodec::Vp8, 102, 103, 111, 3);
        row("safari_17", "VP9", Forced::Vp9, VideoCodec::Vp9, 104, 105, 111, 3);
        // Not 96, the first: its profile is high. H265, which comes before VP8, is nothing that is known.
        row("safari_17", "H264", Forced::H264, VideoCodec::H264, 98, 99, 111, 3);
        row("safari_17", "its first", Forced::None, VideoCodec::H264, 98, 99, 111, 3);
        row("chrome_58", "VP8", Forced::Vp8, VideoCodec::Vp8, 96, 97, 111, 5);
        row("chrome_58", "VP9 without a profile", Forced::Vp9, VideoCodec::Vp9, 98, 99, 111, 5);
        row("chrome_58", "H264", Forced::H264, VideoCodec::H264, 100, 101, 111, 5);
        row("chrome_58", "its first", Forced::None, VideoCodec::Vp8, 96, 97, 111, 5);
        row("firefox_60", "VP8", Forced::MediaServerPreferred, VideoCodec::Vp8, 120, None, 109, 0);
        row("firefox_60", "VP9", Forced::Vp9, VideoCodec::Vp9, 121, None, 109, 0);
        row("firefox_60", "H264", Forced::H264, VideoCodec::H264, 126, None, 109, 0);
        row("firefox_115", "VP8", Forced::MediaServerPreferred, VideoCodec::Vp8, 120, 124, 109, 7);
        row("firefox_115", "H264", Forced::H264, VideoCodec::H264, 126, 127, 109, 7);
        row("firefox_136", "VP8", Forced::MediaServerPreferred, VideoCodec::Vp8, 120, 124, 109, 7);
        row("firefox_136", "H264", Forced::H264, VideoCodec::H264, 126, 127, 109, 7);
        row("firefox_153", "its first", Forced::None, VideoCodec::Vp8, 120, 124, 109, 7);
        row("firefox_153", "VP9", Forced::Vp9, VideoCodec::Vp9, 121, 125, 109, 7);
        row("firefox_153", "H264", Forced::H264, VideoCodec::H264, 126, 127, 109, 7);
        row("safari_18", "VP8", Forced::MediaServerPreferred, VideoCodec::Vp8, 106, 107, 111, 3);
        row("safari_18", "VP9", Forced::Vp9, VideoCodec::Vp9, 108, 109, 111, 3);
        row("safari_18", "its first", Forced::None, VideoCodec::H264, 98, 99, 111, 3);
        row("chrome_141", "VP8", Forced::MediaServerPreferred, VideoCodec::Vp8, 96, 97, 111, 3);
        row("chrome_141", "VP9", Forced::Vp9, VideoCodec::Vp9, 98, 99, 111, 3);
        row("chrome_141", "H264", Forced::H264, VideoCodec::H264, 109, 114, 111, 3);
        // Its levels are 5.2, and its VP9 and AV1 say nothing of a profile.
        row("native_ios", "VP8", Forced::MediaServerPreferred, VideoCodec::Vp8, 100, 101, 111, 3);
        row("native_ios", "VP9", Forced::Vp9, VideoCodec::Vp9, 127, 103, 111, 3);
        row("native_ios", "its first", Forced::None, VideoCodec::H264, 98, 99, 111, 3);
        row("native_android", "VP8", Forced::MediaServerPreferred, VideoCodec::Vp8, 96, 97, 111, 3);
        row("native_android", "VP9", Forced::Vp9, VideoCodec::Vp9, 98, 99, 111, 3);
        row("native_android", "its first", Forced::None, VideoCodec::H264, 127, 103, 111, 3);
    }
    void aPublisherIsAnswered() {
        QFETCH(const QByteArray, browser);
        QFETCH(const ForcedVideoCodec, forced);
        QFETCH(const int, payloadType);
        QFETCH(const int, rtx);
        const Sdp offer = parsedSdp(browserOffer(browser + "_sendonly"));
        const auto negotiation = negotiateReceive(offer, {forced, false}, false);
        QVERIFY2(negotiation, qPrintable(negotiation ? QString() : negotiation.error().message));
        QTEST(negotiation->format.video, "codec");
        QCOMPARE(negotiation->video.payloadType, payloadType);
        QCOMPARE(negotiation->video.rtxPayloadType, rtx);
        QTEST(negotiation->audio.payloadType, "opus");
        QTEST(negotiation->video.feedbackExtension, "feedback");
        QCOMPARE(negotiation->video.ssrc, offer.first("video")->ssrc);
        QCOMPARE(negotiation->video.rtxSsrc.has_value(), rtx != None);
        QVERIFY(negotiation->fingerprint.starts_with("sha-256 5B:1E:"));
        const QByteArray text = writeAnswer(offer, *negotiation, identity(), {1000, 300});
        const Sdp answer = parsedSdp(text);
        checkShape(offer, answer);
        QCOMPARE(answer.first("video")->codecs.size(), std::size_t(rtx == None ? 1 : 2));
        QVERIFY(!answer.first("video")->ssrc);
        const QByteArray group = "a=group:BUNDLE " + QByteArray::fromStdString(offer.media[0].mid) + ' ' +
                                 QByteArray::fromStdString(offer.media[1].mid) + "\r\n";
        QVERIFY2(text.contains(group), text.constData());
        // Feedback counts packets of both kinds in one row, under one number, so all that offer it get it.
        const int audioFeedback = offer.first("audio")->extension("transport-wide-cc-extensions");
        QCOMPARE(negotiation->audio.feedbackExtension, audioFeedback);
        QCOMPARE(text.count(" transport-cc\r\n"),
                 qsizetype(audioFeedback != 0) + qsizetype(negotiation->video.feedbackExtension != 0));
        QCOMPARE(text.count("a=rtcp-mux\r\n"), qsizetype(2));
        // What native clients and current browsers offer beside, and would do if it were answered.
        for (const char *unknown :
             {"renomination", "extmap-allow-mixed", "rid", "AV1", "H265", "red/", "ILBC"})
            QVERIFY2(!text.contains(unknown), unknown);
    }

    void aSubscriberIsAnswered_data() {
        QTest::addColumn<QByteArray>("browser");
        QTest::addColumn<VideoCodec>("codec");
        QTest::addColumn<int>("payloadType");
        QTest::addColumn<int>("rtx");
        const auto row = [](const char *browser, const char *name, VideoCodec codec, int type, int rtx) {
            QTest::addRow("%s, %s", browser, name) << QByteArray(browser) << codec << type << rtx;
        };
        row("safari_17", "VP8", VideoCodec::Vp8, 102, 103);
        row("safari_17", "VP9", VideoCodec::Vp9, 104, 105);
        row("safari_17", "H264", VideoCodec::H264, 98, 99);
        row("chrome_58", "VP8", VideoCodec::Vp8, 96, 97);
        row("chrome_58", "H264", VideoCodec::H264, 100, 101);
        row("firefox_60", "VP8", VideoCodec::Vp8, 120, None);
        row("firefox_60", "H264", VideoCodec::H264, 126, None);
        row("firefox_115", "VP9", VideoCodec::Vp9, 121, 125);
        row("firefox_115", "H264", VideoCodec::H264, 126, 127);
        row("firefox_136", "VP8", VideoCodec::Vp8, 120, 124);
        row("firefox_153", "VP8", VideoCodec::Vp8, 120, 124);
        row("firefox_153", "VP9", VideoCodec::Vp9, 121, 125);
        row("firefox_153", "H264", VideoCodec::H264, 126, 127);
        row("safari_18", "VP8", VideoCodec::Vp8, 106, 107);
        row("safari_18", "H264", VideoCodec::H264, 98, 99);
        row("chrome_141", "VP9", VideoCodec::Vp9, 98, 99);
        row("chrome_141", "H264", VideoCodec::H264, 109, 114);
        row("native_ios", "VP8", VideoCodec::Vp8, 100, 101);
        row("native_ios", "H264", VideoCodec::H264, 98, 99);
        row("native_android", "VP9", VideoCodec::Vp9, 98, 99);
        row("native_android", "H264", VideoCodec::H264, 127, 103);
    }
    void aSubscriberIsAnswered() {
        QFETCH(const QByteArray, browser);
        QFETCH(const VideoCodec, codec);
        QFETCH(const int, payloadType);
        QFETCH(const int, rtx);
        const Sdp offer = parsedSdp(browserOffer(browser + "_recvonly"));
        const auto negotiation = negotiateSend(offer, {codec, AudioCodec::Opus, 33, 34});
        QVERIFY2(negotiation, qPrintable(negotiation ? QString() : negotiation.error().message));
        QCOMPARE(negotiation->video.payloadType, payloadType);
        QCOMPARE(negotiation->video.rtxPayloadType, rtx);
        const Sdp answer = parsedSdp(writeAnswer(offer, *negotiation, identity(), {}));
        checkShape(offer, answer);
        const SdpMedia &video = *answer.first("video");
        QCOMPARE(video.ssrc, std::optional(1002U));
        QCOMPARE(video.rtxSsrc.has_value(), rtx != None);
        QCOMPARE(answer.first("audio")->ssrc, std::optional(1001U));
    }

    // Chromium offers AV1, newer ones first; nothing here writes or mixes it.
    void av1IsLeftOutWhereOthersAreOffered_data() {
        QTest::addColumn<ForcedVideoCodec>("forced");
        QTest::newRow("left to the server") << ForcedVideoCodec::MediaServerPreferred;
        QTest::newRow("left to the browser") << ForcedVideoCodec::None;
    }
    void av1IsLeftOutWhereOthersAreOffered() {
        QFETCH(const ForcedVideoCodec, forced);
        QByteArray text = chromiumOffer("sendonly");
        QVERIFY(text.contains("a=rtpmap:45 AV1/90000"));
        text.replace("SAVPF 96 97 ", "SAVPF 45 46 96 97 ").replace(" 39 40 45 46 ", " 39 40 ");
        const Sdp offer = parsedSdp(text);
        QCOMPARE(offer.first("video")->codecs.front().name, "AV1");
        const auto negotiation = negotiateReceive(offer, {forced, false}, false);
        QVERIFY(negotiation);
        QCOMPARE(negotiation->format.video, VideoCodec::Vp8);
        const QByteArray answer = writeAnswer(offer, *negotiation, identity(), {});
        QVERIFY(answer.contains("m=video 9 UDP/TLS/RTP/SAVPF 96 97\r\n"));
        QVERIFY(!answer.contains("AV1"));
    }

    void av1AloneIsRefusedInWords() {
        QByteArray text = chromiumOffer("sendonly");
        text.truncate(text.indexOf("m=audio"));
        const QByteArray all = chromiumOffer("sendonly");
        text += all.mid(all.indexOf("m=video"));
        for (const char *other : {"VP8/", "VP9/", "H264/"})
            text.replace(other, QByteArray("X") + other);
        const auto refused = negotiateReceive(parsedSdp(text), {ForcedVideoCodec::None, true}, false);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Errc::InvalidSdp);
        QVERIFY2(refused.error().message.contains(QStringLiteral("VP8, VP9 or H264")),
                 qPrintable(refused.error().message));
    }
};

QTEST_GUILESS_MAIN(SdpBrowsersTest)
#include "test_sdp_browsers.moc"
