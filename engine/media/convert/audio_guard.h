#pragma once

#include "media/gst_runtime.h"

namespace ovation::media {

/// Ends a pipeline with an error when audio has a sample rate that no recording has, whatever the file's
/// header says of it: a block of audio at 1 Hz would become hours at 48 kHz, all at once. Looks at what
/// reaches the element called "audio". Before the pipeline starts; does nothing where there is no such
/// element.
void guardAudioRate(const Pipeline &pipeline);

} // namespace ovation::media
