#pragma once

#include "base/open_file.h"
#include "library/archive_entry.h"

#include <memory>
#include <vector>

namespace ovation::library {

/// A movie by itself.
class MovieStore final : public EntryStore {
  public:
    /// `name` is the entry's.
    MovieStore(std::shared_ptr<OpenFile> file, const QString &name)
        : m_file(std::move(file)), m_entries{{name, m_file->size(), false, {}}} {}

    const std::vector<ArchiveEntry> &entries() const override { return m_entries; }
    Result<std::shared_ptr<ByteSource>> open(std::size_t index) const override;

  private:
    const std::shared_ptr<OpenFile> m_file;
    const std::vector<ArchiveEntry> m_entries;
};

/// The files of a folder, hidden ones too, but no links and nothing below it. What comes later is not seen.
class FolderStore final : public EntryStore {
  public:
    static Result<std::unique_ptr<FolderStore>> open(const QString &path);
    ~FolderStore() override;

    const std::vector<ArchiveEntry> &entries() const override { return m_entries; }
    Result<std::shared_ptr<ByteSource>> open(std::size_t index) const override;

  private:
    explicit FolderStore(int handle) : m_handle(handle) {}

    const int m_handle;
    std::vector<ArchiveEntry> m_entries; ///< by name
};

} // namespace ovation::library
