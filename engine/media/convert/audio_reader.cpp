#include "media/convert/audio_reader.h"

#include <algorithm>
#include <cstdlib>

namespace ovation::media {
namespace {

/// A time that is off by less is a rounded one: WebM counts in ms, and clocks of senders jitter.
constexpr int64_t Jitter_frames = PcmRate / 100;
/// Decoders need some audio before what they shall give: more than RFC 7845 (Opus) and AAC want.
constexpr int64_t ReaderPreRoll_ns = 200'000'000;

} // namespace

Result<std::unique_ptr<AudioReader>> AudioReader::open(const OpenSource &source, const MediaFacts &facts,
                                                       int64_t start_ns) {
    if (!facts.audio)
        return Error{Errc::MediaUnreadable, QStringLiteral("The file has no audio.")};
    const auto chain = decodingChain(*facts.audio);
    if (!chain)
        return chain.error();
    auto track = TrackReader::open(
        source, facts, {TrackKind::Audio, *chain, std::max<int64_t>(start_ns - ReaderPreRoll_ns, 0)});
    if (!track)
        return track.error();
    return std::unique_ptr<AudioReader>(new AudioReader(std::move(*track), start_ns));
}

Result<void> AudioReader::read(std::span<float> into, ConvertControl &control) {
    while (!into.empty()) {
        while (m_used == m_samples.size() && !m_ended)
            if (auto more = readPiece(control); !more)
                return more;
        // Up to the piece, or to the end of what was asked for, there is silence.
        const bool isPast = m_used == m_samples.size();
        const auto wanted = int64_t(into.size() / PcmChannels);
        const int64_t silent = isPast ? wanted : std::clamp<int64_t>(m_pieceAt - m_at, 0, wanted);
        std::fill_n(into.begin(), silent * PcmChannels, 0.0F);
        into = into.subspan(std::size_t(silent * PcmChannels));
        m_at += silent;
        const std::size_t taken = isPast ? 0 : std::min(into.size(), m_samples.size() - m_used);
        std::copy_n(m_samples.begin() + std::ptrdiff_t(m_used), taken, into.begin());
        into = into.subspan(taken);
        m_used += taken;
        m_at += int64_t(taken / PcmChannels);
        m_pieceAt += int64_t(taken / PcmChannels);
    }
    return {};
}

Result<void> AudioReader::readPiece(ConvertControl &control) {
    auto piece = m_track->next(control);
    if (!piece)
        return piece.error();
    m_samples.clear();
    m_used = 0;
    if (!*piece) {
        m_ended = true;
        return {};
    }
    GstBuffer *buffer = (*piece)->buffer();
    const auto frames = int64_t(gst_buffer_get_size(buffer) / (sizeof(float) * PcmChannels));
    const int64_t said = pcmFrames(std::max<int64_t>((*piece)->pts_ns - m_start_ns, -ReaderPreRoll_ns * 10));
    const bool follows = m_expected && std::abs(said - *m_expected) <= Jitter_frames;
    const int64_t begin = follows ? *m_expected : said;
    m_expected = begin + frames;
    const int64_t late = std::clamp<int64_t>(m_at - begin, 0, frames); // was given as silence, or lies before
    m_samples.resize(std::size_t((frames - late) * PcmChannels));
    if (!m_samples.empty()) // GStreamer takes no null, not even for nothing
        gst_buffer_extract(buffer, gsize(late) * sizeof(float) * PcmChannels, m_samples.data(),
                           m_samples.size() * sizeof(float));
    m_pieceAt = begin + late;
    return {};
}

Result<void> MixedAudio::read(std::span<float> into, ConvertControl &control) {
    std::fill(into.begin(), into.end(), 0.0F);
    for (Part &part : m_parts)
        if (auto added = addPart(part, into, control); !added)
            return added;
    m_at += int64_t(into.size() / PcmChannels);
    return {};
}

Result<void> MixedAudio::addPart(Part &part, std::span<float> into, ConvertControl &control) {
    const auto wanted = int64_t(into.size() / PcmChannels);
    if (part.start >= m_at + wanted)
        return {};
    if (part.open) {
        auto opened = part.open();
        if (!opened)
            return opened.error();
        part.source = std::move(*opened);
        part.open = nullptr;
    }
    if (!part.source)
        return {};
    const int64_t before = std::clamp<int64_t>(part.start - m_at, 0, wanted);
    m_block.resize(std::size_t((wanted - before) * PcmChannels));
    if (auto read = part.source->read(m_block, control); !read)
        return read;
    for (std::size_t i = 0; i < m_block.size(); ++i)
        into[std::size_t(before * PcmChannels) + i] += m_block[i];
    if (part.source->isAtEnd())
        part.source.reset();
    return {};
}

bool MixedAudio::isAtEnd() const {
    return std::none_of(m_parts.begin(), m_parts.end(),
                        [](const Part &part) { return part.open || part.source; });
}

} // namespace ovation::media
