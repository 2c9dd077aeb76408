#pragma once

#include "media/convert/frame_reader.h"

#include <QImage>

namespace ovation::media {

/// The frame that is shown at `time_ns`; before the first and behind the last one those. Blocks.
Result<QImage> stillImage(const OpenSource &source, const MediaFacts &facts, int64_t time_ns,
                          ConvertControl &control);

} // namespace ovation::media
