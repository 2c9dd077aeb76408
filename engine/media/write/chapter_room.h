#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <optional>

/// Room for chapters inside of an MP4's index, in which they are exchanged without moving a byte of the
/// media. At the end of a box stand
///
///     free   9 to 15 bytes where needed, so that the next box begins at a multiple of 8 of the file
///     free   the switch: over all that follows, or of 8 bytes alone
///     ...    a box with chapters; seen by a player only when the switch is short
///     free   the rest
///
/// There are two: at the end of moov/udta with a box chpl, and at the end of moov with the text track, whose
/// texts stand in an mdat right behind the index. The reference to that track in another one's box is a
/// switch of its own, between tref and free. An exchange puts the reference off, then makes both switches
/// long, then writes what is new behind them, makes them short, and puts the reference on; each is on the
/// disk before the next. A switch is 4 bytes that lie in one sector: a crash leaves the old chapters, none,
/// or the new ones, and always a whole index.
namespace ovation::media {

/// A room with `content` in it (a box, or empty for none) and `free_bytes` (8 or more) for others: what
/// stands from byte `begin` of the file on.
QByteArray chapterRoom(int64_t begin, const QByteArray &content, int64_t free_bytes);
/// The box behind the index, with `texts` in it and of `size` bytes in all.
QByteArray textsBox(const QByteArray &texts, int64_t size);
inline constexpr int64_t TextsBoxHead_bytes = 24; ///< in front of the texts
/// How long it is in all, of its first bytes; 0 when it is none.
int64_t textsBoxSize(const QByteArray &first);

/// Where a room of a file is.
struct ChapterRoom {
    int64_t switch_at = 0; ///< the byte of the file at which the switch begins
    int64_t size = 0;      ///< bytes from there to the end of the room

    /// Whether a box fits.
    bool takes(const QByteArray &content) const;
};

/// Where all that is exchanged is, in bytes of the file.
struct ChapterRooms {
    ChapterRoom list, track;
    int64_t reference_at = 0; ///< where the type of its box stands
    int64_t texts_at = 0, texts_bytes = 0;
};
/// Of an index that stands at `begin` in its file; `behind`: the first bytes of what follows it. Nothing when
/// it has no such rooms, or other chapters than in them.
std::optional<ChapterRooms> findChapterRooms(const QByteArray &moov, int64_t begin, const QByteArray &behind);

/// What stands in the rooms; all empty for none.
struct ChapterContent {
    QByteArray list, track, texts;
};
bool fits(const ChapterContent &content, const ChapterRooms &rooms);
/// Exchanges the chapters of a file. DiskFull, PermissionDenied or MediaFailed. Blocks.
Result<void> exchangeChapters(const QString &path, const ChapterRooms &rooms, const ChapterContent &content);

} // namespace ovation::media
