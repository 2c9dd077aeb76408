#pragma once

#include "base/result.h"
#include "media/write/mp4_index.h"

#include <QString>

#include <vector>

namespace ovation::media {

/// Where the samples of a movie in fragments are, and when: what an index of all of it says. Chunks lie where
/// they lie in that file; a fragment whose media are not whole is left out. Times begin at 0.
struct FragmentIndex {
    std::vector<Mp4Index> tracks;
    int64_t end_bytes = 0;  ///< of the last whole fragment; 0 = there is none
    int64_t moov_bytes = 0; ///< where the box moov begins, whose samples are in the fragments
    uint32_t sequence = 0;  ///< number of the last whole fragment

    int64_t end_ns() const; ///< of the track that lasts longest
};

/// Reads an MP4 that a VideoWriter left. MediaUnreadable when it is none, or its index is in one piece
/// already; MediaFailed when it can't be read. Blocks.
Result<FragmentIndex> readFragmentIndex(const QString &path);

} // namespace ovation::media
