#include "media/write/file_copy.h"

#include "base/system_error.h"
#include "media/write/part_file.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace ovation::media {
namespace {

constexpr int64_t SpareRoom_bytes = 1'000'000;
constexpr int64_t Block_bytes = 1 << 20;

} // namespace

Result<std::unique_ptr<FileCopy>> FileCopy::beside(const QString &path, int64_t size) {
    const QFileInfo file(path);
    struct statvfs disk = {};
    if (::statvfs(QFile::encodeName(file.absolutePath()).constData(), &disk) == 0 &&
        int64_t(disk.f_bavail) * int64_t(disk.f_frsize) < size + SpareRoom_bytes)
        return Error{
            Errc::DiskFull,
            QStringLiteral("The disk has no room for a second copy of %1, which is needed: make %2 MB "
                           "free and try again")
                .arg(path)
                .arg((size + SpareRoom_bytes) / 1'000'000 + 1)};
    const QString name = QStringLiteral("%1/.%2.new").arg(file.absolutePath(), file.fileName());
    const int made = ::open(QFile::encodeName(name).constData(),
                            O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR);
    std::unique_ptr<FileCopy> copy(new FileCopy(path, name, made));
    if (made < 0)
        return copy->failure();
    return copy;
}

FileCopy::~FileCopy() {
    if (m_file < 0)
        return;
    ::close(m_file);
    QFile::remove(m_name);
}

Error FileCopy::failure() const {
    return {errcOfFile(errno, Errc::MediaFailed),
            QStringLiteral("%1 can't be written again: %2").arg(m_path, qt_error_string(errno))};
}

Result<void> FileCopy::write(const QByteArray &bytes) {
    for (qsizetype done = 0; done < bytes.size();) {
        const ssize_t wrote = ::write(m_file, bytes.constData() + done, std::size_t(bytes.size() - done));
        if (wrote < 0 && errno == EINTR)
            continue;
        if (wrote <= 0)
            return failure();
        done += wrote;
    }
    return {};
}

Result<void> FileCopy::take(const QFile &from, int64_t begin, int64_t end) {
    off_t at = off_t(begin);
    while (at < off_t(end)) {
        const ssize_t done =
            ::copy_file_range(from.handle(), &at, m_file, nullptr, std::size_t(end - int64_t(at)), 0);
        if (done < 0 && errno == EINTR)
            continue;
        if (done <= 0)
            break;
    }
    return int64_t(at) < end ? takeBlocks(from, int64_t(at), end) : Result<void>();
}

/// By hand, where the kernel does not do it.
Result<void> FileCopy::takeBlocks(const QFile &from, int64_t begin, int64_t end) {
    QByteArray block;
    while (begin < end) {
        block.resize(qsizetype(std::min(Block_bytes, end - begin)));
        const ssize_t got = ::pread(from.handle(), block.data(), std::size_t(block.size()), off_t(begin));
        if (got < 0 && errno == EINTR)
            continue;
        if (got == 0)
            errno = EIO; // it became shorter meanwhile
        if (got <= 0)
            return failure();
        block.truncate(got);
        if (auto written = write(block); !written)
            return written;
        begin += got;
    }
    return {};
}

Result<void> FileCopy::replace() {
    struct stat old = {};
    if (::stat(QFile::encodeName(m_path).constData(), &old) != 0)
        return failure();
    // What can't be given away stays the program's own, readable by whom it was.
    if (::fchown(m_file, old.st_uid, old.st_gid) != 0)
        (void)::fchown(m_file, uid_t(-1), old.st_gid);
    if (::fchmod(m_file, old.st_mode & 07777) != 0 || ::fsync(m_file) != 0 ||
        std::rename(QFile::encodeName(m_name).constData(), QFile::encodeName(m_path).constData()) != 0)
        return failure();
    ::close(m_file);
    m_file = -1;
    return syncToDisk(m_path);
}

} // namespace ovation::media
