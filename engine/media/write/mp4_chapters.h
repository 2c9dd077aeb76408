#pragma once

#include "base/result.h"
#include "media/write/chapter.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <vector>

namespace ovation::media {

/// The box chpl, for moov/udta: what players and FFmpeg read. At most 255 chapters, names of at most 255
/// bytes; the rest is left out.
QByteArray chapterBox(const std::vector<Chapter> &chapters);

/// Room for chapters that a finished recording gets, and a file that has to be rewritten for them.
inline constexpr int64_t ChapterRoom_bytes = 16'384;

/// Replaces the chapters of an MP4 whose index is not in pieces; none removes them. Where the index has room
/// (chapter_room.h) they are exchanged in it, whatever the size of the file. Else the file is copied with
/// such room beside the old one, which it then replaces. There is a complete file at any time. MediaFailed
/// when it is not of that kind, DiskFull when a copy does not fit, or what the disk says; it is then as
/// before. Blocks.
Result<void> writeChapters(const QString &path, const std::vector<Chapter> &chapters);

} // namespace ovation::media
