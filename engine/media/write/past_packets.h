#pragma once

#include "transport/tap.h"

#include <variant>
#include <vector>

namespace ovation::media {

/// What a tap was told of a stream, in the order in which it was.
using PastMessage = std::variant<transport::StreamFormat, transport::RtpPacketPtr, transport::SenderReport>;
using PastPackets = std::vector<PastMessage>;

} // namespace ovation::media
