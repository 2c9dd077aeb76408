#include "transport/keyframe_start.h"

namespace ovation::transport {
namespace {

bool beginsVp8(std::span<const uint8_t> payload) {
    std::size_t at = 1;
    if (!(payload[0] & 0x10) || (payload[0] & 0x07) != 0) // S, first partition
        return false;
    if (payload[0] & 0x80) {
        if (payload.size() < 3)
            return false;
        const uint8_t extension = payload[at++];
        if (extension & 0x80)
            at += payload[at] & 0x80 ? 2 : 1;
        at += extension & 0x40 ? 1 : 0;
        at += extension & 0x30 ? 1 : 0;
    }
    return payload.size() > at && !(payload[at] & 1); // inverse key frame flag, RFC 6386 section 9.1
}

bool beginsVp9(std::span<const uint8_t> payload) {
    constexpr uint8_t Predicted = 0x40, Begins = 0x08;
    return !(payload[0] & Predicted) && (payload[0] & Begins);
}

bool beginsH264(std::span<const uint8_t> payload) {
    constexpr uint8_t Idr = 5, Sps = 7, StapA = 24, FuA = 28;
    const auto opens = [](uint8_t unit) { return (unit & 0x1f) == Idr || (unit & 0x1f) == Sps; };
    switch (payload[0] & 0x1f) {
    case StapA:
        return payload.size() > 3 && opens(payload[3]);
    case FuA:
        return payload.size() > 1 && (payload[1] & 0x80) && opens(payload[1]);
    default:
        return opens(payload[0]);
    }
}

} // namespace

bool beginsKeyframe(VideoCodec codec, std::span<const uint8_t> payload) {
    if (payload.empty())
        return false;
    switch (codec) {
    case VideoCodec::Vp8:
        return beginsVp8(payload);
    case VideoCodec::Vp9:
        return beginsVp9(payload);
    case VideoCodec::H264:
        return beginsH264(payload);
    case VideoCodec::None:
        break;
    }
    return false;
}

} // namespace ovation::transport
