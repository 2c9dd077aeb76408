#include "transport/rtp_packet.h"

#include "transport/bytes.h"

namespace ovation::transport {
namespace {

constexpr std::size_t FixedHeader = 12;
constexpr uint16_t OneByteProfile = 0xBEDE; // RFC 8285 section 4.2

} // namespace

std::shared_ptr<const RtpPacket> RtpPacket::parse(std::span<const uint8_t> bytes, MediaKind kind,
                                                  int64_t arrival_ns) {
    if (bytes.size() < FixedHeader || bytes.size() > RtpPacket::MaxSize || bytes[0] >> 6 != 2)
        return nullptr;
    std::size_t offset = FixedHeader + 4u * (bytes[0] & 0x0f);
    if (bytes[0] & 0x10) {
        if (bytes.size() < offset + 4)
            return nullptr;
        offset += 4 + 4u * read16(bytes, offset + 2);
    }
    if (bytes.size() < offset)
        return nullptr;
    std::size_t padding = 0;
    if (bytes[0] & 0x20) {
        padding = bytes.back();
        if (padding == 0 || padding > bytes.size() - offset)
            return nullptr;
    }
    auto packet = std::make_shared<RtpPacket>();
    packet->m_bytes.assign(bytes.begin(), bytes.end());
    packet->m_kind = kind;
    packet->m_arrival_ns = arrival_ns;
    packet->m_payloadOffset = uint32_t(offset);
    packet->m_payloadSize = uint32_t(bytes.size() - offset - padding);
    return packet;
}

std::span<const uint8_t> RtpPacket::extension(int id) const {
    if (!(m_bytes[0] & 0x10))
        return {};
    const std::span<const uint8_t> bytes(m_bytes);
    const std::size_t header = FixedHeader + 4u * (m_bytes[0] & 0x0f);
    if (read16(bytes, header) != OneByteProfile)
        return {};
    const std::size_t end = m_payloadOffset;
    for (std::size_t at = header + 4; at < end;) {
        if (bytes[at] == 0) { // padding between elements
            ++at;
            continue;
        }
        const int element = bytes[at] >> 4;
        const std::size_t size = (bytes[at] & 0x0f) + 1u;
        if (element == 15 || at + 1 + size > end)
            return {};
        if (element == id)
            return bytes.subspan(at + 1, size);
        at += 1 + size;
    }
    return {};
}

} // namespace ovation::transport
