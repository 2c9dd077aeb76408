#pragma once

#include "base/result.h"
#include "media/convert/convert_control.h"

#include <cstdint>
#include <span>

namespace ovation::media {

inline constexpr int PcmRate = 48'000, PcmChannels = 2;

/// Time to a number of frames of PcmSource, and back.
constexpr int64_t pcmFrames(int64_t time_ns) {
    return time_ns / 1'000'000'000 * PcmRate +
           (time_ns % 1'000'000'000 * PcmRate + 500'000'000) / 1'000'000'000;
}
constexpr int64_t pcmTime_ns(int64_t frames) {
    return frames / PcmRate * 1'000'000'000 + frames % PcmRate * 1'000'000'000 / PcmRate;
}

/// Audio from one end to the other without a hole: 48 kHz interleaved stereo float. One thread; blocks.
class PcmSource {
  public:
    virtual ~PcmSource() = default;
    /// The next frames, silence where there is nothing and behind the end.
    virtual Result<void> read(std::span<float> into, ConvertControl &control) = 0;
    /// Nothing but silence comes any more.
    virtual bool isAtEnd() const = 0;
};

} // namespace ovation::media
