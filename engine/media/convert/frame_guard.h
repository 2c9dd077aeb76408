#pragma once

#include "media/gst_runtime.h"

namespace ovation::media {

/// Ends a pipeline with an error before a frame is decoded that is larger than FrameLimit, whatever the
/// file's header says of its size: looks at what leaves the element called "guard". VP8, VP9, and H.264 as a
/// byte stream. Before the pipeline starts; does nothing where there is no such element.
void guardFrameSizes(const Pipeline &pipeline);

} // namespace ovation::media
