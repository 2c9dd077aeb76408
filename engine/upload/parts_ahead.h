#pragma once

#include "upload/growing_file.h"
#include "upload/upload_run.h"

#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>

namespace ovation::upload {

/// Sends a file that is still being written: those parts that lie behind its end and that nothing is written
/// into again. None of them counts as there: the UploadRun that comes when the file is whole compares each
/// with it, and sends what differs. One run; its calls wait for network and disk.
class PartsAhead {
  public:
    /// What `parts` names outlives it.
    PartsAhead(UploadRun::Parts parts, std::shared_ptr<RunProgress> progress, std::stop_token stop)
        : d(parts), m_progress(std::move(progress)), m_stop(std::move(stop)) {}

    /// Until the file is whole, or does not grow for MaxWait_ms. The upload that it begins is in `record`,
    /// and in the journal; a store that gives parts no checksum gets none.
    storage::StoreResult<void> send(Record &record, const GrowingFile &file);

    static constexpr int MaxWait_ms = 1000;

  private:
    struct Sending;

    storage::StoreResult<void> begin(Sending &sending);
    std::optional<int> next(Sending &sending) const;
    storage::StoreResult<void> sendPart(Sending &sending, int number, const std::stop_token &stop);
    storage::StoreResult<void> giveUp(Sending &sending);

    const UploadRun::Parts d;
    const std::shared_ptr<RunProgress> m_progress;
    const std::stop_token m_stop;
};

} // namespace ovation::upload
