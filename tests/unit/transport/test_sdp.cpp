#include "chromium_offer.h"

#include <QTest>

using namespace ovation;
using namespace ovation::transport;

namespace {

const QByteArray Head = "v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n";
const QByteArray Video = "m=video 9 UDP/TLS/RTP/SAVPF 96 97\r\n";

SdpMedia onlySection(const QByteArray &text) {
    const Sdp sdp = parsedSdp(text);
    if (sdp.media.size() != 1)
        QTest::qFail("not exactly one section", __FILE__, __LINE__);
    return sdp.media.empty() ? SdpMedia() : sdp.media.front();
}

} // namespace

class SdpTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void theSectionsOfChromiumAreRead();
    void theCodecsOfChromiumAreRead_data();
    void theCodecsOfChromiumAreRead();
    void theExtensionsOfChromiumAreRead();
    void theSourcesOfChromiumAreRead();
    void theCandidatesOfChromiumAreKeptAsWritten();
    void aDataChannelIsASectionToo();
    void directionsAreRead_data();
    void directionsAreRead();
    void aSectionWithPortZeroIsOff();
    void whatStandsBeforeTheFirstSectionIsForAll();
    void ofSeveralFingerprintsAKnownOneCounts_data();
    void ofSeveralFingerprintsAKnownOneCounts();
    void linesMayEndWithoutCarriageReturn();
    void parametersAreFoundByName_data();
    void parametersAreFoundByName();
    void whatIsNotKnownIsIgnored_data();
    void whatIsNotKnownIsIgnored();
    void malformedDescriptionsAreError302_data();
    void malformedDescriptionsAreError302();
    void aDescriptionCutAnywhereIsSafe();
    void anErrorRepeatsOnlyTheBeginningOfALine();
};

void SdpTest::theSectionsOfChromiumAreRead() {
    const Sdp sdp = parsedSdp(chromiumOffer("sendonly"));
    QCOMPARE(sdp.media.size(), std::size_t(2));
    const auto &audio = sdp.media[0];
    const auto &video = sdp.media[1];
    QCOMPARE(audio.kind, "audio");
    QCOMPARE(audio.mid, "0");
    QCOMPARE(audio.formats.size(), std::size_t(8));
    QCOMPARE(video.kind, "video");
    QCOMPARE(video.mid, "1");
    QCOMPARE(video.formats.size(), std::size_t(23));
    for (const auto &media : sdp.media) {
        QCOMPARE(media.protocol, "UDP/TLS/RTP/SAVPF");
        QCOMPARE(media.direction, Direction::SendOnly);
        QCOMPARE(media.iceUfrag, "KUgx");
        QCOMPARE(media.icePwd, "Olfc3SC8pq3FoRN+yl3sVh2u");
        QCOMPARE(media.setup, "actpass");
        QVERIFY(media.fingerprint.starts_with("sha-256 A9:29:"));
    }
    QCOMPARE(sdp.first("video"), &sdp.media[1]);
    QCOMPARE(sdp.first("application"), nullptr);
}

void SdpTest::theCodecsOfChromiumAreRead_data() {
    QTest::addColumn<int>("payloadType");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("clockRate");
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<int>("rtx");
    QTest::newRow("VP8") << 96 << QByteArray("VP8") << 90000 << QByteArray() << 97;
    QTest::newRow("its repetitions") << 97 << QByteArray("rtx") << 90000 << QByteArray("apt=96") << -1;
    QTest::newRow("H264") << 108 << QByteArray("H264") << 90000
                          << QByteArray("level-asymmetry-allowed=1;packetization-mode=1;"
                                        "profile-level-id=42e01f")
                          << 109;
    QTest::newRow("VP9") << 98 << QByteArray("VP9") << 90000 << QByteArray("profile-id=0") << 99;
    QTest::newRow("AV1") << 45 << QByteArray("AV1") << 90000 << QByteArray("level-idx=5;profile=0;tier=0")
                         << 46;
    QTest::newRow("redundancy") << 118 << QByteArray("red") << 90000 << QByteArray() << 119;
    QTest::newRow("error correction") << 120 << QByteArray("ulpfec") << 90000 << QByteArray() << -1;
}

void SdpTest::theCodecsOfChromiumAreRead() {
    QFETCH(int, payloadType);
    QFETCH(QByteArray, name);
    QFETCH(int, clockRate);
    QFETCH(QByteArray, format);
    QFETCH(int, rtx);
    const Sdp sdp = parsedSdp(chromiumOffer("sendonly"));
    const SdpMedia &video = *sdp.first("video");
    const SdpCodec *codec = video.codec(payloadType);
    QVERIFY(codec);
    QCOMPARE(QByteArray::fromStdString(codec->name), name);
    QVERIFY(codec->is(name.toLower().constData()));
    QCOMPARE(codec->clockRate, clockRate);
    QCOMPARE(QByteArray::fromStdString(codec->format), format);
    QCOMPARE(video.rtxOf(payloadType), rtx);
    QVERIFY(!video.codec(95));
    // The order of preference is that of the section's line.
    QCOMPARE(video.codecs[0].payloadType, 96);
    QCOMPARE(video.codecs[1].payloadType, 97);
    QCOMPARE(video.codecs[2].payloadType, 102);
}

