#pragma once

#include "base/byte_source.h"

#include <cstdint>
#include <optional>

namespace ovation::library {

/// What a WebM or Matroska file says of itself in its first part.
struct MatroskaFacts {
    bool hasAudio = false, hasVideo = false;
    int width = 0, height = 0; ///< pixels, of the first video track; 0 where it does not say
    /// Of what is there. From the header, else from the last cluster near the end, which is looked for where
    /// that is cheap; nothing when neither tells.
    std::optional<int64_t> duration_ms;
};

/// How far from its beginning a source may be read.
enum class Reach { Head = 1, Anywhere };

/// Nothing when it is no such file. Reads some hundred kB at its beginning at most, and with `Anywhere` some
/// MB at its end.
std::optional<MatroskaFacts> readMatroskaFacts(ByteSource &source, Reach reach);

} // namespace ovation::library
