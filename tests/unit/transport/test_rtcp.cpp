#include "transport/bytes.h"
#include "transport/rtcp.h"

#include <QTest>

#include <numeric>

using namespace ovation::transport;

namespace {

using Bytes = std::vector<uint8_t>;

Bytes fromHex(const char *text) {
    const QByteArray bytes = QByteArray::fromHex(text);
    return {bytes.begin(), bytes.end()};
}

Bytes joined(std::initializer_list<Bytes> packets) {
    Bytes compound;
    for (const auto &packet : packets)
        compound.insert(compound.end(), packet.begin(), packet.end());
    return compound;
}

/// Written by hand, byte for byte as the RFCs show them.
const char SenderReportWithBlock[] = "81c8000c"
                                     "00001234"
                                     "e5f0000180000000"
                                     "00015f90"
                                     "00000064"
                                     "00002710"
                                     "00005678"
                                     "40fffffe"
                                     "00010002"
                                     "00000010"
                                     "00018000"
                                     "00008000";
const char FullIntraRequests[] = "84ce0006"
                                 "00000001"
                                 "00000000"
                                 "00000aaa"
                                 "01000000"
                                 "00000bbb"
                                 "02000000";
const char Goodbye[] = "81cb0001"
                       "00001234";
const char GoodbyeWithReason[] = "81cb0003"
                                 "00001234"
                                 "03627965"
                                 "00000000";
const char EmptyGoodbye[] = "80cb0000";
const char SourceDescription[] = "81ca0002"
                                 "00001234"
                                 "01016100";
const char TransportCc[] = "8fcd0005"
                           "00000001"
                           "00001234"
                           "00010002"
                           "00000000"
                           "20020404";
const char ReferenceTime[] = "80cf0004"
                             "00001234"
                             "04000002"
                             "0123456789abcdef";
/// A reference time, and two echoes.
const char ExtendedReport[] = "80cf000b"
                              "00000001"
                              "04000002"
                              "0123456789abcdef"
                              "05000006"
                              "00001234456789ab00008000"
                              "000056780000000000000000";
const char PictureLoss[] = "81ce0002"
                           "00000001"
                           "00001234";

template <typename T>
T only(const Bytes &packet) {
    const auto messages = rtcp::parse(packet);
    if (messages.size() != 1 || !std::holds_alternative<T>(messages.front())) {
        QTest::qFail("not exactly one message of the kind expected", __FILE__, __LINE__);
        return {};
    }
    return std::get<T>(messages.front());
}

Bytes everythingAtOnce() {
    const std::array blocks = {rtcp::ReportBlock{1, 2, 3, 4, 5, 6, 7}, rtcp::ReportBlock{8, 9, 10, 11}};
    const std::array ssrcs = {1u, 2u};
    return joined({fromHex(SenderReportWithBlock), rtcp::receiverReport(1, blocks),
                   fromHex(SourceDescription), rtcp::nack(1, 2, {65534, 65535, 0, 40}),
                   rtcp::pictureLoss(1, 2), fromHex(FullIntraRequests), rtcp::remb(1, 500'000, ssrcs),
                   fromHex(TransportCc), fromHex(ExtendedReport), fromHex(Goodbye)});
}

} // namespace

class RtcpTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void datagramsAreToldApart_data();
    void datagramsAreToldApart();
    void aSenderReportIsRead();
    void aSenderReportIsWrittenAsItIsRead();
    void aReceiverReportIsWrittenAsItIsRead();
    void aLossBelowZeroIsTwentyFourBits();
    void aReportHoldsAtMost31Blocks();
    void aNackNamesItsSequences_data();
    void aNackNamesItsSequences();
    void seventeenSequencesShareAnEntry();
    void aNackForEverythingIsBounded();
    void keyframeRequestsNameTheirSource();
    void anEstimateIsCloseEnough_data();
    void anEstimateIsCloseEnough();
    void aReferenceTimeIsWrittenAsTheRfcShowsIt();
    void everyEchoOfAnExtendedReportIsRead();
    void aGoodbyeIsRead();
    void aCompoundPacketIsReadInOrder();
    void whatIsNotUnderstoodIsSkipped();
    void everyLengthOfACompoundPacketIsSafe();
    void aSizeThatLiesEndsTheReading_data();
    void aSizeThatLiesEndsTheReading();
    void paddingIsNotContent();
};

