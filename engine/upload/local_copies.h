#pragma once

#include "base/clock.h"
#include "base/relay.h"
#include "base/worker_pool.h"
#include "upload/files_of_recordings.h"
#include "upload/queue_entries.h"

#include <functional>
#include <memory>

namespace ovation::upload {

/// Removes the media of uploaded recordings from this machine by the rule, after it has compared both copies
/// once more. Engine thread, which waits for nothing here but in the destructor.
class LocalCopies {
  public:
    struct Parts {
        storage::ObjectStore &store;
        const FilesOfRecordings &files;
        const Clock &clock;
        const QueueEntries &entries;
    };
    /// `done`: of each that was tried, after it stays or went.
    using Done = std::function<void(int64_t number, const storage::StoreResult<void> &gone)>;
    LocalCopies(Parts parts, std::shared_ptr<Relay> relay, Done done);
    ~LocalCopies() { m_stop.request_stop(); }
    LocalCopies(const LocalCopies &) = delete;
    LocalCopies &operator=(const LocalCopies &) = delete;

    /// Those that are due by now, and from now on every hour.
    void apply(const Rules &rules);

    static constexpr int64_t Pause_ms = 3600 * 1000;

  private:
    void tryOne(QueueEntry &entry);

    const Parts d;
    const std::shared_ptr<Relay> m_relay;
    const Done m_done;
    Rules m_rules;
    std::unique_ptr<Alarm> m_alarm;
    std::stop_source m_stop;
    WorkerPool m_work{"upload upkeep", 2}; ///< last: it goes first, and joins
};

} // namespace ovation::upload
