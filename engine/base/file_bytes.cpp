#include "base/file_bytes.h"

#include "base/system_error.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ovation {
namespace {

Error unreadable(int number) {
    return {errcOfFile(number, Errc::MediaUnreadable),
            QStringLiteral("The file can't be read: %1").arg(qt_error_string(number))};
}

class FileBytes final : public ByteSource {
  public:
    FileBytes(int file, int64_t size) : m_file(file), m_size(size) {}
    ~FileBytes() override { ::close(m_file); }

    int64_t size() const override { return m_size; }
    Result<std::size_t> read(int64_t at, std::span<std::byte> into) override {
        std::size_t done = 0;
        while (done < into.size()) {
            const ssize_t got = ::pread(m_file, into.data() + done, into.size() - done, at + int64_t(done));
            if (got < 0 && errno == EINTR)
                continue;
            if (got < 0)
                return unreadable(errno);
            if (got == 0)
                break;
            done += std::size_t(got);
        }
        return done;
    }

  private:
    const int m_file;
    const int64_t m_size;
};

} // namespace

Result<std::shared_ptr<ByteSource>> openFile(const QString &path) {
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    struct stat state = {};
    if (file < 0 || ::fstat(file, &state) != 0 || !S_ISREG(state.st_mode)) {
        const int number = file < 0 ? errno : EINVAL;
        if (file >= 0)
            ::close(file);
        return unreadable(number);
    }
    return std::shared_ptr<ByteSource>(std::make_shared<FileBytes>(file, int64_t(state.st_size)));
}

} // namespace ovation
