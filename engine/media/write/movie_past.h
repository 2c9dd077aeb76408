#pragma once

#include "base/result.h"
#include "media/write/fragment_index.h"

#include <QString>

#include <cstdint>
#include <vector>

/// A movie whose beginning was composed afterwards, of what had been kept when it was started: a file of
/// fragments that lies beside it until finalizeMovie() puts it in front.
namespace ovation::media {

/// Where it lies, whole, once it is composed.
QString pastPath(const QString &path);
/// What it becomes when it can't be put in front: a movie of its own.
QString separatePastPath(const QString &path);

/// How many frames go in front of a live part, so that they end where it begins, and fill `length_ns` but for
/// a few frames: as many as end nearest to a packet of audio, so that audio continues without a hole.
int64_t pastFrames(int64_t length_ns, int frameRate);

/// Lets the samples of `live` follow those of `past`: times are those of the whole, chunks stay where they
/// lie, each in its own file. All frames of the past are kept; of its audio, which lasts longer, what lasts
/// until the second packet of the live part: the first one is what the encoder begins with, and silent.
/// InvalidParameter when a decoder could not go on from the one to the other.
Result<void> joinPast(std::vector<Mp4Index> &past, std::vector<Mp4Index> &live);

} // namespace ovation::media
