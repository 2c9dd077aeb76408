#include "chromium_offer.h"

#include "transport/sdp_answer.h"

#include <QTest>

using namespace ovation;
using namespace ovation::transport;

Q_DECLARE_METATYPE(ovation::ForcedVideoCodec)

namespace {

using Forced = ForcedVideoCodec;

/// An offer of Chromium in which `from` reads `to`.
QByteArray changed(const char *name, const QByteArray &from, const QByteArray &to) {
    QByteArray text = chromiumOffer(name);
    if (!text.contains(from))
        QTest::qFail("nothing to change", __FILE__, __LINE__);
    return text.replace(from, to);
}

AnswerIdentity identity() {
    AnswerIdentity made;
    made.iceUfrag = "ufrg";
    made.icePwd = "0123456789012345678901";
    made.fingerprint = "sha-256 00:11";
    made.candidates = {"candidate:1 1 UDP 2015363327 192.0.2.1 40000 typ host",
                       "candidate:2 1 UDP 2015363326 2001:db8::1 40000 typ host"};
    made.streamLabel = "stream";
    made.audioSsrc = 1001;
    made.videoSsrc = 1002;
    made.videoRtxSsrc = 1003;
    return made;
}

Negotiation receiving(const QByteArray &offer, const ReceiveRules &rules = {}, bool loopback = false) {
    const auto negotiation = negotiateReceive(parsedSdp(offer), rules, loopback);
    if (!negotiation)
        QTest::qFail(qPrintable(negotiation.error().message), __FILE__, __LINE__);
    return negotiation ? *negotiation : Negotiation();
}

Negotiation sending(const QByteArray &offer, const StreamFormat &source) {
    const auto negotiation = negotiateSend(parsedSdp(offer), source);
    if (!negotiation)
        QTest::qFail(qPrintable(negotiation.error().message), __FILE__, __LINE__);
    return negotiation ? *negotiation : Negotiation();
}

QByteArray answerTo(const QByteArray &offer, const Negotiation &negotiation,
                    const BandwidthLimits &limits = {}) {
    return writeAnswer(parsedSdp(offer), negotiation, identity(), limits);
}

/// The lines of the n-th section, its m= line first.
QByteArrayList section(const QByteArray &answer, int index) {
    const qsizetype begin = [&] {
        qsizetype at = -1;
        for (int i = 0; i <= index; ++i)
            at = answer.indexOf("m=", at + 1);
        return at;
    }();
    const qsizetype end = answer.indexOf("m=", begin + 1);
    return answer.mid(begin, end < 0 ? -1 : end - begin).replace("\r\n", "\n").trimmed().split('\n');
}

bool hasBeginning(const QByteArrayList &lines, const char *beginning) {
    return std::any_of(lines.begin(), lines.end(),
                       [beginning](const QByteArray &line) { return line.startsWith(beginning); });
}

const StreamFormat Vp8 = {VideoCodec::Vp8, AudioCodec::Opus, 96, 111};

} // namespace

class SdpAnswerTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void theForcedCodecIsTaken_data();
    void theForcedCodecIsTaken();
    void withoutForcedCodecTheBrowsersFirstIsTaken();
    void aForcedCodecThatIsMissingIsError800();
    void aForcedCodecDoesNotConcernAudio();
    void anAnswerToAPublisherReceives();
    void anAnswerToASubscriberSends();
    void aLoopbackSendsAndReceives();
    void aSectionThatOnlySendsGetsNothingBack();
    void onlyOneCodecAndItsRepetitionsAreAnswered();
    void theSubscribersPayloadTypesAreUsed();
    void aStreamWithoutVideoIsAnsweredWithoutVideo();
    void bandwidthLinesFollowTheLimits_data();
    void bandwidthLinesFollowTheLimits();
    void limitsOfSendingAreNotAskedOfTheSubscriber();
    void candidatesStandInEverySection();
    void theTransportIsTakenFromTheOffer();
    void theRoleIsTheOtherOne_data();
    void theRoleIsTheOtherOne();
    void aDataChannelIsRefusedInItsPlace();
    void aSecondVideoSectionIsRefused();
    void aSectionWithoutNameIsAnsweredWithoutName();
    void congestionFeedbackIsAnsweredWhereOffered();
    void theAudioLevelIsAskedForWhereOffered();
    void unusableOffersAreError302_data();
    void unusableOffersAreError302();
    void everyAnswerCanBeRead();
};

