#pragma once

#include "base/result.h"
#include "media/matroska/matroska_index.h"
#include "media/write/chapter.h"
#include "media/write/movie_types.h"

#include <QString>

#include <vector>

namespace ovation::media {

/// Where earlier versions let the movie `path` grow. Today it grows under its own name.
QString partPath(const QString &path);
/// Whether it is there, and is not one that still has to be finalized.
bool isFinalized(const QString &path);
/// A file of audio that is complete: that is on the disk when this returns.
Result<MovieReport> keepAudio(const QString &path, const MatroskaReport &finished);

/// Makes a movie out of what was written, or what a crash left: an MP4 gets its index in front, in a copy
/// that then replaces it; behind, in place, where there is no room for one; and stays as it is, with a note,
/// where there is none for that. What was composed of the time before it is put in front (movie_past.h), or,
/// where that can't be, becomes a movie beside it, with a note. Audio gets its index. An error only when it
/// does not play. Nothing is encoded again. Blocks.
Result<MovieReport> finalizeMovie(const QString &path, const std::vector<Chapter> &chapters = {});
/// JPEG of the frame at half the duration, 480 pixels wide (protocol 6.3). Blocks; call off the engine
/// thread.
Result<void> writeThumbnail(const QString &moviePath, const QString &jpegPath);
/// Duration, tracks and size of a finished movie. Blocks.
Result<MovieReport> probeMovie(const QString &path);

} // namespace ovation::media
