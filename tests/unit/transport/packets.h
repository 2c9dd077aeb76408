#pragma once

#include "transport/rtp_packet.h"

#include <optional>

/// What an RTP packet made by hand holds (RFC 3550 section 5.1).
struct RtpFields {
    uint16_t sequence = 1;
    uint32_t timestamp = 0;
    uint32_t ssrc = 0x11223344;
    uint8_t payloadType = 96;
    bool marker = false;
    std::vector<uint32_t> csrcs;
    std::optional<uint16_t> extensionProfile; ///< 0xBEDE: one-byte elements, 0x100x: two-byte elements
    std::vector<uint8_t> extension;           ///< filled up with zeros to whole words
    std::vector<uint8_t> payload = std::vector<uint8_t>(4, 0x5a);
    uint8_t padding = 0; ///< bytes, the one that counts them included
};

std::vector<uint8_t> rtpBytes(const RtpFields &fields);
/// Null where rtpBytes() is not an RTP packet.
ovation::transport::RtpPacketPtr
rtpPacket(const RtpFields &fields, ovation::transport::MediaKind kind = ovation::transport::MediaKind::Video,
          int64_t arrival_ns = 0);
