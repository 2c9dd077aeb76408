#pragma once

#include "base/result.h"
#include "media/write/chapter.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace ovation::media {

/// As an MP4 can have them: at most 255, names of at most 255 bytes, which are cut where a character begins.
std::vector<Chapter> asMp4Has(const std::vector<Chapter> &chapters);
/// The box chpl, for moov/udta, of such chapters.
QByteArray chapterBox(const std::vector<Chapter> &chapters);

/// An index, and what has to follow it in the file. A file without rooms for chapters is rewritten for them.
struct IndexWithChapters {
    QByteArray moov, texts;
    int64_t size() const { return moov.size() + texts.size(); }
};
/// Puts chapters into an index that stands at `begin` of its file and has a reference to their track
/// (mp4_chapter_track.h), and rooms for others (chapter_room.h), so that both take a multiple of `unit_bytes`
/// more than `before_bytes`. Nothing when the index is not understood.
std::optional<IndexWithChapters> withChapters(QByteArray moov, int64_t begin,
                                              const std::vector<Chapter> &chapters, int64_t before_bytes = 0,
                                              int64_t unit_bytes = 1);

/// Replaces the chapters of an MP4 whose index is not in pieces; none removes them. Where the index has rooms
/// they are exchanged in it, whatever the size of the file. Else the file is copied with
/// such rooms beside the old one, which it then replaces. There is a complete file at any time. MediaFailed
/// when it is not of that kind, DiskFull when a copy does not fit, or what the disk says; it is then as
/// before. Blocks.
Result<void> writeChapters(const QString &path, const std::vector<Chapter> &chapters);

} // namespace ovation::media
