#pragma once

#include "base/result.h"
#include "media/convert/encoded_piece.h"
#include "media/write/chapter.h"

#include <QString>

#include <vector>

namespace ovation::media {

/// Writes Opus into Ogg (RFC 7845), as long as `frames` to the sample, with the chapters as comments
/// (CHAPTER001=00:00:10.000). `frames`: at 48 kHz; nothing = all that comes. MediaFailed when there are holes
/// in it, which Ogg has no way to say. Blocks.
Result<void> writeOggOpus(const QString &path, PieceSource &audio, std::optional<int64_t> frames,
                          const std::vector<Chapter> &chapters, ConvertControl &control);

} // namespace ovation::media