void SdpAnswerTest::theForcedCodecIsTaken_data() {
    QTest::addColumn<Forced>("forced");
    QTest::addColumn<VideoCodec>("codec");
    QTest::addColumn<int>("payloadType");
    QTest::addColumn<int>("rtx");
    QTest::newRow("left to the server") << Forced::MediaServerPreferred << VideoCodec::Vp8 << 96 << 97;
    QTest::newRow("VP8") << Forced::Vp8 << VideoCodec::Vp8 << 96 << 97;
    QTest::newRow("VP9, of profile 0") << Forced::Vp9 << VideoCodec::Vp9 << 98 << 99;
    // Not 102, which comes first: constrained baseline is what every decoder takes.
    QTest::newRow("H264, constrained baseline") << Forced::H264 << VideoCodec::H264 << 108 << 109;
    QTest::newRow("none") << Forced::None << VideoCodec::Vp8 << 96 << 97;
}

void SdpAnswerTest::theForcedCodecIsTaken() {
    QFETCH(Forced, forced);
    QFETCH(VideoCodec, codec);
    QFETCH(int, payloadType);
    QFETCH(int, rtx);
    const auto negotiation = receiving(chromiumOffer("sendonly"), {forced, false});
    QCOMPARE(negotiation.format.video, codec);
    QCOMPARE(negotiation.format.videoPayloadType, payloadType);
    QCOMPARE(negotiation.video.payloadType, payloadType);
    QCOMPARE(negotiation.video.rtxPayloadType, rtx);
    QCOMPARE(negotiation.format.audio, AudioCodec::Opus);
    QCOMPARE(negotiation.audio.payloadType, 111);
}

void SdpAnswerTest::withoutForcedCodecTheBrowsersFirstIsTaken() {
    const QByteArray offer = changed("sendonly", "SAVPF 96 97 102", "SAVPF 98 99 96 97 102");
    QCOMPARE(receiving(offer, {Forced::None, false}).format.video, VideoCodec::Vp9);
    QCOMPARE(receiving(offer, {Forced::MediaServerPreferred, false}).format.video, VideoCodec::Vp8);
}

void SdpAnswerTest::aForcedCodecThatIsMissingIsError800() {
    // VP9 of profile 2 only: not what a decoder of profile 0 can show.
    const Sdp offer = parsedSdp(changed("sendonly", "profile-id=0", "profile-id=2"));
    const auto refused = negotiateReceive(offer, {Forced::Vp9, false}, false);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Errc::ForcedCodecMissing);
    QVERIFY(refused.error().message.startsWith(QStringLiteral("Error forcing codec: 'VP9'"))); // looked for
    const auto passed = negotiateReceive(offer, {Forced::Vp9, true}, false);
    QVERIFY(passed);
    QCOMPARE(passed->format.video, VideoCodec::Vp8);
    const Sdp single = parsedSdp(changed("sendonly", "packetization-mode=1", "packetization-mode=0"));
    QCOMPARE(negotiateReceive(single, {Forced::H264, false}, false).error().code, Errc::ForcedCodecMissing);
}

void SdpAnswerTest::aForcedCodecDoesNotConcernAudio() {
    QByteArray offer = chromiumOffer("sendonly");
    offer.truncate(offer.indexOf("m=video"));
    const auto negotiation = receiving(offer, {Forced::H264, false});
    QVERIFY(negotiation.audio.used());
    QVERIFY(!negotiation.video.used());
    QCOMPARE(negotiation.format.video, VideoCodec::None);
}

void SdpAnswerTest::anAnswerToAPublisherReceives() {
    const QByteArray answer = answerTo(chromiumOffer("sendonly"), receiving(chromiumOffer("sendonly")));
    for (const int index : {0, 1}) {
        const auto lines = section(answer, index);
        QVERIFY(lines.contains("a=recvonly"));
        QVERIFY(!hasBeginning(lines, "a=ssrc"));
        QVERIFY(!hasBeginning(lines, "a=msid"));
        QVERIFY(lines.contains("a=rtcp-mux"));
    }
    QVERIFY(answer.contains("a=group:BUNDLE 0 1\r\n"));
    QVERIFY(answer.startsWith("v=0\r\n"));
}

