#pragma once

#include "media/video_frame.h"

#include <cstdint>
#include <memory>
#include <span>

namespace ovation::media {

/// What a mixer shows and plays of one participant, by the time of its clock: a stream that arrives, whose
/// clock is CLOCK_MONOTONIC, or a file, whose clock begins where the recording begins. Called by the one
/// mixer thread of each consumer.
class MixerSource {
  public:
    MixerSource() = default;
    virtual ~MixerSource() = default;
    MixerSource(const MixerSource &) = delete;
    MixerSource &operator=(const MixerSource &) = delete;

    /// The frame to show at `time_ns`: the newest whose presentation time has come; null before the first.
    virtual VideoFramePtr videoAt(int64_t time_ns) = 0;
    /// Adds the audio for [time_ns, time_ns + frames/48000 s) onto `out`: interleaved stereo float 48 kHz,
    /// `out.size() == 2 * frames`. Silence adds nothing.
    virtual void mixAudio(int64_t time_ns, std::span<float> out) = 0;
    /// Loudness of the last 100 ms, 0..1. Of a file: before the time that was asked for last.
    virtual float level() const = 0;
};

} // namespace ovation::media
