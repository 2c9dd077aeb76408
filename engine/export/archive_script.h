#pragma once

#include "compose/replay_types.h"
#include "library/archive.h"

namespace ovation::exporting {

/// What of a recording is played or composed again: the streams of an archive, each read on its own, when
/// they were there. MediaUnreadable when it has none. Waits for the disk; any thread.
Result<compose::ReplayScript> scriptOf(const library::Archive &archive);

} // namespace ovation::exporting
