#pragma once

namespace ovation::media {

/// The largest picture that is decoded or kept, in pixels. What a decoder allocates is decided by a few bytes
/// of a keyframe; larger ones are refused before it sees them.
struct FrameLimit {
    int width = 4096, height = 4096;

    bool admits(int frameWidth, int frameHeight) const {
        return frameWidth <= width && frameHeight <= height;
    }
};

} // namespace ovation::media
