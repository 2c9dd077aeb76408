#include "media/convert/copied_track.h"
#include "media/convert/encoder_chain.h"
#include "media/convert/pcm_source.h"

#include <opus/opus.h>

#include <algorithm>

namespace ovation::media {
namespace {

/// Audio from which on a decoder gives what it would have given without the cut: a frame of AAC overlaps with
/// the one before it; of Opus, RFC 7845 section 4.6.
int64_t preRoll_ns(TrackCodec codec) {
    return codec == TrackCodec::Opus ? 80'000'000 : 45'000'000;
}

/// Matroska does not say how long a packet of Opus is, but the packet does.
int64_t duration_ns(const EncodedPiece &piece, TrackCodec codec) {
    if (codec != TrackCodec::Opus)
        return piece.duration_ns;
    const int frames =
        opus_packet_get_nb_samples(reinterpret_cast<const unsigned char *>(piece.data.constData()),
                                   opus_int32(piece.data.size()), PcmRate);
    return frames > 0 ? pcmTime_ns(frames) : piece.duration_ns;
}

} // namespace

Result<std::unique_ptr<CopiedAudio>> CopiedAudio::open(const OpenSource &source, const MediaFacts &facts,
                                                       const TimeRange &range, ConvertControl &control) {
    const int64_t from_ns = range.start_ns - preRoll_ns(facts.audio->codec);
    const QString chain = facts.audio->codec == TrackCodec::Aac
                              ? QStringLiteral("aacparse ! audio/mpeg,stream-format=raw")
                              : QString();
    auto track = TrackReader::open(source, facts, {TrackKind::Audio, chain, std::max<int64_t>(from_ns, 0)});
    if (!track)
        return track.error();
    std::unique_ptr<CopiedAudio> made(new CopiedAudio(std::move(*track), range));
    // The demuxer may begin earlier, where the video has a keyframe.
    do {
        auto piece = made->m_track->next(control);
        if (!piece)
            return piece.error();
        made->m_ahead = std::move(*piece);
    } while (made->m_ahead && range.start_ns > 0 && made->m_ahead->pts_ns < from_ns);
    made->m_format.codec = facts.audio->codec;
    if (made->m_ahead) {
        made->m_format.config = configOf(*made->m_ahead);
        gst_structure_get_int(made->m_ahead->format(), "rate", &made->m_format.rate);
        gst_structure_get_int(made->m_ahead->format(), "channels", &made->m_format.channels);
    }
    if (facts.audio->codec == TrackCodec::Aac && made->m_format.config.isEmpty())
        return Error{Errc::MediaFailed, QStringLiteral("Its audio does not say how it is decoded.")};
    return made;
}

Result<std::optional<EncodedPiece>> CopiedAudio::next(ConvertControl &control) {
    if (!m_ahead || m_range.endsBefore(m_ahead->pts_ns - m_range.start_ns))
        return std::optional<EncodedPiece>();
    if (m_format.config != configOf(*m_ahead))
        return Error{Errc::MediaFailed, QStringLiteral("Its audio changes on the way.")};
    EncodedPiece piece{bytesOf(m_ahead->buffer()), m_ahead->pts_ns - m_range.start_ns, 0,
                       m_ahead->duration_ns, true};
    piece.duration_ns = duration_ns(piece, m_format.codec);
    const bool isFirstOfFile = m_ahead->pts_ns == 0;
    auto ahead = m_track->next(control);
    if (!ahead)
        return ahead.error();
    m_ahead = std::move(*ahead);
    // What a decoder skips lies before 0, and GStreamer (1.22) knows no time before 0.
    if (isFirstOfFile && m_ahead)
        piece.pts_ns = std::min(piece.pts_ns, m_ahead->pts_ns - m_range.start_ns - piece.duration_ns);
    piece.dts_ns = piece.pts_ns;
    return std::optional(std::move(piece));
}

} // namespace ovation::media
