#pragma once

#include <array>

namespace ovation {

/// 0xRRGGBB backgrounds of synthetic participants, in the order in which they are given out.
inline constexpr std::array<unsigned, 9> ParticipantColors = {
    0x2f6f4f, 0x30588c, 0x8c5a30, 0x6c3f7f, 0x3f7f7f, 0x7f3f4f, 0x5f6f2f, 0x44507f, 0x7f6a3f};

} // namespace ovation
