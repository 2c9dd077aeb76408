#pragma once

#include "base/token_bucket.h"
#include "transport/rtcp.h"

#include <array>

namespace ovation::transport {

/// How many RTCP messages of each kind count from one peer: more than any browser sends, and too few to keep
/// a thread busy. One transport thread.
class FeedbackLimit {
  public:
    /// False for one that is to be ignored.
    bool admits(const rtcp::Message &message, int64_t now_ns);

  private:
    // In the order of rtcp::Message; half a second to two of each may come at once.
    std::array<TokenBucket, std::variant_size_v<rtcp::Message>> m_buckets = {
        TokenBucket{100, 50},  // sender reports: browsers send up to 28 a second, at high bit rates
        TokenBucket{100, 50},  // report blocks, likewise
        TokenBucket{200, 200}, // NACK: with each packet after a loss, or every 20 ms
        TokenBucket{20, 10},   // keyframe requests
        TokenBucket{40, 20},   // REMB: five a second, and at once when it falls
        TokenBucket{8, 1},     // BYE
        TokenBucket{100, 50},  // echoes: with sender reports
    };
};

} // namespace ovation::transport
