#pragma once

#include "media/convert/encoded_video.h"

#include <vector>

namespace ovation::media {

/// One or more files after each other as video of a constant rate and size for an editor: where nothing is
/// shown yet it is black, where nothing new comes the last frame stands. H.264.
class SteadyVideo final : public ChainPieces {
  public:
    struct Part {
        OpenSource open;
        int64_t start_ns = 0; ///< from the beginning of what is made; may lie before it
    };
    struct Format {
        int width = 1280, height = 720; ///< pixels, even; other sizes get borders
        int frameRate = 25;             ///< per second
        int64_t frames = 0;             ///< how many
        int quality = 50;               ///< as in VideoEncoding
    };

    /// `parts` in order of time, not overlapping.
    static Result<std::unique_ptr<SteadyVideo>> open(std::vector<Part> parts, const Format &format,
                                                     ConvertControl &control);

  protected:
    Result<bool> give(EncoderChain &encoder, ConvertControl &control) override;
    EncodedPiece pieceOf(const TrackPiece &made, EncodedFormat &format) override;

  private:
    SteadyVideo(std::vector<Part> parts, const Format &format, std::unique_ptr<EncoderChain> encoder);
    Result<void> moveTo(int64_t time_ns, ConvertControl &control);
    Result<void> openPart(const Part &part);
    int64_t timeOf(int64_t frame) const { return frame * 1'000'000'000 / m_target.frameRate; }

    std::vector<Part> m_parts;
    const Format m_target;
    std::size_t m_nextPart = 0;
    std::unique_ptr<FrameReader> m_reader; ///< of the part that is shown
    int64_t m_partStart_ns = 0;
    std::optional<FrameReader::Frame> m_ahead; ///< comes after what is shown
    SamplePtr m_shown;
    int64_t m_frame = 0, m_taken = 0; ///< next to be encoded, next that comes out
};

} // namespace ovation::media
