#pragma once

#include "media/matroska/matroska_index.h"
#include "media/write/movie_writer.h"

#include <QString>

namespace ovation::media {

/// Where a movie grows until it is finished.
QString partPath(const QString &path);
/// Gives a part file of audio that is complete its name.
Result<MovieReport> nameAudio(const QString &path, const MatroskaReport &finished);

} // namespace ovation::media
