#include "media/rtp/reorder_buffer.h"

#include <QTest>

using namespace ovation;
using namespace ovation::media;

namespace {

transport::RtpPacketPtr packet(uint16_t sequence) {
    const std::vector<uint8_t> bytes = {
        0x80, 96, uint8_t(sequence >> 8), uint8_t(sequence), 0, 0, 0, 0, 0, 0, 0, 1, 42};
    return transport::RtpPacket::parse(bytes, transport::MediaKind::Video, 0);
}

} // namespace

/// Packets that are not asked for: a decoder that is still being made.
class ReorderBufferTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void whatIsNotAskedForIsBound() {
        ReorderBuffer buffer;
        for (int i = 0; i < 100'000; ++i)
            buffer.insert(packet(uint16_t(i)));
        std::size_t kept = 0;
        while (const auto item = buffer.next(0)) {
            QCOMPARE(item->packet->sequence(), uint16_t(kept)); // the oldest: they begin with a keyframe
            ++kept;
        }
        QCOMPARE(kept, ReorderBuffer::MaxKept);
    }

    void itGoesOnBehindWhatWasLeftOut() {
        ReorderBuffer buffer;
        for (int i = 0; i < 6000; ++i)
            buffer.insert(packet(uint16_t(i)));
        while (buffer.next(0)) {
        }
        buffer.insert(packet(6000));
        const auto item = buffer.next(ReorderBuffer::Patience_ns);
        QVERIFY(item);
        QCOMPARE(item->lostBefore, int(6000 - ReorderBuffer::MaxKept));
    }
};

QTEST_GUILESS_MAIN(ReorderBufferTest)
#include "test_reorder_buffer.moc"
