#pragma once

#include "base/byte_source.h"
#include "base/result.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <memory>
#include <vector>

namespace ovation::library {

/// A file of an archive.
struct ArchiveEntry {
    QString name;           ///< relative, with '/' where it lies in a folder of a ZIP
    int64_t size_bytes = 0; ///< not packed
    bool isPacked = false;  ///< deflated: a far seek takes longer, the first one the longest
};

/// The files of an archive, wherever they lie, checked. Never changes; any thread.
class EntryStore {
  public:
    EntryStore() = default;
    virtual ~EntryStore() = default;
    EntryStore(const EntryStore &) = delete;
    EntryStore &operator=(const EntryStore &) = delete;

    virtual const std::vector<ArchiveEntry> &entries() const = 0;
    /// What is not as it should be, but can be read all the same; sentences.
    virtual QStringList problems() const { return {}; }
    /// `index` of entries().
    virtual Result<std::shared_ptr<ByteSource>> open(std::size_t index) const = 0;
};

} // namespace ovation::library
