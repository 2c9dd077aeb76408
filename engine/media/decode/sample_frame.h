#pragma once

#include "media/gst_runtime.h"
#include "media/video_frame.h"

#include <optional>

namespace ovation::media {

/// A decoded sample as a frame to be presented at that time; its pixels are not copied. Nothing when it is no
/// I420.
std::optional<VideoFrame> frameOf(SamplePtr sample, int64_t presentation_ns);

} // namespace ovation::media
