#pragma once

#include "base/result.h"

#include <QString>

#include <atomic>
#include <cstddef>

namespace ovation::media {

/// The file that media grow in. Written by one thread; size() from any. Stops at the first error, so that
/// what is there stays whole.
class PartFile {
  public:
    PartFile() = default;
    ~PartFile();
    PartFile(const PartFile &) = delete;
    PartFile &operator=(const PartFile &) = delete;

    /// Creates or empties `path`, for its owner and the readers of its folder.
    Result<void> open(const QString &path);
    /// Opens a file that is there, cut off at `size` bytes, to go on writing at its end.
    Result<void> openAgain(const QString &path, int64_t size);
    /// Replaces bytes that were written before; the end stays where it is.
    Result<void> patch(int64_t position, const void *data, size_t size);
    /// All of it or an error; after an error the file ends where it ended before the call.
    Result<void> write(const void *data, size_t size);
    void close();
    int64_t size() const { return m_size; }

  private:
    int m_file = -1;
    std::atomic<int64_t> m_size = 0;
};

/// fsync of a file and of the folder that holds it.
Result<void> syncToDisk(const QString &path);

} // namespace ovation::media
