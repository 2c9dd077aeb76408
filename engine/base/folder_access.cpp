#include "base/folder_access.h"

#include "base/system_error.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ovation {
namespace {

constexpr mode_t Readers = S_IRGRP | S_IROTH;

void takeReaders(const struct stat &folder, const QString &file) {
    if (!(folder.st_mode & Readers))
        return;
    const int fd =
        ::open(QFile::encodeName(file).constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (fd < 0)
        return;
    struct stat before = {};
    if (::fstat(fd, &before) == 0 && S_ISREG(before.st_mode)) {
        // The group first: another one must not get what is meant for this one.
        const bool hasGroup = before.st_gid == folder.st_gid || ::fchown(fd, uid_t(-1), folder.st_gid) == 0;
        const mode_t readers = folder.st_mode & (hasGroup ? Readers : mode_t(S_IROTH));
        const mode_t wanted = (before.st_mode | readers) & 07777;
        if (wanted != (before.st_mode & 07777))
            (void)::fchmod(fd, wanted);
    }
    ::close(fd);
}

} // namespace

Result<void> shareFolderWithGroup(const QString &folder, gid_t group) {
    const QByteArray path = QFile::encodeName(folder);
    struct stat before = {};
    const bool known = ::stat(path.constData(), &before) == 0;
    // With the set-group-ID bit what is made in it belongs to its group.
    const mode_t wanted = (before.st_mode & 07777) | S_ISGID | S_IRGRP | S_IXGRP;
    const bool isShared = known && before.st_gid == group && wanted == (before.st_mode & 07777);
    if (isShared)
        return {};
    if (!known || ::chown(path.constData(), uid_t(-1), group) != 0 || ::chmod(path.constData(), wanted) != 0)
        return Error{errcOfFile(errno, Errc::Failed),
                     QStringLiteral("Folder %1 can't be shared with the group %2: %3")
                         .arg(folder)
                         .arg(group)
                         .arg(qt_error_string(errno))};
    return {};
}

void takeReadersOfFolder(const QString &file) {
    struct stat folder = {};
    if (::stat(QFile::encodeName(QFileInfo(file).absolutePath()).constData(), &folder) == 0)
        takeReaders(folder, file);
}

void takeReadersOfFolderForAll(const QString &folder) {
    struct stat state = {};
    if (::stat(QFile::encodeName(folder).constData(), &state) != 0 || !(state.st_mode & Readers))
        return;
    for (const QString &name :
         QDir(folder).entryList(QDir::Files | QDir::Hidden | QDir::System | QDir::NoSymLinks))
        takeReaders(state, folder + QLatin1Char('/') + name);
}

} // namespace ovation
