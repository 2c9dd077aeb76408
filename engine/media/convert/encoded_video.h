#pragma once

#include "media/convert/chain_pieces.h"
#include "media/convert/frame_reader.h"

namespace ovation::media {

/// How video is encoded.
struct VideoEncoding {
    TrackCodec codec = TrackCodec::H264; ///< or Vp8, Vp9
    int quality = 50;                    ///< 0..100; 50 is about what recordings have
    int width = 0, height = 0; ///< pixels, even; 0 = as the frames are, which H.264 needs to be of one size
    int parameterSetId = 0;    ///< of H.264's parameter sets, 0..31
};

/// The elements that encode so, in the words of gst-launch.
QString encodingChain(const VideoEncoding &encoding);

/// Video of a range, decoded and encoded again; each frame at its time.
class EncodedVideo final : public ChainPieces {
  public:
    static Result<std::unique_ptr<EncodedVideo>> open(const OpenSource &source, const MediaFacts &facts,
                                                      const TimeRange &range, const VideoEncoding &encoding,
                                                      ConvertControl &control);

  protected:
    Result<bool> give(EncoderChain &encoder, ConvertControl &control) override;
    EncodedPiece pieceOf(const TrackPiece &made, EncodedFormat &format) override;

  private:
    EncodedVideo(std::unique_ptr<FrameReader> frames, std::unique_ptr<EncoderChain> encoder,
                 TrackCodec codec);

    const std::unique_ptr<FrameReader> m_frames;
};

} // namespace ovation::media
