#pragma once

#include <QString>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <optional>

namespace ovation::media {

/// 0xRRGGBB of "#rrggbb", in small or capital letters; nothing else is a color.
inline std::optional<unsigned> colorFromText(const QString &text) {
    const auto isDigit = [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    };
    if (text.size() != 7 || text.at(0) != u'#' || !std::all_of(text.begin() + 1, text.end(), isDigit))
        return std::nullopt;
    return text.mid(1).toUInt(nullptr, 16);
}

/// Y, U and V (BT.601, limited range, as the encoders are told) of a color 0xRRGGBB.
inline std::array<uint8_t, 3> yuvOf(unsigned rgb) {
    const double red = rgb >> 16 & 0xff, green = rgb >> 8 & 0xff, blue = rgb & 0xff;
    const auto limited = [](double value) { return uint8_t(std::clamp(std::lround(value), 0L, 255L)); };
    return {limited(16 + 0.257 * red + 0.504 * green + 0.098 * blue),
            limited(128 - 0.148 * red - 0.291 * green + 0.439 * blue),
            limited(128 + 0.439 * red - 0.368 * green - 0.071 * blue)};
}

} // namespace ovation::media
