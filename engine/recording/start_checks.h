#pragma once

#include "base/result.h"

#include <QString>

#include <vector>

namespace ovation::recording {

/// What is looked at before a recording starts.
struct StartConditions {
    int64_t diskFree_bytes = -1;   ///< negative = can't be told
    int64_t diskReserve_bytes = 0; ///< what must stay free
    bool composed = true;
    int composedRunning = 0;
    int64_t framesMissed = 0; ///< by the composed ones that run, lately
    int64_t framesDue = 0;    ///< in the same time
};

/// DiskFull or Overloaded, with a reason that says what to do: better not to begin than to fail later, or to
/// spoil what runs.
Result<void> mayStart(const StartConditions &conditions);

} // namespace ovation::recording
