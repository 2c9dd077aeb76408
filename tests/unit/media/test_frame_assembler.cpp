#include "media/rtp/frame_assemblers.h"
#include "media/rtp/vp9_header.h"

#include <QTest>

using namespace ovation;
using namespace ovation::media;
using transport::VideoCodec;

namespace {

using Bytes = std::vector<uint8_t>;

/// Writes bits, most significant first.
class BitWriter {
  public:
    BitWriter &bits(uint32_t value, int count) {
        for (int i = count - 1; i >= 0; --i) {
            if (m_used++ % 8 == 0)
                m_bytes.push_back(0);
            m_bytes.back() |= uint8_t((value >> i & 1) << (7 - (m_used - 1) % 8));
        }
        return *this;
    }
    /// Exponential Golomb code (ITU-T H.264 section 9.1).
    BitWriter &golomb(uint32_t value) {
        int length = 0;
        while ((value + 1) >> (length + 1))
            ++length;
        return bits(0, length).bits(value + 1, length + 1);
    }
    Bytes bytes() const { return m_bytes; }

  private:
    Bytes m_bytes;
    int m_used = 0;
};

Bytes vp8Keyframe(int width, int height) {
    return {0x10,
            0x02,
            0x00,
            0x9d,
            0x01,
            0x2a,
            uint8_t(width),
            uint8_t(width >> 8),
            uint8_t(height),
            uint8_t(height >> 8),
            1,
            2,
            3,
            4};
}

const Bytes Vp8Other = {0x11, 0x02, 0x00, 1, 2, 3, 4};

// VP9 bitstream specification section 6.2, profile 0.
Bytes vp9Keyframe(int width, int height) {
    return BitWriter()
        .bits(0x82, 8)
        .bits(0x498342, 24)
        .bits(2, 3)
        .bits(0, 1)
        .bits(uint32_t(width - 1), 16)
        .bits(uint32_t(height - 1), 16)
        .bits(0, 32)
        .bytes();
}

Bytes vp9IntraOnly(int width, int height) {
    return BitWriter()
        .bits(0x84, 8)
        .bits(1, 1)
        .bits(0, 2)
        .bits(0x498342, 24)
        .bits(1, 8)
        .bits(uint32_t(width - 1), 16)
        .bits(uint32_t(height - 1), 16)
        .bits(0, 32)
        .bytes();
}

/// Refers to others; with a size of its own, or 0 for that of its first reference.
Bytes vp9Inter(int width, int height) {
    BitWriter frame;
    frame.bits(0x86, 8).bits(0, 2).bits(1, 8).bits(0, 12);
    if (width == 0)
        frame.bits(1, 1);
    else
        frame.bits(0, 3).bits(uint32_t(width - 1), 16).bits(uint32_t(height - 1), 16);
    return frame.bits(0, 32).bytes();
}

Bytes superframe(const Bytes &first, const Bytes &second) {
    Bytes data = first;
    data.insert(data.end(), second.begin(), second.end());
    const uint8_t marker = 0xc0 | 1;
    data.insert(data.end(), {marker, uint8_t(first.size()), uint8_t(second.size()), marker});
    return data;
}

/// Sequence parameter set (ITU-T H.264 section 7.3.2.1), cropped to `shown` columns.
Bytes h264Sps(int width, int height, int shown = 0) {
    BitWriter sps;
    sps.bits(0x67, 8).bits(66, 8).bits(0xc0, 8).bits(31, 8);
    sps.golomb(0).golomb(0).golomb(2).golomb(1).bits(0, 1);
    sps.golomb(uint32_t(width / 16 - 1)).golomb(uint32_t(height / 16 - 1)).bits(1, 1).bits(1, 1);
    if (shown)
        sps.bits(1, 1).golomb(0).golomb(uint32_t(width - shown) / 2).golomb(0).golomb(0);
    else
        sps.bits(0, 1);
    return sps.bits(0, 1).bits(1, 1).bytes();
}

const Bytes H264Pps = {0x68, 0xce, 0x38, 0x80}, H264Idr = {0x65, 0x88, 0x84, 0x21},
            H264Slice = {0x41, 0x9a, 0x24, 0x6c}, H264Sei = {0x06, 0x05, 0x01, 0x00, 0x80},
            H264Delimiter = {0x09, 0xf0};

/// Packets of one stream, in order.
class Sender {
  public:
    explicit Sender(FrameAssembler &assembler) : m_assembler(assembler) {}

