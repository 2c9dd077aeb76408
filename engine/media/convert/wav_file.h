#pragma once

#include "base/result.h"
#include "media/convert/pcm_source.h"
#include "media/write/chapter.h"

#include <QString>

#include <optional>
#include <vector>

namespace ovation::media {

/// Writes 48 kHz 16 bit stereo with the chapters as cue points. Above 4 GB it is RF64 (EBU Tech 3306), which
/// editors and FFmpeg read. `frames`: nothing = until the source ends. Blocks.
Result<void> writeWav(const QString &path, PcmSource &source, std::optional<int64_t> frames,
                      const std::vector<Chapter> &chapters, ConvertControl &control);

} // namespace ovation::media
