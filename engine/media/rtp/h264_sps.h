#pragma once

#include <cstdint>
#include <span>

namespace ovation::media {

/// Whether frames come in the order in which they are shown.
enum class FrameOrder { Unknown, AsShown, Reordered };

/// What a sequence parameter set says (ITU-T H.264 section 7.3.2.1). Pure value.
struct H264Sps {
    int width = 0, height = 0;           ///< pixels, cropping included; 0x0 when the set is broken
    int codedWidth = 0, codedHeight = 0; ///< what a decoder makes room for
    FrameOrder order = FrameOrder::Unknown;
};

/// Of the whole unit, its header included.
H264Sps readSps(std::span<const uint8_t> sps);

} // namespace ovation::media
