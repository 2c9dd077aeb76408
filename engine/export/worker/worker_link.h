#pragma once

#include "base/byte_source.h"
#include "base/result.h"
#include "media/convert/media_source.h"

#include <QByteArray>

#include <cstdint>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace ovation::exporting {

/// Lets a process that may open no socket, and need not know where a file is, read files of this one, and
/// takes what it made: a pair of sockets, at one end of which a thread of this answers. That process may say
/// anything: what is out of bounds ends the conversation.
class WorkerLink {
  public:
    /// `files` are opened once for each place where they are read, on that thread. `maxResult_bytes`: of what
    /// is taken. An error when the machine has no more sockets.
    static Result<std::unique_ptr<WorkerLink>> open(std::vector<media::OpenSource> files,
                                                    qsizetype maxResult_bytes = 0);
    /// Waits for the read that is under way.
    ~WorkerLink();
    WorkerLink(const WorkerLink &) = delete;
    WorkerLink &operator=(const WorkerLink &) = delete;

    int otherEnd() const { return m_theirs; } ///< for the process
    void closeOtherEnd();                     ///< once that has it
    /// All that came. Waits until the process has closed its end.
    QByteArray result();

    static constexpr std::size_t MaxPlaces = 64; ///< that are read at a time, of all files

  private:
    WorkerLink(std::vector<media::OpenSource> files, qsizetype maxResult_bytes, int mine, int theirs);
    void answer();

    const std::vector<media::OpenSource> m_files;
    const qsizetype m_maxResult_bytes;
    const int m_mine;
    int m_theirs;
    QByteArray m_result; ///< of the thread, until it ended
    std::thread m_thread;
};

/// The other end, in that process. Thread-safe; one read at a time.
class ServerLink final : public std::enable_shared_from_this<ServerLink> {
  public:
    explicit ServerLink(int socket) : m_socket(socket) {}

    /// One more place where the file of that number is read.
    Result<std::shared_ptr<ByteSource>> open(uint32_t file);
    /// Hands over what was made. Returns whether it was taken.
    bool give(const QByteArray &result);

    // Of a place that was opened.
    Result<std::size_t> read(uint32_t place, int64_t at, std::span<std::byte> into);
    void close(uint32_t place);

  private:
    Result<int64_t> ask(const struct Ask &ask);

    const int m_socket;
    std::mutex m_mutex;
    uint32_t m_last = 0;
};

} // namespace ovation::exporting
