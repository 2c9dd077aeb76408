#pragma once

#include <cstdint>

namespace ovation {

/// Of a time in nanoseconds, whose name ends in _ns.
inline constexpr int64_t Millisecond_ns = 1'000'000, Second_ns = 1000 * Millisecond_ns;

} // namespace ovation
