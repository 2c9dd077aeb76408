#pragma once

#include "media/gst_runtime.h"

namespace ovation::media {

/// What arrives at the element called "out" of a pipeline that reads Matroska has the times that stand in the
/// file, and jumps go there. GStreamer's demuxer counts from the first block, and files begin anywhere:
/// FFmpeg's a few ms late, where their Opus does, those that were cut with the time of the cut. Chapters and
/// durations are in the file's time. Before the pipeline starts.
void keepFileTimes(const Pipeline &pipeline);

} // namespace ovation::media