    /// A frame whose payloads are these. Some senders mark each of them.
    std::optional<EncodedFrame> frame(const std::vector<Bytes> &payloads, bool marksEach = false) {
        std::optional<EncodedFrame> got;
        m_timestamp += 3000;
        for (std::size_t i = 0; i < payloads.size(); ++i) {
            Bytes bytes = {0x80, uint8_t(96 | (marksEach || i + 1 == payloads.size() ? 0x80 : 0)),
                           uint8_t(m_sequence >> 8), uint8_t(m_sequence)};
            ++m_sequence;
            for (int shift = 24; shift >= 0; shift -= 8)
                bytes.push_back(uint8_t(m_timestamp >> shift));
            bytes.insert(bytes.end(), {0, 0, 0, 1});
            bytes.insert(bytes.end(), payloads[i].begin(), payloads[i].end());
            got = m_assembler.add(*transport::RtpPacket::parse(bytes, transport::MediaKind::Video, 0), 0);
        }
        return got;
    }
    /// A frame in one packet, behind its payload descriptor.
    std::optional<EncodedFrame> frame(const Bytes &descriptor, const Bytes &data) {
        Bytes payload = descriptor;
        payload.insert(payload.end(), data.begin(), data.end());
        return frame({payload});
    }

  private:
    FrameAssembler &m_assembler;
    uint16_t m_sequence = 0;
    uint32_t m_timestamp = 0;
};

const Bytes Vp8Begins = {0x10}, Vp9Begins = {0x08};

struct Case {
    std::unique_ptr<FrameAssembler> assembler;
    Sender sender{*assembler};
};

Case assembling(VideoCodec codec) {
    return {makeFrameAssembler(codec)};
}

} // namespace

class FrameAssemblerTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void vp8UpToTheLimitPasses();
    void aLargeVp8KeyframeIsRefusedAndWhatRefersToIt();
    void aHeaderInPiecesIsReadToo();
    void everyVp9FrameWithASizeIsMeasured_data();
    void everyVp9FrameWithASizeIsMeasured();
    void vp9FramesAreGivenAsTheyCame();
    void ofSpatialLayersTheLowestIsGivenAndTheOthersAreCounted();
    void everyH264ParameterSetIsMeasured_data();
    void everyH264ParameterSetIsMeasured();
    void parameterSetsThatCameBeforeCount();
    void parameterSetsOfTheSdpCountUntilOthersCome();
    void markersOnParameterSetsEndNoFrame();
    void parameterSetsWithATimeOfTheirOwnBelongToTheNextFrame();
    void aMillionMarkedUnitsWithoutAnImageAreReadOnce();
    void theLimitIsASetting();
    void whoseKeyframesAreTooLargeIsNotAskedForMore();
    void aDecoderTakesOneVp9FrameFromEachPiece();
};

void FrameAssemblerTest::vp8UpToTheLimitPasses() {
    auto [assembler, sender] = assembling(VideoCodec::Vp8);
    const auto frame = sender.frame(Vp8Begins, vp8Keyframe(4096, 4096));
    QVERIFY(frame);
    QVERIFY(frame->keyframe);
    QCOMPARE(frame->width, 4096);
    QCOMPARE(frame->codedHeight, 4096);
    QVERIFY(sender.frame(Vp8Begins, Vp8Other));
    QCOMPARE(assembler->tooLarge(), 0);
}

void FrameAssemblerTest::aLargeVp8KeyframeIsRefusedAndWhatRefersToIt() {
    auto [assembler, sender] = assembling(VideoCodec::Vp8);
    QVERIFY(sender.frame(Vp8Begins, vp8Keyframe(640, 480)));
    QVERIFY(!sender.frame(Vp8Begins, vp8Keyframe(16383, 16383)));
    QVERIFY(!sender.frame(Vp8Begins, vp8Keyframe(16383, 1025)));
    QVERIFY(assembler->waitsForKeyframe());
    QVERIFY(!sender.frame(Vp8Begins, Vp8Other));
    QCOMPARE(assembler->tooLarge(), 2);
    QCOMPARE(assembler->dropped(), 3);
    QVERIFY(sender.frame(Vp8Begins, vp8Keyframe(640, 480)));
}

