#include "archive_writer.h"

#include <algorithm>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ovation::bundle {

Result<void> writeArchive(const QByteArray &path, Format format, const QByteArray &folder,
                          const std::vector<Catalog::Item> &items) {
    switch (format) {
    case Format::Zip:
        return writeZip(path, folder, items);
    case Format::TarGz:
    case Format::TarXz:
        return writeTar(path, format, folder, items);
    case Format::SevenZip:
        return writeSevenZip(path, folder, items);
    }
    return Error{Failed, QStringLiteral("The format is not known.")};
}

Result<PackedFile> PackedFile::open(const QByteArray &folder, const Catalog::Item &item) {
    const QByteArray path = folder + '/' + item.path;
    const int file = ::open(path.constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    struct stat status {};
    if (file < 0)
        return systemError(QStringLiteral("Cannot read"), item.path);
    PackedFile packed(file, item.path, item.size, 0);
    if (fstat(file, &status) != 0 || !S_ISREG(status.st_mode) || status.st_size != item.size)
        return Error{Failed,
                     QStringLiteral("The file %1 changed while it was packed.").arg(quoted(item.path))};
    packed.m_modified_s = std::clamp<qint64>(status.st_mtim.tv_sec, 0, 077777777777);
    return packed;
}

PackedFile::PackedFile(PackedFile &&other) noexcept
    : m_file(std::exchange(other.m_file, -1)), m_path(std::move(other.m_path)), m_left(other.m_left),
      m_modified_s(other.m_modified_s) {}

PackedFile::~PackedFile() {
    if (m_file >= 0)
        ::close(m_file);
}

Result<QByteArray> PackedFile::next() {
    constexpr qint64 Piece = 256 << 10;
    if (m_left == 0)
        return QByteArray();
    QByteArray bytes(int(std::min(Piece, m_left)), 0);
    const ssize_t got = ::read(m_file, bytes.data(), std::size_t(bytes.size()));
    if (got < 0)
        return systemError(QStringLiteral("Cannot read"), m_path);
    if (got == 0)
        return Error{Failed, QStringLiteral("The file %1 changed while it was packed.").arg(quoted(m_path))};
    bytes.truncate(int(got));
    m_left -= got;
    return bytes;
}

} // namespace ovation::bundle