void RtcpTest::datagramsAreToldApart_data() {
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("second");
    QTest::addColumn<int>("size");
    QTest::addColumn<bool>("expected");
    QTest::newRow("sender report") << 0x80 << 200 << 28 << true;
    QTest::newRow("payload feedback") << 0x81 << 206 << 12 << true;
    QTest::newRow("lowest") << 0x80 << 192 << 8 << true;
    QTest::newRow("highest") << 0x80 << 223 << 8 << true;
    QTest::newRow("VP8 with marker") << 0x80 << (0x80 | 96) << 100 << false;
    QTest::newRow("below") << 0x80 << 191 << 100 << false;
    QTest::newRow("Opus") << 0x80 << 111 << 100 << false;
    QTest::newRow("version 1") << 0x40 << 200 << 28 << false;
    QTest::newRow("too short") << 0x80 << 200 << 7 << false;
}

void RtcpTest::datagramsAreToldApart() {
    QFETCH(int, first);
    QFETCH(int, second);
    QFETCH(int, size);
    QFETCH(bool, expected);
    Bytes datagram(std::size_t(size), 0);
    datagram[0] = uint8_t(first);
    datagram[1] = uint8_t(second);
    QCOMPARE(rtcp::isRtcp(datagram), expected);
}

void RtcpTest::aSenderReportIsRead() {
    const auto messages = rtcp::parse(fromHex(SenderReportWithBlock));
    QCOMPARE(messages.size(), std::size_t(2));
    const auto &sender = std::get<rtcp::Sender>(messages[0]);
    QCOMPARE(sender.ssrc, 0x1234u);
    QCOMPARE(sender.ntp, uint64_t(0xe5f0000180000000));
    QCOMPARE(sender.rtpTimestamp, 90000u);
    QCOMPARE(sender.packets, 100u);
    QCOMPARE(sender.octets, 10000u);
    const auto &report = std::get<rtcp::Report>(messages[1]);
    QCOMPARE(report.blocks.size(), std::size_t(1));
    const auto &block = report.blocks[0];
    QCOMPARE(block.ssrc, 0x5678u);
    QCOMPARE(block.fractionLost, uint8_t(64));
    QCOMPARE(block.cumulativeLost, -2);
    QCOMPARE(block.highestSequence, 0x10002u);
    QCOMPARE(block.jitter, 16u);
    QCOMPARE(block.lastSenderReport, 0x18000u);
    QCOMPARE(block.delaySinceLast, 0x8000u);
}

void RtcpTest::aSenderReportIsWrittenAsItIsRead() {
    const rtcp::Sender wanted{0xaabbccdd, 0x0123456789abcdef, 0xfffffff0, 7, 0x80000000};
    const auto packet = rtcp::senderReport(wanted);
    QCOMPARE(packet.size(), std::size_t(28));
    const auto read = only<rtcp::Sender>(packet);
    QCOMPARE(read.ssrc, wanted.ssrc);
    QCOMPARE(read.ntp, wanted.ntp);
    QCOMPARE(read.rtpTimestamp, wanted.rtpTimestamp);
    QCOMPARE(read.packets, wanted.packets);
    QCOMPARE(read.octets, wanted.octets);
}

void RtcpTest::aReceiverReportIsWrittenAsItIsRead() {
    const std::array blocks = {rtcp::ReportBlock{0xffffffff, 255, 0x7fffff, 1, 2, 3, 4},
                               rtcp::ReportBlock{5, 6, -0x800000, 8, 9, 10, 11}};
    const auto packet = rtcp::receiverReport(0x99, blocks);
    QCOMPARE(read32(packet, 4), 0x99u);
    const auto read = only<rtcp::Report>(packet);
    QCOMPARE(read.blocks.size(), blocks.size());
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        QCOMPARE(read.blocks[i].ssrc, blocks[i].ssrc);
        QCOMPARE(read.blocks[i].fractionLost, blocks[i].fractionLost);
        QCOMPARE(read.blocks[i].cumulativeLost, blocks[i].cumulativeLost);
        QCOMPARE(read.blocks[i].highestSequence, blocks[i].highestSequence);
        QCOMPARE(read.blocks[i].jitter, blocks[i].jitter);
        QCOMPARE(read.blocks[i].lastSenderReport, blocks[i].lastSenderReport);
        QCOMPARE(read.blocks[i].delaySinceLast, blocks[i].delaySinceLast);
    }
}

void RtcpTest::aLossBelowZeroIsTwentyFourBits() {
    const std::array blocks = {rtcp::ReportBlock{1, 17, -1}};
    const auto packet = rtcp::receiverReport(1, blocks);
    QCOMPARE(read32(packet, 12), 0x11ffffffu); // the sign does not run into the fraction
}

void RtcpTest::aReportHoldsAtMost31Blocks() {
    const std::vector<rtcp::ReportBlock> blocks(40);
    const auto packet = rtcp::receiverReport(1, blocks);
    QCOMPARE(packet[0] & 0x1f, 31);
    QCOMPARE(only<rtcp::Report>(packet).blocks.size(), std::size_t(31));
}

