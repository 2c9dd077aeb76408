#pragma once

#include "media/gst_runtime.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <span>

namespace ovation::page {

/// What a PulseAudio source plays, 48 kHz stereo, numbered by when it was played; the last second of it is
/// kept until it is taken. Started and dropped on any thread; take() on one at a time.
class SoundCapture {
  public:
    /// `device`: name of a source. Nothing ever comes when it can't be opened.
    explicit SoundCapture(const QString &device);

    /// Hands over what came since, in pieces of interleaved floats with CLOCK_MONOTONIC of their first
    /// sample.
    void take(const std::function<void(int64_t at_ns, std::span<const float> samples)> &piece);

  private:
    media::Pipeline m_pipeline;
    media::ElementPtr m_sink;
};

} // namespace ovation::page
