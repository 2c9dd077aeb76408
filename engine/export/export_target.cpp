#include "export/export_target.h"

#include "base/excerpt.h"
#include "base/folder_access.h"
#include "base/system_error.h"
#include "media/write/part_file.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <climits>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace ovation::exporting {
namespace {

Error isTaken(const QString &path) {
    return {Errc::InvalidPath, QStringLiteral("%1 is there already. Choose another name, or remove it first.")
                                   .arg(excerpt(QFileInfo(path).fileName()))};
}

bool exists(const QString &path) {
    const QFileInfo info(path);
    return info.exists() || info.isSymLink();
}

/// As rename(), but an error (EEXIST) when there is something of that name.
int renameWithoutReplacing(const QByteArray &from, const QByteArray &to) {
    if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return errno;
    // A file system without it (NFS, some FUSE): a second name, which is refused in the same way.
    if (::link(from.constData(), to.constData()) == 0)
        return ::unlink(from.constData()) == 0 ? 0 : errno;
    if (errno == EEXIST || ::access(to.constData(), F_OK) == 0)
        return EEXIST;
    return ::rename(from.constData(), to.constData()) == 0 ? 0 : errno; // a folder, or no hard links either
}

Result<void> syncAll(const QString &path) {
    QDirIterator files(path, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext())
        if (auto synced = media::syncToDisk(files.next()); !synced)
            return synced;
    return media::syncToDisk(path);
}

} // namespace

Result<void> checkTarget(const QString &path) {
    const QFileInfo info(path);
    if (!QDir::isAbsolutePath(path) || info.fileName().isEmpty())
        return Error{Errc::InvalidPath, QStringLiteral("An export needs a file name with its whole path.")};
    if (QFile::encodeName(info.fileName()).size() > NAME_MAX)
        return Error{Errc::InvalidPath,
                     QStringLiteral("The name of an export can have at most %1 bytes. Choose a shorter one.")
                         .arg(NAME_MAX)};
    if (exists(path))
        return isTaken(path);
    const QFileInfo folder(info.absolutePath());
    if (!folder.isDir())
        return Error{
            Errc::InvalidPath,
            QStringLiteral("There is no folder %1. Create it, or choose another.").arg(info.absolutePath())};
    if (!folder.isWritable())
        return Error{
            Errc::PermissionDenied,
            QStringLiteral("The folder %1 can't be written to. Choose another.").arg(info.absolutePath())};
    return {};
}

Result<std::unique_ptr<ExportTarget>> ExportTarget::begin(const QString &path, const ExportJournal &journal) {
    if (auto fine = checkTarget(path); !fine)
        return fine.error();
    auto entry = journal.begin(QFileInfo(path).absolutePath());
    if (!entry)
        return entry.error();
    return std::unique_ptr<ExportTarget>(new ExportTarget(path, std::move(*entry)));
}

ExportTarget::ExportTarget(QString path, ExportJournal::Entry entry)
    : m_path(std::move(path)), m_folder(QFileInfo(m_path).absolutePath()), m_entry(std::move(entry)),
      m_growing(m_folder + QLatin1Char('/') + m_entry.prefix() +
                (QFileInfo(m_path).suffix().isEmpty() ? QString()
                                                      : QLatin1Char('.') + QFileInfo(m_path).suffix())) {}

ExportTarget::~ExportTarget() {
    removeUnfinished(m_folder, m_entry.prefix());
}

Result<void> ExportTarget::publish() {
    takeReadersOfFolder(m_growing);
    if (auto synced = syncAll(m_growing); !synced)
        return synced;
    const int failed = renameWithoutReplacing(QFile::encodeName(m_growing), QFile::encodeName(m_path));
    if (failed == EEXIST)
        return isTaken(m_path);
    if (failed)
        return Error{
            errcOfFile(failed, Errc::Failed),
            QStringLiteral("The finished export can't get its name: %1").arg(qt_error_string(failed))};
    return media::syncToDisk(m_path);
}

} // namespace ovation::exporting
