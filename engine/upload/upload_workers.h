#pragma once

#include "base/relay.h"
#include "base/worker_pool.h"
#include "storage/throttle.h"
#include "upload/growing_file.h"
#include "upload/local_file.h"
#include "upload/types.h"
#include "upload/upload_run.h"

#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

namespace ovation::upload {

/// The threads on which a queue's work is done that waits for a store. Calls return at once; answers come
/// back through the relay.
class UploadWorkers {
  public:
    /// `store` outlives it.
    UploadWorkers(storage::ObjectStore &store, std::shared_ptr<Relay> relay)
        : m_store(store), m_relay(std::move(relay)) {}
    /// Ends what was not given a stop token. The rest has to be asked to stop before.
    ~UploadWorkers() { m_stop.request_stop(); }
    UploadWorkers(const UploadWorkers &) = delete;
    UploadWorkers &operator=(const UploadWorkers &) = delete;

    void setLimit(int64_t bytes_per_s) { m_throttle.setLimit(bytes_per_s); }

    struct Sending {
        Record record;
        std::vector<LocalFile> files;
        std::shared_ptr<Journal> journal;
        std::shared_ptr<RunProgress> progress;
        std::stop_token stop;
    };
    /// `done` gets the record as it is then, also after a failure.
    void send(const Sending &sending, std::function<void(Record, storage::StoreResult<void>)> done);
    /// Of one whose media are being written. Nothing is final, so `done` gets no failure.
    void sendAhead(const Sending &sending, std::shared_ptr<const GrowingFile> media,
                   std::function<void(Record)> done);
    void removeFolder(const QString &folder, const std::stop_token &stop,
                      std::function<void(storage::StoreResult<void>)> done);
    /// What an earlier end of the program left in the store.
    void endLeftovers(const QString &installation, const std::shared_ptr<Journal> &journal);

  private:
    storage::ObjectStore &m_store;
    const std::shared_ptr<Relay> m_relay;
    storage::Throttle m_throttle;
    std::stop_source m_stop;
    WorkerPool m_upkeep{"upload upkeep", 1};
    WorkerPool m_work{"upload", Rules::MaxParallel}; ///< last: it goes first, and joins
};

} // namespace ovation::upload
