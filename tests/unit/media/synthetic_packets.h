#pragma once

#include "media/synthetic/synthetic_loop.h"
#include "media/synthetic/synthetic_player.h"

#include <atomic>
#include <memory>
#include <vector>

/// The packets of a synthetic participant, and what its VP8 payloads (RFC 7741) say.
namespace ovation::media {

inline std::shared_ptr<const SyntheticLoop> makeLoop(const SyntheticProperties &properties) {
    const std::atomic<bool> canceled = false;
    auto loop = encodeSyntheticLoop(properties, canceled);
    return loop ? loop.value() : nullptr;
}

inline bool beginsFrame(const transport::RtpPacket &packet) {
    return packet.payload()[0] & 0x10;
}
inline bool isKeyframe(const transport::RtpPacket &packet) {
    return beginsFrame(packet) && (packet.payload()[4] & 1) == 0;
}
inline int frameId(const transport::RtpPacket &packet) {
    return (packet.payload()[2] & 0x7f) << 8 | packet.payload()[3];
}

/// Everything a player says until a time of its own.
inline std::vector<transport::RtpPacketPtr> play(SyntheticPlayer &player, int64_t from_ns, int64_t until_ns) {
    std::vector<transport::RtpPacketPtr> packets;
    for (int64_t time_ns = from_ns; time_ns <= until_ns; time_ns += 5'000'000)
        player.playUntil(time_ns, [&](transport::MediaKind kind, std::vector<uint8_t> bytes) {
            packets.push_back(transport::RtpPacket::parse(bytes, kind, time_ns));
        });
    return packets;
}

} // namespace ovation::media
