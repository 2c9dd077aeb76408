#pragma once

#include "base/result.h"
#include "media/convert/media_facts.h"

#include <cstddef>
#include <stop_token>
#include <vector>

namespace ovation::media {

/// How loud a file's first audio track is along its time: the highest level of each of `count` pieces from
/// its beginning, `perSecond` of them a second, 0..1. Holes are 0, and so is what lies behind the end; what
/// is behind the last piece is left out. Decodes all of it without changing its rate, on one thread of low
/// priority. MediaUnreadable with a sentence: it has no audio that can be decoded. Of a file that is damaged
/// somewhere, or needs longer than MaxPeaks_s, what was read before. Postponed when `stop` was asked for.
/// Blocks.
Result<std::vector<float>> readPeaks(const OpenSource &open, int perSecond, std::size_t count,
                                     const std::stop_token &stop);
inline constexpr int MaxPeaks_s = 600;

} // namespace ovation::media
