#pragma once

#include "upload/types.h"

#include <QString>

/// Uploads in words. Pure functions.
namespace ovation::ui {

/// "Waiting", "62 %", "Tries again in 12 s", "Failed". `now_ms`: since 1970.
QString stateText(const upload::Item &item, int64_t now_ms);
/// "The bucket is away. Check the network." Empty when there is nothing to say.
QString reasonText(const upload::Item &item);
QString rateText(int64_t bytes_per_s); ///< "8.1 MB/s"; empty when 0
/// For a strip: "2 of 5, 8.1 MB/s, about 2 min left", "3 paused", "1 failed"; empty when nothing is to be
/// uploaded.
QString sumText(const upload::QueueState &state);
/// What a test of the place has shown, a line for each step.
QString trialText(const upload::Trial &trial);

} // namespace ovation::ui
