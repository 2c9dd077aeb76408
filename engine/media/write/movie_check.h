#pragma once

#include "base/result.h"

#include <QString>

namespace ovation::media {

/// Whether there is anything to see and hear in a movie.
struct MovieContent {
    bool moves = false;  ///< frames differ from each other
    bool audios = false; ///< louder than -60 dB somewhere
};

/// Decodes a whole finished movie. Blocks for about a tenth of its duration. MediaUnreadable when it can't be
/// read.
Result<MovieContent> checkMovie(const QString &path);

} // namespace ovation::media