void SdpAnswerTest::anAnswerToASubscriberSends() {
    const QByteArray offer = chromiumOffer("recvonly");
    const QByteArray answer = answerTo(offer, sending(offer, Vp8));
    const auto audio = section(answer, 0);
    QVERIFY(audio.contains("a=sendonly"));
    QVERIFY(audio.contains("a=ssrc:1001 cname:stream"));
    QVERIFY(audio.contains("a=msid:stream audio"));
    const auto video = section(answer, 1);
    QVERIFY(video.contains("a=sendonly"));
    QVERIFY(video.contains("a=ssrc-group:FID 1002 1003"));
    QVERIFY(video.contains("a=ssrc:1002 cname:stream"));
    QVERIFY(video.contains("a=ssrc:1003 cname:stream"));
    QVERIFY(video.contains("a=msid:stream video"));
}

void SdpAnswerTest::aLoopbackSendsAndReceives() {
    const QByteArray offer = chromiumOffer("datachannel"); // Chromium offers both directions here
    const QByteArray answer = answerTo(offer, receiving(offer, {}, true));
    for (const int index : {0, 1}) {
        QVERIFY(section(answer, index).contains("a=sendrecv"));
        QVERIFY(hasBeginning(section(answer, index), "a=ssrc:"));
    }
    // The same offer without loopback is received only.
    QVERIFY(section(answerTo(offer, receiving(offer)), 0).contains("a=recvonly"));
}

// RFC 3264 section 6.1: what is offered as sendonly is answered as recvonly or inactive.
void SdpAnswerTest::aSectionThatOnlySendsGetsNothingBack() {
    const QByteArray offer = chromiumOffer("sendonly");
    const QByteArray answer = answerTo(offer, receiving(offer, {}, true));
    for (const int index : {0, 1}) {
        QVERIFY(section(answer, index).contains("a=recvonly"));
        QVERIFY(!hasBeginning(section(answer, index), "a=ssrc:"));
    }
}

void SdpAnswerTest::onlyOneCodecAndItsRepetitionsAreAnswered() {
    const QByteArray answer = answerTo(chromiumOffer("sendonly"), receiving(chromiumOffer("sendonly")));
    QCOMPARE(section(answer, 0).first(), "m=audio 9 UDP/TLS/RTP/SAVPF 111");
    const auto video = section(answer, 1);
    QCOMPARE(video.first(), "m=video 9 UDP/TLS/RTP/SAVPF 96 97");
    QVERIFY(section(answer, 0).contains("a=rtpmap:111 opus/48000/2"));
    QVERIFY(section(answer, 0).contains("a=fmtp:111 minptime=10;useinbandfec=1"));
    QVERIFY(video.contains("a=rtpmap:96 VP8/90000"));
    QVERIFY(video.contains("a=rtpmap:97 rtx/90000"));
    QVERIFY(video.contains("a=fmtp:97 apt=96"));
    for (const char *feedback : {"nack", "nack pli", "ccm fir", "goog-remb"})
        QVERIFY(video.contains(QByteArray("a=rtcp-fb:96 ") + feedback));
}

void SdpAnswerTest::theSubscribersPayloadTypesAreUsed() {
    const QByteArray offer = chromiumOffer("recvonly");
    const auto negotiation = sending(offer, {VideoCodec::H264, AudioCodec::Opus, 33, 34});
    const Sdp sdp = parsedSdp(offer);
    const SdpCodec *codec = sdp.first("video")->codec(negotiation.video.payloadType);
    QVERIFY(codec);
    QVERIFY(codec->is("H264"));
    QCOMPARE(QByteArray::fromStdString(codec->parameter("packetization-mode")), "1");
    QCOMPARE(negotiation.audio.payloadType, 111);
    QVERIFY(!negotiation.receives);
    const auto video = section(answerTo(offer, negotiation), 1);
    const QByteArray payloadType = QByteArray::number(negotiation.video.payloadType);
    QVERIFY(video.contains("a=fmtp:" + payloadType + ' ' + QByteArray::fromStdString(codec->format)));
}

