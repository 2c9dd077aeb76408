#pragma once

#include "base/clock.h"
#include "upload/journal_work.h"
#include "upload/queue_entries.h"

#include <functional>

namespace ovation::upload {

/// Recordings of a queue that were deleted: notes that what is in the store goes, and ends what uploads it.
/// The queue does it once that is noted. One thread.
class Removals {
  public:
    struct Parts {
        QueueEntries &entries;
        JournalWork &journal;
        const Clock &clock;
    };
    using Done = std::function<void(Result<void>)>;

    /// `changed`: one was noted, or could not be.
    Removals(Parts parts, std::function<void()> changed) : d(parts), m_changed(std::move(changed)) {}

    /// See UploadQueue.
    void add(const QString &recordingId, const QString &folder, Done done);
    void addGone(const QString &recordingId);

  private:
    void begin(QueueEntry &entry, Done done);

    const Parts d;
    const std::function<void()> m_changed;
};

} // namespace ovation::upload
