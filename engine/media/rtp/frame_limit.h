#pragma once

#include <algorithm>
#include <cstdint>

namespace ovation::media {

/// The largest picture that is decoded or kept, in pixels. What a decoder allocates is decided by a few bytes
/// of a keyframe; larger ones are refused before it sees them.
struct FrameLimit {
    int width = 4096, height = 4096;

    /// By area, which is what a frame costs: a wide screen may have a longer side, up to four times.
    bool admits(int frameWidth, int frameHeight) const {
        const int longest = 4 * std::max(width, height);
        return frameWidth <= longest && frameHeight <= longest &&
               int64_t(frameWidth) * frameHeight <= int64_t(width) * height;
    }
};

} // namespace ovation::media
