#pragma once

#include "base/byte_source.h"
#include "base/result.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>

namespace ovation::library {

/// The file of a recording that is not on this machine, to be read where it lies.
struct RemoteFile {
    QString name;
    int64_t size_bytes = 0;
    int64_t modified_ms = 0; ///< since 1970
    /// Its content, of which `most_bytes` are kept in memory. Waits for nothing; a source may be read from
    /// any thread, and waits for the network there. What is read at several places at once has a source for
    /// each.
    std::function<std::shared_ptr<ByteSource>(int64_t most_bytes)> open;

    static constexpr int64_t Most_bytes = 8 << 20; ///< for one place: what is read on and on gets no faster
};

/// Slow leaves room for what is watched meanwhile.
enum class Pace { Full = 1, Slow };

/// Finds such files.
class RemoteFiles {
  public:
    virtual ~RemoteFiles() = default;
    /// `folder` as the recording's Delivery names it. `stop` ends this, and all reading of what it found.
    /// RecordingNotFound when there is no such file any more, or Failed with a sentence. Waits for the
    /// network; any thread.
    virtual Result<RemoteFile> find(const QString &folder, const QString &name, std::stop_token stop,
                                    Pace pace) const = 0;
};

} // namespace ovation::library
