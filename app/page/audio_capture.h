#pragma once

#include "app/page/audio_source.h"
#include "base/result.h"

#include <memory>

namespace ovation::page {

/// What a PulseAudio source plays, 48 kHz stereo, numbered by when it was played; the last second of it is
/// kept until it is taken. `device`: name of a source. MediaFailed with the reason when it can't be opened.
/// Opened and dropped on any thread; waits for the server.
Result<std::shared_ptr<AudioSource>> captureAudio(const QString &device);

} // namespace ovation::page
