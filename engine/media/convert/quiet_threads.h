#pragma once

#include "media/gst_runtime.h"

namespace ovation::media {

/// Has a pipeline run on threads of its own that leave the processor to others, as the thread that builds it
/// does. GStreamer's own pool would lend them to live media afterwards, where that can't be undone. Before
/// the pipeline starts; its bus gets a handler.
void runOnQuietThreads(const Pipeline &pipeline);

} // namespace ovation::media
