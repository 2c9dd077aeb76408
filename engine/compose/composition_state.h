#pragma once

#include "media/stream_health.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace ovation::compose {

/// How a composition fared so far. Plain value.
struct CompositionState {
    int64_t elapsed_ms = 0;     ///< in the file, pauses left out
    int64_t dueFrames = 0;      ///< composed ones that there should be
    int64_t repeatedFrames = 0; ///< given late or twice because the machine did not keep up
    double black_s = 0;         ///< the whole frame was black, and not because cameras were switched off
    double silent_s = 0;
    /// Those that are there, and once those that left since the state before; in order of arrival. All of
    /// them are in StreamTally.
    std::vector<media::StreamHealth> streams;
    QString missingCharacters; ///< of names; no installed font has them
    int64_t begin_ns = 0;      ///< CLOCK_MONOTONIC of what its first frame shows; 0 = it has none yet

    /// Adds the numbers of what was before: of the same recording, by another composition. `elapsed_ms`,
    /// `begin_ns` and `streams` stay.
    void addEarlier(const CompositionState &earlier);

    bool operator==(const CompositionState &) const = default;
};

} // namespace ovation::compose
