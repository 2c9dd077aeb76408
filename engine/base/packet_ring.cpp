#include "base/packet_ring.h"

#include <QString>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ovation {
namespace {

constexpr std::size_t Page_bytes = 4096;
constexpr std::size_t MinCapacity_bytes = 2 * RingWriter::MaxRecord_bytes;
static_assert(sizeof(SharedRing::Head) <= Page_bytes);
static_assert(std::atomic<uint64_t>::is_always_lock_free); // it works between processes

struct Header {
    uint32_t size = 0; ///< of the bytes that follow
    uint8_t type = 0, kind = 0;
    uint16_t unused = 0;
    uint32_t stream = 0, unusedToo = 0;
    int64_t time_ns = 0;
};
static_assert(sizeof(Header) == 24);

/// Records begin at multiples of this.
constexpr std::size_t padded(std::size_t size) {
    return (size + 7) & ~std::size_t(7);
}

Error failure(const char *what) {
    return {Errc::MediaFailed, QStringLiteral("%1: %2").arg(QLatin1String(what), qt_error_string(errno))};
}

} // namespace

Result<std::shared_ptr<SharedRing>> SharedRing::create(std::size_t capacity_bytes) {
    const int memory = ::memfd_create("ovation packets", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    if (memory < 0)
        return failure("memory for packets can't be made");
    // A size that changed later would end who uses the memory.
    const bool sized = ::ftruncate(memory, off_t(Page_bytes + capacity_bytes)) == 0 &&
                       ::fcntl(memory, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) == 0;
    int ends[2] = {-1, -1};
    if (!sized || ::pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) {
        const Error error = failure("memory for packets can't be made");
        ::close(memory);
        return error;
    }
    return mapped(memory, ends[0], ends[1]);
}

Result<std::shared_ptr<SharedRing>> SharedRing::openForReading(int memory, int readingEnd) {
    return mapped(memory, readingEnd, -1);
}

Result<std::shared_ptr<SharedRing>> SharedRing::openForWriting(int memory, int writingEnd) {
    return mapped(memory, -1, writingEnd);
}

Result<std::shared_ptr<SharedRing>> SharedRing::mapped(int memory, int readingEnd, int writingEnd) {
    std::shared_ptr<SharedRing> ring(new SharedRing(memory, readingEnd, writingEnd));
    if (auto mapped = ring->map(); !mapped)
        return mapped.error();
    return ring;
}

Result<void> SharedRing::map() {
    struct stat file = {};
    if (::fstat(m_memory, &file) != 0)
        return failure("memory for packets can't be used");
    const auto total = std::size_t(file.st_size);
    if (total < Page_bytes + MinCapacity_bytes || total % Page_bytes != 0)
        return Error{Errc::MediaFailed, QStringLiteral("memory for packets has a wrong size")};
    void *mapped = ::mmap(nullptr, total, PROT_READ | PROT_WRITE, MAP_SHARED, m_memory, 0);
    if (mapped == MAP_FAILED)
        return failure("memory for packets can't be used");
    m_head = static_cast<Head *>(mapped); // zeros are its beginning
    m_records = static_cast<uint8_t *>(mapped) + Page_bytes;
    m_capacity_bytes = total - Page_bytes;
    return {};
}

SharedRing::~SharedRing() {
    if (m_head)
        ::munmap(m_head, Page_bytes + m_capacity_bytes);
    for (const int file : {m_memory, m_readingEnd, m_writingEnd})
        if (file >= 0)
            ::close(file);
}

bool RingWriter::write(const RingRecord &record) {
    const std::size_t size = record.bytes.size(), whole = sizeof(Header) + padded(size);
    if (size > MaxRecord_bytes)
        return false;
    SharedRing::Head &head = m_ring->head();
    const std::lock_guard lock(m_mutex);
    const uint64_t used = m_written - head.read.load(std::memory_order_acquire);
    if (used > m_ring->capacity_bytes() || whole > m_ring->capacity_bytes() - used)
        return false;
    const Header header{uint32_t(size), record.type, record.kind, 0, record.stream, 0, record.time_ns};
    put(&header, sizeof header);
    put(record.bytes.data(), size);
    m_written += padded(size) - size;
    head.written.store(m_written, std::memory_order_seq_cst);
    if (head.asleep.load(std::memory_order_seq_cst) && head.asleep.exchange(0)) {
        (void)!::write(m_ring->writingEnd(), "", 1); // full is awake
    }
    return true;
}

void RingWriter::put(const void *data, std::size_t size) {
    const std::size_t at = m_written % m_ring->capacity_bytes();
    const std::size_t first = std::min(size, m_ring->capacity_bytes() - at);
    const auto *from = static_cast<const uint8_t *>(data);
    if (size == 0)
        return;
    std::memcpy(m_ring->records() + at, from, first);
    std::memcpy(m_ring->records(), from + first, size - first);
    m_written += size;
}

void RingReader::get(uint64_t from, void *data, std::size_t size) const {
    const std::size_t at = from % m_ring->capacity_bytes();
    const std::size_t first = std::min(size, m_ring->capacity_bytes() - at);
    auto *to = static_cast<uint8_t *>(data);
    if (size == 0)
        return;
    std::memcpy(to, m_ring->records() + at, first);
    std::memcpy(to + first, m_ring->records(), size - first);
}

RingReader::RingReader(std::shared_ptr<SharedRing> ring)
    : m_ring(std::move(ring)), m_wake(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

RingReader::~RingReader() {
    if (m_wake >= 0)
        ::close(m_wake);
}

bool RingReader::read(const std::function<void(const RingRecord &)> &take, std::size_t most) {
    SharedRing::Head &head = m_ring->head();
    for (; most > 0 && m_read != head.written.load(std::memory_order_acquire); --most) {
        const uint64_t there = head.written.load(std::memory_order_acquire) - m_read;
        Header header;
        if (there > m_ring->capacity_bytes() || there < sizeof header)
            return false;
        get(m_read, &header, sizeof header);
        if (header.size > RingWriter::MaxRecord_bytes || there < sizeof header + padded(header.size))
            return false;
        m_bytes.resize(header.size);
        get(m_read + sizeof header, m_bytes.data(), header.size);
        m_read += sizeof header + padded(header.size);
        head.read.store(m_read, std::memory_order_release); // it is copied: its room is free
        take({header.type, header.kind, header.stream, header.time_ns, m_bytes});
    }
    return true;
}

void RingReader::wait() {
    SharedRing::Head &head = m_ring->head();
    head.asleep.store(1, std::memory_order_seq_cst);
    if (m_read == head.written.load(std::memory_order_seq_cst)) {
        std::array events{pollfd{m_ring->readingEnd(), POLLIN, 0}, pollfd{m_wake, POLLIN, 0}};
        while (::poll(events.data(), events.size(), -1) < 0 && errno == EINTR)
            ;
    }
    head.asleep.store(0, std::memory_order_seq_cst);
    drain();
}

bool RingReader::awaitWakeup() {
    SharedRing::Head &head = m_ring->head();
    drain();
    head.asleep.store(1, std::memory_order_seq_cst);
    return m_read == head.written.load(std::memory_order_seq_cst);
}

void RingReader::drain() {
    std::array<char, 256> bytes;
    (void)!::read(m_ring->readingEnd(), bytes.data(), bytes.size());
    uint64_t count = 0;
    (void)!::read(m_wake, &count, sizeof count);
}

void RingReader::wake() {
    const uint64_t one = 1;
    (void)!::write(m_wake, &one, sizeof one);
}

} // namespace ovation
