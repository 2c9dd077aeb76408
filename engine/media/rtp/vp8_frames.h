#pragma once

#include "media/rtp/frame_assembler.h"

namespace ovation::media {

/// VP8 (RFC 7741).
class Vp8Frames final : public FrameAssembler {
  public:
    using FrameAssembler::FrameAssembler;

  protected:
    Part append(std::span<const uint8_t> payload, std::vector<uint8_t> &frame) override;
    bool inspect(EncodedFrame &frame) override;
};

} // namespace ovation::media
