#pragma once

#include "base/result.h"
#include "media/matroska/matroska_index.h"
#include "media/write/chapter.h"
#include "media/write/movie_types.h"

#include <QString>

#include <vector>

namespace ovation::media {

/// Where a movie grows until it is finished.
QString partPath(const QString &path);
/// Gives a part file of audio that is complete its name.
Result<MovieReport> nameAudio(const QString &path, const MatroskaReport &finished);

/// Makes a movie out of the part file that a crash left: index in front, then the part file is removed; on an
/// error it stays. Nothing is encoded again. `path` is the final file, .mp4 or .webm. Blocks.
Result<MovieReport> finalizeMovie(const QString &path, const std::vector<Chapter> &chapters = {});
/// JPEG of the frame at half the duration, 480 pixels wide (protocol 6.3). Blocks; call off the engine
/// thread.
Result<void> writeThumbnail(const QString &moviePath, const QString &jpegPath);
/// Duration, tracks and size of a finished movie. Blocks.
Result<MovieReport> probeMovie(const QString &path);

} // namespace ovation::media
