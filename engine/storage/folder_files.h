#pragma once

#include "storage/object_store.h"

#include <QByteArray>
#include <QString>

#include <cstdint>

/// Files of a FolderStore. Paths are whole. Errors are those of a store.
namespace ovation::storage {

/// What an errno means for a store; `what` begins the sentence.
StoreError folderError(int number, const QString &what);

/// A file that is being written under a name that does not last: removed unless it gets its own.
class StagedFile {
  public:
    explicit StagedFile(QString path);
    ~StagedFile();
    StagedFile(const StagedFile &) = delete;
    StagedFile &operator=(const StagedFile &) = delete;

    StoreResult<void> open();
    /// Appends a slice. SourceLost when that cannot be read.
    StoreResult<void> append(const Slice &slice, const Transfer &transfer);
    /// Appends a whole file, on the other machine where the file system can.
    StoreResult<void> appendFile(const QString &path, int64_t size_bytes, const Transfer &transfer);
    /// Opens it, and has a slice on the disk of the other machine.
    StoreResult<void> write(const Slice &slice, const Transfer &transfer);
    /// Everything is on the disk of the other machine.
    StoreResult<void> sync();
    /// The MD5 of [at, at + size), read again; not from what is kept in memory of it, as far as the system
    /// can.
    StoreResult<QByteArray> md5(int64_t at, int64_t size_bytes, const Transfer &transfer);
    /// Its own name, instead of what has it.
    StoreResult<void> rename(const QString &path);

  private:
    const QString m_path;
    int m_file = -1;
    bool m_isRenamed = false;
};

/// NoObject when there is no regular file.
StoreResult<ObjectInfo> fileInfo(const QString &path, const QString &key);

} // namespace ovation::storage
