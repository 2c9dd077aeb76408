#pragma once

#include "base/byte_source.h"
#include "base/result.h"
#include "library/remote_file.h"

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <thread>

namespace ovation::exporting {

/// Reads a file that is not on this machine for a process that may open no socket and knows no credentials:
/// that process asks through one end of a pair of sockets, and a thread of this answers at the other. It may
/// ask for anything: what is out of bounds ends the conversation.
class RemoteReads {
  public:
    /// An error when the machine has no more sockets.
    static Result<std::unique_ptr<RemoteReads>> serve(library::RemoteFile file);
    /// Waits for the read that is under way.
    ~RemoteReads();
    RemoteReads(const RemoteReads &) = delete;
    RemoteReads &operator=(const RemoteReads &) = delete;

    int otherEnd() const { return m_theirs; } ///< for the process
    void closeOtherEnd();                     ///< once that has it
    int64_t size_bytes() const { return m_file.size_bytes; }

    static constexpr std::size_t MaxSources = 64; ///< places that are read at a time

  private:
    RemoteReads(library::RemoteFile file, int mine, int theirs);
    void answer();

    const library::RemoteFile m_file;
    const int m_mine;
    int m_theirs;
    std::thread m_thread;
};

/// The other end, in that process. Thread-safe; one read at a time.
class RemoteAsker final : public std::enable_shared_from_this<RemoteAsker> {
  public:
    explicit RemoteAsker(int socket) : m_socket(socket) {}

    /// One more place where it is read. `size_bytes`: of the file.
    std::shared_ptr<ByteSource> open(int64_t size_bytes);

    Result<std::size_t> read(uint32_t source, int64_t at, std::span<std::byte> into);
    void close(uint32_t source);

  private:
    const int m_socket;
    std::mutex m_mutex;
    uint32_t m_last = 0;
};

} // namespace ovation::exporting
