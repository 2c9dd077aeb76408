#pragma once

#include "base/byte_source.h"
#include "storage/object_store.h"

#include <array>
#include <memory>
#include <mutex>
#include <vector>

namespace ovation::storage {

/// An object of a store, read at any place without a copy on the disk: what plays, exports or serves a
/// recording in a bucket reads through it. Fetches some more than it was asked for when it is read on and on,
/// so that a player makes few requests, and keeps two such stretches, so that audio and video that lie apart
/// do not drive each other out. At most 2 * MaxStretch_bytes of memory. Any thread; reads wait for each
/// other.
class ObjectSource final : public ByteSource {
  public:
    static constexpr int64_t MinStretch_bytes = 64 * 1024, MaxStretch_bytes = 4 * 1024 * 1024;

    /// `info`: of the object; a later one under its key is not read. `stop` ends a read that waits.
    ObjectSource(std::shared_ptr<ObjectStore> store, ObjectInfo info, std::stop_token stop = {});

    int64_t size() const override { return m_info.size_bytes; }
    Result<std::size_t> read(int64_t at, std::span<std::byte> into) override;

  private:
    struct Stretch {
        int64_t at = 0;
        std::vector<std::byte> bytes;
        int64_t used = 0;                      ///< when, in reads
        int64_t next_bytes = MinStretch_bytes; ///< how much is fetched behind it

        int64_t end() const { return at + int64_t(bytes.size()); }
        bool has(int64_t place) const { return place >= at && place < end(); }
    };

    Stretch *holding(int64_t at);
    StoreResult<Stretch *> fetch(int64_t at);

    const std::shared_ptr<ObjectStore> m_store;
    const ObjectInfo m_info;
    const std::stop_token m_stop;
    std::mutex m_mutex;
    std::array<Stretch, 2> m_stretches;
    int64_t m_reads = 0;
};

} // namespace ovation::storage
