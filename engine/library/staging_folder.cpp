#include "library/staging_folder.h"

#include "base/folder_access.h"
#include "base/log.h"
#include "base/system_error.h"
#include "media/write/part_file.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ovation::library {
namespace {

constexpr char Prefix[] = ".import-";
constexpr int MaxAttempts = 5;

Error stagingFailure(const QString &path, int number) {
    return {errcOfFile(number, Errc::InvalidPath),
            QStringLiteral("Folder %1 can't be made: %2")
                .arg(path, QString::fromLocal8Bit(std::strerror(number)))};
}

int openLocked(const QString &path) {
    const int handle =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (handle >= 0 && ::flock(handle, LOCK_EX | LOCK_NB) == 0)
        return handle;
    if (handle >= 0)
        ::close(handle);
    return -1;
}

/// Those that no program works in any more.
void removeLeftovers(const QString &root) {
    for (const QString &name : QDir(root).entryList({QLatin1String(Prefix) + QLatin1Char('*')},
                                                    QDir::Dirs | QDir::Hidden | QDir::NoSymLinks)) {
        const QString path = root + QLatin1Char('/') + name;
        const int handle = openLocked(path);
        if (handle < 0)
            continue;
        QDir(path).removeRecursively();
        ::close(handle);
    }
}

} // namespace

StagingFolder::StagingFolder(recording::RecordingPaths paths, QString path, int handle)
    : m_paths(std::move(paths)), m_path(std::move(path)), m_handle(handle) {}

Result<std::unique_ptr<StagingFolder>> StagingFolder::make(const recording::RecordingPaths &paths) {
    if (!QDir().mkpath(paths.root))
        return stagingFailure(paths.root, errno);
    removeLeftovers(paths.root);
    int handle = -1;
    QString name;
    // Another program may take the new folder for one that was left, until it is locked.
    for (int attempt = 0; handle < 0; ++attempt) {
        QByteArray path = QFile::encodeName(paths.root + QLatin1Char('/') + QLatin1String(Prefix)) + "XXXXXX";
        if (!::mkdtemp(path.data()))
            return stagingFailure(QFile::decodeName(path), errno);
        name = QFile::decodeName(path);
        handle = openLocked(name);
        if (handle < 0 && attempt == MaxAttempts)
            return stagingFailure(name, errno);
    }
    std::unique_ptr<StagingFolder> made(new StagingFolder(paths, name, handle));
    if (paths.group) {
        if (const auto shared = shareFolderWithGroup(name, *paths.group); !shared)
            qCWarning(logRecording) << shared.error().message;
    }
    return made;
}

StagingFolder::~StagingFolder() {
    if (!m_isPublished)
        QDir(m_path).removeRecursively();
    ::close(m_handle);
}

Result<bool> StagingFolder::publishAs(const QString &id) {
    takeReadersOfFolderForAll(m_path);
    if (::fsync(m_handle) != 0)
        return stagingFailure(m_path, errno);
    const QByteArray from = QFile::encodeName(m_path), to = QFile::encodeName(m_paths.folderOf(id));
    int moved = ::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE);
    if (moved != 0 && (errno == EINVAL || errno == ENOSYS)) {
        // A file system without that. An empty folder is replaced, one that is not is an error.
        moved = ::mkdir(to.constData(), S_IRWXU);
        if (moved == 0 && (moved = ::rename(from.constData(), to.constData())) != 0)
            ::rmdir(to.constData());
    }
    if (moved != 0 && (errno == EEXIST || errno == ENOTEMPTY))
        return false;
    if (moved != 0)
        return stagingFailure(m_paths.folderOf(id), errno);
    m_isPublished = true;
    if (auto synced = media::syncToDisk(m_paths.metadataOf(id)); !synced)
        qCWarning(logRecording) << synced.error().message;
    const int root = ::open(QFile::encodeName(m_paths.root).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (root >= 0) {
        ::fsync(root);
        ::close(root);
    }
    return true;
}

} // namespace ovation::library
