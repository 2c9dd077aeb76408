#include "media/rtp/opus_packet.h"

#include <array>

namespace ovation::media {
namespace {

constexpr int64_t Usual_ns = 20'000'000, Max_ns = 120'000'000;

// By configuration: SILK, then hybrid, then CELT (RFC 6716 table 2).
int64_t frame_ns(int configuration) {
    constexpr std::array<int64_t, 4> Silk = {10'000'000, 20'000'000, 40'000'000, 60'000'000};
    constexpr std::array<int64_t, 4> Celt = {2'500'000, 5'000'000, 10'000'000, 20'000'000};
    if (configuration < 12)
        return Silk[std::size_t(configuration % 4)];
    if (configuration < 16)
        return configuration % 2 ? 20'000'000 : 10'000'000;
    return Celt[std::size_t(configuration % 4)];
}

} // namespace

int64_t opusDuration_ns(std::span<const uint8_t> packet) {
    if (packet.empty())
        return Usual_ns;
    int frames = 1;
    switch (packet[0] & 3) {
    case 0:
        break;
    case 3: // as many as the next byte says
        frames = packet.size() > 1 ? packet[1] & 0x3f : 0;
        break;
    default:
        frames = 2;
    }
    const int64_t duration_ns = frames * frame_ns(packet[0] >> 3);
    return duration_ns > 0 && duration_ns <= Max_ns ? duration_ns : Usual_ns;
}

} // namespace ovation::media
