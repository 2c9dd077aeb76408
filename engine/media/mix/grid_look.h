#pragma once

#include "media/video_frame.h"

namespace ovation::media {

/// How a built-in layout looks besides where the frames are. As it is here: like OpenVidu's.
struct GridLook {
    unsigned background = 0x000000; ///< 0xRRGGBB
    VideoFramePtr backdrop = {};    ///< covers the whole canvas in front of that color; may be null
    bool names = false;             ///< each participant's name in the corner of the tile
    bool placeholders = false;      ///< a frame for participants without (active) video
    bool operator==(const GridLook &) const = default;
};

} // namespace ovation::media
