#pragma once

#include "base/clock.h"
#include "upload/growing_file.h"
#include "upload/journal.h"
#include "upload/rate_meter.h"
#include "upload/retry_plan.h"
#include "upload/types.h"
#include "upload/upload_run.h"

#include <memory>
#include <stop_token>

namespace ovation::upload {

/// One recording in the queue's memory: what is in the journal of it, and the run that sends it. One thread.
struct QueueEntry {
    Record record;
    std::shared_ptr<RunProgress> progress; ///< while it runs, and of its last run
    std::stop_source stop;                 ///< of the run
    bool isRunning = false;
    bool isChanged = false;   ///< since what lies beside it was sent
    bool isHeld = false;      ///< its removal is not in the journal yet
    bool isLocalBusy = false; ///< its file on this machine is being removed
    RateMeter rate;
    std::shared_ptr<GrowingFile> growing; ///< its media are not whole: what may be sent ahead of the rest
    bool isAhead = false;                 ///< that was done, or begun

    bool isRemoving() const { return record.stage == Stage::Removing; }
    /// Its media are whole: what is sent ahead ends with the parts in flight.
    void complete();
    void beginRun();
    /// True for the first time. What changed meanwhile is its next turn.
    bool succeed(int64_t now_ms);
    /// It is tried again later, or waits until it is asked for again. A removal is tried for as long as it
    /// takes: what is deleted is not shown any more.
    void fail(const storage::StoreError &error, RetryPlan &retries, int64_t now_ms);
    /// As a window shows it.
    Item item(const storage::ObjectStore &store, int64_t now_ms) const;
};

/// Of the media in the store.
QString urlOf(const storage::ObjectStore &store, const Record &record);

/// The sums of what is in `uploads.queue`.
void addUp(QueueState &uploads);

} // namespace ovation::upload
