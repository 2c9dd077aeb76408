#pragma once

#include "media/convert/chain_pieces.h"
#include "media/convert/pcm_source.h"

#include <opus/opus.h>

#include <memory>
#include <vector>

namespace ovation::media {

/// Audio of a length as AAC, 160 kbit/s: begins with the encoder's priming, which is not presented.
class AacAudio final : public ChainPieces {
  public:
    /// `frames`: how long; nothing = until the source ends.
    static Result<std::unique_ptr<AacAudio>> open(std::shared_ptr<PcmSource> source,
                                                  std::optional<int64_t> frames, ConvertControl &control);

  protected:
    Result<bool> give(EncoderChain &encoder, ConvertControl &control) override;
    EncodedPiece pieceOf(const TrackPiece &made, EncodedFormat &format) override;

  private:
    AacAudio(std::shared_ptr<PcmSource> source, std::optional<int64_t> frames,
             std::unique_ptr<EncoderChain> encoder)
        : ChainPieces(std::move(encoder)), m_source(std::move(source)), m_frames(frames) {}

    const std::shared_ptr<PcmSource> m_source;
    const std::optional<int64_t> m_frames;
    int64_t m_given = 0, m_packets = 0;
};

/// The same as Opus, 128 kbit/s: begins with what the decoder skips.
class OpusAudio final : public PieceSource {
  public:
    static Result<std::unique_ptr<OpusAudio>> open(std::shared_ptr<PcmSource> source,
                                                   std::optional<int64_t> frames);

    const EncodedFormat &format() const override { return m_format; }
    Result<std::optional<EncodedPiece>> next(ConvertControl &control) override;

  private:
    struct FreeEncoder {
        void operator()(OpusEncoder *encoder) const { opus_encoder_destroy(encoder); }
    };
    OpusAudio(std::shared_ptr<PcmSource> source, std::optional<int64_t> frames,
              std::unique_ptr<OpusEncoder, FreeEncoder> encoder, int skip);

    const std::shared_ptr<PcmSource> m_source;
    const std::optional<int64_t> m_frames;
    const std::unique_ptr<OpusEncoder, FreeEncoder> m_encoder;
    const int m_skip;
    EncodedFormat m_format;
    std::vector<float> m_block;
    int64_t m_given = 0;
};

} // namespace ovation::media
