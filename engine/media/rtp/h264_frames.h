#pragma once

#include "media/rtp/frame_assembler.h"

namespace ovation::media {

/// H.264 (RFC 6184, packetization modes 0 and 1).
class H264Frames final : public FrameAssembler {
  protected:
    Part append(std::span<const uint8_t> payload, std::vector<uint8_t> &frame) override;
    bool inspect(EncodedFrame &frame) override;

  private:
    bool appendFragment(std::span<const uint8_t> payload, std::vector<uint8_t> &frame);
    bool appendAggregate(std::span<const uint8_t> payload, std::vector<uint8_t> &frame);

    std::size_t m_fragmentAt = 0; ///< where the unit that is being put together begins in the frame
    bool m_inFragment = false;
    std::vector<uint8_t> m_sps, m_pps; ///< latest parameter sets, without sizes
};

/// Picture size of a sequence parameter set (ITU-T H.264 section 7.3.2.1), cropping included; 0x0 when
/// broken.
struct H264Size {
    int width = 0, height = 0;
};
H264Size sizeOfSps(std::span<const uint8_t> sps);

} // namespace ovation::media
