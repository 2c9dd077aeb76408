#pragma once

#include "base/relay.h"
#include "base/worker_pool.h"
#include "upload/journal.h"

#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace ovation::upload {

/// The journal as seen from a thread that may not wait for a disk: calls return at once and are carried out
/// in their order; answers come back through the relay. What can't be written and has no answer is logged.
class JournalWork {
  public:
    struct Loaded {
        std::vector<Record> records;
        bool isPaused = false; ///< all of the queue
    };

    explicit JournalWork(std::shared_ptr<Relay> relay) : m_relay(std::move(relay)) {}

    /// Before everything else.
    void load(const QString &path, const QString &store, std::function<void(Loaded)> done);
    void add(const Record &record, std::function<void(Result<Record>)> done);
    void save(const Record &record, std::function<void(Result<void>)> done);
    void keep(const Record &record);
    void keepFiles(const Record &record);
    void keepPlaces(std::vector<std::pair<int64_t, int64_t>> placesByNumber);
    void keepPaused(bool isPaused);
    void forget(int64_t number);

    /// For jobs that send; null before `load` has answered.
    const std::shared_ptr<Journal> &journal() const { return m_journal; }

  private:
    void post(std::function<Result<void>(Journal &)> job);

    const std::shared_ptr<Relay> m_relay;
    std::shared_ptr<Journal> m_journal;
    WorkerPool m_disk{"upload journal", 1}; ///< last: it goes first, and joins
};

} // namespace ovation::upload
