#include "compose/composition_meter.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace ovation::compose {
namespace {

constexpr int BlackLuma = 24; // 16 is black in I420, the rest is noise
constexpr int SamplesAcross = 24, SamplesDown = 16;
constexpr float MeterFloor = 0.001F; // -60 dB

bool isBlack(const media::VideoFrame &frame) {
    for (int y = 0; y < SamplesDown; ++y) {
        const uint8_t *row =
            frame.planes[0] +
            std::ptrdiff_t(frame.height * (2 * y + 1) / (2 * SamplesDown)) * frame.strides[0];
        for (int x = 0; x < SamplesAcross; ++x)
            if (row[frame.width * (2 * x + 1) / (2 * SamplesAcross)] > BlackLuma)
                return false;
    }
    return true;
}

bool isSilent(std::span<const float> samples) {
    return std::none_of(samples.begin(), samples.end(),
                        [](float one) { return std::fabs(one) > MeterFloor; });
}

} // namespace

/// Begins or ends a pause at a sample of the mixer's.
void CompositionMeter::applyPause(int64_t frame) {
    const bool wanted = m_pauseWanted;
    if (wanted == m_paused)
        return;
    m_paused = wanted;
    if (wanted)
        m_pausedAt_frame = frame;
    else
        m_cut_frames += frame - m_pausedAt_frame;
}

void CompositionMeter::onFrame(int64_t index, const media::VideoFramePtr &frame) {
    m_mixerThread.check();
    m_hasFrames = true;
    ++m_framesSeen;
    applyPause(index * Rate / m_frameRate);
    if (m_paused)
        return;
    if (frame && !m_blackExpected && isBlack(*frame))
        ++m_blackFrames;
    m_next->onFrame(m_frames++, frame);
    m_elapsed_ms = m_frames * 1000 / m_frameRate;
}

void CompositionMeter::onAudio(int64_t firstFrame, std::span<const float> samples) {
    m_mixerThread.check();
    if (!m_hasFrames)
        applyPause(firstFrame);
    if (m_paused)
        return;
    // A block given just before a pause reached into it: audio continues without a gap or an overlap.
    const int64_t at = firstFrame - m_cut_frames;
    if (at > m_audio_frames) {
        const std::vector<float> silence(std::size_t(at - m_audio_frames) * 2);
        m_next->onAudio(m_audio_frames, silence);
        m_audio_frames = at;
    }
    const auto known = std::size_t(std::clamp<int64_t>(m_audio_frames - at, 0, int64_t(samples.size() / 2)));
    const auto fresh = samples.subspan(known * 2);
    if (fresh.empty())
        return;
    if (isSilent(fresh))
        m_silentFrames += int64_t(fresh.size() / 2);
    m_next->onAudio(m_audio_frames, fresh);
    m_audio_frames += int64_t(fresh.size() / 2);
    if (!m_hasFrames)
        m_elapsed_ms = m_audio_frames * 1000 / Rate;
}

} // namespace ovation::compose
