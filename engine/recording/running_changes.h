#pragma once

#include "recording/recording_library.h"
#include "recording/running_recordings.h"

#include <cstdint>
#include <functional>
#include <optional>

/// Changes of a running recording. Engine thread.
namespace ovation::recording {

/// Whether anything changed: pausing a paused one changes nothing.
Result<bool> changePaused(Running &one, bool paused);
/// A marker at the present moment, or at an earlier one. Error when there are too many.
Result<bool> placeMarker(Running &one, const QString &name, std::optional<int64_t> at_ms);
/// Error when there is no frame that this program arranges.
Result<bool> changeLayout(Running &one, session::RecordingLayout layout);

using Change = std::function<Result<bool>(Running &)>;
/// Does it to one that has started, and keeps what it changed; gives what it is then, nothing when nothing
/// changed. `done` is answered in any case: RecordingNotRunning (also where there is none), or as `change`.
std::optional<RecordingInfo> changeStarted(Running *one, const QString &id, const Change &change,
                                           RecordingLibrary &library, RecordingDone done);

/// Why it has to end now, by the limits that were asked for or for want of room; nothing when it may go on.
struct End {
    FailureKind kind = FailureKind::None; ///< None when the end was asked for
    QString note;                         ///< for the user; empty for a requested end
};
std::optional<End> mustEnd(const Running &one, int64_t diskFree_bytes, int64_t diskReserve_bytes);

} // namespace ovation::recording
