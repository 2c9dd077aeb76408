#pragma once

#include "media/write/chapter.h"
#include "media/write/mp4_tree.h"

#include <QByteArray>

#include <cstdint>
#include <optional>
#include <vector>

/// Chapters as QuickTime has them (QuickTime File Format, "Chapter Lists"): the samples of a text track that
/// is not enabled, to which a reference of the video track leads. Pure functions.
namespace ovation::media::mp4 {

/// What an index says of the track of its chapters, whether it is there or not.
struct ChapterTrackPlace {
    quint32 number = 0;         ///< of that track
    qint64 reference = 0;       ///< where in the index the reference begins
    quint32 unitsPerSecond = 0; ///< of the movie
    int64_t duration = 0;       ///< of the movie, in its units
};

/// A box tref with one reference; not `isOn`, the same bytes as free space.
QByteArray chapterReference(quint32 track, bool isOn);
/// Nothing when the index has no such reference, on or off.
std::optional<ChapterTrackPlace> chapterTrackPlace(const QByteArray &moov);
/// Takes the chapters of any program out of an index, and adds a reference that is off or `isOn`. False when
/// the index is not understood; it is then of no use.
bool makeChapterTrackPlace(QByteArray &moov, bool isOn);

/// Whether a box of the index is the track of that number.
bool isChapterTrack(const QByteArray &moov, const Box &box, quint32 number);
/// The box trak, whose size does not depend on `texts_at`: the byte of the file at which the texts begin.
QByteArray chapterTrack(const std::vector<Chapter> &chapters, const ChapterTrackPlace &place,
                        int64_t texts_at);
/// Its samples, one behind the other.
QByteArray chapterTexts(const std::vector<Chapter> &chapters);

} // namespace ovation::media::mp4