void FrameAssemblerTest::aHeaderInPiecesIsReadToo() {
    auto [assembler, sender] = assembling(VideoCodec::Vp8);
    std::vector<Bytes> pieces;
    for (const uint8_t byte : vp8Keyframe(16383, 16383))
        pieces.push_back({uint8_t(pieces.empty() ? 0x10 : 0x00), byte});
    QVERIFY(!sender.frame(pieces));
    QCOMPARE(assembler->tooLarge(), 1);
}

void FrameAssemblerTest::everyVp9FrameWithASizeIsMeasured_data() {
    QTest::addColumn<Bytes>("frame");
    QTest::addColumn<bool>("passes");
    QTest::newRow("keyframe") << vp9Keyframe(4096, 4096) << true;
    QTest::newRow("large keyframe") << vp9Keyframe(65536, 65536) << false;
    QTest::newRow("three screens side by side") << vp9Keyframe(5760, 1080) << true;
    QTest::newRow("very long side") << vp9Keyframe(16400, 16) << false;
    QTest::newRow("intra-only frame") << vp9IntraOnly(1280, 720) << true;
    QTest::newRow("large intra-only frame") << vp9IntraOnly(8192, 4112) << false;
    QTest::newRow("frame as large as its reference") << vp9Inter(0, 0) << true;
    QTest::newRow("frame of another size") << vp9Inter(320, 180) << true;
    QTest::newRow("frame that grows") << vp9Inter(8192, 8000) << false;
    QTest::newRow("superframe") << superframe(vp9Inter(0, 0), vp9Inter(0, 0)) << true;
    QTest::newRow("large frame in a superframe")
        << superframe(vp9Inter(0, 0), vp9Keyframe(16384, 16384)) << false;
    Bytes broken = superframe(vp9Inter(0, 0), vp9Inter(0, 0));
    broken[broken.size() - 2] = 0xff;
    QTest::newRow("superframe that claims more than it has") << broken << false;
}

void FrameAssemblerTest::everyVp9FrameWithASizeIsMeasured() {
    QFETCH(Bytes, frame);
    QFETCH(bool, passes);
    auto [assembler, sender] = assembling(VideoCodec::Vp9);
    QVERIFY(sender.frame(Vp9Begins, vp9Keyframe(640, 480)));
    QCOMPARE(sender.frame(Vp9Begins, frame).has_value(), passes);
}

void FrameAssemblerTest::vp9FramesAreGivenAsTheyCame() {
    auto [assembler, sender] = assembling(VideoCodec::Vp9);
    const auto key = sender.frame(Vp9Begins, vp9Keyframe(1280, 720));
    QVERIFY(key);
    QVERIFY(key->keyframe);
    QCOMPARE(key->width, 1280);
    QCOMPARE(key->height, 720);
    QCOMPARE(key->data, vp9Keyframe(1280, 720));
    const auto other = sender.frame(Vp9Begins, vp9Inter(0, 0));
    QVERIFY(other);
    QVERIFY(!other->keyframe);
    QCOMPARE(other->codedWidth, 0);
}

void FrameAssemblerTest::ofSpatialLayersTheLowestIsGivenAndTheOthersAreCounted() {
    auto [assembler, sender] = assembling(VideoCodec::Vp9);
    // RFC 9628 section 4.2: a frame of one layer in each packet, whose number stands in the second byte.
    const auto layered = [](uint8_t layer, const Bytes &frame) {
        Bytes payload = {0x2c, uint8_t(layer << 1), 0};
        payload.insert(payload.end(), frame.begin(), frame.end());
        return payload;
    };
    const Bytes key = vp9Keyframe(320, 180), other = vp9Inter(0, 0);
    const auto first =
        sender.frame({layered(0, key), layered(1, vp9Inter(640, 360)), layered(2, vp9Inter(1280, 720))});
    QVERIFY(first);
    QCOMPARE(first->data, key);
    QCOMPARE(first->width, 320);
    QCOMPARE(assembler->reduced(), 2);
    QCOMPARE(sender.frame({layered(0, other), layered(1, other), layered(2, other)})->data, other);
    QCOMPARE(assembler->reduced(), 4);
    QCOMPARE(assembler->dropped(), 0);
    sender.frame({layered(0, other)});
    QCOMPARE(assembler->reduced(), 4);
}

