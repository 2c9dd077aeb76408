#pragma once

#include "media/gst_runtime.h"

namespace ovation::media {

/// Ends a pipeline with an error before a frame is decoded that is larger than FrameLimit, whatever the
/// file's header says of its size: looks at what leaves the element called "guard". VP8, VP9, and H.264 as a
/// byte stream. Before the pipeline starts; does nothing where there is no such element.
void guardFrameSizes(const Pipeline &pipeline);

/// Leaves out what comes after a jump until it can be decoded: of H.264 what is before an IDR frame or the
/// second recovery point. GStreamer's muxers list every frame of I slices as a keyframe, also those after
/// which frames refer to what was before, and decoders show garbage there. Who jumps goes further back
/// (KeyframeSearch). Between "guard" and what leaves the element called "range", before the pipeline starts.
void beginAtEntries(const Pipeline &pipeline);

} // namespace ovation::media