void SdpTest::theExtensionsOfChromiumAreRead() {
    const Sdp sdp = parsedSdp(chromiumOffer("sendonly"));
    QCOMPARE(sdp.media[0].extensions.size(), std::size_t(4));
    QCOMPARE(sdp.media[1].extensions.size(), std::size_t(11));
    QCOMPARE(sdp.media[0].extension("transport-wide-cc-extensions"), 3);
    QCOMPARE(sdp.media[1].extension("video-orientation"), 13);
    QCOMPARE(sdp.media[0].extension("video-orientation"), 0);
}

void SdpTest::theSourcesOfChromiumAreRead() {
    const Sdp sdp = parsedSdp(chromiumOffer("sendonly"));
    QCOMPARE(sdp.media[0].ssrc, std::optional<uint32_t>(2052803535));
    QVERIFY(!sdp.media[0].rtxSsrc);
    QCOMPARE(sdp.media[1].ssrc, std::optional<uint32_t>(1185152519));
    QCOMPARE(sdp.media[1].rtxSsrc, std::optional<uint32_t>(212066100));
    const Sdp receiving = parsedSdp(chromiumOffer("recvonly"));
    QVERIFY(!receiving.media[1].ssrc);
    QCOMPARE(receiving.media[1].direction, Direction::RecvOnly);
}

void SdpTest::theCandidatesOfChromiumAreKeptAsWritten() {
    const Sdp sdp = parsedSdp(chromiumOffer("sendonly"));
    const auto &candidates = sdp.media[0].candidates;
    QCOMPARE(candidates.size(), std::size_t(8));
    QCOMPARE(candidates[1],
             "candidate:1615519812 1 udp 2122063615 192.0.2.2 46416 typ host generation 0 network-id 1");
    QVERIFY(candidates[0].find(".local ") != std::string::npos);
}

void SdpTest::aDataChannelIsASectionToo() {
    const Sdp sdp = parsedSdp(chromiumOffer("datachannel"));
    QCOMPARE(sdp.media.size(), std::size_t(3));
    const SdpMedia *data = sdp.first("application");
    QVERIFY(data);
    QCOMPARE(data->protocol, "UDP/DTLS/SCTP");
    QCOMPARE(data->formats, std::vector<std::string>{"webrtc-datachannel"});
    QVERIFY(data->codecs.empty());
}

void SdpTest::directionsAreRead_data() {
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<Direction>("expected");
    QTest::newRow("none is both") << QByteArray() << Direction::SendRecv;
    QTest::newRow("sendrecv") << QByteArray("a=sendrecv\r\n") << Direction::SendRecv;
    QTest::newRow("sendonly") << QByteArray("a=sendonly\r\n") << Direction::SendOnly;
    QTest::newRow("recvonly") << QByteArray("a=recvonly\r\n") << Direction::RecvOnly;
    QTest::newRow("inactive") << QByteArray("a=inactive\r\n") << Direction::Inactive;
}

void SdpTest::directionsAreRead() {
    QFETCH(QByteArray, line);
    QFETCH(Direction, expected);
    QCOMPARE(onlySection(Head + Video + line).direction, expected);
}

// RFC 8829 section 5.2.1: port 0 is a stopped transceiver, unless the section lives in a bundle only.
void SdpTest::aSectionWithPortZeroIsOff() {
    const QByteArray off = Head + "m=video 0 UDP/TLS/RTP/SAVPF 96\r\na=sendrecv\r\n";
    QCOMPARE(onlySection(off).direction, Direction::Inactive);
    QCOMPARE(onlySection(off + "a=bundle-only\r\n").direction, Direction::SendRecv);
}

void SdpTest::whatStandsBeforeTheFirstSectionIsForAll() {
    const Sdp sdp = parsedSdp(Head +
                              "a=ice-ufrag:common\r\na=ice-pwd:p\r\na=fingerprint:f\r\na=setup:active\r\n"
                              "m=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=ice-ufrag:own\r\n" +
                              Video);
    QCOMPARE(sdp.media[0].iceUfrag, "own");
    QCOMPARE(sdp.media[1].iceUfrag, "common");
    for (const auto &media : sdp.media) {
        QCOMPARE(media.icePwd, "p");
        QCOMPARE(media.fingerprint, "f");
        QCOMPARE(media.setup, "active");
    }
}

