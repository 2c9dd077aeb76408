#pragma once

#include <cstdint>
#include <span>
#include <vector>

/// Makes audio longer or shorter, and continues it where nothing more is there, so that it is hardly heard:
/// by whole periods of its waveform, one fading into the other. The pitch stays. 48 kHz interleaved stereo
/// float. Pure functions.
namespace ovation::media {

/// How sure it has to be that the period is one.
enum class Stretch { WhereItSuits, Always };

/// The block without one of its periods, or with one more; empty when there is none that suits, or the block
/// is too short for one (5 ms).
std::vector<float> shortened(std::span<const float> block, Stretch how);
std::vector<float> lengthened(std::span<const float> block, Stretch how);

/// What may follow on audio: its last period again and again, more and more quietly, until there is nothing.
class Continuation {
  public:
    static constexpr int64_t History_frames = 1920;   ///< what it wants to know
    static constexpr int64_t MaxLength_frames = 5760; ///< 120 ms: it is silent then

    /// `before` ends where the continuation begins.
    explicit Continuation(std::span<const float> before);
    /// The next frames of it.
    void take(std::span<float> out);
    int64_t left_frames() const { return MaxLength_frames - m_at; }

  private:
    std::vector<float> m_period;
    float m_step[2] = {}; ///< from the last sample to what follows, by channel; fades away
    int64_t m_at = 0;
};

} // namespace ovation::media
