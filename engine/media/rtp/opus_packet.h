#pragma once

#include <cstdint>
#include <span>

namespace ovation::media {

/// How much audio an Opus packet holds, by its first two bytes (RFC 6716 section 3.1): 2.5 to 120 ms. One
/// that is empty or says more counts as 20 ms, which is usual.
int64_t opusDuration_ns(std::span<const uint8_t> packet);

} // namespace ovation::media
