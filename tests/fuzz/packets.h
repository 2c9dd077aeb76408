#pragma once

#include "transport/bytes.h"
#include "transport/rtp_packet.h"

namespace ovation::fuzz {

struct PacketFields {
    transport::MediaKind kind = transport::MediaKind::Video;
    uint8_t payloadType = 96;
    bool marker = false;
    uint16_t sequence = 0;
    uint32_t timestamp = 0, ssrc = 1;
    int64_t arrival_ns = 0;
};

/// Null when the payload is longer than a packet may be.
inline transport::RtpPacketPtr packetOf(const PacketFields &fields, std::span<const uint8_t> payload) {
    std::vector<uint8_t> bytes = {0x80, uint8_t((fields.marker ? 0x80 : 0) | (fields.payloadType & 0x7f))};
    transport::append16(bytes, fields.sequence);
    transport::append32(bytes, fields.timestamp);
    transport::append32(bytes, fields.ssrc);
    bytes.insert(bytes.end(), payload.begin(), payload.end());
    return transport::RtpPacket::parse(bytes, fields.kind, fields.arrival_ns);
}

} // namespace ovation::fuzz