void SdpAnswerTest::aStreamWithoutVideoIsAnsweredWithoutVideo() {
    const QByteArray offer = chromiumOffer("recvonly");
    const auto lines =
        section(answerTo(offer, sending(offer, {VideoCodec::None, AudioCodec::Opus, -1, 111})), 1);
    QVERIFY(lines.first().startsWith("m=video 0 UDP/TLS/RTP/SAVPF 96 97 "));
    QVERIFY(lines.contains("a=inactive"));
    QVERIFY(lines.contains("a=mid:1"));
    const QByteArray answer = answerTo(offer, sending(offer, {VideoCodec::None, AudioCodec::Opus, -1, 111}));
    QVERIFY(answer.contains("a=group:BUNDLE 0\r\n"));
}

void SdpAnswerTest::bandwidthLinesFollowTheLimits_data() {
    QTest::addColumn<int>("max_kbps");
    QTest::addColumn<int>("min_kbps");
    QTest::addColumn<QByteArray>("line"); // b=, empty if none
    QTest::addColumn<QByteArray>("format");
    QTest::newRow("both") << 1000 << 300 << QByteArray("b=AS:1000")
                          << QByteArray("x-google-start-bitrate=1000;x-google-min-bitrate=300;"
                                        "x-google-max-bitrate=1000");
    QTest::newRow("no limits") << 0 << 0 << QByteArray() << QByteArray("x-google-start-bitrate=1500");
    QTest::newRow("only the most") << 250 << 0 << QByteArray("b=AS:250")
                                   << QByteArray("x-google-start-bitrate=250;x-google-max-bitrate=250");
    QTest::newRow("only the least") << 0 << 300 << QByteArray()
                                    << QByteArray("x-google-start-bitrate=1500;x-google-min-bitrate=300");
    QTest::newRow("the least above the most")
        << 100 << 300 << QByteArray("b=AS:100")
        << QByteArray("x-google-start-bitrate=100;x-google-max-bitrate=100");
}

void SdpAnswerTest::bandwidthLinesFollowTheLimits() {
    QFETCH(int, max_kbps);
    QFETCH(int, min_kbps);
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, format);
    const QByteArray offer = chromiumOffer("sendonly");
    const QByteArray answer = answerTo(offer, receiving(offer), {max_kbps, min_kbps});
    const auto video = section(answer, 1);
    QVERIFY(line.isEmpty() ? !hasBeginning(video, "b=") : video.contains(line));
    QVERIFY2(video.contains("a=fmtp:96 " + format), answer.constData());
    QVERIFY(!hasBeginning(section(answer, 0), "b=")); // the limits are those of the frame
    // Where the codec has a format of its own, the rates come behind it.
    const auto vp9 =
        section(answerTo(offer, receiving(offer, {Forced::Vp9, false}), {max_kbps, min_kbps}), 1);
    QVERIFY(vp9.contains("a=fmtp:98 profile-id=0;" + format));
}

void SdpAnswerTest::limitsOfSendingAreNotAskedOfTheSubscriber() {
    const QByteArray offer = chromiumOffer("recvonly");
    const auto video = section(answerTo(offer, sending(offer, Vp8), {1000, 300}), 1);
    QVERIFY(!hasBeginning(video, "b="));
    QVERIFY(!hasBeginning(video, "a=fmtp:96"));
}

void SdpAnswerTest::candidatesStandInEverySection() {
    const QByteArray answer = answerTo(chromiumOffer("sendonly"), receiving(chromiumOffer("sendonly")));
    for (const int index : {0, 1}) {
        const auto lines = section(answer, index);
        const qsizetype first = lines.indexOf("a=candidate:1 1 UDP 2015363327 192.0.2.1 40000 typ host");
        QVERIFY(first > 0);
        QCOMPARE(lines[first + 1], "a=candidate:2 1 UDP 2015363326 2001:db8::1 40000 typ host");
        QCOMPARE(lines[first + 2], "a=end-of-candidates");
        QVERIFY(lines.contains("a=ice-ufrag:ufrg"));
        QVERIFY(lines.contains("a=ice-pwd:0123456789012345678901"));
        QVERIFY(lines.contains("a=fingerprint:sha-256 00:11"));
    }
}