void SdpTest::ofSeveralFingerprintsAKnownOneCounts_data() {
    QTest::addColumn<QByteArray>("lines");
    const QByteArray weak = "a=fingerprint:sha-1 11:11\r\n", known = "a=fingerprint:sha-256 22:22\r\n";
    QTest::newRow("first") << known + weak;
    QTest::newRow("last") << weak + known;
    QTest::newRow("before another") << known + "a=fingerprint:sha-512 33:33\r\n";
}

void SdpTest::ofSeveralFingerprintsAKnownOneCounts() {
    QFETCH(QByteArray, lines);
    QCOMPARE(onlySection(Head + Video + lines).fingerprint, "sha-256 22:22");
}

void SdpTest::linesMayEndWithoutCarriageReturn() {
    QByteArray text = chromiumOffer("sendonly");
    const Sdp with = parsedSdp(text);
    text.replace("\r\n", "\n");
    const Sdp without = parsedSdp(text + "\n\n");
    QCOMPARE(without.media.size(), with.media.size());
    for (std::size_t i = 0; i < with.media.size(); ++i) {
        QCOMPARE(without.media[i].icePwd, with.media[i].icePwd);
        QCOMPARE(without.media[i].candidates, with.media[i].candidates);
        QCOMPARE(without.media[i].extensions, with.media[i].extensions);
    }
    text.chop(1); // the last line is whole without its end
    QCOMPARE(parsedSdp(text).media[1].codecs.size(), with.media[1].codecs.size());
}

void SdpTest::parametersAreFoundByName_data() {
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("alone") << QByteArray("profile-id=2") << QByteArray("2");
    QTest::newRow("among others") << QByteArray("a=1;profile-id=2;b=3") << QByteArray("2");
    QTest::newRow("behind a space") << QByteArray("a=1; profile-id=2") << QByteArray("2");
    QTest::newRow("in capitals") << QByteArray("PROFILE-ID=2") << QByteArray("2");
    QTest::newRow("twice") << QByteArray("profile-id=2;profile-id=3") << QByteArray("2");
    QTest::newRow("part of a longer name") << QByteArray("x-profile-id=2") << QByteArray();
    QTest::newRow("without value") << QByteArray("profile-id") << QByteArray();
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("separators only") << QByteArray(";;= ;") << QByteArray();
}

void SdpTest::parametersAreFoundByName() {
    QFETCH(QByteArray, format);
    QFETCH(QByteArray, expected);
    const SdpMedia media =
        onlySection(Head + Video + "a=rtpmap:96 VP9/90000\r\na=fmtp:96 " + format + "\r\n");
    QCOMPARE(QByteArray::fromStdString(media.codec(96)->parameter("profile-id")), expected);
}

void SdpTest::whatIsNotKnownIsIgnored_data() {
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("an attribute") << QByteArray("a=x-whatever:1 2 3");
    QTest::newRow("feedback for every codec") << QByteArray("a=rtcp-fb:* nack pli");
    QTest::newRow("feedback for one codec") << QByteArray("a=rtcp-fb:96 nack");
    QTest::newRow("an attribute without a name") << QByteArray("a=:");
    QTest::newRow("an empty attribute") << QByteArray("a=");
    QTest::newRow("a line of another type") << QByteArray("z=0 0");
    QTest::newRow("a format that was not offered") << QByteArray("a=rtpmap:111 opus/48000/2");
    QTest::newRow("an extension id that is too large") << QByteArray("a=extmap:15 urn:x");
    QTest::newRow("an extension id of two bytes") << QByteArray("a=extmap:300 urn:x");
    QTest::newRow("an extension id that is none") << QByteArray("a=extmap:x urn:x");
    QTest::newRow("a source that is none") << QByteArray("a=ssrc:x cname:y");
    QTest::newRow("a source that is too large") << QByteArray("a=ssrc:4294967296 cname:y");
    QTest::newRow("a group of one source") << QByteArray("a=ssrc-group:FID 1");
    QTest::newRow("a group of another kind") << QByteArray("a=ssrc-group:SIM 1 2 3");
}

void SdpTest::whatIsNotKnownIsIgnored() {
    QFETCH(QByteArray, line);
    const SdpMedia media = onlySection(Head + Video + line + "\r\na=mid:v\r\n");
    QCOMPARE(media.mid, "v");
    QCOMPARE(media.codecs.size(), std::size_t(2));
    QVERIFY(media.extensions.empty());
    QVERIFY(!media.ssrc);
    QVERIFY(!media.rtxSsrc);
}

