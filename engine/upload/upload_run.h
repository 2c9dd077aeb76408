#pragma once

#include "storage/object_store.h"
#include "upload/journal.h"
#include "upload/local_file.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <stop_token>
#include <vector>

namespace ovation::upload {

/// How much of an upload is in the store; bytes of parts in flight count as they go. Thread-safe.
struct RunProgress {
    std::atomic<int64_t> sent_bytes = 0, size_bytes = 0;
};

/// Brings the files of one recording into its folder of a store, beginning with what is there already: files
/// whose content has not changed, and parts of a large one. Each step is in the journal before the next one,
/// so a kill costs what was in flight. A file counts as there only when the store has found the checksum of
/// what was sent, and has it with its size. One run; its calls wait for network and disk.
class UploadRun {
  public:
    struct Parts {
        storage::ObjectStore &store;
        Journal &journal;
        storage::Throttle *throttle = nullptr; ///< may be null
        int partsAtOnce = 4;
    };
    /// What `parts` names outlives it.
    UploadRun(Parts parts, std::shared_ptr<RunProgress> progress, std::stop_token stop);

    /// `files`: the media first, the metadata last. `record.files` is what is there, also after a failure,
    /// and in the journal.
    storage::StoreResult<void> send(Record &record, const std::vector<LocalFile> &files);

    /// Of the parts of a file of this size, within what the store takes; 0 = it takes none so large.
    static int64_t partSize(int64_t size_bytes, const storage::ObjectStore::PartLimits &limits);
    /// Of that upload.
    static storage::StoreResult<void> keep(Journal &journal, int64_t upload, const FileRecord &file);

  private:
    struct Sending;

    storage::StoreResult<void> sendFile(Record &record, const LocalFile &file);
    storage::StoreResult<void> renew(Sending &sending);
    bool isSmall(int64_t size_bytes) const;
    storage::StoreResult<bool> isStillThere(const Sending &sending);
    storage::StoreResult<void> sendWhole(Sending &sending);
    storage::StoreResult<void> sendInParts(Sending &sending);
    storage::StoreResult<std::vector<storage::PartReceipt>> partsThere(Sending &sending);
    storage::StoreResult<void> begin(Sending &sending);
    storage::StoreResult<void> endOthers(Sending &sending);
    storage::StoreResult<void> sendParts(Sending &sending, std::vector<storage::PartReceipt> &there);
    storage::StoreResult<void> sendPart(Sending &sending, int number,
                                        std::vector<storage::PartReceipt> &there, std::mutex &mutex,
                                        const std::stop_token &stop);
    storage::StoreResult<void> complete(Sending &sending, const std::vector<storage::PartReceipt> &parts);
    storage::StoreResult<void> adoptIfSame(Sending &sending);
    storage::StoreResult<void> keep(Sending &sending);
    storage::StoreResult<void> verify(Sending &sending, const storage::ObjectInfo &put);
    bool isPartOf(Sending &sending, const storage::PartReceipt &part,
                  const std::vector<storage::PartReceipt> &known) const;
    storage::Transfer transfer() const { return {m_stop, {}, nullptr}; }

    const Parts d;
    const std::shared_ptr<RunProgress> m_progress;
    const std::stop_token m_stop;
};

} // namespace ovation::upload