void SdpAnswerTest::theTransportIsTakenFromTheOffer() {
    const auto negotiation = receiving(chromiumOffer("sendonly"));
    QCOMPARE(negotiation.iceUfrag, "KUgx");
    QCOMPARE(negotiation.icePwd, "Olfc3SC8pq3FoRN+yl3sVh2u");
    QVERIFY(negotiation.fingerprint.starts_with("sha-256 A9:29:"));
    QCOMPARE(negotiation.candidates.size(), std::size_t(16)); // of both sections
    QVERIFY(negotiation.receives);
    QVERIFY(!negotiation.sends);
}

void SdpAnswerTest::theRoleIsTheOtherOne_data() {
    QTest::addColumn<QByteArray>("offered");
    QTest::addColumn<DtlsRole>("role");
    QTest::addColumn<QByteArray>("answered");
    QTest::newRow("either") << QByteArray("actpass") << DtlsRole::Server << QByteArray("passive");
    QTest::newRow("active") << QByteArray("active") << DtlsRole::Server << QByteArray("passive");
    QTest::newRow("passive") << QByteArray("passive") << DtlsRole::Client << QByteArray("active");
}

void SdpAnswerTest::theRoleIsTheOtherOne() {
    QFETCH(QByteArray, offered);
    QFETCH(DtlsRole, role);
    QFETCH(QByteArray, answered);
    const QByteArray offer = changed("sendonly", "a=setup:actpass", "a=setup:" + offered);
    const auto negotiation = receiving(offer);
    QCOMPARE(negotiation.role, role);
    QVERIFY(section(answerTo(offer, negotiation), 1).contains("a=setup:" + answered));
}

void SdpAnswerTest::aDataChannelIsRefusedInItsPlace() {
    const QByteArray offer = chromiumOffer("datachannel");
    const QByteArray answer = answerTo(offer, receiving(offer));
    QCOMPARE(answer.count("m="), 3);
    const auto data = section(answer, 2);
    QCOMPARE(data.first(), "m=application 0 UDP/DTLS/SCTP webrtc-datachannel");
    QVERIFY(data.contains("a=mid:2"));
    QVERIFY(answer.contains("a=group:BUNDLE 0 1\r\n"));
}

void SdpAnswerTest::aSecondVideoSectionIsRefused() {
    QByteArray offer = chromiumOffer("sendonly");
    offer += offer.mid(offer.indexOf("m=video")).replace("a=mid:1", "a=mid:2");
    const QByteArray answer = answerTo(offer, receiving(offer));
    QVERIFY(section(answer, 1).first().startsWith("m=video 9 "));
    QVERIFY(section(answer, 2).first().startsWith("m=video 0 "));
    QVERIFY(section(answer, 2).contains("a=mid:2"));
}

void SdpAnswerTest::aSectionWithoutNameIsAnsweredWithoutName() {
    QByteArray offer = chromiumOffer("sendonly");
    for (const char *line : {"a=mid:0\r\n", "a=mid:1\r\n", "a=group:BUNDLE 0 1\r\n"})
        offer.replace(line, "");
    const QByteArray answer = answerTo(offer, receiving(offer));
    QVERIFY(!answer.contains("a=mid"));
    QVERIFY(!answer.contains("a=group"));
}

void SdpAnswerTest::congestionFeedbackIsAnsweredWhereOffered() {
    const QByteArray offer = chromiumOffer("sendonly");
    const auto negotiation = receiving(offer);
    QCOMPARE(negotiation.video.feedbackExtension, 3);
    QCOMPARE(negotiation.audio.feedbackExtension, 3);
    const auto video = section(answerTo(offer, negotiation), 1);
    QVERIFY(video.contains("a=extmap:3 http://www.ietf.org/id/draft-holmer-rmcat-"
                           "transport-wide-cc-extensions-01"));
    QVERIFY(video.contains("a=rtcp-fb:96 transport-cc"));
    const QByteArray without = changed("sendonly", "transport-wide-cc-extensions-01", "something-else");
    QCOMPARE(receiving(without).video.feedbackExtension, 0);
    const QByteArray answer = answerTo(without, receiving(without));
    QVERIFY(!section(answer, 1).join('\n').contains("a=extmap"));
    QVERIFY(!answer.contains("transport-cc"));
    // Nothing is measured on what the server sends.
    QVERIFY(
        !answerTo(chromiumOffer("recvonly"), sending(chromiumOffer("recvonly"), Vp8)).contains("a=extmap"));
}

