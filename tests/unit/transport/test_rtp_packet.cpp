#include "packets.h"

#include <QTest>

using namespace ovation::transport;

namespace {

constexpr uint16_t OneByte = 0xBEDE, TwoByte = 0x1000;

std::vector<uint8_t> copied(std::span<const uint8_t> bytes) {
    return {bytes.begin(), bytes.end()};
}

/// Everything a header can have at once.
RtpFields fullPacket() {
    RtpFields fields;
    fields.csrcs = {1, 2, 3};
    fields.extensionProfile = OneByte;
    fields.extension = {0x32, 0xaa, 0xbb, 0xcc};
    fields.payload = {9, 8, 7};
    fields.padding = 5;
    return fields;
}

} // namespace

class RtpPacketTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void theFixedHeaderIsRead();
    void payloadBeginsBehindEverything_data();
    void payloadBeginsBehindEverything();
    void oneByteElementsAreFound_data();
    void oneByteElementsAreFound();
    void anElementThatReachesBeyondTheExtensionIsNotRead();
    void twoByteElementsAreSkipped();
    void aPacketCutAnywhereIsRefusedOrStaysWithinItself();
    void malformedPacketsAreRefused_data();
    void malformedPacketsAreRefused();
};

void RtpPacketTest::theFixedHeaderIsRead() {
    RtpFields fields;
    fields.sequence = 0xfffe;
    fields.timestamp = 0xdeadbeef;
    fields.ssrc = 0xcafebabe;
    fields.payloadType = 127;
    fields.marker = true;
    const auto packet = rtpPacket(fields, MediaKind::Audio, 42);
    QVERIFY(packet);
    QCOMPARE(packet->sequence(), uint16_t(0xfffe));
    QCOMPARE(packet->timestamp(), 0xdeadbeefu);
    QCOMPARE(packet->ssrc(), 0xcafebabeu);
    QCOMPARE(packet->payloadType(), uint8_t(127));
    QVERIFY(packet->marker());
    QCOMPARE(packet->kind(), MediaKind::Audio);
    QCOMPARE(packet->arrival_ns(), int64_t(42));
    QCOMPARE(copied(packet->bytes()), rtpBytes(fields));
    fields.marker = false;
    QVERIFY(!rtpPacket(fields)->marker());
}

void RtpPacketTest::payloadBeginsBehindEverything_data() {
    QTest::addColumn<int>("csrcs");
    QTest::addColumn<int>("extensionWords"); // -1 = no extension
    QTest::addColumn<int>("payload");
    QTest::addColumn<int>("padding");
    QTest::newRow("plain") << 0 << -1 << 100 << 0;
    QTest::newRow("one contributing source") << 1 << -1 << 100 << 0;
    QTest::newRow("fifteen contributing sources") << 15 << -1 << 100 << 0;
    QTest::newRow("an empty extension") << 0 << 0 << 100 << 0;
    QTest::newRow("an extension") << 0 << 3 << 100 << 0;
    QTest::newRow("sources and extension") << 2 << 3 << 100 << 0;
    QTest::newRow("padding") << 0 << -1 << 100 << 4;
    QTest::newRow("padding of one byte") << 0 << -1 << 100 << 1;
    QTest::newRow("nothing but padding, a bandwidth probe") << 0 << 1 << 0 << 255;
    QTest::newRow("no payload") << 0 << -1 << 0 << 0;
    QTest::newRow("everything") << 15 << 5 << 1 << 7;
}

void RtpPacketTest::payloadBeginsBehindEverything() {
    QFETCH(int, csrcs);
    QFETCH(int, extensionWords);
    QFETCH(int, payload);
    QFETCH(int, padding);
    RtpFields fields;
    fields.csrcs.assign(std::size_t(csrcs), 0x77777777);
    if (extensionWords >= 0) {
        fields.extensionProfile = OneByte;
        fields.extension.assign(std::size_t(extensionWords) * 4, 0);
    }
    fields.payload.assign(std::size_t(payload), 0x5a);
    fields.padding = uint8_t(padding);
    const auto packet = rtpPacket(fields);
    QVERIFY(packet);
    QCOMPARE(copied(packet->payload()), fields.payload);
}

void RtpPacketTest::oneByteElementsAreFound_data() {
    QTest::addColumn<QByteArray>("extension");
    QTest::addColumn<int>("id");
    QTest::addColumn<QByteArray>("value");
    const QByteArray two = QByteArray::fromHex("100531aabb");
    QTest::newRow("the first") << two << 1 << QByteArray::fromHex("05");
    QTest::newRow("a later one") << two << 3 << QByteArray::fromHex("aabb");
    QTest::newRow("one that is not there") << two << 2 << QByteArray();
    QTest::newRow("behind padding") << QByteArray::fromHex("00000031aabb") << 3
                                    << QByteArray::fromHex("aabb");
    QTest::newRow("sixteen bytes") << QByteArray::fromHex("ef000102030405060708090a0b0c0d0e0f") << 14
                                   << QByteArray::fromHex("000102030405060708090a0b0c0d0e0f");
    QTest::newRow("the first of two with one id")
        << QByteArray::fromHex("10011002") << 1 << QByteArray::fromHex("01");
    // RFC 8285 section 4.2: id 15 ends the list.
    QTest::newRow("behind id 15") << QByteArray::fromHex("f0013002") << 3 << QByteArray();
    QTest::newRow("id 15 itself") << QByteArray::fromHex("f0013002") << 15 << QByteArray();
}

