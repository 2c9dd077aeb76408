#pragma once

#include <cstdint>
#include <memory>

namespace ovation::media {

/// One decoded frame, I420, 8 bit, limited range; immutable and shared. Width and height in pixels, both
/// at least 1; strides in bytes. Thread-safe to read.
struct VideoFrame {
    int width = 0, height = 0;
    const uint8_t *planes[3] = {};
    int strides[3] = {};
    int64_t presentation_ns = 0;       ///< CLOCK_MONOTONIC at which it is to be shown
    std::shared_ptr<const void> owner; ///< keeps the planes alive
};

using VideoFramePtr = std::shared_ptr<const VideoFrame>;

} // namespace ovation::media
