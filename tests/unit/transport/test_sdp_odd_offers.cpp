#include "chromium_offer.h"

#include "transport/sdp_answer.h"

#include <QTest>

using namespace ovation;
using namespace ovation::transport;

namespace {

/// An offer of Chromium in which `from` reads `to`.
QByteArray changed(const char *name, const QByteArray &from, const QByteArray &to) {
    QByteArray text = chromiumOffer(name);
    if (!text.contains(from))
        QTest::qFail("nothing to change", __FILE__, __LINE__);
    return text.replace(from, to);
}

QByteArray answerTo(const QByteArray &offer) {
    const auto negotiation = negotiateReceive(parsedSdp(offer), {}, false);
    if (!negotiation)
        QTest::qFail(qPrintable(negotiation.error().message), __FILE__, __LINE__);
    AnswerIdentity identity;
    identity.iceUfrag = "ufrg";
    identity.icePwd = "0123456789012345678901";
    identity.fingerprint = "sha-256 00:11";
    return writeAnswer(parsedSdp(offer), negotiation ? *negotiation : Negotiation(), identity, {});
}

} // namespace

/// Offers of more than one transport, layer or kind of redundancy.
class SdpOddOffersTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void withoutBundleThereIsNoGroupInTheAnswer();
    void transportsOfTheirOwnAreRefusedInWords();
    void layersAndRedundancyAreDeclined();
    void ofLayersWithNumbersTheFirstIsExpected();
};

// What Chromium said: "A BUNDLE group was added in the answer that did not exist in the offer."
void SdpOddOffersTest::withoutBundleThereIsNoGroupInTheAnswer() {
    QByteArray offer = changed("sendonly", "a=group:BUNDLE 0 1\r\n", "");
    offer.truncate(offer.indexOf("m=video"));
    const QByteArray answer = answerTo(offer);
    QVERIFY(answer.contains("m=audio 9 ") && answer.contains("a=mid:0\r\n"));
    QVERIFY(!answer.contains("a=group"));
}

void SdpOddOffersTest::transportsOfTheirOwnAreRefusedInWords() {
    // As webrtcbin offers by default: each section with its own.
    for (const char *groups : {"", "a=group:BUNDLE 0\r\n", "a=group:LS 0 1\r\n"}) {
        QByteArray offer = changed("sendonly", "a=group:BUNDLE 0 1\r\n", groups);
        offer.replace(offer.lastIndexOf("a=ice-ufrag:") + 12, 4, "own2");
        const auto refused = negotiateReceive(parsedSdp(offer), {}, false);
        QVERIFY2(!refused, groups);
        QCOMPARE(refused.error().code, Errc::InvalidSdp);
        QVERIFY2(refused.error().message.contains(QStringLiteral("BUNDLE")),
                 qPrintable(refused.error().message));
    }
    const QByteArray asked = changed("recvonly", "a=group:BUNDLE 0 1\r\n", "");
    const auto refused = negotiateSend(parsedSdp(asked), {VideoCodec::Vp8, AudioCodec::Opus, 33, 34});
    QVERIFY(!refused);
    QVERIFY(refused.error().message.contains(QStringLiteral("BUNDLE")));
}

// The sender then sends one layer, and nothing that would have to be taken out of RED.
void SdpOddOffersTest::layersAndRedundancyAreDeclined() {
    QByteArray offer = chromiumOffer("sendonly");
    QVERIFY(offer.contains("red/48000") && offer.contains("red/90000") && offer.contains("ulpfec/90000"));
    offer += "a=rid:h send\r\na=rid:l send\r\na=simulcast:send h;l\r\n";
    const QByteArray answer = answerTo(offer);
    for (const char *word : {"rid", "simulcast", "rtp-stream-id", "a=rtpmap:63", "red/", "fec/"})
        QVERIFY2(!answer.contains(word), answer.constData());
}

// As Firefox offers them: with numbers for each layer, the first layer's first, and that one it sends.
void SdpOddOffersTest::ofLayersWithNumbersTheFirstIsExpected() {
    QByteArray offer = browserOffer("firefox_153_sendonly");
    const Sdp before = parsedSdp(offer);
    const QByteArray uri = "urn:ietf:params:rtp-hdrext:sdes:";
    offer += "a=extmap:9/sendonly " + uri + "rtp-stream-id\r\na=extmap:10/sendonly " + uri +
             "repaired-rtp-stream-id\r\na=rid:h send\r\na=rid:l send\r\na=simulcast:send h;l\r\n"
             "a=ssrc:77001 cname:{c}\r\na=ssrc:77002 cname:{c}\r\na=ssrc-group:FID 77001 77002\r\n";
    const auto negotiation = negotiateReceive(parsedSdp(offer), {}, false);
    QVERIFY(negotiation);
    QVERIFY(negotiation->video.ssrc && negotiation->video.rtxSsrc);
    QCOMPARE(negotiation->video.ssrc, before.first("video")->ssrc);
    QCOMPARE(negotiation->video.rtxSsrc, before.first("video")->rtxSsrc);
    const QByteArray answer = answerTo(offer);
    for (const char *word : {"rid", "simulcast", "rtp-stream-id", "77001"})
        QVERIFY2(!answer.contains(word), answer.constData());
}

QTEST_GUILESS_MAIN(SdpOddOffersTest)
#include "test_sdp_odd_offers.moc"