void RtpPacketTest::oneByteElementsAreFound() {
    QFETCH(QByteArray, extension);
    QFETCH(int, id);
    QFETCH(QByteArray, value);
    RtpFields fields;
    fields.csrcs = {5};
    fields.extensionProfile = OneByte;
    fields.extension.assign(extension.begin(), extension.end());
    const auto packet = rtpPacket(fields);
    QVERIFY(packet);
    const auto found = packet->extension(id);
    QCOMPARE(QByteArray(reinterpret_cast<const char *>(found.data()), qsizetype(found.size())), value);
}

void RtpPacketTest::anElementThatReachesBeyondTheExtensionIsNotRead() {
    RtpFields fields;
    fields.extensionProfile = OneByte;
    fields.extension = {0x33, 1, 2, 3}; // says four bytes, three are left; the payload is not part of it
    const auto packet = rtpPacket(fields);
    QVERIFY(packet);
    QVERIFY(packet->extension(3).empty());
    QCOMPARE(copied(packet->payload()), fields.payload);
}

// They are not negotiated (no a=extmap-allow-mixed in the answer), but a packet that has them is still media.
void RtpPacketTest::twoByteElementsAreSkipped() {
    for (const uint16_t profile : {TwoByte, uint16_t(TwoByte | 5), uint16_t(0x1234)}) {
        RtpFields fields;
        fields.extensionProfile = profile;
        fields.extension = {3, 2, 0xaa, 0xbb, 200, 1, 0xcc};
        const auto packet = rtpPacket(fields);
        QVERIFY(packet);
        QVERIFY(packet->extension(3).empty());
        QCOMPARE(copied(packet->payload()), fields.payload);
    }
}

void RtpPacketTest::aPacketCutAnywhereIsRefusedOrStaysWithinItself() {
    RtpFields fields = fullPacket();
    fields.payload.assign(200, 0x01); // as a last byte it is a padding count of one
    const auto whole = rtpBytes(fields);
    const std::size_t header = 12 + 3 * 4 + 4 + 4;
    for (std::size_t size = 0; size < whole.size(); ++size) {
        // A copy of exactly that size, so that a sanitizer sees the first byte read beyond it.
        const std::vector<uint8_t> cut(whole.begin(), whole.begin() + std::ptrdiff_t(size));
        const auto packet = RtpPacket::parse(cut, MediaKind::Video, 0);
        if (size <= header)
            QVERIFY2(!packet, qPrintable(QString::number(size)));
        if (!packet)
            continue;
        QVERIFY(header + packet->payload().size() < size);
        QCOMPARE(copied(packet->extension(3)), (std::vector<uint8_t>{0xaa, 0xbb, 0xcc}));
    }
}

void RtpPacketTest::malformedPacketsAreRefused_data() {
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *name, const std::vector<uint8_t> &bytes) {
        QTest::newRow(name) << QByteArray(reinterpret_cast<const char *>(bytes.data()),
                                          qsizetype(bytes.size()));
    };
    const auto changed = [](std::size_t at, uint8_t value, RtpFields fields = {}) {
        auto bytes = rtpBytes(fields);
        bytes[at] = value;
        return bytes;
    };
    row("version 0", changed(0, 0x00));
    row("version 1", changed(0, 0x40));
    row("version 3", changed(0, 0xc0));
    row("more sources than bytes", changed(0, 0x8f));
    row("an extension without its header", changed(0, 0x90, [] {
            RtpFields fields;
            fields.payload = {0, 0, 0};
            return fields;
        }()));
    row("an extension longer than the packet", changed(15, 200, [] {
            RtpFields fields;
            fields.extensionProfile = OneByte;
            return fields;
        }()));
    row("an extension of 65535 words", [] {
        RtpFields fields;
        fields.extensionProfile = OneByte;
        auto bytes = rtpBytes(fields);
        bytes[14] = bytes[15] = 0xff;
        return bytes;
    }());
    row("padding of no bytes", changed(15, 0, [] {
            RtpFields fields;
            fields.payload.clear();
            fields.padding = 4;
            return fields;
        }()));
    row("more padding than payload", changed(15, 5, [] {
            RtpFields fields;
            fields.payload.clear();
            fields.padding = 4;
            return fields;
        }()));
    row("padding said but no room for it", changed(0, 0xa0, [] {
            RtpFields fields;
            fields.payload.clear();
            return fields;
        }()));
    row("larger than any packet", [] {
        RtpFields fields;
        fields.payload.resize(2048);
        return rtpBytes(fields);
    }());
}

void RtpPacketTest::malformedPacketsAreRefused() {
    QFETCH(QByteArray, bytes);
    const std::vector<uint8_t> exact(bytes.begin(), bytes.end());
    QVERIFY(!RtpPacket::parse(exact, MediaKind::Video, 0));
}

QTEST_GUILESS_MAIN(RtpPacketTest)
#include "test_rtp_packet.moc"
