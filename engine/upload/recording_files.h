#pragma once

#include "recording/recording_paths.h"
#include "upload/local_file.h"

#include <vector>

namespace ovation::upload {

/// What of a finished recording goes into the store: its file, a past that could not be put in front of it,
/// thumbnail, what lies beside the metadata (report, markers, tags, notes), and the metadata, in this order.
/// Touches no disk.
std::vector<LocalFile> filesOf(const recording::RecordingInfo &info, const recording::RecordingPaths &paths);

} // namespace ovation::upload
