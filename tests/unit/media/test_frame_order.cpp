#include "media/camera/frame_order_watch.h"
#include "media/gst_runtime.h"

#include <QTest>

#include <memory>

using namespace ovation::media;

namespace {

/// Writes the codes of a parameter set (ITU-T H.264 section 7.2).
class Bits {
  public:
    Bits &bits(int count, uint32_t value) {
        for (int i = count - 1; i >= 0; --i)
            m_bits.push_back(value >> i & 1);
        return *this;
    }
    Bits &golomb(uint32_t value) {
        int zeros = 0;
        while ((value + 1) >> (zeros + 1))
            ++zeros;
        return bits(zeros, 0).bits(zeros + 1, value + 1);
    }
    /// With the stop bit, and the bytes that keep start codes from appearing.
    std::vector<uint8_t> bytes() const {
        std::vector<bool> bits = m_bits;
        bits.push_back(true);
        std::vector<uint8_t> bytes;
        int zeros = 0;
        for (std::size_t at = 0; at < bits.size(); at += 8) {
            uint8_t byte = 0;
            for (std::size_t i = 0; i < 8; ++i)
                byte = uint8_t(byte << 1 | (at + i < bits.size() && bits[at + i] ? 1 : 0));
            if (zeros >= 2 && byte <= 3) {
                bytes.push_back(3);
                zeros = 0;
            }
            zeros = byte == 0 ? zeros + 1 : 0;
            bytes.push_back(byte);
        }
        return bytes;
    }

  private:
    std::vector<bool> m_bits;
};

constexpr int Baseline = 66, Main = 77, High = 100;

/// 320x240, up to the usability information.
Bits setOf(int profile, int orderCount = 0) {
    Bits bits;
    bits.bits(8, 0x67).bits(8, uint32_t(profile)).bits(8, 0).bits(8, 30).golomb(0);
    if (profile == High)
        bits.golomb(1).golomb(0).golomb(0).bits(1, 0).bits(1, 0);
    bits.golomb(0).golomb(uint32_t(orderCount));
    if (orderCount == 0)
        bits.golomb(2);
    return bits.golomb(1).bits(1, 0).golomb(19).golomb(14).bits(1, 1).bits(1, 1).bits(1, 0);
}

/// With everything that may stand before the restriction, at its largest.
Bits withRestriction(int profile, int reordered) {
    Bits bits = setOf(profile);
    bits.bits(1, 1);
    bits.bits(1, 1).bits(8, 255).bits(16, 1).bits(16, 1); // aspect ratio
    bits.bits(1, 1).bits(1, 0);                           // overscan
    bits.bits(1, 1).bits(4, 0b1010).bits(1, 1).bits(24, 0x010101);
    bits.bits(1, 1).golomb(0).golomb(0);                 // place of chroma samples
    bits.bits(1, 1).bits(32, 1).bits(32, 50).bits(1, 1); // timing
    for (int hrd = 0; hrd < 2; ++hrd)
        bits.bits(1, 1)
            .golomb(1)
            .bits(8, 0)
            .golomb(1000)
            .golomb(1000)
            .bits(1, 0)
            .golomb(2000)
            .golomb(2000)
            .bits(1, 1)
            .bits(20, 0);
    bits.bits(1, 0).bits(1, 1);
    return bits.bits(1, 1)
        .bits(1, 1)
        .golomb(0)
        .golomb(0)
        .golomb(10)
        .golomb(10)
        .golomb(uint32_t(reordered))
        .golomb(4);
}

struct FreeBuffer {
    void operator()(GstBuffer *buffer) const { gst_buffer_unref(buffer); }
};
using BufferPtr = std::unique_ptr<GstBuffer, FreeBuffer>;

BufferPtr frame(int time_ms, const std::vector<uint8_t> &bytes = {0, 0, 0, 1, 0x41, 1, 2, 3}) {
    BufferPtr made(gst_buffer_new_memdup(bytes.data(), bytes.size()));
    GST_BUFFER_PTS(made.get()) = time_ms < 0 ? GST_CLOCK_TIME_NONE : GstClockTime(time_ms) * GST_MSECOND;
    return made;
}

} // namespace

class FrameOrderTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { startGStreamer(); }

    void theParameterSetSaysSo_data() {
        QTest::addColumn<std::vector<uint8_t>>("set");
        QTest::addColumn<FrameOrder>("order");
        QTest::newRow("baseline") << setOf(Baseline).bits(1, 0).bytes() << FrameOrder::AsShown;
        QTest::newRow("main, not said") << setOf(Main).bits(1, 0).bytes() << FrameOrder::Unknown;
        QTest::newRow("high, not said") << setOf(High).bits(1, 0).bytes() << FrameOrder::Unknown;
        QTest::newRow("shown as they come") << setOf(Main, 2).bits(1, 0).bytes() << FrameOrder::AsShown;
        QTest::newRow("main, none") << withRestriction(Main, 0).bytes() << FrameOrder::AsShown;
        QTest::newRow("high, two") << withRestriction(High, 2).bytes() << FrameOrder::Reordered;
        QTest::newRow("nothing") << std::vector<uint8_t>() << FrameOrder::Unknown;
        const auto whole = withRestriction(Main, 2).bytes();
        QTest::newRow("cut off") << std::vector<uint8_t>(whole.begin(), whole.end() - 4)
                                 << FrameOrder::Unknown;
    }
    void theParameterSetSaysSo() {
        QFETCH(const std::vector<uint8_t>, set);
        const H264Sps sps = readSps(set);
        QTEST(sps.order, "order");
        if (!set.empty()) {
            QCOMPARE(sps.width, 320);
            QCOMPARE(sps.height, 240);
        }
    }

    void itIsFoundInAFrameAndInTheConfiguration() {
        const auto set = withRestriction(High, 2).bytes();
        std::vector<uint8_t> bytes = {0, 0, 0, 1, 9, 0x10, 0, 0, 0, 1};
        bytes.insert(bytes.end(), set.begin(), set.end());
        bytes.insert(bytes.end(), {0, 0, 0, 1, 0x68, 1, 0, 0, 1, 0x65, 1});
        QCOMPARE(FrameOrderWatch().see(nullptr, frame(0, bytes).get()), FrameOrder::Reordered);

        std::vector<uint8_t> avcc = {
            1, 100, 0, 30, 0xff, 0xe1, uint8_t(set.size() >> 8), uint8_t(set.size())};
        avcc.insert(avcc.end(), set.begin(), set.end());
        const CapsPtr caps(gst_caps_new_empty_simple("video/x-h264"));
        const BufferPtr configuration = frame(0, avcc);
        gst_caps_set_simple(caps.get(), "codec_data", GST_TYPE_BUFFER, configuration.get(), nullptr);
        QCOMPARE(FrameOrderWatch().see(caps.get(), frame(0).get()), FrameOrder::Reordered);
        // A size that is not there.
        const CapsPtr broken(gst_caps_new_empty_simple("video/x-h264"));
        const BufferPtr cut = frame(0, {1, 100, 0, 30, 0xff, 0xe1, 0xff, 0xff, 0x67, 100});
        gst_caps_set_simple(broken.get(), "codec_data", GST_TYPE_BUFFER, cut.get(), nullptr);
        QVERIFY(!FrameOrderWatch().see(broken.get(), frame(0).get()));
    }

    void timesThatGoBackTellIt() {
        FrameOrderWatch watch;
        QVERIFY(!watch.see(nullptr, frame(0).get()));
        QVERIFY(!watch.see(nullptr, frame(120).get()));
        QCOMPARE(watch.see(nullptr, frame(40).get()), FrameOrder::Reordered);
    }

    void timesThatGoOnTellItAfterAWhile() {
        FrameOrderWatch watch;
        for (int i = 0; i < 16; ++i)
            QVERIFY(!watch.see(nullptr, frame(i == 5 ? -1 : i * 40).get()));
        QCOMPARE(watch.see(nullptr, frame(16 * 40).get()), FrameOrder::AsShown);
    }
};

QTEST_GUILESS_MAIN(FrameOrderTest)
#include "test_frame_order.moc"
