#pragma once

#include "base/result.h"
#include "media/write/movie_types.h"

#include <QString>

#include <atomic>
#include <cstdint>
#include <functional>

namespace ovation::compose {

struct SpeedRequest {
    media::MovieProperties movie;             ///< what is composed; its path is not used
    QString folder;                           ///< an empty one, for files that remain there
    int participants = 4;                     ///< of 640 × 480 at 25 fps, as browsers send by default
    int compositions = 1;                     ///< at once
    int time_ms = 5000;                       ///< that is measured
    std::function<void(int percent)> reached; ///< from any thread
};

/// Composes streams that it makes, by the grid, mixer and encoder of recordings, and says how many seconds of
/// recordings became ready in a second. Blocks; takes all processors if there are as many compositions.
/// Errors: canceled() when `canceled` became true, and those of composeOffline().
Result<double> measureComposing(const SpeedRequest &request, const std::atomic<bool> &canceled);

} // namespace ovation::compose
