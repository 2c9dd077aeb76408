#include "composer/packet_ring.h"

#include <QtTest>

#include <fcntl.h>
#include <numeric>
#include <sys/mman.h>
#include <thread>
#include <unistd.h>

using namespace ovation::composer;

namespace {

std::vector<uint8_t> bytesFrom(int first, std::size_t size) {
    std::vector<uint8_t> bytes(size);
    std::iota(bytes.begin(), bytes.end(), uint8_t(first));
    return bytes;
}

struct Ends {
    std::shared_ptr<SharedRing> ring = *SharedRing::create();
    RingWriter writer{ring};
    RingReader reader{ring};
};

} // namespace

class PacketRingTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void recordsComeOutAsTheyWentInAlsoAroundTheEnd();
    void whatHasNoRoomIsLeftOutAndNothingElse();
    void noRecordIsLargerThanWhatTheReaderTakes();
    void aReaderThatLiesAboutItsPositionDoesNoHarm();
    void whatIsNoRecordIsNoticed();
    void theMemoryCantBeMadeSmaller();
    void aSleepingReaderIsWoken();
};

void PacketRingTest::recordsComeOutAsTheyWentInAlsoAroundTheEnd() {
    Ends ends;
    const auto many = int(3 * SharedRing::Capacity_bytes / 1000);
    for (int i = 0; i < many; ++i) {
        const auto bytes = bytesFrom(i, std::size_t(i % 1500));
        QVERIFY(ends.writer.write({2, 1, uint32_t(i), i * 1'000'000LL, bytes}));
        int read = 0;
        QVERIFY(ends.reader.read([&](const Record &record) {
            ++read;
            QCOMPARE(record.type, uint8_t(2));
            QCOMPARE(record.kind, uint8_t(1));
            QCOMPARE(record.stream, uint32_t(i));
            QCOMPARE(record.time_ns, i * int64_t(1'000'000));
            QVERIFY(std::equal(record.bytes.begin(), record.bytes.end(), bytes.begin(), bytes.end()));
        }));
        QCOMPARE(read, 1);
    }
}

void PacketRingTest::whatHasNoRoomIsLeftOutAndNothingElse() {
    Ends ends;
    const auto bytes = bytesFrom(0, 1200);
    uint32_t written = 0;
    while (ends.writer.write({2, 0, written, 0, bytes}))
        ++written;
    QVERIFY(written * std::size_t(1300) > SharedRing::Capacity_bytes);
    QVERIFY(!ends.writer.write({2, 0, 0, 0, bytes}));
    uint32_t read = 0;
    QVERIFY(ends.reader.read([&](const Record &record) { QCOMPARE(record.stream, read++); }));
    QCOMPARE(read, written);
    QVERIFY(ends.writer.write({2, 0, 0, 0, bytes}));
}

void PacketRingTest::noRecordIsLargerThanWhatTheReaderTakes() {
    Ends ends;
    QVERIFY(!ends.writer.write({2, 0, 0, 0, bytesFrom(0, RingWriter::MaxRecord_bytes + 1)}));
    QVERIFY(ends.writer.write({2, 0, 0, 0, bytesFrom(0, RingWriter::MaxRecord_bytes)}));
}

void PacketRingTest::aReaderThatLiesAboutItsPositionDoesNoHarm() {
    Ends ends;
    const auto bytes = bytesFrom(0, 1000);
    for (const uint64_t lie : {uint64_t(1) << 40, uint64_t(12345)}) {
        ends.ring->head().read = lie;
        ends.ring->head().written = lie / 2;
        ends.ring->head().asleep = 7;
        QVERIFY(!ends.writer.write({2, 0, 0, 0, bytes}));
    }
}

void PacketRingTest::whatIsNoRecordIsNoticed() {
    Ends ends;
    QVERIFY(ends.writer.write({2, 0, 0, 0, bytesFrom(0, 100)}));
    ends.ring->records()[3] = 0xff; // of its size
    QVERIFY(!ends.reader.read([](const Record &) { QFAIL("it was taken"); }));
}

void PacketRingTest::theMemoryCantBeMadeSmaller() {
    const Ends ends;
    QVERIFY(::ftruncate(ends.ring->memory(), 100) != 0);
}

void PacketRingTest::aSleepingReaderIsWoken() {
    Ends ends;
    constexpr int Many = 20'000;
    int read = 0;
    std::thread reading([&] {
        while (read < Many) {
            ends.reader.read([&](const Record &) { ++read; });
            if (read < Many)
                ends.reader.wait();
        }
    });
    const auto bytes = bytesFrom(0, 50);
    for (int i = 0; i < Many; ++i) {
        while (!ends.writer.write({2, 0, uint32_t(i), 0, bytes}))
            std::this_thread::yield();
    }
    reading.join();
    QCOMPARE(read, Many);
}

QTEST_GUILESS_MAIN(PacketRingTest)
#include "test_packet_ring.moc"
