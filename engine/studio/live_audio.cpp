#include "studio/live_audio.h"

#include <algorithm>

namespace ovation {

void LiveAudio::write(std::span<const float> samples) {
    const std::lock_guard lock(m_mutex);
    m_samples.insert(m_samples.end(), samples.begin(), samples.end());
    if (m_samples.size() > MaxKept_samples)
        m_samples.erase(m_samples.begin(), m_samples.end() - std::ptrdiff_t(Cushion_samples));
}

void LiveAudio::read(std::span<float> into) {
    const std::lock_guard lock(m_mutex);
    m_playing = m_playing || m_samples.size() >= Cushion_samples;
    const std::size_t there = m_playing ? std::min(into.size() & ~std::size_t(1), m_samples.size()) : 0;
    const auto end = m_samples.begin() + std::ptrdiff_t(there);
    std::copy(m_samples.begin(), end, into.begin());
    std::fill(into.begin() + std::ptrdiff_t(there), into.end(), 0.0F);
    m_samples.erase(m_samples.begin(), end);
    m_playing = m_playing && there == into.size();
}

void LiveAudio::clear() {
    const std::lock_guard lock(m_mutex);
    m_samples.clear();
    m_playing = false;
}

} // namespace ovation
