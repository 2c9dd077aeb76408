#pragma once

#include "transport/rtp_packet.h"
#include "transport/sdp_answer.h"

#include <optional>
#include <span>

namespace ovation::transport {

/// Rewrites the packets of a stream for one subscriber: its payload type, one SSRC for the whole
/// subscription, and sequence numbers and time stamps that go on smoothly when the publisher is replaced. One
/// transport thread.
class SendTrack {
  public:
    SendTrack(NegotiatedTrack negotiated, int clockRate, uint32_t ssrc, uint32_t rtxSsrc);

    bool used() const { return m_negotiated.used(); }
    uint32_t ssrc() const { return m_ssrc; }

    /// Writes the packet, without padding, into `out` (room for a whole packet); its size, 0 if it does not
    /// fit or came so late that its number belongs to the publisher before.
    std::size_t write(const RtpPacket &packet, std::span<uint8_t> out);
    /// The same packet again as an RTX packet (RFC 4588), or as it was where RTX was not negotiated.
    std::size_t writeRepeated(const RtpPacket &packet, std::span<uint8_t> out);
    /// The publisher's sequence number behind one of this track; nothing before the first packet.
    std::optional<uint16_t> originalSequence(uint16_t sequence) const;
    /// The publisher's time stamp as this track counts it; nothing before the first packet.
    std::optional<uint32_t> rewriteTimestamp(uint32_t timestamp) const;

    uint32_t packets() const { return m_packets; }
    uint32_t octets() const { return m_octets; }

  private:
    std::size_t copy(const RtpPacket &packet, std::span<uint8_t> out, int payloadType, uint32_t ssrc,
                     uint16_t sequence, std::optional<uint16_t> original) const;
    void follow(const RtpPacket &packet);
    void closeGap(const RtpPacket &packet);
    bool belongsToPrevious(uint16_t sequence) const;

    NegotiatedTrack m_negotiated;
    int m_clockRate;
    uint32_t m_ssrc, m_rtxSsrc;
    std::optional<uint32_t> m_source;       ///< SSRC followed at present
    std::optional<uint16_t> m_previousLast; ///< last number before a change or jump; nothing once far behind
    uint16_t m_sequenceOffset = 0;
    uint32_t m_timestampOffset = 0;
    uint16_t m_lastSequence = 0, m_rtxSequence = 0;
    uint32_t m_lastTimestamp = 0;
    int64_t m_lastArrival_ns = 0;
    uint32_t m_packets = 0, m_octets = 0;
};

} // namespace ovation::transport
