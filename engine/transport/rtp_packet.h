#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace ovation::transport {

enum class MediaKind { Audio, Video };

/// One decrypted RTP packet (RFC 3550), immutable once made and shared by reference: the router hands the
/// same one to every subscriber and tap. Thread-safe to read.
class RtpPacket {
  public:
    static constexpr std::size_t MaxSize = 2048; ///< bytes; above any path MTU that the studio uses

    /// Null if the bytes are not a well-formed RTP packet (size, version, CSRC list, extension, padding
    /// checked).
    static std::shared_ptr<const RtpPacket> parse(std::span<const uint8_t> bytes, MediaKind kind,
                                                  int64_t arrival_ns);

    std::span<const uint8_t> bytes() const { return m_bytes; }
    /// What follows the header, its extension and before the padding.
    std::span<const uint8_t> payload() const {
        return std::span(m_bytes).subspan(m_payloadOffset, m_payloadSize);
    }
    MediaKind kind() const { return m_kind; }
    uint8_t payloadType() const { return m_bytes[1] & 0x7f; }
    bool marker() const { return m_bytes[1] & 0x80; }
    uint16_t sequence() const { return uint16_t(m_bytes[2] << 8 | m_bytes[3]); }
    uint32_t timestamp() const { return read32(4); }
    uint32_t ssrc() const { return read32(8); }
    /// CLOCK_MONOTONIC when the socket gave it, nanoseconds.
    int64_t arrival_ns() const { return m_arrival_ns; }
    /// Value of a one-byte header extension (RFC 8285), empty if absent.
    std::span<const uint8_t> extension(int id) const;

  private:
    uint32_t read32(int at) const {
        return uint32_t(m_bytes[at]) << 24 | uint32_t(m_bytes[at + 1]) << 16 |
               uint32_t(m_bytes[at + 2]) << 8 | m_bytes[at + 3];
    }

    std::vector<uint8_t> m_bytes;
    MediaKind m_kind = MediaKind::Audio;
    int64_t m_arrival_ns = 0;
    uint32_t m_payloadOffset = 0, m_payloadSize = 0;
};

using RtpPacketPtr = std::shared_ptr<const RtpPacket>;

} // namespace ovation::transport
