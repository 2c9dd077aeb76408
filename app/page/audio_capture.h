#pragma once

#include "app/page/audio_source.h"
#include "media/gst_runtime.h"

#include <QString>

namespace ovation::page {

/// What a PulseAudio source plays, 48 kHz stereo, numbered by when it was played; the last second of it is
/// kept until it is taken. Started and dropped on any thread; take() on one at a time.
class AudioCapture final : public AudioSource {
  public:
    /// `device`: name of a source. Nothing ever comes when it can't be opened.
    explicit AudioCapture(const QString &device);

    void take(const Piece &piece) override;

  private:
    media::Pipeline m_pipeline;
    media::ElementPtr m_sink;
};

} // namespace ovation::page
