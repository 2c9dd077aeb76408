#include "media/rtp/reorder_buffer.h"

#include <QTest>

using namespace ovation;
using namespace ovation::media;

namespace {

constexpr int64_t Patience_ns = 150'000'000;

transport::RtpPacketPtr packet(uint16_t sequence) {
    const std::vector<uint8_t> bytes = {
        0x80, 96, uint8_t(sequence >> 8), uint8_t(sequence), 0, 0, 0, 0, 0, 0, 0, 1, 42};
    return transport::RtpPacket::parse(bytes, transport::MediaKind::Video, 0);
}

} // namespace

/// Packets that are not asked for (a decoder that is still being made), and numbers that jump.
class ReorderBufferTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void whatIsNotAskedForIsBound() {
        ReorderBuffer buffer;
        for (int i = 0; i < 100'000; ++i)
            buffer.insert(packet(uint16_t(i)));
        std::size_t kept = 0;
        while (const auto item = buffer.next(0, Patience_ns)) {
            QCOMPARE(item->packet->sequence(), uint16_t(kept)); // the oldest: they begin with a keyframe
            ++kept;
        }
        QCOMPARE(kept, ReorderBuffer::MaxKept);
    }

    void itGoesOnBehindWhatWasLeftOut() {
        ReorderBuffer buffer;
        for (int i = 0; i < 6000; ++i)
            buffer.insert(packet(uint16_t(i)));
        while (buffer.next(0, Patience_ns)) {
        }
        buffer.insert(packet(6000));
        const auto item = buffer.next(Patience_ns, Patience_ns);
        QVERIFY(item);
        QCOMPARE(item->lostBefore, int(6000 - ReorderBuffer::MaxKept));
    }

    void thePacketsOfALongOutageAreLostAtOnce() {
        ReorderBuffer buffer;
        buffer.insert(packet(10));
        QVERIFY(buffer.next(0, Patience_ns)->isFresh);
        buffer.insert(packet(12)); // waits for 11, which will not come any more
        QVERIFY(!buffer.next(0, Patience_ns));
        buffer.insert(packet(5012));
        const auto before = buffer.next(0, Patience_ns), behind = buffer.next(0, Patience_ns);
        QVERIFY(before && behind);
        QCOMPARE(before->packet->sequence(), uint16_t(12));
        QCOMPARE(before->lostBefore, 1);
        QCOMPARE(behind->packet->sequence(), uint16_t(5012));
        QCOMPARE(behind->lostBefore, 4999);
        QVERIFY(behind->followsHole() && !behind->isFresh);
        buffer.insert(packet(5013));
        QVERIFY(!buffer.next(0, Patience_ns)->followsHole());
    }

    void aSenderThatStartsOverIsAHoleOfUnknownSize() {
        ReorderBuffer buffer;
        buffer.insert(packet(40'000));
        buffer.next(0, Patience_ns);
        buffer.insert(packet(20'000));
        const auto item = buffer.next(0, Patience_ns);
        QVERIFY(item && item->isFresh && item->followsHole());
        QCOMPARE(item->lostBefore, 0);
    }

    void whatCameTooLateIsTold() {
        ReorderBuffer buffer;
        buffer.insert(packet(1));
        buffer.insert(packet(3));
        buffer.next(0, Patience_ns);
        QCOMPARE(buffer.next(Patience_ns, Patience_ns)->waited_ns, Patience_ns);
        QVERIFY(!buffer.insert(packet(2)));
        QVERIFY(buffer.insert(packet(4)));
    }
};

QTEST_GUILESS_MAIN(ReorderBufferTest)
#include "test_reorder_buffer.moc"
