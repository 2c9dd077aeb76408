#include "base/packet_ring.h"

#include <QtTest>

#include <fcntl.h>
#include <numeric>
#include <poll.h>
#include <sys/mman.h>
#include <thread>
#include <unistd.h>

using namespace ovation;

namespace {

std::vector<uint8_t> bytesFrom(int first, std::size_t size) {
    std::vector<uint8_t> bytes(size);
    std::iota(bytes.begin(), bytes.end(), uint8_t(first));
    return bytes;
}

struct Ends {
    explicit Ends(std::size_t capacity_bytes = SharedRing::Capacity_bytes)
        : ring(*SharedRing::create(capacity_bytes)) {}

    const std::shared_ptr<SharedRing> ring;
    RingWriter writer{ring};
    RingReader reader{ring};
};

} // namespace

class PacketRingTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void recordsComeOutAsTheyWentInAlsoAroundTheEnd_data();
    void recordsComeOutAsTheyWentInAlsoAroundTheEnd();
    void whatHasNoRoomIsLeftOutAndNothingElse();
    void noRecordIsLargerThanWhatTheReaderTakes();
    void aReaderThatLiesAboutItsPositionDoesNoHarm();
    void whatIsNoRecordIsNoticed();
    void theMemoryCantBeMadeSmaller();
    void aSleepingReaderIsWoken();
    void neitherSideCanMakeTheOtherWait();
    void oneWithAnEventLoopIsToldAndTakesNoMoreThanItWants();
};

void PacketRingTest::recordsComeOutAsTheyWentInAlsoAroundTheEnd_data() {
    QTest::addColumn<int>("capacity_bytes");
    QTest::newRow("of a session") << int(SharedRing::Capacity_bytes);
    QTest::newRow("small") << (128 << 10);
}

void PacketRingTest::recordsComeOutAsTheyWentInAlsoAroundTheEnd() {
    QFETCH(int, capacity_bytes);
    Ends ends{std::size_t(capacity_bytes)};
    const int many = 3 * capacity_bytes / 1000;
    for (int i = 0; i < many; ++i) {
        const auto bytes = bytesFrom(i, std::size_t(i % 1500));
        QVERIFY(ends.writer.write({2, 1, uint32_t(i), i * 1'000'000LL, bytes}));
        int read = 0;
        QVERIFY(ends.reader.read([&](const RingRecord &record) {
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
    QVERIFY(ends.reader.read([&](const RingRecord &record) { QCOMPARE(record.stream, read++); }));
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
    QVERIFY(!ends.reader.read([](const RingRecord &) { QFAIL("it was taken"); }));
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
            ends.reader.read([&](const RingRecord &) { ++read; });
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

/// The other process has its end of the pipe, and says of it what it likes.
void PacketRingTest::neitherSideCanMakeTheOtherWait() {
    Ends ends;
    const int theirs = ::dup(ends.ring->writingEnd());
    QVERIFY(::fcntl(theirs, F_SETFL, 0) == 0);
    QVERIFY(::fcntl(ends.ring->readingEnd(), F_GETFL) & O_NONBLOCK);
    QVERIFY(ends.reader.awaitWakeup()); // nothing is there to be read
    QVERIFY(::write(theirs, "more and more", 13) == 13);
    ends.reader.wake();
    ends.reader.wait();
    ::close(theirs);

    Ends others;
    const int reading = ::dup(others.ring->readingEnd());
    QVERIFY(::fcntl(reading, F_SETFL, 0) == 0);
    QVERIFY(::fcntl(others.ring->writingEnd(), F_GETFL) & O_NONBLOCK);
    const std::vector<uint8_t> bytes(10);
    for (int i = 0; i < 70'000; ++i) { // more than a pipe holds
        others.ring->head().asleep = 1;
        others.ring->head().read = others.ring->head().written.load();
        QVERIFY(others.writer.write({2, 0, 0, 0, bytes}));
    }
    ::close(reading);
}

void PacketRingTest::oneWithAnEventLoopIsToldAndTakesNoMoreThanItWants() {
    Ends ends;
    const auto isTold = [&] {
        pollfd event{ends.ring->readingEnd(), POLLIN, 0};
        return ::poll(&event, 1, 0) == 1;
    };
    QVERIFY(ends.reader.awaitWakeup());
    QVERIFY(!isTold());
    for (int i = 0; i < 5; ++i)
        QVERIFY(ends.writer.write({2, 0, 0, i, bytesFrom(i, 10)}));
    QVERIFY(isTold());
    int taken = 0;
    const auto take = [&](const RingRecord &record) { QCOMPARE(record.time_ns, taken++); };
    QVERIFY(ends.reader.read(take, 3));
    QCOMPARE(taken, 3);
    QVERIFY(!ends.reader.awaitWakeup()); // there is more
    QVERIFY(ends.reader.read(take));
    QCOMPARE(taken, 5);
    QVERIFY(ends.reader.awaitWakeup());
    QVERIFY(!isTold());
}

QTEST_GUILESS_MAIN(PacketRingTest)
#include "test_packet_ring.moc"
