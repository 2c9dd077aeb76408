#pragma once

#include "media/convert/encoder_chain.h"

#include <deque>
#include <memory>

namespace ovation::media {

/// A track that an EncoderChain makes: what is given to it and what a piece of it is differ, the rest is
/// here.
class ChainPieces : public PieceSource {
  public:
    const EncodedFormat &format() const override { return m_format; }
    Result<std::optional<EncodedPiece>> next(ConvertControl &control) override;

  protected:
    explicit ChainPieces(std::unique_ptr<EncoderChain> encoder) : m_encoder(std::move(encoder)) {}
    /// Until there is a piece, so that the format is known. Once, before next().
    Result<void> begin(ConvertControl &control) { return encodeMore(control); }

    /// Gives the encoder more; false = there is no more.
    virtual Result<bool> give(EncoderChain &encoder, ConvertControl &control) = 0;
    /// The next piece, from what the encoder made; may complete the format.
    virtual EncodedPiece pieceOf(const TrackPiece &made, EncodedFormat &format) = 0;

    EncodedFormat m_format;

  private:
    Result<void> encodeMore(ConvertControl &control);

    const std::unique_ptr<EncoderChain> m_encoder;
    std::deque<EncodedPiece> m_ready;
    bool m_finished = false;
};

} // namespace ovation::media
