#include "chromium_offer.h"

#include "transport/parameter_sets.h"
#include "transport/sdp_answer.h"

#include <QTest>

using namespace ovation;
using namespace ovation::transport;

namespace {

const QByteArray Sprop = "sprop-parameter-sets=Z0LAHtkDxWhAAAADAEAAAAwDxYuS,aMuMsg==";

/// An offer of Chromium whose H.264 has another parameter.
Sdp offering(const QByteArray &parameter) {
    return parsedSdp(
        chromiumOffer("sendonly").replace("profile-level-id=42e01f", "profile-level-id=42e01f;" + parameter));
}

StreamFormat formatOf(const Sdp &offer, ForcedVideoCodec codec = ForcedVideoCodec::H264) {
    const auto negotiation = negotiateReceive(offer, {codec, false}, false);
    return negotiation ? negotiation->format : StreamFormat();
}

} // namespace

/// H.264 parameter sets that only an SDP says.
class ParameterSetsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void thoseOfTheOfferAreKept() {
        const StreamFormat format = formatOf(offering(Sprop));
        QCOMPARE(format.video, VideoCodec::H264);
        const std::vector<uint8_t> &sets = format.parameterSets;
        QCOMPARE(sets.size(), size_t(4 + 21 + 4 + 4));
        QCOMPARE(int(sets[3]), 21);
        QCOMPARE(int(sets[4]), 0x67);
        QCOMPARE(int(sets[28]), 4);
        QCOMPARE(int(sets[29]), 0x68);
        // Who sends VP8 says none of H.264.
        QVERIFY(formatOf(offering(Sprop), ForcedVideoCodec::Vp8).parameterSets.empty());
    }

    void subscribersAreToldThem() {
        const Sdp subscriber = parsedSdp(chromiumOffer("recvonly"));
        const auto negotiation = negotiateSend(subscriber, formatOf(offering(Sprop)));
        QVERIFY(negotiation);
        AnswerIdentity identity;
        identity.iceUfrag = "ufrg";
        identity.icePwd = "0123456789012345678901";
        identity.fingerprint = "sha-256 00:11";
        const QByteArray answer = writeAnswer(subscriber, *negotiation, identity, {});
        QVERIFY(answer.contains(';' + Sprop + "\r\n"));
        // Without them nothing is said.
        StreamFormat without = formatOf(offering(Sprop));
        without.parameterSets.clear();
        QVERIFY(
            !writeAnswer(subscriber, *negotiateSend(subscriber, without), identity, {}).contains("sprop"));
    }

    void whatIsNoneIsLeftOut() {
        for (const QByteArray &text : {QByteArray("!!!"), QByteArray("AAAA"), QByteArray("Z0LAHg==,%%%"),
                                       QByteArray("Z0LAHg==,").repeated(1000), QByteArray()}) {
            const StreamFormat format = formatOf(offering("sprop-parameter-sets=" + text));
            QCOMPARE(format.video, VideoCodec::H264);
            QVERIFY(format.parameterSets.empty());
        }
    }

    void whatIsReadIsWrittenAlike() {
        const std::string text = "Z0LAHtkDxWhAAAADAEAAAAwDxYuS,aMuMsg==";
        QCOMPARE(toSprop(parameterSetsFrom(text)), text);
    }
};

QTEST_GUILESS_MAIN(ParameterSetsTest)
#include "test_parameter_sets.moc"
