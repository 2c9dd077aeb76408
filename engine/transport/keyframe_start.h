#pragma once

#include "transport/tap.h"

#include <span>

namespace ovation::transport {

/// Whether a packet begins a keyframe, as far as its first bytes tell (RFC 7741, RFC 9628, RFC 6184).
bool beginsKeyframe(VideoCodec codec, std::span<const uint8_t> payload);

} // namespace ovation::transport
