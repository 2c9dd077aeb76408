#pragma once

#include "upload/local_file.h"

#include <QString>

#include <optional>
#include <vector>

namespace ovation::upload {

/// Where a queue gets its files from, by the recording's id. Called on the queue's thread; never waits.
class FilesOfRecordings {
  public:
    virtual ~FilesOfRecordings() = default;
    /// The media first, the metadata last; nothing when there is no such recording any more.
    virtual std::optional<std::vector<LocalFile>> filesOf(const QString &recordingId) const = 0;
};

} // namespace ovation::upload
