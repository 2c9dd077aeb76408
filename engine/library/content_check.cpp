#include "library/content_check.h"

#include "library/archive_limits.h"

#include "base/excerpt.h"

#include <algorithm>
#include <vector>

#include <zlib.h>

namespace ovation::library {
namespace {

constexpr std::size_t Piece = 1 << 20;

} // namespace

Result<QStringList> damagedEntries(const Archive &archive, std::stop_token stop,
                                   const std::function<void(int64_t done_bytes)> &progress) {
    QStringList damaged;
    std::vector<std::byte> piece(Piece);
    int64_t done_bytes = 0;
    for (const ArchiveEntry &entry : archive.entries()) {
        if (!entry.checksum)
            continue;
        const auto source = archive.openEntry(entry.name);
        if (!source)
            return source.error();
        uLong sum = crc32(0, nullptr, 0);
        bool isReadable = true;
        for (int64_t at = 0; at < entry.size_bytes && isReadable;) {
            if (stop.stop_requested())
                return Error{Errc::Failed, QStringLiteral("It was canceled")};
            const auto got = (*source)->read(at, piece);
            if (!got && got.error().code != Errc::MediaUnreadable)
                return got.error();
            isReadable = got && *got > 0;
            if (!isReadable)
                break;
            sum = crc32(sum, reinterpret_cast<const Bytef *>(piece.data()), uInt(*got));
            at += int64_t(*got);
            progress(done_bytes + at);
        }
        done_bytes += entry.size_bytes;
        if ((!isReadable || sum != *entry.checksum) && damaged.size() < ArchiveLimits::Problems)
            damaged.append(
                QStringLiteral("File %1 is damaged: its checksum is wrong").arg(excerpt(entry.name)));
    }
    return damaged;
}

} // namespace ovation::library
