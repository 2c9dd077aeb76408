#pragma once

#include "export/layout_replay.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace ovation {

/// What happens in a session that is shown again, and when, in ms from the recording's beginning.
struct ReplayStep {
    enum class Kind { Leave, Unpublish, Join, Publish }; ///< in this order where the time is the same
    int64_t time_ms = 0;
    Kind kind = Kind::Join;
    std::size_t participant = 0, part = 0; ///< indices of exporting::LayoutReplay
};

/// In order. What would happen when all is over does not: the last frame is not an empty page.
std::vector<ReplayStep> replaySteps(const exporting::LayoutReplay &replay);

} // namespace ovation
