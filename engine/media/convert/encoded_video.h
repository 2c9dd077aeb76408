#pragma once

#include "media/convert/encoder_chain.h"
#include "media/convert/frame_reader.h"

#include <deque>

namespace ovation::media {

/// How video is encoded.
struct VideoEncoding {
    TrackCodec codec = TrackCodec::H264; ///< or Vp8, Vp9
    int quality = 50;                    ///< 0..100; 50 is about what recordings have
    int width = 0, height = 0; ///< pixels, even; 0 = as the frames are, which H.264 needs to be of one size
    int parameterSetId = 0;    ///< of H.264's parameter sets, 0..31
};

/// Video of a range, decoded and encoded again; each frame at its time.
class EncodedVideo final : public PieceSource {
  public:
    static Result<std::unique_ptr<EncodedVideo>> open(const OpenSource &source, const MediaFacts &facts,
                                                      const TimeRange &range, const VideoEncoding &encoding,
                                                      ConvertControl &control);

    const EncodedFormat &format() const override { return m_format; }
    Result<std::optional<EncodedPiece>> next(ConvertControl &control) override;

  private:
    EncodedVideo(std::unique_ptr<FrameReader> frames, std::unique_ptr<EncoderChain> encoder,
                 TrackCodec codec);
    Result<void> encodeMore(ConvertControl &control);

    const std::unique_ptr<FrameReader> m_frames;
    const std::unique_ptr<EncoderChain> m_encoder;
    EncodedFormat m_format;
    std::deque<EncodedPiece> m_ready;
    bool m_finished = false;
};

} // namespace ovation::media
