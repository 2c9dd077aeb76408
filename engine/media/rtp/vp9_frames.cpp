#include "media/rtp/vp9_frames.h"

#include "media/rtp/vp9_header.h"

#include <algorithm>

namespace ovation::media {
namespace {

constexpr int MaxVp9References = 3;

/// RFC 9628 section 4.2.1: bytes of the scalability structure; 0 when it does not fit.
std::size_t scalabilitySize(std::span<const uint8_t> bytes) {
    if (bytes.empty())
        return 0;
    const uint8_t first = bytes[0];
    std::size_t at = 1;
    if (first & 0x10) // sizes of the layers
        at += (std::size_t(first >> 5) + 1) * 4;
    if (first & 0x08) { // picture group
        if (bytes.size() <= at)
            return 0;
        const int pictures = bytes[at++];
        for (int i = 0; i < pictures; ++i) {
            if (bytes.size() <= at)
                return 0;
            at += 1 + (bytes[at] >> 2 & 3);
        }
    }
    return at;
}

} // namespace

FrameAssembler::Part Vp9Frames::append(std::span<const uint8_t> payload, std::vector<uint8_t> &frame) {
    // RFC 9628 section 4.2: I P L F B E V Z.
    const uint8_t first = payload[0];
    const bool flexible = first & 0x10;
    std::size_t at = 1;
    int spatialLayer = 0;
    if (first & 0x80) {
        if (payload.size() <= at)
            return Part::Broken;
        at += payload[at] & 0x80 ? 2 : 1;
    }
    if (first & 0x20) {
        if (payload.size() <= at)
            return Part::Broken;
        spatialLayer = payload[at] >> 1 & 7;
        at += flexible ? 1 : 2;
    }
    if (flexible && first & 0x40) {
        for (int i = 0; i < MaxVp9References; ++i) {
            if (payload.size() <= at)
                return Part::Broken;
            if (!(payload[at++] & 1))
                break;
        }
    }
    if (first & 0x02) {
        const std::size_t size = payload.size() > at ? scalabilitySize(payload.subspan(at)) : 0;
        if (size == 0)
            return Part::Broken;
        at += size;
    }
    if (payload.size() <= at)
        return Part::Broken;
    if (spatialLayer > 0) {
        if (first & 0x08)
            noteReduced();
        return Part::Continue;
    }
    const auto data = payload.subspan(at);
    frame.insert(frame.end(), data.begin(), data.end());
    return first & 0x08 ? Part::Begin : Part::Continue;
}

bool Vp9Frames::inspect(EncodedFrame &frame) {
    const auto parts = vp9Frames(frame.data);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto header = readVp9Header(parts[i]);
        if (!header)
            return false;
        frame.codedWidth = std::max(frame.codedWidth, header->width);
        frame.codedHeight = std::max(frame.codedHeight, header->height);
        if (i > 0 || !header->keyframe)
            continue;
        frame.keyframe = true;
        frame.width = header->width;
        frame.height = header->height;
    }
    return !parts.empty();
}

} // namespace ovation::media
