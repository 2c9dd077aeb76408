#pragma once

#include "media/decode/audio_stretch.h"

#include <cstdint>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

namespace ovation::media {

/// How blocks of audio are joined whose times do not fit exactly, in samples at 48 kHz.
struct AudioJoints {
    /// Live: what is missing is concealed (Continuation), and larger errors are made up for by whole periods.
    bool isLive = true;
    int64_t slack_frames = 0;   ///< errors up to this are left alone
    int64_t jump_frames = 1920; ///< larger ones are a jump; what lies between is taken up by stretching
};

/// Decoded audio by absolute time: 48 kHz interleaved stereo float, about 1.5 s of history and what is still
/// to come. Blocks are joined without gaps: small errors of their time are taken up by stretching, unheard;
/// large ones by a jump, which fades over. Live audio is continued for up to 120 ms where none comes in time.
/// Thread-safe: one writer, several readers.
class AudioRing {
  public:
    explicit AudioRing(AudioJoints joints = {});
    /// Interleaved samples to be heard from `time_ns` (CLOCK_MONOTONIC) on.
    void write(int64_t time_ns, std::span<const float> samples);
    /// Adds what is there for [time_ns, …) onto `out`.
    void mixInto(int64_t time_ns, std::span<float> out);
    /// 0..1 of the 100 ms before `time_ns`.
    float level(int64_t time_ns);
    void clear();
    /// Until when there is audio, in samples from time 0; 0 before the first.
    int64_t end_frames() const;

  private:
    float &sample(int64_t frame, std::size_t channel);
    void append(int64_t at, std::span<const float> samples);
    void jump(int64_t to, std::span<const float> samples);
    std::span<const float> fitted(std::span<const float> samples, int64_t error);
    std::span<const float> resampled(std::span<const float> samples, int64_t change);
    void goOn(int64_t until);
    std::vector<float> tail();

    const AudioJoints m_joints;
    mutable std::mutex m_mutex;
    std::vector<float> m_ring;
    int64_t m_begin = 0, m_end = 0; ///< frames since the clock's zero that are in the ring
    bool m_empty = true;
    std::vector<float> m_stretched;
    std::optional<Continuation> m_continuation; ///< of what came last, once it was needed
    int m_sincePeriod = 0;                      ///< blocks since one was made longer or shorter by a period
};

} // namespace ovation::media