void FrameAssemblerTest::everyH264ParameterSetIsMeasured_data() {
    QTest::addColumn<std::vector<Bytes>>("units");
    QTest::addColumn<bool>("passes");
    using Units = std::vector<Bytes>;
    QTest::newRow("keyframe") << Units{h264Sps(1280, 720), H264Pps, H264Idr} << true;
    QTest::newRow("at the limit") << Units{h264Sps(4096, 4096), H264Pps, H264Idr} << true;
    QTest::newRow("large keyframe") << Units{h264Sps(4112, 4096), H264Pps, H264Idr} << false;
    QTest::newRow("large, shown small") << Units{h264Sps(8192, 4112, 640), H264Pps, H264Idr} << false;
    QTest::newRow("the first of two sets is large")
        << Units{h264Sps(8192, 4112), h264Sps(1280, 720), H264Pps, H264Idr} << false;
    QTest::newRow("a set between keyframes") << Units{h264Sps(8192, 4112), H264Slice} << false;
    QTest::newRow("a set that can't be read") << Units{{0x67, 0x42, 0xc0}, H264Pps, H264Idr} << false;
}

void FrameAssemblerTest::everyH264ParameterSetIsMeasured() {
    QFETCH(std::vector<Bytes>, units);
    QFETCH(bool, passes);
    auto [assembler, sender] = assembling(VideoCodec::H264);
    QVERIFY(sender.frame({h264Sps(640, 480), H264Pps, H264Idr}));
    QCOMPARE(sender.frame(units).has_value(), passes);
}

void FrameAssemblerTest::parameterSetsThatCameBeforeCount() {
    auto [assembler, sender] = assembling(VideoCodec::H264);
    QVERIFY(!sender.frame({h264Sps(8192, 4112), H264Pps})); // no frame by itself
    QVERIFY(!sender.frame({H264Idr}));
    QVERIFY(!sender.frame({h264Sps(1280, 720), H264Pps}));
    const auto frame = sender.frame({H264Idr});
    QVERIFY(frame);
    QCOMPARE(frame->codedWidth, 1280);
}

void FrameAssemblerTest::parameterSetsOfTheSdpCountUntilOthersCome() {
    const auto said = [](const std::vector<Bytes> &units) {
        Bytes sets;
        for (const Bytes &unit : units) {
            sets.insert(sets.end(), {0, 0, 0, uint8_t(unit.size())});
            sets.insert(sets.end(), unit.begin(), unit.end());
        }
        return sets;
    };
    const auto assembler = makeFrameAssembler(VideoCodec::H264, {}, said({h264Sps(640, 480), H264Pps}));
    Sender sender(*assembler);
    const auto frame = sender.frame({H264Idr});
    QVERIFY(frame && frame->keyframe);
    QCOMPARE(frame->width, 640);
    QVERIFY(!frame->codecPrivate.empty());
    const auto other = sender.frame({h264Sps(320, 192), H264Pps, H264Idr});
    QVERIFY(other);
    QCOMPARE(other->width, 320);
    // They are measured like any other.
    const auto large = makeFrameAssembler(VideoCodec::H264, {}, said({h264Sps(8192, 4112), H264Pps}));
    QVERIFY(!Sender(*large).frame({H264Idr}));
    QCOMPARE(large->tooLarge(), int64_t(1));
    // What is broken counts as not said.
    Bytes broken = said({h264Sps(640, 480), H264Pps});
    broken[3] = 0xff;
    const auto waiting = makeFrameAssembler(VideoCodec::H264, {}, broken);
    Sender later(*waiting);
    QVERIFY(!later.frame({H264Idr}));
    QVERIFY(later.frame({h264Sps(640, 480), H264Pps, H264Idr}));
}

