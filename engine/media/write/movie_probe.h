#pragma once

#include "base/result.h"
#include "media/write/movie_types.h"

#include <QString>

namespace ovation::media {

/// What a file that says it is a recording consists of: duration, tracks and frame size as its own header
/// says; nothing is decoded. Only MP4 and Matroska (WebM) are opened, each by its own demuxer: nothing that
/// lies in a folder of recordings can make this program open an address or another file. Blocks.
Result<MovieReport> readMovieHeader(const QString &path);

} // namespace ovation::media
