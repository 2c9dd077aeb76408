#include "media/read/audio_track.h"

#include "base/time_units.h"

#include <algorithm>

namespace ovation::media {
namespace {

constexpr int64_t TrackRate = 48000;
constexpr unsigned Ahead = 50;                   // pieces: a second of Opus
constexpr std::size_t Piece_samples = 2 * 24000; // what the ring takes at once
// WebM counts in ms, so two blocks that belong together are off by one now and then. More is a hole, but for
// what a sender's clock drifts meanwhile.
constexpr AudioJoints FileJoints{false, TrackRate * 2 / 1000, TrackRate * 8 / 1000};
/// Decoders need some audio before what they shall give: more than RFC 7845 (Opus) and AAC want.
constexpr int64_t PreRoll_ns = 200'000'000;

} // namespace

AudioTrack::AudioTrack(std::unique_ptr<DecodedTrack> track) : m_track(std::move(track)), m_ring(FileJoints) {
    m_track->setAhead(Ahead);
}

bool AudioTrack::readNext() {
    while (m_block.empty()) {
        const auto piece = m_track->next();
        if (!piece)
            return false;
        GstBuffer *buffer = piece->buffer();
        m_block.resize(gst_buffer_get_size(buffer) / sizeof(float) & ~std::size_t(1));
        if (!m_block.empty()) // GStreamer takes no null, not even for nothing
            gst_buffer_extract(buffer, 0, m_block.data(), m_block.size() * sizeof(float));
        m_block_ns = piece->pts_ns;
    }
    return true;
}

void AudioTrack::write() {
    int64_t time_ns = m_block_ns;
    for (std::span<const float> rest = m_block; !rest.empty();) {
        const auto part = rest.first(std::min(rest.size(), Piece_samples));
        m_ring.write(time_ns, part);
        time_ns += int64_t(part.size() / 2) * Second_ns / TrackRate;
        rest = rest.subspan(part.size());
    }
    m_block.clear();
}

void AudioTrack::advance(int64_t time_ns) {
    const int64_t wanted_frames = time_ns * (TrackRate / 1000) / (Second_ns / 1000);
    while (m_ring.end_frames() < wanted_frames && readNext() && m_block_ns < time_ns)
        write();
    m_isReady = m_ring.end_frames() >= wanted_frames || !m_block.empty();
}

void AudioTrack::mixInto(int64_t time_ns, std::span<float> out) {
    advance(time_ns + int64_t(out.size() / 2) * Second_ns / TrackRate);
    m_ring.mixInto(time_ns, out);
}

void AudioTrack::seek(int64_t time_ns) {
    m_ring.clear();
    m_block.clear();
    m_track->seek(time_ns - PreRoll_ns);
}

} // namespace ovation::media