void FrameAssemblerTest::markersOnParameterSetsEndNoFrame() {
    auto [assembler, sender] = assembling(VideoCodec::H264);
    const auto key = sender.frame({h264Sps(640, 480), H264Pps, H264Sei, H264Idr}, true);
    QVERIFY(key && key->keyframe);
    QCOMPARE(key->width, 640);
    for (int i = 0; i < 3; ++i) {
        const auto frame =
            sender.frame({H264Delimiter, H264Sei, h264Sps(640, 480), H264Pps, H264Slice}, true);
        QVERIFY(frame && !frame->keyframe);
    }
    QCOMPARE(assembler->dropped(), int64_t(0));
}

void FrameAssemblerTest::parameterSetsWithATimeOfTheirOwnBelongToTheNextFrame() {
    auto [assembler, sender] = assembling(VideoCodec::H264);
    QVERIFY(!sender.frame({h264Sps(640, 480), H264Pps}));
    const auto key = sender.frame({H264Idr});
    QVERIFY(key && key->keyframe);
    QVERIFY(!sender.frame({H264Sei}));
    const auto frame = sender.frame({H264Slice});
    QVERIFY(frame);
    QCOMPARE(frame->timestamp, 4U * 3000);
    QVERIFY(sender.frame({H264Slice}));
    QCOMPARE(assembler->dropped(), int64_t(0));
}

/// Reading the frame from its beginning for each of them would take hours.
void FrameAssemblerTest::aMillionMarkedUnitsWithoutAnImageAreReadOnce() {
    const auto assembler = makeFrameAssembler(VideoCodec::H264);
    const Bytes bytes{0x80, 0xe0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, H264Sei[0]};
    const auto packet = transport::RtpPacket::parse(bytes, transport::MediaKind::Video, 0);
    QVERIFY(packet && packet->marker());
    for (int i = 0; i < 2'000'000; ++i)
        QVERIFY(!assembler->add(*packet, false));
    QCOMPARE(assembler->dropped(), int64_t(1)); // at the largest size that a frame may have
}

void FrameAssemblerTest::theLimitIsASetting() {
    const auto assembler = makeFrameAssembler(VideoCodec::Vp8, {640, 480});
    Sender sender(*assembler);
    QVERIFY(sender.frame(Vp8Begins, vp8Keyframe(640, 480)));
    QVERIFY(!sender.frame(Vp8Begins, vp8Keyframe(642, 480)));
}

void FrameAssemblerTest::whoseKeyframesAreTooLargeIsNotAskedForMore() {
    auto [assembler, sender] = assembling(VideoCodec::Vp8);
    QVERIFY(!assembler->isRefusing());
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("16383.*OVATION_MAX_VIDEO_SIDE")));
    QVERIFY(!sender.frame(Vp8Begins, vp8Keyframe(16383, 16383)));
    QVERIFY(assembler->isRefusing());
    QVERIFY(sender.frame(Vp8Begins, vp8Keyframe(640, 480)));
    QVERIFY(!assembler->isRefusing());
}

void FrameAssemblerTest::aDecoderTakesOneVp9FrameFromEachPiece() {
    const Bytes shown{0x88}, large = vp9Keyframe(16384, 16384);
    Bytes hidden = shown;
    hidden.insert(hidden.end(), large.begin(), large.end());
    const Bytes sent = hidden;
    indexVp9(hidden);
    QCOMPARE(hidden.size(), sent.size() + 6);
    const auto frames = vp9Frames(hidden);
    QCOMPARE(frames.size(), std::size_t(1));
    QVERIFY(std::equal(frames[0].begin(), frames[0].end(), sent.begin(), sent.end()));
    Bytes superframes = superframe(vp9Inter(0, 0), vp9Inter(0, 0));
    const Bytes before = superframes;
    indexVp9(superframes);
    QCOMPARE(superframes, before);
}

QTEST_GUILESS_MAIN(FrameAssemblerTest)
#include "test_frame_assembler.moc"
