#pragma once

#include "recording/recording_info.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace ovation::recording {

/// The archive of an INDIVIDUAL recording while it is written. What its file holds stays as it is, but for
/// the headers of entries: each is written again behind its media.
struct GrowingArchive {
    QString path;                 ///< as long as it is not whole; then it is RecordingPaths::fileOf()
    int64_t size_bytes = 0;       ///< that it comes to; a few more
    std::vector<int64_t> headers; ///< where entries begin; there may be a few bytes more before them
};

/// Is told of archives as they are written. On the thread that packs, which waits: it has to be short.
class PackingObserver {
  public:
    PackingObserver() = default;
    virtual ~PackingObserver() = default;
    PackingObserver(const PackingObserver &) = delete;
    PackingObserver &operator=(const PackingObserver &) = delete;

    virtual void archiveBegun(const RecordingInfo &info, const GrowingArchive &archive) = 0;
    /// It was begun, and is not written; it may be begun again.
    virtual void archiveFailed(const RecordingInfo &info) = 0;
};

} // namespace ovation::recording
