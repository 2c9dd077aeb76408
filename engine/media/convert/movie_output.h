#pragma once

#include "media/convert/encoded_piece.h"
#include "media/write/chapter.h"

#include <QString>

#include <vector>

namespace ovation::media {

/// What a movie is made of. Null where it has no such track; one there is.
struct MovieTracks {
    PieceSource *video = nullptr, *audio = nullptr;
    std::optional<int64_t> length_ns = {}; ///< presented; nothing = all that comes
    int64_t expected_ms = 0;               ///< for the room of an index; a guess will do
    double expectedFrameRate = 30;
    std::vector<Chapter> chapters = {};
};

/// Writes H.264 and AAC into an MP4, or audio alone into an M4A. Blocks. Errors of the tracks and of the
/// disk; what was written then stays.
Result<void> writeMp4(const QString &path, const MovieTracks &tracks, ConvertControl &control);
/// Writes VP8 or VP9 and Opus into a WebM.
Result<void> writeWebM(const QString &path, const MovieTracks &tracks, ConvertControl &control);

} // namespace ovation::media
