#pragma once

#include <QString>

#include <array>
#include <cstdint>

namespace ovation::media {

/// Rows of a 5x7 dot letter, top first; bit 4 is the leftmost dot.
using DotLetter = std::array<uint8_t, 7>;

/// Text as dot letters, so that a frame can carry a name on machines without any font. Letters come as
/// capitals without accents; what there is no letter for becomes a question mark.
constexpr int DotLetterWidth = 5, DotLetterHeight = 7, DotLetterAdvance = 6;
QString dotText(const QString &text);
/// Of a character dotText() gave.
const DotLetter &dotLetter(QChar character);

} // namespace ovation::media
