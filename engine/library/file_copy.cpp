#include "library/file_copy.h"

#include "base/excerpt.h"
#include "base/system_error.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ovation::library {
namespace {

constexpr int64_t Step = 8 << 20;

class Handle {
  public:
    explicit Handle(int number) : m_number(number) {}
    ~Handle() {
        if (m_number >= 0)
            ::close(m_number);
    }
    Handle(const Handle &) = delete;
    Handle &operator=(const Handle &) = delete;
    int number() const { return m_number; }

  private:
    const int m_number;
};

Error copyFailure(const QString &path, const char *what, int number) {
    return {errcOfFile(number, Errc::Failed),
            QStringLiteral("%1 can't be %2: %3")
                .arg(excerpt(path), QLatin1String(what), QString::fromLocal8Bit(std::strerror(number)))};
}

/// For file systems between which the kernel does not copy. Bytes copied, negative with errno on an error.
ssize_t copyByHand(int from, int to, off_t at, std::size_t size) {
    std::vector<char> bytes(std::min<std::size_t>(size, 1 << 20));
    const ssize_t got = ::pread(from, bytes.data(), bytes.size(), at);
    ssize_t written = 0;
    while (got > 0 && written < got) {
        const ssize_t now = ::pwrite(to, bytes.data() + written, std::size_t(got - written), at + written);
        if (now < 0 && errno != EINTR)
            return -1;
        written += std::max<ssize_t>(now, 0);
    }
    return got;
}

ssize_t copyStep(int from, int to, off_t at, std::size_t size) {
    off_t source = at, target = at;
    const ssize_t copied = ::copy_file_range(from, &source, to, &target, size, 0);
    if (copied > 0 || (copied < 0 && (errno == ENOSPC || errno == EDQUOT || errno == EIO)))
        return copied;
    return copyByHand(from, to, at, size);
}

} // namespace

Result<void> copyFile(const QString &from, const QString &to, std::stop_token stop,
                      const CopyProgress &progress) {
    const Handle source(
        ::open(QFile::encodeName(from).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    struct stat state = {};
    if (source.number() < 0)
        return Error{errcOfFile(errno, Errc::InvalidPath), copyFailure(from, "opened", errno).message};
    if (::fstat(source.number(), &state) != 0 || !S_ISREG(state.st_mode))
        return Error{Errc::InvalidPath, QStringLiteral("%1 is not a file").arg(excerpt(from))};
    const Handle target(::open(QFile::encodeName(to).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC,
                               S_IRUSR | S_IWUSR));
    if (target.number() < 0 || ::ftruncate(target.number(), state.st_size) != 0)
        return copyFailure(to, "written", errno);
    for (off_t at = 0; at < state.st_size;) {
        if (stop.stop_requested())
            return Error{Errc::Failed, QStringLiteral("It was canceled")};
        const off_t data = ::lseek(source.number(), at, SEEK_DATA);
        if (data < 0 && errno == ENXIO)
            break; // nothing but a hole is left
        const off_t begin = std::max(data, at), hole = ::lseek(source.number(), begin, SEEK_HOLE);
        const off_t end = hole > begin ? std::min<off_t>(hole, state.st_size) : state.st_size;
        const ssize_t copied = copyStep(source.number(), target.number(), begin,
                                        std::size_t(std::min<int64_t>(end - begin, Step)));
        if (copied < 0)
            return copyFailure(to, "written", errno);
        if (copied == 0)
            return Error{Errc::Failed,
                         QStringLiteral("%1 became shorter while it was copied").arg(excerpt(from))};
        at = begin + copied;
        progress(at);
    }
    if (::fsync(target.number()) != 0)
        return copyFailure(to, "written", errno);
    return {};
}

} // namespace ovation::library
