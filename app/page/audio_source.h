#pragma once

#include <QString>

#include <cstdint>
#include <functional>
#include <span>

namespace ovation::page {

/// The audio that goes with a page: 48 kHz stereo, each piece with CLOCK_MONOTONIC of its first sample.
class AudioSource {
  public:
    using Piece = std::function<void(int64_t at_ns, std::span<const float> samples)>;

    virtual ~AudioSource() = default;
    /// Hands over what came since; never waits. On one thread at a time.
    virtual void take(const Piece &piece) = 0;
    /// Why nothing more will come; said once, empty as long as all is well. On one thread at a time.
    virtual QString takeProblem() { return {}; }
};

} // namespace ovation::page
