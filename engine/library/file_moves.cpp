#include "library/file_moves.h"

#include "base/atomic_file.h"
#include "base/system_error.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ovation::library {
namespace {

Error moveFailure(const QString &what, int number) {
    const Errc code =
        number == EEXIST || number == ENOTEMPTY ? Errc::InvalidName : errcOfFile(number, Errc::Failed);
    return {code, QStringLiteral("%1: %2").arg(what, qt_error_string(number))};
}

/// File systems without RENAME_NOREPLACE (some network ones) answer EINVAL.
int moveWithoutReplacing(const QByteArray &from, const QByteArray &to) {
    if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return errno;
    struct stat there = {};
    if (::lstat(to.constData(), &there) == 0)
        return EEXIST;
    return ::rename(from.constData(), to.constData()) == 0 ? 0 : errno;
}

} // namespace

Result<void> FileMoves::makeFolder(const QString &path) {
    if (::mkdir(QFile::encodeName(path).constData(), S_IRWXU) != 0)
        return moveFailure(QStringLiteral("Folder %1 cannot be made").arg(path), errno);
    return {};
}

Result<void> FileMoves::move(const QString &from, const QString &to) {
    const int failed = moveWithoutReplacing(QFile::encodeName(from), QFile::encodeName(to));
    if (failed != 0)
        return moveFailure(QStringLiteral("%1 cannot be moved to %2").arg(from, to), failed);
    return {};
}

Result<void> FileMoves::write(const QString &path, const QByteArray &content) {
    return writeFileAtomically(path, content, FileMode::Kept);
}

Result<void> FileMoves::removeFile(const QString &path) {
    if (::unlink(QFile::encodeName(path).constData()) != 0 && errno != ENOENT)
        return moveFailure(QStringLiteral("File %1 cannot be removed").arg(path), errno);
    return {};
}

Result<void> FileMoves::removeFolder(const QString &path) {
    if (::rmdir(QFile::encodeName(path).constData()) != 0)
        return moveFailure(QStringLiteral("Folder %1 cannot be removed").arg(path), errno);
    return {};
}

Result<void> FileMoves::removeTree(const QString &path) {
    if (QFileInfo(path).isSymLink() || !QDir(path).removeRecursively())
        return Error{Errc::Failed,
                     QStringLiteral("Folder %1 could not be removed whole: check its permissions").arg(path)};
    return {};
}

} // namespace ovation::library
