#pragma once

#include <cstddef>
#include <deque>
#include <mutex>
#include <span>

namespace ovation {

/// Live audio between a mixer and a device that plays it: 48 kHz interleaved stereo. The clocks of the two
/// differ: what comes too early is kept for a moment, and what the device has not asked for by then is left
/// out, so that it never plays long after it was said. Thread-safe.
class LiveAudio {
  public:
    /// What is kept before it is played, so that blocks of any size are played without holes.
    static constexpr std::size_t Cushion_samples = std::size_t(48000) / 10 * 2;
    static constexpr std::size_t MaxKept_samples = 4 * Cushion_samples;

    void write(std::span<const float> samples);
    /// What there is, then silence.
    void read(std::span<float> into);
    void clear();

  private:
    std::mutex m_mutex;
    std::deque<float> m_samples;
    bool m_playing = false; ///< there was enough, and there is still something
};

} // namespace ovation
