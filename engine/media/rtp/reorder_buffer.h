#pragma once

#include "transport/rtp_packet.h"

#include <map>
#include <optional>

namespace ovation::media {

/// Puts the packets of one RTP stream back in order. A hole is waited for, so that a retransmission can fill
/// it; then it is given up. Where the numbers jump (an outage, another source) nothing is waited for, but who
/// decodes learns of it: what refers to frames from before is of no use. Time is the arrival time of packets;
/// no thread, no clock of its own.
class ReorderBuffer {
  public:
    static constexpr size_t MaxPackets = 1024;
    static constexpr size_t MaxKept = 4096; ///< while the next one is not asked for

    struct Item {
        transport::RtpPacketPtr packet;
        int lostBefore = 0;    ///< packets given up just before this one, as far as is known
        int64_t waited_ns = 0; ///< for a hole that is filled now, or was given up
        bool isFresh = false;  ///< nothing is known of what was sent before
        bool followsHole() const { return lostBefore > 0 || isFresh; }
    };

    /// Late and repeated packets are dropped here, and those for which there is no room. False for one that
    /// came when its place had been given up.
    bool insert(const transport::RtpPacketPtr &packet);
    /// The next packet in order, if it is there or the hole before it is older than `patience_ns`.
    std::optional<Item> next(int64_t now_ns, int64_t patience_ns);
    /// Forgets what waits, and what was before it.
    void clear();

  private:
    struct Waiting {
        transport::RtpPacketPtr packet;
        int jumped = 0; ///< packets that are missing before it for good
        bool isFresh = false;
    };
    bool hasJumpBehind(int64_t sequence) const { return m_jump && *m_jump > sequence; }

    std::map<int64_t, Waiting> m_waiting; ///< by a number that continues over jumps
    std::optional<int64_t> m_next;
    std::optional<int64_t> m_jump; ///< number of the packet behind the latest jump
    int64_t m_highest = 0;
    uint16_t m_highestSequence = 0;        ///< of the packet that has the highest number
    std::optional<int64_t> m_holeSince_ns; ///< arrival of the first packet behind the hole that is waited for
};

} // namespace ovation::media