void SdpAnswerTest::theAudioLevelIsAskedForWhereOffered() {
    const QByteArray offer = chromiumOffer("sendonly");
    const QByteArray line = "a=extmap:" + QByteArray::number(receiving(offer).audio.levelExtension) +
                            " urn:ietf:params:rtp-hdrext:ssrc-audio-level";
    QVERIFY(offer.contains(line));
    QVERIFY(section(answerTo(offer, receiving(offer)), 0).contains(line));
    QVERIFY(!section(answerTo(offer, receiving(offer)), 1).contains(line));
    const QByteArray without = changed("sendonly", "ssrc-audio-level", "something-else");
    QCOMPARE(receiving(without).audio.levelExtension, 0);
    QVERIFY(!answerTo(without, receiving(without)).contains("something-else"));
}

void SdpAnswerTest::unusableOffersAreError302_data() {
    QTest::addColumn<QByteArray>("offer");
    QTest::newRow("receives only") << chromiumOffer("recvonly");
    QTest::newRow("inactive") << changed("sendonly", "a=sendonly", "a=inactive");
    QTest::newRow("no ICE name") << changed("sendonly", "a=ice-ufrag:", "a=x-ufrag:");
    QTest::newRow("a short ICE name") << changed("sendonly", "a=ice-ufrag:KUgx", "a=ice-ufrag:KUg");
    QTest::newRow("no ICE password") << changed("sendonly", "a=ice-pwd:", "a=x-pwd:");
    QTest::newRow("a short ICE password") << changed("sendonly", "Olfc3SC8pq3FoRN+yl3sVh2u", "Olfc3SC8pq3Fo");
    QTest::newRow("no fingerprint") << changed("sendonly", "a=fingerprint:", "a=x-fingerprint:");
    QTest::newRow("no codec that is known") << changed("sendonly", "opus/48000", "speex/48000")
                                                   .replace("VP8/", "X8/")
                                                   .replace("VP9/", "X9/")
                                                   .replace("H264/", "X264/");
    QTest::newRow("data only") << [] {
        const QByteArray offer = chromiumOffer("datachannel");
        return QByteArray("v=0\r\n") + offer.mid(offer.indexOf("m=application"));
    }();
}

void SdpAnswerTest::unusableOffersAreError302() {
    QFETCH(QByteArray, offer);
    const auto negotiation = negotiateReceive(parsedSdp(offer), {Forced::None, true}, false);
    QVERIFY(!negotiation);
    QCOMPARE(negotiation.error().code, Errc::InvalidSdp);
    // A subscriber that wants nothing of the stream is told so too.
    const auto sent = negotiateSend(parsedSdp(chromiumOffer("sendonly")), Vp8);
    QVERIFY(!sent);
    QCOMPARE(sent.error().code, Errc::InvalidSdp);
}

void SdpAnswerTest::everyAnswerCanBeRead() {
    for (const char *name : {"sendonly", "datachannel"}) {
        for (const auto forced : {Forced::None, Forced::Vp8, Forced::Vp9, Forced::H264}) {
            for (const bool loopback : {false, true}) {
                const QByteArray offer = chromiumOffer(name);
                const Sdp answer = parsedSdp(answerTo(offer, receiving(offer, {forced, false}, loopback)));
                QCOMPARE(answer.media.size(), parsedSdp(offer).media.size());
                QCOMPARE(answer.first("video")->codecs.size(), std::size_t(2));
                QCOMPARE(answer.first("video")->iceUfrag, "ufrg");
                QCOMPARE(answer.first("video")->candidates.size(), std::size_t(2));
            }
        }
    }
}

QTEST_GUILESS_MAIN(SdpAnswerTest)
#include "test_sdp_answer.moc"
