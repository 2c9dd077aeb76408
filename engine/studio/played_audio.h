#pragma once

#include <cstdint>
#include <deque>
#include <mutex>
#include <span>

namespace ovation {

/// Audio between who mixes it ahead and a device that plays it, which is a player's clock while it does. 48
/// kHz interleaved stereo. Thread-safe.
class PlayedAudio {
  public:
    /// What is played next belongs to `position_ns` of the recording; a second of it lasts 1/`speed`.
    void restart(int64_t position_ns, double speed);
    void write(std::span<const float> samples);
    /// For the device: what there is, then silence.
    void read(std::span<float> into, int64_t now_ns);
    void setPlaying(bool playing);
    /// Whether a device reads.
    bool isRead(int64_t now_ns) const;
    /// Of what is heard at present.
    int64_t position_ns(int64_t now_ns) const;

  private:
    static constexpr int64_t Never = INT64_MIN;

    mutable std::mutex m_mutex;
    std::deque<float> m_samples;
    int64_t m_base_ns = 0, m_played_frames = 0; ///< where it restarted, and what was read since
    int64_t m_last_frames = 0;                  ///< of m_played_frames, those of the last read
    double m_speed = 1;
    bool m_playing = false;
    int64_t m_read_ns = Never; ///< time of the last read
};

} // namespace ovation
