#include "export/copy_job.h"

#include "base/system_error.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <linux/fs.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace ovation::exporting {
namespace {

constexpr std::size_t Piece_bytes = 16U << 20; // a tenth of a second of a slow disk
constexpr std::size_t Block_bytes = 1U << 20;  // where the kernel can't copy by itself
constexpr mode_t OwnersCopy = 0600;

/// A descriptor that is closed when it goes.
class File {
  public:
    File(const QString &path, int flags)
        : m_file(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC, OwnersCopy)) {}
    ~File() {
        if (m_file >= 0)
            ::close(m_file);
    }
    File(const File &) = delete;
    File &operator=(const File &) = delete;
    operator int() const { return m_file; }

  private:
    const int m_file;
};

Error failed(int number, const QString &what) {
    return {errcOfFile(number, Errc::Failed),
            number == ENOSPC ? QStringLiteral("The disk is full.") : what.arg(qt_error_string(number))};
}

/// As copy_file_range() between file systems that don't know it.
ssize_t copyBlock(int from, int to) {
    static thread_local std::vector<char> block(Block_bytes);
    const ssize_t got = ::read(from, block.data(), block.size());
    for (ssize_t written = 0; written < got;) {
        const ssize_t now = ::write(to, block.data() + written, size_t(got - written));
        if (now < 0 && errno == EINTR)
            continue;
        if (now <= 0)
            return -1;
        written += now;
    }
    return got;
}

ssize_t copyPiece(int from, int to, bool &byKernel) {
    if (byKernel) {
        const ssize_t copied = ::copy_file_range(from, nullptr, to, nullptr, Piece_bytes, 0);
        if (copied >= 0 || (errno != EXDEV && errno != EINVAL && errno != ENOSYS && errno != EOPNOTSUPP))
            return copied;
        byKernel = false;
    }
    return copyBlock(from, to);
}

} // namespace

int64_t CopyJob::estimate_bytes() const {
    return QFileInfo(m_file).size();
}

Result<void> CopyJob::run(const QString &path, JobControl &control) {
    const File from(m_file, O_RDONLY | O_NOFOLLOW), to(path, O_WRONLY | O_CREAT | O_EXCL);
    struct stat source = {};
    if (from < 0 || ::fstat(from, &source) != 0)
        return failed(errno, QStringLiteral("The recording's file can't be opened: %1"));
    if (to < 0)
        return failed(errno, QStringLiteral("The export can't be written: %1"));
    control.beginPart(0, 1, source.st_size);
    if (::ioctl(to, FICLONE, int(from)) == 0) {
        control.setSize(source.st_size);
        return {};
    }
    int64_t done = 0;
    for (bool byKernel = true;;) {
        if (!control.mayContinue())
            return media::canceled();
        const ssize_t copied = copyPiece(from, to, byKernel);
        if (copied < 0 && errno == EINTR)
            continue;
        if (copied < 0)
            return failed(errno, QStringLiteral("The copy does not continue: %1"));
        if (copied == 0)
            break;
        done += copied;
        control.setSize(done);
        control.reached(done);
    }
    if (done < source.st_size)
        return Error{Errc::Failed,
                     QStringLiteral("The recording's file became shorter while it was copied.")};
    return {};
}

} // namespace ovation::exporting
