#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <memory>

class QFile;

namespace ovation::media {

/// A new version of a file that grows beside it under a hidden name, of which there is one: what a crash left
/// is overwritten by the next attempt. Gone with this unless replace() succeeded. Errors: DiskFull,
/// PermissionDenied or MediaFailed, with a sentence. One thread; waits for the disk.
class FileCopy {
  public:
    /// DiskFull at once when `size` bytes don't fit.
    static Result<std::unique_ptr<FileCopy>> beside(const QString &path, int64_t size);
    ~FileCopy();
    FileCopy(const FileCopy &) = delete;
    FileCopy &operator=(const FileCopy &) = delete;

    Result<void> write(const QByteArray &bytes);
    /// Bytes from `begin` to `end` of the old one; where the file system can, they are shared with it.
    Result<void> take(const QFile &from, int64_t begin, int64_t end);
    /// It is on the disk, has the old one's mode and owner, and its name.
    Result<void> replace();

  private:
    FileCopy(QString path, QString name, int file)
        : m_path(std::move(path)), m_name(std::move(name)), m_file(file) {}
    Result<void> takeBlocks(const QFile &from, int64_t begin, int64_t end);
    Error failure() const;

    const QString m_path, m_name;
    int m_file;
};

} // namespace ovation::media
