#pragma once

#include "base/result.h"
#include "recording/recording_info.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace ovation::recording {

/// Many recordings, which are not copied when the list is. Never null.
using RecordingValues = std::vector<std::shared_ptr<const RecordingInfo>>;
/// Answer of a call about one recording. Engine thread.
using RecordingDone = std::function<void(Result<RecordingInfo>)>;
/// Tells that a status changed; `reason` is one of protocol 4.4, or empty. Engine thread.
using Announce = std::function<void(const RecordingInfo &info, const QString &reason)>;

/// Frames that came late or twice, and all that were due; 0 of 0 where none are made.
struct Pace {
    int64_t missed = 0, due = 0;
};

} // namespace ovation::recording
