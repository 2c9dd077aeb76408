#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace ovation::media {

/// Y, U and V (BT.601, limited range, as the encoders are told) of a colour 0xRRGGBB.
inline std::array<uint8_t, 3> yuvOf(unsigned rgb) {
    const double red = rgb >> 16 & 0xff, green = rgb >> 8 & 0xff, blue = rgb & 0xff;
    const auto limited = [](double value) { return uint8_t(std::clamp(std::lround(value), 0L, 255L)); };
    return {limited(16 + 0.257 * red + 0.504 * green + 0.098 * blue),
            limited(128 - 0.148 * red - 0.291 * green + 0.439 * blue),
            limited(128 + 0.439 * red - 0.368 * green - 0.071 * blue)};
}

} // namespace ovation::media
