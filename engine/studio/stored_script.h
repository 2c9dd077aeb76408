#pragma once

#include "base/result.h"
#include "compose/replay_types.h"
#include "library/remote_file.h"
#include "recording/recording_info.h"

namespace ovation {

/// A recording that is not on this machine, as it is played where it lies: the streams of an INDIVIDUAL one,
/// or that of one `entry` alone, or its movie as the only stream. Errors of library::Archive and of
/// exporting::replayScriptOfFile(). Waits for the network.
Result<compose::ReplayScript> storedScript(const recording::RecordingInfo &info,
                                           const library::RemoteFile &file, const QString &entry);

} // namespace ovation
