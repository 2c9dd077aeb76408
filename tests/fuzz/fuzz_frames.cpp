// The payloads of a publisher's video, put together to frames: a file and a decoder get only what is whole.

#include "input.h"
#include "packets.h"

#include "media/rtp/frame_assemblers.h"
#include "media/rtp/h264_sps.h"
#include "transport/rtp_packet.h"

using namespace ovation;
using namespace ovation::media;
using fuzz::require;

namespace {

constexpr std::size_t LengthBytes = 4;

/// A frame of H.264 in a file: units behind their sizes, to the last byte.
void checkUnits(std::span<const uint8_t> data) {
    while (!data.empty()) {
        require(data.size() > LengthBytes);
        const std::size_t size = transport::read32(data, 0);
        require(size > 0 && size <= data.size() - LengthBytes);
        data = data.subspan(LengthBytes + size);
    }
}

void check(const EncodedFrame &frame, transport::VideoCodec codec) {
    require(!frame.data.empty() && frame.data.size() <= (8U << 20));
    require(frame.width >= 0 && frame.height >= 0 && frame.width <= 65536 && frame.height <= 65536);
    const bool sized = frame.width > 0 && frame.height > 0;
    require(sized == frame.keyframe);
    if (codec != transport::VideoCodec::H264)
        return;
    checkUnits(frame.data);
    require(frame.keyframe == !frame.codecPrivate.empty());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size) {
    fuzz::Input input(data, size);
    constexpr transport::VideoCodec codecs[] = {transport::VideoCodec::Vp8, transport::VideoCodec::Vp9,
                                                transport::VideoCodec::H264};
    const auto codec = codecs[input.byte() % std::size(codecs)];
    const auto assembler = makeFrameAssembler(codec);
    fuzz::PacketFields fields;
    bool hadKeyframe = false;
    while (!input.empty()) {
        // Bits: last of its frame, of the next frame, after a loss, reset before.
        const uint8_t bits = input.byte();
        fields.marker = bits & 1;
        fields.timestamp += bits & 2 ? 3000 : 0;
        const int lost = bits & 4 ? bits >> 4 : 0;
        if ((bits & 0x0f) == 0x0f) {
            assembler->reset();
            hadKeyframe = false;
        }
        ++fields.sequence;
        const auto payload = input.piece();
        if (codec == transport::VideoCodec::H264)
            readSps(payload);
        const auto packet = fuzz::packetOf(fields, payload);
        if (!packet)
            continue; // longer than a datagram
        hadKeyframe = hadKeyframe && lost == 0;
        const auto frame = assembler->add(*packet, lost);
        if (!frame)
            continue;
        check(*frame, codec);
        require(frame->keyframe || hadKeyframe);
        hadKeyframe = true;
    }
    return 0;
}
