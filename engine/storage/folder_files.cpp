#include "storage/folder_files.h"

#include "storage/digests.h"
#include "storage/store_failures.h"
#include "storage/throttle.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <vector>

namespace ovation::storage {
namespace {

constexpr std::size_t Piece_bytes = 256 * 1024;

StoreFailure reasonOf(int number) {
    switch (number) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return StoreFailure::Full;
    case EACCES:
    case EPERM:
    case EROFS:
        return StoreFailure::Denied;
    case ENOENT:
        return StoreFailure::NoObject;
    case ENAMETOOLONG:
    case EINVAL:
    case EILSEQ:
    case ENOTDIR:
    case EISDIR:
    case EEXIST:
    case ELOOP:
        return StoreFailure::Refused;
    default: // EIO, ESTALE, ENOTCONN, EHOSTDOWN, ETIMEDOUT: the other machine is away
        return StoreFailure::Unreachable;
    }
}

/// An open file as a source of digestsOf().
class OpenBytes final : public ByteSource {
  public:
    explicit OpenBytes(int file) : m_file(file) {}
    int64_t size() const override { return 0; }
    Result<std::size_t> read(int64_t at, std::span<std::byte> into) override {
        const ssize_t got = ::pread(m_file, into.data(), into.size(), at);
        if (got < 0)
            return Error{Errc::Failed, QString::fromLocal8Bit(std::strerror(errno))};
        return std::size_t(got);
    }

  private:
    const int m_file;
};

} // namespace

StoreError folderError(int number, const QString &what) {
    StoreError error{reasonOf(number),
                     QStringLiteral("%1: %2.").arg(what, QString::fromLocal8Bit(std::strerror(number)))};
    if (error.reason == StoreFailure::Full)
        error.advice = QStringLiteral("Free space in the folder's file system.");
    else if (error.reason == StoreFailure::Denied)
        error.advice = QStringLiteral("Let the user of this program write into the folder.");
    else if (error.reason == StoreFailure::Unreachable)
        error.advice = QStringLiteral("Check that the folder is mounted, and the network.");
    return error;
}

StagedFile::StagedFile(QString path) : m_path(std::move(path)) {}

StagedFile::~StagedFile() {
    if (m_file < 0)
        return;
    ::close(m_file);
    if (!m_isRenamed)
        ::unlink(QFile::encodeName(m_path).constData());
}

StoreResult<void> StagedFile::open() {
    m_file = ::open(QFile::encodeName(m_path).constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW,
                    0600);
    if (m_file < 0)
        return folderError(errno, QStringLiteral("Nothing can be written into the folder"));
    return {};
}

StoreResult<void> StagedFile::append(const Slice &slice, const Transfer &transfer) {
    std::vector<std::byte> buffer(Piece_bytes);
    for (int64_t done = 0; done < slice.size_bytes;) {
        const std::size_t most = std::size_t(std::min<int64_t>(Piece_bytes, slice.size_bytes - done));
        if (transfer.stop.stop_requested() ||
            (transfer.throttle && !transfer.throttle->pass(most, transfer.stop)))
            return stopped();
        const auto got = slice.source.read(slice.at + done, std::span(buffer).first(most));
        if (!got || *got == 0)
            return StoreError{StoreFailure::SourceLost,
                              got ? QStringLiteral("The file is shorter than it was.") : got.error().message,
                              QStringLiteral("Check the recording on this machine's disk.")};
        for (std::size_t written = 0; written < *got;) {
            const ssize_t count = ::write(m_file, buffer.data() + written, *got - written);
            if (count < 0 && errno != EINTR)
                return folderError(errno, QStringLiteral("Nothing can be written into the folder"));
            written += std::size_t(std::max<ssize_t>(count, 0));
        }
        done += int64_t(*got);
        if (transfer.moved)
            transfer.moved(int64_t(*got));
    }
    return {};
}

StoreResult<void> StagedFile::appendFile(const QString &path, int64_t size_bytes, const Transfer &transfer) {
    const int from = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (from < 0)
        return folderError(errno, QStringLiteral("A part cannot be read"));
    int error = 0;
    for (int64_t left = size_bytes; left > 0 && error == 0;) {
        if (transfer.stop.stop_requested()) {
            ::close(from);
            return stopped();
        }
        constexpr int64_t Most_bytes = 16 * 1024 * 1024; // so that it can be stopped
        const ssize_t count =
            ::copy_file_range(from, nullptr, m_file, nullptr, std::size_t(std::min(left, Most_bytes)), 0);
        if (count == 0) // the file has become shorter
            error = EIO;
        else if (count < 0 && errno != EINTR)
            error = errno;
        left -= std::max<ssize_t>(count, 0);
    }
    ::close(from);
    if (error != 0)
        return folderError(error, QStringLiteral("The parts cannot be put together"));
    return {};
}

StoreResult<void> StagedFile::write(const Slice &slice, const Transfer &transfer) {
    if (auto opened = open(); !opened)
        return opened;
    if (auto added = append(slice, transfer); !added)
        return added;
    return sync();
}

StoreResult<void> StagedFile::sync() {
    if (::fsync(m_file) != 0)
        return folderError(errno, QStringLiteral("Nothing can be written into the folder"));
    return {};
}

StoreResult<QByteArray> StagedFile::md5(int64_t at, int64_t size_bytes, const Transfer &transfer) {
    ::posix_fadvise(m_file, at, size_bytes, POSIX_FADV_DONTNEED);
    OpenBytes bytes(m_file);
    const auto digests = digestsOf({bytes, at, size_bytes}, transfer.stop);
    if (!digests && digests.error().reason == StoreFailure::SourceLost)
        return StoreError{StoreFailure::Damaged, QStringLiteral("What was written cannot be read again.")};
    if (!digests)
        return digests.error();
    return digests->md5.toHex();
}

StoreResult<void> StagedFile::rename(const QString &path) {
    if (::rename(QFile::encodeName(m_path).constData(), QFile::encodeName(path).constData()) != 0)
        return folderError(errno, QStringLiteral("The file cannot get its name"));
    m_isRenamed = true;
    const int folder =
        ::open(QFile::encodeName(QFileInfo(path).path()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        ::fsync(folder); // not all network file systems can; the name is theirs then
        ::close(folder);
    }
    return {};
}

StoreResult<ObjectInfo> fileInfo(const QString &path, const QString &key) {
    struct stat status {};
    if (::lstat(QFile::encodeName(path).constData(), &status) != 0)
        return folderError(errno, QStringLiteral("The file cannot be read"));
    if (!S_ISREG(status.st_mode))
        return StoreError{StoreFailure::NoObject, QStringLiteral("There is no such file.")};
    ObjectInfo info{key, int64_t(status.st_size)};
    info.tag = QByteArray::number(qlonglong(status.st_size)) + '-' +
               QByteArray::number(qlonglong(status.st_mtim.tv_sec)) + '.' +
               QByteArray::number(qlonglong(status.st_mtim.tv_nsec));
    info.modified_ms = int64_t(status.st_mtim.tv_sec) * 1000 + status.st_mtim.tv_nsec / 1'000'000;
    return info;
}

} // namespace ovation::storage
