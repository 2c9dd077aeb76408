#include "transport/send_track.h"

#include "transport/bytes.h"

#include <cstring>

namespace ovation::transport {
namespace {

constexpr std::size_t Header = 12;
constexpr int LatestPacket = 1024; ///< no packet is that late: ReceiveTrack refuses it

/// Where a subscription begins instead of just before or behind the wrap of the numbers. SRTP counts wraps
/// without telling them: who misses all packets in front of the first one, or gets one from before it, counts
/// differently from then on, and decrypts nothing.
constexpr uint16_t FarFromWrap = 0x4000;

uint16_t firstNumber(uint16_t sequence) {
    return sequence < LatestPacket || sequence >= 0x8000 ? FarFromWrap : sequence;
}

} // namespace

SendTrack::SendTrack(NegotiatedTrack negotiated, int clockRate, uint32_t ssrc, uint32_t rtxSsrc)
    : m_negotiated(negotiated), m_clockRate(clockRate), m_ssrc(ssrc), m_rtxSsrc(rtxSsrc) {}

void SendTrack::follow(const RtpPacket &packet) {
    if (m_source) {
        m_previousLast = m_lastSequence;
        const int64_t pause_ns = packet.arrival_ns() - m_lastArrival_ns;
        const auto pause = uint32_t(pause_ns / 1000 * m_clockRate / 1'000'000);
        m_sequenceOffset = uint16_t(m_lastSequence + 1 - packet.sequence());
        m_timestampOffset = m_lastTimestamp + pause + 1 - packet.timestamp();
    } else {
        m_sequenceOffset = uint16_t(firstNumber(packet.sequence()) - packet.sequence());
    }
    m_source = packet.ssrc();
}

/// A number far from the last one: the publisher's numbers jumped, or packets were kept from this track.
/// Those sent go on behind a gap as wide as a late packet can be. They would come round to used ones if they
/// jumped, too.
void SendTrack::closeGap(const RtpPacket &packet) {
    const auto ahead = int16_t(packet.sequence() + m_sequenceOffset - m_lastSequence);
    if (m_packets == 0 || (ahead > -LatestPacket && ahead <= LatestPacket))
        return;
    m_previousLast = m_lastSequence;
    m_sequenceOffset = uint16_t(m_lastSequence + LatestPacket - packet.sequence());
}

// A number is used once: the same one with another content would encrypt two texts with one key stream.
bool SendTrack::belongsToPrevious(uint16_t sequence) const {
    return m_previousLast && int16_t(sequence - *m_previousLast) <= 0;
}

std::size_t SendTrack::write(const RtpPacket &packet, std::span<uint8_t> out) {
    if (!m_source || *m_source != packet.ssrc())
        follow(packet);
    closeGap(packet);
    const auto sequence = uint16_t(packet.sequence() + m_sequenceOffset);
    if (belongsToPrevious(sequence))
        return 0;
    if (m_previousLast && uint16_t(sequence - *m_previousLast) > LatestPacket)
        m_previousLast.reset();
    if (m_packets == 0 || int16_t(sequence - m_lastSequence) > 0) {
        m_lastSequence = sequence;
        m_lastTimestamp = packet.timestamp() + m_timestampOffset;
        m_lastArrival_ns = packet.arrival_ns();
    }
    const std::size_t size = copy(packet, out, m_negotiated.payloadType, m_ssrc, sequence, std::nullopt);
    if (size) {
        ++m_packets;
        m_octets += uint32_t(size - Header);
    }
    return size;
}

std::size_t SendTrack::writeRepeated(const RtpPacket &packet, std::span<uint8_t> out) {
    if (!m_source || *m_source != packet.ssrc())
        return 0;
    const auto sequence = uint16_t(packet.sequence() + m_sequenceOffset);
    if (belongsToPrevious(sequence) || int16_t(sequence - m_lastSequence) > 0)
        return 0; // it was sent by another number, or never
    if (m_negotiated.rtxPayloadType < 0)
        return copy(packet, out, m_negotiated.payloadType, m_ssrc, sequence, std::nullopt);
    return copy(packet, out, m_negotiated.rtxPayloadType, m_rtxSsrc, m_rtxSequence++, sequence);
}

std::size_t SendTrack::copy(const RtpPacket &packet, std::span<uint8_t> out, int payloadType, uint32_t ssrc,
                            uint16_t sequence, std::optional<uint16_t> original) const {
    const auto payload = packet.payload();
    const std::size_t size = Header + (original ? 2 : 0) + payload.size();
    if (size > out.size())
        return 0;
    out[0] = 0x80; // no extension, no CSRC, no padding: none was negotiated with subscribers
    out[1] = uint8_t((packet.marker() ? 0x80 : 0) | payloadType);
    write16(out, 2, sequence);
    write32(out, 4, packet.timestamp() + m_timestampOffset);
    write32(out, 8, ssrc);
    std::size_t at = Header;
    if (original) {
        write16(out, at, *original);
        at += 2;
    }
    if (!payload.empty())
        std::memcpy(out.data() + at, payload.data(), payload.size());
    return size;
}

std::optional<uint16_t> SendTrack::originalSequence(uint16_t sequence) const {
    if (!m_source)
        return std::nullopt;
    return uint16_t(sequence - m_sequenceOffset);
}

std::optional<uint32_t> SendTrack::rewriteTimestamp(uint32_t timestamp) const {
    if (!m_source)
        return std::nullopt;
    return timestamp + m_timestampOffset;
}

} // namespace ovation::transport
