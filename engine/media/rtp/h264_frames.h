#pragma once

#include "media/rtp/frame_assembler.h"

namespace ovation::media {

/// H.264 (RFC 6184, packetization modes 0 and 1).
class H264Frames final : public FrameAssembler {
  public:
    /// `parameterSets`: what is known before the stream says it, each behind its size in four bytes.
    explicit H264Frames(FrameLimit limit, std::span<const uint8_t> parameterSets = {});

  protected:
    Part append(std::span<const uint8_t> payload, std::vector<uint8_t> &frame) override;
    bool holdsImage(std::span<const uint8_t> data) override;
    bool inspect(EncodedFrame &frame) override;

  private:
    bool appendFragment(std::span<const uint8_t> payload, std::vector<uint8_t> &frame);
    /// Takes the parameter sets of the units; false when something in there is broken.
    bool noteUnits(std::span<const uint8_t> data, EncodedFrame &frame, bool &picture);
    bool noteSps(std::span<const uint8_t> unit, EncodedFrame &frame);
    bool appendAggregate(std::span<const uint8_t> payload, std::vector<uint8_t> &frame);

    std::size_t m_fragmentAt = 0; ///< where the unit that is being put together begins in the frame
    bool m_inFragment = false;
    std::size_t m_looked_bytes = 0;    ///< of the frame: units in which there is no image
    std::vector<uint8_t> m_sps, m_pps; ///< latest parameter sets, without sizes
};

} // namespace ovation::media
