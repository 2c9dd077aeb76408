#include "media/convert/frame_reader.h"

#include <algorithm>

namespace ovation::media {
namespace {

constexpr int64_t DefaultDuration_ns = 40'000'000; ///< of a last frame that does not say how long it lasts

} // namespace

Result<std::unique_ptr<FrameReader>> FrameReader::open(const OpenSource &source, const MediaFacts &facts,
                                                       const TimeRange &range) {
    if (!facts.video)
        return Error{Errc::MediaUnreadable, QStringLiteral("The file has no video.")};
    const auto chain = decodingChain(*facts.video);
    if (!chain)
        return chain.error();
    auto track = TrackReader::open(source, facts, {TrackKind::Video, *chain, range.start_ns});
    if (!track)
        return track.error();
    return std::unique_ptr<FrameReader>(new FrameReader(std::move(*track), range));
}

Result<std::optional<FrameReader::Frame>> FrameReader::next(ConvertControl &control) {
    while (!m_ended) {
        auto piece = m_track->next(control);
        if (!piece)
            return piece.error();
        if (!*piece) {
            m_ended = true;
            if (!m_held)
                break;
            const int64_t lasts_ns = m_held->duration_ns > 0 ? m_held->duration_ns : DefaultDuration_ns;
            // The last one stands until the end that was asked for.
            return release(
                std::max(m_held->pts_ns + lasts_ns, m_range.end_ns.value_or(m_range.start_ns + 1)));
        }
        auto frame = release((*piece)->pts_ns);
        m_held = std::move(**piece);
        m_ended = m_range.endsBefore(m_held->pts_ns - m_range.start_ns);
        if (frame)
            return frame;
    }
    return std::optional<Frame>();
}

std::optional<FrameReader::Frame> FrameReader::release(int64_t until_ns) {
    if (!m_held || until_ns <= m_range.start_ns)
        return std::nullopt;
    Frame frame;
    frame.start_ns = std::max(m_held->pts_ns, m_range.start_ns) - m_range.start_ns;
    frame.end_ns = std::min(until_ns, m_range.end_ns.value_or(until_ns)) - m_range.start_ns;
    if (frame.end_ns <= frame.start_ns)
        return std::nullopt;
    frame.sample = std::move(m_held->sample);
    m_held.reset();
    return frame;
}

} // namespace ovation::media
