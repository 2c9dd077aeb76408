#pragma once

#include "recording/recording_store.h"

namespace ovation::recording {

/// Gives a movie that plays, but has no index of all of it (HealthReport::inPieces), its index, and the
/// chapters that it could not have so far. What is known of the recording then. RecordingNotFound, or what
/// the disk says: it is as before. Blocks.
Result<RecordingInfo> finishMovie(const RecordingStore &store, RecordingInfo info);

} // namespace ovation::recording
