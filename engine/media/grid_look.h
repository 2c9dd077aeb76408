#pragma once

namespace ovation::media {

/// How a built-in layout looks besides where the pictures are. As it is here: like OpenVidu's.
struct GridLook {
    unsigned background = 0x000000; ///< 0xRRGGBB
    bool names = false;             ///< everybody's name in the corner of the picture
    bool placeholders = false;      ///< a picture for people without (active) video
    bool operator==(const GridLook &) const = default;
};

} // namespace ovation::media
