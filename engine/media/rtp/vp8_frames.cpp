#include "media/rtp/vp8_frames.h"

namespace ovation::media {

FrameAssembler::Part Vp8Frames::append(std::span<const uint8_t> payload, std::vector<uint8_t> &frame) {
    // RFC 7741 section 4.2: the payload descriptor.
    std::size_t at = 1;
    const uint8_t first = payload[0];
    const bool begins = (first & 0x10) && (first & 0x0f) == 0; // S, partition 0
    if (first & 0x80) {
        if (payload.size() < 2)
            return Part::Broken;
        const uint8_t extension = payload[at++];
        if (extension & 0x80) { // frame ID of one or two bytes
            if (payload.size() <= at)
                return Part::Broken;
            at += payload[at] & 0x80 ? 2 : 1;
        }
        at += extension & 0x40 ? 1 : 0; // TL0PICIDX
        at += extension & 0x30 ? 1 : 0; // TID, KEYIDX
    }
    if (payload.size() <= at)
        return Part::Broken;
    const auto data = payload.subspan(at);
    frame.insert(frame.end(), data.begin(), data.end());
    return begins ? Part::Begin : Part::Continue;
}

bool Vp8Frames::inspect(EncodedFrame &frame) {
    // RFC 6386 section 9.1: frame tag, then start code and size in keyframes.
    if (frame.data.size() < 3)
        return false;
    frame.keyframe = !(frame.data[0] & 1);
    if (!frame.keyframe)
        return true;
    if (frame.data.size() < 10 || frame.data[3] != 0x9d || frame.data[4] != 0x01 || frame.data[5] != 0x2a)
        return false;
    frame.width = (frame.data[6] | frame.data[7] << 8) & 0x3fff;
    frame.height = (frame.data[8] | frame.data[9] << 8) & 0x3fff;
    frame.codedWidth = frame.width;
    frame.codedHeight = frame.height;
    return frame.width > 0 && frame.height > 0;
}

} // namespace ovation::media