void RtcpTest::aNackNamesItsSequences_data() {
    QTest::addColumn<QList<int>>("sequences");
    QTest::addColumn<int>("entries");
    QTest::newRow("one") << QList<int>{100} << 1;
    QTest::newRow("neighbors") << QList<int>{100, 101, 102} << 1;
    QTest::newRow("sixteen further") << QList<int>{100, 116} << 1;
    QTest::newRow("seventeen further") << QList<int>{100, 117} << 2;
    QTest::newRow("in any order") << QList<int>{117, 100, 116} << 2;
    QTest::newRow("across the wrap") << QList<int>{65534, 65535, 0, 1} << 1;
    QTest::newRow("across the wrap, as a sorted set gives them") << QList<int>{0, 1, 65534, 65535} << 1;
    QTest::newRow("far apart") << QList<int>{0, 20000, 30000} << 3;
}

void RtcpTest::aNackNamesItsSequences() {
    QFETCH(QList<int>, sequences);
    QFETCH(int, entries);
    std::vector<uint16_t> wanted(sequences.begin(), sequences.end());
    const auto packet = rtcp::nack(1, 0x4321, wanted);
    QCOMPARE(int(packet.size()), 12 + 4 * entries);
    auto read = only<rtcp::Nack>(packet);
    QCOMPARE(read.mediaSsrc, 0x4321u);
    std::sort(wanted.begin(), wanted.end());
    std::sort(read.sequences.begin(), read.sequences.end());
    QCOMPARE(read.sequences, wanted);
}

void RtcpTest::seventeenSequencesShareAnEntry() {
    std::vector<uint16_t> sequences(17);
    std::iota(sequences.begin(), sequences.end(), uint16_t(65530));
    const auto packet = rtcp::nack(1, 2, sequences);
    QCOMPARE(packet.size(), std::size_t(16));
    QCOMPARE(read16(packet, 12), uint16_t(65530));
    QCOMPARE(read16(packet, 14), uint16_t(0xffff));
}

void RtcpTest::aNackForEverythingIsBounded() {
    Bytes packet = {0x81, 205, 0, 0, 0, 0, 0, 1, 0, 0, 0, 2};
    packet.resize(12 + 4 * 5000, 0xff);
    write16(packet, 2, uint32_t(packet.size() / 4 - 1));
    const auto read = only<rtcp::Nack>(packet);
    QVERIFY(read.sequences.size() >= 1024);
    QVERIFY(read.sequences.size() < 2048 + 17);
}

void RtcpTest::keyframeRequestsNameTheirSource() {
    QCOMPARE(only<rtcp::KeyframeRequest>(rtcp::pictureLoss(1, 0x55)).mediaSsrc, 0x55u);
    QCOMPARE(rtcp::pictureLoss(1, 0x1234), fromHex(PictureLoss));
    const auto messages = rtcp::parse(fromHex(FullIntraRequests));
    QCOMPARE(messages.size(), std::size_t(2));
    QCOMPARE(std::get<rtcp::KeyframeRequest>(messages[0]).mediaSsrc, 0xaaau);
    QCOMPARE(std::get<rtcp::KeyframeRequest>(messages[1]).mediaSsrc, 0xbbbu);
}

void RtcpTest::anEstimateIsCloseEnough_data() {
    QTest::addColumn<quint64>("bitrate_bps");
    QTest::newRow("none") << quint64(0);
    QTest::newRow("18 bits") << quint64(0x3ffff);
    QTest::newRow("19 bits") << quint64(0x40000);
    QTest::newRow("1 Mbps") << quint64(1'000'000);
    QTest::newRow("100 Mbps") << quint64(100'000'000);
    QTest::newRow("all bits") << ~quint64(0);
}

void RtcpTest::anEstimateIsCloseEnough() {
    QFETCH(quint64, bitrate_bps);
    const std::array ssrcs = {7u, 8u};
    const auto packet = rtcp::remb(1, bitrate_bps, ssrcs);
    QCOMPARE(packet.size(), std::size_t(28));
    QCOMPARE(packet[16], uint8_t(2));
    QCOMPARE(read32(packet, 20), 7u);
    QCOMPARE(read32(packet, 24), 8u);
    const uint64_t read = only<rtcp::Remb>(packet).bitrate_bps;
    QVERIFY(read <= bitrate_bps); // never more than allowed
    QVERIFY(bitrate_bps - read <= bitrate_bps >> 17);
}

void RtcpTest::aReferenceTimeIsWrittenAsTheRfcShowsIt() {
    QCOMPARE(rtcp::referenceTime(0x1234, 0x0123456789abcdef), fromHex(ReferenceTime));
    QVERIFY(rtcp::parse(fromHex(ReferenceTime)).empty()); // it is not for us
}

