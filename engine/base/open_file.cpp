#include "base/open_file.h"

#include "base/excerpt.h"
#include "base/system_error.h"

#include <QFile>

#include <algorithm>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ovation {
namespace {

// A pipe would wait for its other end.
constexpr int ReadOnly = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY;

QString reason(int number) {
    return QString::fromLocal8Bit(std::strerror(number));
}

Error cannotBeOpened(const QString &name, int number) {
    return {errcOfFile(number, Errc::InvalidPath),
            QStringLiteral("%1 can't be opened: %2").arg(excerpt(name), reason(number))};
}

} // namespace

OpenFile::OpenFile(int handle, int64_t size, int64_t modifiedAt)
    : m_handle(handle), m_size(size), m_modifiedAt(modifiedAt) {}

OpenFile::~OpenFile() {
    ::close(m_handle);
}

Result<std::shared_ptr<OpenFile>> OpenFile::adopt(int handle, const QString &name) {
    if (handle < 0)
        return cannotBeOpened(name, errno);
    struct stat state = {};
    const bool known = ::fstat(handle, &state) == 0;
    if (known && S_ISREG(state.st_mode))
        return std::shared_ptr<OpenFile>(new OpenFile(
            handle, state.st_size, int64_t(state.st_mtim.tv_sec) * 1000 + state.st_mtim.tv_nsec / 1'000'000));
    ::close(handle);
    return Error{Errc::InvalidPath, QStringLiteral("%1 is not a file").arg(excerpt(name))};
}

Result<std::shared_ptr<OpenFile>> OpenFile::open(const QString &path) {
    return adopt(::open(QFile::encodeName(path).constData(), ReadOnly), path);
}

Result<std::shared_ptr<OpenFile>> OpenFile::openInside(int folder, const QString &name) {
    return adopt(::openat(folder, QFile::encodeName(name).constData(), ReadOnly | O_NOFOLLOW), name);
}

int64_t OpenFile::sizeNow() const {
    struct stat state = {};
    return ::fstat(m_handle, &state) == 0 ? state.st_size : 0;
}

Result<std::size_t> OpenFile::read(int64_t at, std::span<std::byte> into) {
    std::size_t filled = 0;
    while (filled < into.size()) {
        const ssize_t got =
            ::pread(m_handle, into.data() + filled, into.size() - filled, at + int64_t(filled));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return Error{Errc::Failed, QStringLiteral("The disk can't be read: %1").arg(reason(errno))};
        if (got == 0)
            break;
        filled += std::size_t(got);
    }
    return filled;
}

Result<std::size_t> FilePart::read(int64_t at, std::span<std::byte> into) {
    if (at < 0 || at >= m_size)
        return std::size_t(0);
    const auto wanted = std::size_t(std::min<int64_t>(m_size - at, int64_t(into.size())));
    auto got = m_file->read(m_begin + at, into.first(wanted));
    if (got && *got < wanted)
        return Error{Errc::MediaUnreadable, QStringLiteral("The file became shorter while it was read")};
    return got;
}

} // namespace ovation
