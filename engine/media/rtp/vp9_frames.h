#pragma once

#include "media/rtp/frame_assembler.h"

namespace ovation::media {

/// VP9 (RFC 9628). Of several spatial layers the lowest is kept: FFmpeg, and what is built
/// on it, shows each layer of a frame as a frame of its own.
class Vp9Frames final : public FrameAssembler {
  public:
    using FrameAssembler::FrameAssembler;

  protected:
    Part append(std::span<const uint8_t> payload, std::vector<uint8_t> &frame) override;
    bool inspect(EncodedFrame &frame) override;
};

} // namespace ovation::media
