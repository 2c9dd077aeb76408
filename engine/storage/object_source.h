#pragma once

#include "base/byte_source.h"
#include "base/joined_stop.h"
#include "base/worker_pool.h"
#include "storage/object_store.h"
#include "storage/throttle.h"

#include <array>
#include <memory>
#include <mutex>
#include <vector>

namespace ovation::storage {

/// An object of a store, read at any place without a copy on the disk: what plays, exports or serves a
/// recording in a bucket reads through it. Fetches some more than it was asked for when it is read on and on,
/// the next stretch while the one before is used, so that a player makes few requests and waits for none of
/// them. Keeps two such places, so that audio and video that lie apart do not drive each other out. Any
/// thread; reads wait for each other. Destroying it ends what is fetched, and waits for nothing.
class ObjectSource final : public ByteSource {
  public:
    static constexpr int64_t MinStretch_bytes = 64 * 1024, MaxStretch_bytes = 2 * 1024 * 1024;
    static constexpr int Places = 2;

    struct Reading {
        std::vector<std::stop_token> stops; ///< each ends a read that waits, and fails all later ones
        /// In memory; at least 2 * Places * MinStretch_bytes.
        int64_t most_bytes = 2 * Places * MaxStretch_bytes;
        /// Fetches what is read next; null: it is fetched when it is read.
        std::shared_ptr<WorkerPool> ahead;
        std::shared_ptr<Throttle> throttle; ///< null: as fast as it goes
    };

    /// `info`: of the object; a later one under its key is not read.
    ObjectSource(std::shared_ptr<ObjectStore> store, ObjectInfo info, Reading reading);
    ObjectSource(std::shared_ptr<ObjectStore> store, ObjectInfo info)
        : ObjectSource(std::move(store), std::move(info), Reading()) {}
    ~ObjectSource() override;

    int64_t size() const override { return m_info.size_bytes; }
    Result<std::size_t> read(int64_t at, std::span<std::byte> into) override;

  private:
    class Fetch;
    struct Stretch {
        int64_t at = 0;
        std::vector<std::byte> bytes;
        int64_t used = 0;            ///< when, in reads
        std::shared_ptr<Fetch> next; ///< of what lies behind it, when it was begun

        int64_t end() const { return at + int64_t(bytes.size()); }
        bool has(int64_t place) const { return place >= at && place < end(); }
    };

    Stretch *holding(int64_t at);
    StoreResult<Stretch *> fetch(int64_t at);
    std::shared_ptr<Fetch> fetchOf(int64_t at, int64_t size_bytes) const;

    const std::shared_ptr<ObjectStore> m_store;
    const ObjectInfo m_info;
    const int64_t m_most_bytes; ///< of a stretch
    const std::shared_ptr<WorkerPool> m_ahead;
    const std::shared_ptr<Throttle> m_throttle;
    JoinedStop m_stop;
    std::mutex m_mutex;
    std::array<Stretch, Places> m_stretches;
    int64_t m_reads = 0;
};

} // namespace ovation::storage
