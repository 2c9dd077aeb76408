#include "studio/played_audio.h"

#include "base/time_units.h"

#include <algorithm>

namespace ovation {
namespace {

constexpr int64_t Rate = 48000;
// Devices read every 5 to 100 ms; one that has not for so long is gone.
constexpr int64_t Gone_ns = 500'000'000;

} // namespace

void PlayedAudio::restart(int64_t position_ns, double speed) {
    const std::lock_guard lock(m_mutex);
    m_samples.clear();
    m_base_ns = position_ns;
    m_speed = speed;
    m_played_frames = m_last_frames = 0;
}

void PlayedAudio::write(std::span<const float> samples) {
    const std::lock_guard lock(m_mutex);
    m_samples.insert(m_samples.end(), samples.begin(), samples.end());
}

void PlayedAudio::read(std::span<float> into, int64_t now_ns) {
    const std::lock_guard lock(m_mutex);
    m_read_ns = now_ns;
    m_largest_frames = std::min(std::max(int64_t(into.size() / 2), m_largest_frames), Rate / 2);
    const std::size_t there = m_playing ? std::min(into.size() & ~std::size_t(1), m_samples.size()) : 0;
    const auto end = m_samples.begin() + std::ptrdiff_t(there);
    std::copy(m_samples.begin(), end, into.begin());
    std::fill(into.begin() + std::ptrdiff_t(there), into.end(), 0.0F);
    m_samples.erase(m_samples.begin(), end);
    m_last_frames = int64_t(there / 2);
    m_played_frames += m_last_frames;
}

void PlayedAudio::setPlaying(bool playing) {
    const std::lock_guard lock(m_mutex);
    m_playing = playing;
}

bool PlayedAudio::isRead(int64_t now_ns) const {
    const std::lock_guard lock(m_mutex);
    return m_read_ns != Never && now_ns - m_read_ns < Gone_ns;
}

int64_t PlayedAudio::largestRead_ns() const {
    const std::lock_guard lock(m_mutex);
    return m_largest_frames * Second_ns / Rate;
}

int64_t PlayedAudio::position_ns(int64_t now_ns) const {
    const std::lock_guard lock(m_mutex);
    // What was read last is played from then on.
    const int64_t since_frames =
        m_read_ns == Never ? 0
                           : std::clamp<int64_t>((now_ns - m_read_ns) * Rate / Second_ns, 0, m_last_frames);
    const int64_t heard_frames = m_played_frames - m_last_frames + since_frames;
    return m_base_ns + int64_t(double(heard_frames) * m_speed * double(Second_ns) / double(Rate));
}

} // namespace ovation
