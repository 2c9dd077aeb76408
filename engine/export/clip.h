#pragma once

#include "export/types.h"
#include "media/convert/encoded_piece.h"
#include "media/convert/media_facts.h"
#include "media/write/chapter.h"

#include <vector>

namespace ovation::exporting {

/// What of a recording a request is about.
struct Clip {
    media::TimeRange range;
    int64_t length_ms = 0; ///< 0 where the recording does not say how long it is
    /// The length, where one was asked for or is known: so long is what is made, to the sample.
    std::optional<int64_t> length_ns() const;
};

/// `duration_ms` of the recording, 0 = not known. UnprocessableParameter when nothing lies between the marks.
Result<Clip> clipOf(const Request &request, int64_t duration_ms);

/// Those in the range, counted from its beginning; the one that has begun before it is at 0.
std::vector<media::Chapter> chaptersOf(const std::vector<media::Chapter> &chapters,
                                       const media::TimeRange &range);

} // namespace ovation::exporting
