#include "compose/composition_meter.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace ovation::compose {
namespace {

constexpr int BlackLuma = 24; // 16 is black in I420, the rest is noise
constexpr int SamplesAcross = 24, SamplesDown = 16;
constexpr float Silence = 0.001F; // -60 dB

bool isBlack(const media::VideoFrame &picture) {
    for (int y = 0; y < SamplesDown; ++y) {
        const uint8_t *row =
            picture.planes[0] +
            std::ptrdiff_t(picture.height * (2 * y + 1) / (2 * SamplesDown)) * picture.strides[0];
        for (int x = 0; x < SamplesAcross; ++x)
            if (row[picture.width * (2 * x + 1) / (2 * SamplesAcross)] > BlackLuma)
                return false;
    }
    return true;
}

bool isSilent(std::span<const float> samples) {
    return std::none_of(samples.begin(), samples.end(), [](float one) { return std::fabs(one) > Silence; });
}

} // namespace

/// Begins or ends a pause at a sample of the mixer's.
void CompositionMeter::turn(int64_t frame) {
    const bool wanted = m_pauseWanted;
    if (wanted == m_paused)
        return;
    m_paused = wanted;
    if (wanted)
        m_pausedAt_frame = frame;
    else
        m_cut_frames += frame - m_pausedAt_frame;
}

void CompositionMeter::onPicture(int64_t index, const media::VideoFramePtr &picture) {
    m_hasPictures = true;
    ++m_picturesSeen;
    turn(index * Rate / m_frameRate);
    if (m_paused)
        return;
    if (picture && isBlack(*picture))
        ++m_blackPictures;
    m_next->onPicture(m_pictures++, picture);
    m_elapsed_ms = m_pictures * 1000 / m_frameRate;
}

void CompositionMeter::onSound(int64_t firstFrame, std::span<const float> samples) {
    if (!m_hasPictures)
        turn(firstFrame);
    if (m_paused)
        return;
    // A block given just before a pause reached into it: sound goes on without a hole and without an overlap.
    const int64_t at = firstFrame - m_cut_frames;
    if (at > m_sound_frames) {
        const std::vector<float> silence(std::size_t(at - m_sound_frames) * 2);
        m_next->onSound(m_sound_frames, silence);
        m_sound_frames = at;
    }
    const auto known = std::size_t(std::clamp<int64_t>(m_sound_frames - at, 0, int64_t(samples.size() / 2)));
    const auto fresh = samples.subspan(known * 2);
    if (fresh.empty())
        return;
    if (isSilent(fresh))
        m_silentFrames += int64_t(fresh.size() / 2);
    m_next->onSound(m_sound_frames, fresh);
    m_sound_frames += int64_t(fresh.size() / 2);
    if (!m_hasPictures)
        m_elapsed_ms = m_sound_frames * 1000 / Rate;
}

} // namespace ovation::compose
