#pragma once

#include "media/decode/playout.h"
#include "media/rtp/frame_limit.h"

namespace ovation::media {

/// What a decoder of a live stream may take. Plain value.
struct DecodeLimits {
    FrameLimit frames;                          ///< larger ones are not decoded
    int64_t maxDelay_ns = Playout::UsualMax_ns; ///< from capture until it is seen and heard

    DecodeLimits() = default;
    DecodeLimits(FrameLimit largest, int64_t longest_ns = Playout::UsualMax_ns)
        : frames(largest), maxDelay_ns(longest_ns) {}
    static DecodeLimits of(int maxSide, int maxDelay_ms) {
        return {FrameLimit{maxSide, maxSide}, int64_t(maxDelay_ms) * 1'000'000};
    }
};

} // namespace ovation::media
