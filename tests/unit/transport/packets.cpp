#include "packets.h"

#include "transport/bytes.h"

using namespace ovation::transport;

std::vector<uint8_t> rtpBytes(const RtpFields &fields) {
    std::vector<uint8_t> bytes;
    bytes.push_back(uint8_t(0x80 | (fields.padding ? 0x20 : 0) | (fields.extensionProfile ? 0x10 : 0) |
                            fields.csrcs.size()));
    bytes.push_back(uint8_t((fields.marker ? 0x80 : 0) | fields.payloadType));
    append16(bytes, fields.sequence);
    append32(bytes, fields.timestamp);
    append32(bytes, fields.ssrc);
    for (const uint32_t csrc : fields.csrcs)
        append32(bytes, csrc);
    if (fields.extensionProfile) {
        const std::size_t words = (fields.extension.size() + 3) / 4;
        append16(bytes, *fields.extensionProfile);
        append16(bytes, uint32_t(words));
        bytes.insert(bytes.end(), fields.extension.begin(), fields.extension.end());
        bytes.insert(bytes.end(), words * 4 - fields.extension.size(), 0);
    }
    bytes.insert(bytes.end(), fields.payload.begin(), fields.payload.end());
    if (fields.padding) {
        bytes.insert(bytes.end(), fields.padding - 1u, 0);
        bytes.push_back(fields.padding);
    }
    return bytes;
}

RtpPacketPtr rtpPacket(const RtpFields &fields, MediaKind kind, int64_t arrival_ns) {
    return RtpPacket::parse(rtpBytes(fields), kind, arrival_ns);
}