void RtcpTest::everyEchoOfAnExtendedReportIsRead() {
    const auto messages = rtcp::parse(fromHex(ExtendedReport));
    QCOMPARE(messages.size(), std::size_t(2));
    const auto &first = std::get<rtcp::Echo>(messages[0]), &second = std::get<rtcp::Echo>(messages[1]);
    QCOMPARE(first.ssrc, 0x1234u);
    QCOMPARE(first.lastReference, 0x456789abu);
    QCOMPARE(first.delaySinceLast, 0x8000u);
    QCOMPARE(second.ssrc, 0x5678u);
    // A block that says that it is longer than the packet is none.
    Bytes lying = fromHex(ExtendedReport);
    lying[23] = 7;
    QVERIFY(rtcp::parse(lying).empty());
}

void RtcpTest::aGoodbyeIsRead() {
    QCOMPARE(only<rtcp::Bye>(fromHex(Goodbye)).ssrc, 0x1234u);
    QCOMPARE(only<rtcp::Bye>(fromHex(GoodbyeWithReason)).ssrc, 0x1234u);
    QVERIFY(rtcp::parse(fromHex(EmptyGoodbye)).empty());
}

void RtcpTest::aCompoundPacketIsReadInOrder() {
    const auto messages = rtcp::parse(everythingAtOnce());
    QList<std::size_t> kinds;
    for (const auto &message : messages)
        kinds.append(message.index());
    // Sender, its blocks, receiver report, NACK, picture loss, twice full intra, estimate, two echoes,
    // goodbye.
    QCOMPARE(kinds, (QList<std::size_t>{0, 1, 1, 2, 3, 3, 3, 4, 6, 6, 5}));
}

void RtcpTest::whatIsNotUnderstoodIsSkipped() {
    for (const char *unknown : {SourceDescription, TransportCc, EmptyGoodbye}) {
        QVERIFY(rtcp::parse(fromHex(unknown)).empty());
        const auto messages = rtcp::parse(joined({fromHex(unknown), fromHex(Goodbye)}));
        QCOMPARE(messages.size(), std::size_t(1));
        QVERIFY(std::holds_alternative<rtcp::Bye>(messages[0]));
    }
}

void RtcpTest::everyLengthOfACompoundPacketIsSafe() {
    const Bytes whole = everythingAtOnce();
    const std::size_t all = rtcp::parse(whole).size();
    std::size_t before = 0;
    for (std::size_t size = 0; size <= whole.size(); ++size) {
        // A copy of exactly that size, so that a sanitizer sees the first byte read beyond it.
        const Bytes cut(whole.begin(), whole.begin() + std::ptrdiff_t(size));
        const std::size_t count = rtcp::parse(cut).size();
        QVERIFY(count >= before && count <= all); // a part is understood when it is complete, not earlier
        QVERIFY(size == whole.size() || count < all);
        before = count;
    }
    QCOMPARE(before, all);
}

void RtcpTest::aSizeThatLiesEndsTheReading_data() {
    QTest::addColumn<QByteArray>("packet");
    const auto row = [](const char *name, const char *hex) {
        QTest::newRow(name) << QByteArray::fromHex(hex);
    };
    row("larger than the datagram", "81ceffff"
                                    "00000001"
                                    "00001234");
    row("by one word too large", "81cb0004"
                                 "00001234");
    row("version 1", "41cb0001"
                     "00001234");
    row("no padding though it is said", "a1ce0002"
                                        "00000001"
                                        "00001200");
    row("more padding than packet", "a1ce0002"
                                    "00000001"
                                    "00001209");
    row("padding over the header", "a1ce0002"
                                   "00000001"
                                   "0000120c");
}

void RtcpTest::aSizeThatLiesEndsTheReading() {
    QFETCH(QByteArray, packet);
    const Bytes lying(packet.begin(), packet.end());
    QVERIFY(rtcp::parse(joined({lying, fromHex(Goodbye)})).empty());
    QCOMPARE(rtcp::parse(joined({fromHex(Goodbye), lying})).size(), std::size_t(1));
}

void RtcpTest::paddingIsNotContent() {
    // A NACK with one entry and one word of padding, which would be a second entry.
    const auto nack = only<rtcp::Nack>(fromHex("a1cd0004"
                                               "00000001"
                                               "00001234"
                                               "00070000"
                                               "00000004"));
    QCOMPARE(nack.sequences, (std::vector<uint16_t>{7}));
    // Frame loss whose media source is padding is none.
    QVERIFY(rtcp::parse(fromHex("a1ce0002"
                                "00000001"
                                "00000004"))
                .empty());
    // More blocks said than there are: those that are there count.
    const std::array blocks = {rtcp::ReportBlock{1}};
    auto report = rtcp::receiverReport(1, blocks);
    report[0] = 0x80 | 31;
    QCOMPARE(only<rtcp::Report>(report).blocks.size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(RtcpTest)
#include "test_rtcp.moc"
