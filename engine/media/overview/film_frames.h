#pragma once

#include "base/result.h"
#include "media/convert/media_facts.h"

#include <QImage>

#include <cstdint>
#include <functional>
#include <stop_token>
#include <vector>

namespace ovation::media {

/// Gives a frame of a file's first video track for each of `times_ms` (from its beginning): the keyframe at
/// or before it, because that one is decoded alone. Scaled to `size` with black borders. Reads little of the
/// file when it has an index. Frames that cannot be had are left out; MediaUnreadable with a sentence when it
/// is so with the first. Ends early after MaxFrames_s. Postponed when `stop` was asked for. Blocks.
Result<void> readFilmFrames(const OpenSource &open, QSize size, const std::vector<int64_t> &times_ms,
                            const std::function<void(std::size_t index, const QImage &frame)> &give,
                            const std::stop_token &stop);
inline constexpr int MaxFrames_s = 120;

} // namespace ovation::media
