#pragma once

#include "recording/conversions.h"
#include "recording/recording_info.h"
#include "recording/stream_entry.h"

#include <stop_token>
#include <vector>

namespace ovation::recording {

/// Makes WebM of the streams that H.264 made Matroska, in place: each entry, its side file and the health
/// report name the new file, and the old one goes. What can't be encoded stays as it was sent, with a note. A
/// crash in between leaves one of both, as the side file says. Blocks for a while: the video is encoded
/// again. Postponed when `stop` was requested first; what is made by then stays made.
Result<void> makeWebm(const QString &folder, const RecordingInfo &info, const std::vector<Marker> &markers,
                      std::vector<StreamEntry> &entries, HealthReport &health,
                      const Conversions::EncodeWebm &encode, const std::stop_token &stop);

} // namespace ovation::recording
