#pragma once

#include "transport/rtp_packet.h"

#include <cstdint>
#include <vector>

namespace ovation::media {

/// Takes what a connection to a camera gives. Any thread.
class CameraOutput {
  public:
    virtual ~CameraOutput() = default;
    /// A packet as a payloader made it, and when it is to be seen, on CLOCK_MONOTONIC.
    virtual void push(transport::MediaKind kind, std::vector<uint8_t> packet, int64_t time_ns) = 0;
};

} // namespace ovation::media
