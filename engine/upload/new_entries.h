#pragma once

#include "base/clock.h"
#include "upload/journal_work.h"
#include "upload/queue_entries.h"

#include <functional>
#include <memory>

namespace ovation::upload {

/// Recordings that are new in a queue and not in its journal yet: they are shown, have a number below 0, and
/// nothing of them is sent. A journal that can't be written is tried again until it can. One thread.
class NewEntries {
  public:
    struct Parts {
        QueueEntries &entries;
        JournalWork &journal;
        const Clock &clock;
    };
    /// `changed`: one has got its number, or why it has not.
    NewEntries(Parts parts, std::function<void()> changed) : d(parts), m_changed(std::move(changed)) {}

    QueueEntry &add(const QString &recordingId, const QString &name, const QString &folder);

    static constexpr int64_t Retry_ms = 30'000;

  private:
    void write(int64_t number);
    void written(int64_t number, const Result<Record> &made);
    void writeAgain();

    const Parts d;
    const std::function<void()> m_changed;
    std::unique_ptr<Alarm> m_alarm;
    int64_t m_lastNumber = 0; ///< counts down
};

} // namespace ovation::upload
