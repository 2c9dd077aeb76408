#include "media/write/part_file.h"

#include "base/folder_access.h"
#include "base/prompt_thread.h"
#include "base/system_error.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace ovation::media {
namespace {

constexpr mode_t OwnerOnly = 0600;

Error systemError(int number) {
    return {errcOfFile(number, Errc::MediaFailed),
            number == ENOSPC ? QStringLiteral("The disk is full") : qt_error_string(number)};
}

Result<void> syncOne(const QString &path, int flags) {
    PromptThread::refuse();
    const int file = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (file < 0)
        return systemError(errno);
    const int failed = ::fsync(file) == 0 ? 0 : errno;
    ::close(file);
    // Some file systems have no fsync for folders (EINVAL); the rename is then as safe as it can be.
    if (failed && failed != EINVAL)
        return systemError(failed);
    return {};
}

} // namespace

PartFile::~PartFile() {
    close();
}

Result<void> PartFile::open(const QString &path) {
    PromptThread::refuse();
    close();
    m_file = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, OwnerOnly);
    m_size = 0;
    if (m_file < 0)
        return systemError(errno);
    takeReadersOfFolder(path);
    return {};
}

Result<void> PartFile::openAgain(const QString &path, int64_t size) {
    close();
    m_file = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CLOEXEC);
    if (m_file < 0 || ::ftruncate(m_file, size) != 0 || ::lseek(m_file, size, SEEK_SET) < 0)
        return systemError(errno);
    m_size = size;
    return {};
}

Result<void> PartFile::patch(int64_t position, const void *data, size_t size) {
    const char *from = static_cast<const char *>(data);
    while (size > 0) {
        const ssize_t written = ::pwrite(m_file, from, size, position);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return systemError(written < 0 ? errno : EIO);
        from += written;
        position += written;
        size -= size_t(written);
    }
    return {};
}

Result<void> PartFile::write(const void *data, size_t size) {
    PromptThread::refuse();
    if (m_file < 0)
        return Error{Errc::MediaFailed, QStringLiteral("The file is not open")};
    const char *from = static_cast<const char *>(data);
    size_t left = size;
    while (left > 0) {
        const ssize_t written = ::write(m_file, from, left);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0) {
            const int number = written < 0 ? errno : EIO;
            // Without the half-written piece the file plays up to its last whole one.
            if (::ftruncate(m_file, m_size) != 0)
                ::lseek(m_file, m_size, SEEK_SET);
            return systemError(number);
        }
        from += written;
        left -= size_t(written);
    }
    m_size += int64_t(size);
    return {};
}

void PartFile::close() {
    if (m_file >= 0)
        ::close(m_file);
    m_file = -1;
}

Result<void> syncToDisk(const QString &path) {
    if (auto done = syncOne(path, O_RDONLY); !done)
        return done;
    return syncOne(QFileInfo(path).absolutePath(), O_RDONLY | O_DIRECTORY);
}

} // namespace ovation::media
