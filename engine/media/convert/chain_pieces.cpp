#include "media/convert/chain_pieces.h"

namespace ovation::media {

Result<std::optional<EncodedPiece>> ChainPieces::next(ConvertControl &control) {
    if (auto more = encodeMore(control); !more)
        return more.error();
    return takeFirst(m_ready);
}

Result<void> ChainPieces::encodeMore(ConvertControl &control) {
    while (m_ready.empty() && !(m_finished && m_encoder->isAtEnd())) {
        if (!m_finished) {
            const auto given = give(*m_encoder, control);
            if (!given)
                return given.error();
            if (!*given)
                m_encoder->finish();
            m_finished = !*given;
        }
        auto pieces = m_encoder->take(m_finished, control);
        if (!pieces)
            return pieces.error();
        for (const TrackPiece &made : *pieces)
            m_ready.push_back(pieceOf(made, m_format));
    }
    return {};
}

} // namespace ovation::media
