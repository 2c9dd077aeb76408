#include "media/rtp/frame_assemblers.h"

#include "media/rtp/h264_frames.h"
#include "media/rtp/vp8_frames.h"
#include "media/rtp/vp9_frames.h"

namespace ovation::media {

std::unique_ptr<FrameAssembler> makeFrameAssembler(transport::VideoCodec codec, FrameLimit limit,
                                                   std::span<const uint8_t> parameterSets) {
    switch (codec) {
    case transport::VideoCodec::Vp8:
        return std::make_unique<Vp8Frames>(limit);
    case transport::VideoCodec::Vp9:
        return std::make_unique<Vp9Frames>(limit);
    case transport::VideoCodec::H264:
        return std::make_unique<H264Frames>(limit, parameterSets);
    case transport::VideoCodec::None:
        break;
    }
    return nullptr;
}

} // namespace ovation::media
