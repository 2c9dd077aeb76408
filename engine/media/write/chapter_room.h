#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <optional>

/// Room for chapters inside of an MP4's index, in which they are exchanged without moving a byte of the
/// media. At the end of moov/udta stand
///
///     free   9 to 15 bytes where needed, so that the next box begins at a multiple of 8 of the file
///     free   the switch: over all that follows, or of 8 bytes alone
///     chpl   the chapters; seen by a player only when the switch is short
///     free   the rest
///
/// An exchange is a long switch, the new chapters behind it, a short switch, and each is on the disk before
/// the next. The size of the switch is 4 bytes that lie in one sector: a crash leaves the old chapters, none,
/// or the new ones, and always a whole index.
namespace ovation::media {

/// A room with `chapters` in it (a box chpl, or empty for none) and `free_bytes` (8 or more) for others: what
/// stands from byte `begin` of the file on.
QByteArray chapterRoom(int64_t begin, const QByteArray &chapters, int64_t free_bytes);

/// Where the room of a file is.
struct ChapterRoom {
    int64_t switch_at = 0; ///< the byte of the file at which the switch begins
    int64_t size = 0;      ///< bytes from there to the end of the room

    /// Whether a box chpl fits.
    bool takes(const QByteArray &chapters) const;
};
/// Of an index that stands at `begin` in its file. Nothing when it has none, or other chapters than in it.
std::optional<ChapterRoom> findChapterRoom(const QByteArray &moov, int64_t begin);

/// Exchanges the chapters of a file; empty for none. DiskFull, PermissionDenied or MediaFailed. Blocks.
Result<void> exchangeChapters(const QString &path, const ChapterRoom &room, const QByteArray &chapters);

} // namespace ovation::media
