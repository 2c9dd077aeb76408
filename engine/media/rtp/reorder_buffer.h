#pragma once

#include "transport/rtp_packet.h"

#include <map>
#include <optional>

namespace ovation::media {

/// Puts the packets of one RTP stream back in order. A hole is waited for, so that a retransmission can fill
/// it; then it is given up. Time is the arrival time of packets; no thread, no clock of its own.
class ReorderBuffer {
  public:
    static constexpr int64_t Patience_ns = 150'000'000;
    static constexpr size_t MaxPackets = 1024;
    static constexpr size_t MaxKept = 4096; ///< while the next one is not asked for

    struct Item {
        transport::RtpPacketPtr packet;
        int lostBefore = 0; ///< packets given up just before this one
    };

    /// Late and repeated packets are dropped here, and those for which there is no room.
    void insert(const transport::RtpPacketPtr &packet);
    /// The next packet in order, if it is there or the hole before it is older than Patience_ns.
    std::optional<Item> next(int64_t now_ns);
    void clear();

  private:
    std::map<int64_t, transport::RtpPacketPtr> m_waiting; ///< by unwrapped sequence number
    std::optional<int64_t> m_next;
    int64_t m_highest = 0;
};

} // namespace ovation::media
