#pragma once

#include "base/result.h"
#include "media/write/chapter.h"

#include <QString>

#include <vector>

namespace ovation::media {

/// Gives a movie in fragments an index of all of it, in front of its media: in a copy beside it, which then
/// replaces it. It is as before on an error: DiskFull when a copy does not fit, MediaUnreadable when it does
/// not consist of fragments, or what the disk says. `past`: a file of fragments whose media go in front of
/// its own (movie_past.h), InvalidParameter when they can't; empty = none. Blocks.
Result<void> putIndexInFront(const QString &path, const std::vector<Chapter> &chapters,
                             const QString &past = {});

/// The same behind its media, in place, for which there has to be room for the index alone. There is a file
/// that plays at any time; on an error it may have bytes at its end that players skip. The past is copied
/// behind its media, which needs room for that. Errors as above.
Result<void> putIndexBehind(const QString &path, const std::vector<Chapter> &chapters,
                            const QString &past = {});

} // namespace ovation::media
