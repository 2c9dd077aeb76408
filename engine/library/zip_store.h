#pragma once

#include "base/open_file.h"
#include "library/archive_entry.h"
#include "library/inflated_source.h"
#include "library/remote_file.h"
#include "library/zip_index.h"

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace ovation::library {

/// A ZIP. Stored entries are read where they lie, deflated ones with access points that all sources of an
/// entry share while there is one.
class ZipStore final : public EntryStore {
  public:
    /// Errors as those of zip::readIndex(). Of a deflated entry whose end is missing, what is left is decoded
    /// once to know how much it is.
    static Result<std::unique_ptr<ZipStore>> open(std::shared_ptr<OpenFile> file);
    /// Each entry has a source of its own there, so that what plays several does not wait for one.
    static Result<std::unique_ptr<ZipStore>> open(const RemoteFile &file);

    const std::vector<ArchiveEntry> &entries() const override { return m_entries; }
    QStringList problems() const override { return m_index.problems; }
    Result<std::shared_ptr<ByteSource>> open(std::size_t index) const override;

  private:
    /// `most_bytes` that a source may keep in memory.
    using Opened = std::function<std::shared_ptr<ByteSource>(int64_t most_bytes)>;
    ZipStore(Opened open, zip::Index index);
    static Result<std::unique_ptr<ZipStore>> openBy(ByteSource &file, Opened open);
    Result<void> measureCut();
    std::shared_ptr<AccessPoints> pointsOf(std::size_t index) const;
    std::shared_ptr<ByteSource> inflated(std::size_t index, int64_t size) const;

    std::unique_ptr<ByteSource> part(const zip::Entry &entry, int64_t size) const;

    const Opened m_open;
    zip::Index m_index;
    std::vector<ArchiveEntry> m_entries;
    mutable std::mutex m_mutex;
    mutable std::vector<std::weak_ptr<AccessPoints>> m_points;
};

} // namespace ovation::library
