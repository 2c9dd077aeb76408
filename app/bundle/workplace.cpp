#include "workplace.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace ovation::bundle {

namespace {

QByteArray folderOf(const QByteArray &path) {
    const int slash = int(path.lastIndexOf('/'));
    return slash < 0 ? QByteArray(".") : slash == 0 ? QByteArray("/") : path.left(slash);
}

void keepOnDisk(const QByteArray &path) {
    const int file = open(path.constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return;
    fsync(file);
    close(file);
}

Error alreadyThere(const QByteArray &target) {
    return {AlreadyExists, QStringLiteral("%1 is already there.").arg(quoted(target))};
}

} // namespace

bool exists(const QByteArray &path) {
    struct stat status {};
    return lstat(path.constData(), &status) == 0;
}

Result<Workplace> Workplace::beside(const QByteArray &target) {
    const QByteArray folder = folderOf(target);
    QByteArray path = folder + "/.ovation-bundle-XXXXXX";
    if (!mkdtemp(path.data()))
        return systemError(QStringLiteral("Cannot write in the folder"), folder);
    return Workplace(path, target);
}

Workplace::Workplace(Workplace &&other) noexcept
    : m_path(std::exchange(other.m_path, QByteArray())), m_target(std::move(other.m_target)) {}

Workplace::~Workplace() {
    std::error_code ignored;
    if (!m_path.isEmpty())
        std::filesystem::remove_all(m_path.constData(), ignored); // removes links, does not follow them
}

Result<void> Workplace::publish(const QByteArray &made, Existing existing) {
    keepOnDisk(made);
    const char *from = made.constData(), *to = m_target.constData();
    int result = 0;
    if (existing == Existing::Replace) {
        result = rename(from, to);
    } else {
        result = renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE);
        if (result != 0 && (errno == EINVAL || errno == ENOSYS)) { // some file systems over a network
            if (exists(m_target))
                return alreadyThere(m_target);
            result = rename(from, to);
        }
    }
    if (result != 0)
        return errno == EEXIST || errno == ENOTEMPTY ? alreadyThere(m_target)
                                                     : systemError(QStringLiteral("Cannot create"), m_target);
    keepOnDisk(folderOf(m_target));
    return {};
}

} // namespace ovation::bundle
