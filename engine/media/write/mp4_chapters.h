#pragma once

#include "base/result.h"
#include "media/write/chapter.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace ovation::media {

/// The box chpl, for moov/udta. At most 255 chapters, names of at most 255 bytes; the rest is left out.
QByteArray chapterBox(const std::vector<Chapter> &chapters);

/// Writes chapters into a finished MP4 whose index is in front (box moov/udta/chpl, which players and FFmpeg
/// read). The file is rewritten beside the old one and replaces it, so there is always a complete one.
/// MediaFailed when the file is not
/// of that kind or the disk refuses; it is then as before. Blocks.
Result<void> writeChapters(const QString &path, const std::vector<Chapter> &chapters);

} // namespace ovation::media
