#pragma once

#include "base/result.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

namespace ovation {

/// Memory that two processes share, and a pipe by which the reader is woken. Each side uses one end of it
/// only: whether that blocks can't be changed by the other. Closed and unmapped when dropped.
class SharedRing {
  public:
    static constexpr std::size_t Capacity_bytes = 8 << 20; ///< some seconds of a session's packets

    /// For records of `capacity_bytes`, a multiple of 4096, at least 128 KiB. The memory can't change its
    /// size any more, on either side.
    static Result<std::shared_ptr<SharedRing>> create(std::size_t capacity_bytes = Capacity_bytes);
    /// In the other process, with the descriptors of the first, which it takes over: memory() and
    /// readingEnd().
    static Result<std::shared_ptr<SharedRing>> openForReading(int memory, int readingEnd);
    /// Likewise, with memory() and writingEnd().
    static Result<std::shared_ptr<SharedRing>> openForWriting(int memory, int writingEnd);
    ~SharedRing();
    SharedRing(const SharedRing &) = delete;
    SharedRing &operator=(const SharedRing &) = delete;

    int memory() const { return m_memory; }
    int readingEnd() const { return m_readingEnd; } ///< of the pipe; readable when the reader shall wake
    int writingEnd() const { return m_writingEnd; }

    /// What stands in front of the records.
    struct Head {
        alignas(64) std::atomic<uint64_t> written; ///< bytes since the beginning
        alignas(64) std::atomic<uint64_t> read;
        alignas(64) std::atomic<uint32_t> asleep; ///< the reader waits to be woken
    };
    Head &head() const { return *m_head; }
    uint8_t *records() const { return m_records; }
    std::size_t capacity_bytes() const { return m_capacity_bytes; }

  private:
    SharedRing(int memory, int readingEnd, int writingEnd)
        : m_memory(memory), m_readingEnd(readingEnd), m_writingEnd(writingEnd) {}
    static Result<std::shared_ptr<SharedRing>> mapped(int memory, int readingEnd, int writingEnd);
    Result<void> map();

    const int m_memory, m_readingEnd, m_writingEnd; ///< -1: the other side has it
    Head *m_head = nullptr;
    uint8_t *m_records = nullptr;
    std::size_t m_capacity_bytes = 0;
};

/// One record: what it is, of which stream.
struct RingRecord {
    uint8_t type = 0, kind = 0;
    uint32_t stream = 0;
    int64_t time_ns = 0;
    std::span<const uint8_t> bytes;
};

/// Puts records into the ring; never waits. What the reader wrote into the shared memory is not trusted: at
/// worst records are left out. Thread-safe.
class RingWriter {
  public:
    explicit RingWriter(std::shared_ptr<SharedRing> ring) : m_ring(std::move(ring)) {}

    /// False when there is no room, or it is larger than MaxRecord_bytes: nothing was written.
    bool write(const RingRecord &record);
    static constexpr std::size_t MaxRecord_bytes = 64 << 10;

  private:
    void put(const void *data, std::size_t size);

    const std::shared_ptr<SharedRing> m_ring;
    std::mutex m_mutex;
    uint64_t m_written = 0; ///< the copy in shared memory is for the reader
};

/// Takes them out, in order. What the writer wrote into the shared memory is not trusted. One thread.
class RingReader {
  public:
    explicit RingReader(std::shared_ptr<SharedRing> ring);
    ~RingReader();
    RingReader(const RingReader &) = delete;
    RingReader &operator=(const RingReader &) = delete;

    /// Gives what is there, `most` records. The bytes last until `take` returns. False when what is there is
    /// no record.
    bool read(const std::function<void(const RingRecord &)> &take, std::size_t most = SIZE_MAX);
    /// Waits until there is something, or wake() was called.
    void wait();
    /// In place of wait(), for one with an event loop: true = the ring's readingEnd() tells when there
    /// is something; false = there is something already.
    bool awaitWakeup();
    /// Any thread.
    void wake();

  private:
    void get(uint64_t at, void *data, std::size_t size) const;
    void drain();

    const std::shared_ptr<SharedRing> m_ring;
    const int m_wake;    ///< what wake() tells
    uint64_t m_read = 0; ///< the copy in shared memory is for the writer
    std::vector<uint8_t> m_bytes;
};

} // namespace ovation
