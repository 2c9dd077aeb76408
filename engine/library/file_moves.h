#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace ovation::library {

/// The changes to a disk that the trash is made of; each is done as a whole or not at all, except
/// removeTree(). A test stops between any two. Waits for the disk; any thread. Errors: DiskFull,
/// PermissionDenied, InvalidName when the target is there, or Failed, with a sentence.
class FileMoves {
  public:
    FileMoves() = default;
    virtual ~FileMoves() = default;
    FileMoves(const FileMoves &) = delete;
    FileMoves &operator=(const FileMoves &) = delete;

    /// For its owner only.
    virtual Result<void> makeFolder(const QString &path);
    /// A file, folder or link; replaces nothing.
    virtual Result<void> move(const QString &from, const QString &to);
    virtual Result<void> write(const QString &path, const QByteArray &content);
    virtual Result<void> removeFile(const QString &path);
    /// One that is empty.
    virtual Result<void> removeFolder(const QString &path);
    /// With all that is in it; links are not followed.
    virtual Result<void> removeTree(const QString &path);
};

} // namespace ovation::library
