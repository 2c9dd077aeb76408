#pragma once

#include "upload/local_file.h"

#include <QString>

#include <optional>
#include <vector>

namespace ovation::upload {

/// Where a queue gets its files from. Called on the queue's thread; never waits.
class FilesOfRecordings {
  public:
    virtual ~FilesOfRecordings() = default;
    /// The media first, the metadata last; nothing when there is no such recording any more, or the one of
    /// that id is another one than belongs into this folder of the store.
    virtual std::optional<std::vector<LocalFile>> filesOf(const QString &recordingId,
                                                          const QString &folder) const = 0;
    /// Whether the recording says on the disk that it was delivered, so that its media here may be removed.
    virtual bool knowsOfDelivery(const QString &recordingId) const {
        Q_UNUSED(recordingId)
        return true;
    }
};

} // namespace ovation::upload
