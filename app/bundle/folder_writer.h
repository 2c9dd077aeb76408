#pragma once

#include "catalog.h"

namespace ovation::bundle {

/// Writes an archive's entries below an empty folder of our own: files 0600, folders 0700, nothing replaced,
/// no link followed. Checks each entry again with a catalog of its own, so that what is written was
/// checked.
class FolderWriter : public EntrySink {
  public:
    /// `topFolder` is left out before the names.
    FolderWriter(QByteArray folder, QByteArray topFolder, qint64 archiveSize)
        : m_folder(std::move(folder)), m_topFolder(std::move(topFolder)), m_catalog(archiveSize) {}
    FolderWriter(const FolderWriter &) = delete;
    FolderWriter &operator=(const FolderWriter &) = delete;
    ~FolderWriter() override;

    Result<bool> beginEntry(const Entry &entry) override;
    Result<void> content(const char *data, qint64 size) override;
    Result<void> finishEntry() override;

  private:
    Result<void> makeFolders(const QByteArray &path);

    QByteArray m_folder, m_topFolder;
    Catalog m_catalog;
    QByteArray m_path; ///< of the file that is written
    int m_file = -1;
};

} // namespace ovation::bundle