void SdpTest::malformedDescriptionsAreError302_data() {
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const QByteArray &text) { QTest::newRow(name) << text; };
    const auto section = [](const QByteArray &line) { return Head + Video + line + "\r\n"; };
    row("nothing", {});
    row("only zeros", QByteArray(100, '\0'));
    row("another version", "v=1\r\n" + Video);
    row("no version", Video);
    row("spaces in front", " v=0\r\n" + Video);
    row("JSON instead", "{\"type\":\"offer\",\"sdp\":\"v=0\"}");
    row("no section", Head);
    row("a line without =", section("garbage"));
    row("a line of one character", section("a"));
    row("a line that begins with =", section("=a"));
    row("a long type", section("ab=c"));
    row("a section of nothing", Head + "m=\r\n");
    row("a section without port", Head + "m=video\r\n");
    row("a section without formats", Head + "m=video 9 UDP/TLS/RTP/SAVPF\r\n");
    row("a section of spaces", Head + "m=     \r\n");
    row("a port that is no number", Head + "m=video x UDP/TLS/RTP/SAVPF 96\r\n");
    row("a port that is too large", Head + "m=video 65536 UDP/TLS/RTP/SAVPF 96\r\n");
    row("a port below 0", Head + "m=video -1 UDP/TLS/RTP/SAVPF 96\r\n");
    row("a payload type that is no number", Head + "m=video 9 UDP/TLS/RTP/SAVPF VP8\r\n");
    row("a payload type that begins like a number", Head + "m=video 9 UDP/TLS/RTP/SAVPF 96x\r\n");
    row("a payload type above 127", Head + "m=video 9 UDP/TLS/RTP/SAVPF 128\r\n");
    row("a payload type below 0", Head + "m=video 9 UDP/TLS/RTP/SAVPF -1\r\n");
    row("a payload type beyond all numbers", Head + "m=video 9 UDP/TLS/RTP/SAVPF 99999999999999999999\r\n");
    row("too many formats", Head + "m=video 9 UDP/TLS/RTP/SAVPF" + QByteArray(" 96").repeated(129) + "\r\n");
    row("a map without payload type", section("a=rtpmap:"));
    row("a map of no number", section("a=rtpmap:x VP8/90000"));
    row("a map of half a number", section("a=rtpmap:96y VP8/90000"));
    row("a map above 127", section("a=rtpmap:128 VP8/90000"));
    row("a map without codec", section("a=rtpmap:96"));
    row("a map without name", section("a=rtpmap:96 /90000"));
    row("a map without rate", section("a=rtpmap:96 VP8"));
    row("a map with an empty rate", section("a=rtpmap:96 VP8/"));
    row("a rate that is no number", section("a=rtpmap:96 VP8/fast"));
    row("a rate of half a number", section("a=rtpmap:96 VP8/90000Hz"));
    row("a rate of 0", section("a=rtpmap:96 VP8/0"));
    row("a rate below 0", section("a=rtpmap:96 VP8/-90000"));
    row("a rate beyond all numbers", section("a=rtpmap:96 VP8/99999999999"));
    row("a format of no number", section("a=fmtp:x apt=96"));
    row("feedback of no number", section("a=rtcp-fb:x nack"));
    row("too many sections", Head + Video.repeated(33));
    row("too many lines", Head + Video + QByteArray("a=x\n").repeated(4097));
    row("too long", Head + Video + "a=" + QByteArray(200'000, 'x'));
}

void SdpTest::malformedDescriptionsAreError302() {
    QFETCH(QByteArray, text);
    const auto sdp = Sdp::parse(text);
    QVERIFY(!sdp);
    QCOMPARE(sdp.error().code, Errc::InvalidSdp);
    QVERIFY(sdp.error().message.startsWith(QLatin1String("Malformed SDP: ")));
}

void SdpTest::aDescriptionCutAnywhereIsSafe() {
    const QByteArray whole = chromiumOffer("datachannel");
    QVERIFY(whole.size() > 5000);
    int understood = 0;
    for (qsizetype size = 0; size <= whole.size(); ++size) {
        // A copy of exactly that size, so that a sanitizer sees the first byte read beyond it.
        const auto sdp = Sdp::parse(whole.first(size));
        understood += sdp.ok();
        QVERIFY(sdp || sdp.error().code == Errc::InvalidSdp);
        QVERIFY(!sdp || sdp->media.size() <= 3);
    }
    QVERIFY(understood > 0 && understood < whole.size());
}

void SdpTest::anErrorRepeatsOnlyTheBeginningOfALine() {
    const auto sdp = Sdp::parse(Head + Video + "x" + QByteArray(10'000, 'y') + "\r\n");
    QVERIFY(!sdp);
    QVERIFY(sdp.error().message.size() < 120);
}

QTEST_GUILESS_MAIN(SdpTest)
#include "test_sdp.moc"
