#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace ovation::media {

/// What the uncompressed header of a VP9 frame says (VP9 bitstream specification section 6.2). Pure value.
struct Vp9Header {
    bool keyframe = false;
    /// Pixels; 0x0 when the frame has the size of one that it refers to. Not only keyframes have a size of
    /// their own.
    int width = 0, height = 0;
};

/// Nothing when the bytes are not a frame.
std::optional<Vp9Header> readVp9Header(std::span<const uint8_t> frame);
/// The frames in a superframe (annex B), in order; the data themselves when they are none. Empty when the
/// index at the end does not fit the data.
std::vector<std::span<const uint8_t>> vp9Frames(std::span<const uint8_t> data);

/// Gives it an index of one frame where it has none. A decoder reads by the index, a frame per entry; without
/// one, libvpx decodes whatever stands behind the frame as well.
void indexVp9(std::vector<uint8_t> &data);

} // namespace ovation::media
