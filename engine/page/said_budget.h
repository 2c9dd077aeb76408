#pragma once

#include "base/token_bucket.h"

#include <QtGlobal>

#include <cstdint>

namespace ovation::page {

/// How much a process may say that shows a foreign page or decodes foreign bytes: what it shows or decodes
/// may have taken it over, and each line is parsed where sessions are served. One that says more is ended.
/// Plain value.
class SaidBudget {
  public:
    static constexpr double MaxAtOnce_bytes = 16'000'000, MaxPerSecond_bytes = 8'000'000;
    /// That each line counts in addition: short ones are parsed and acted upon, too.
    static constexpr qsizetype EachLine_bytes = 1000;

    /// False when the line is too much. `now_ns` is CLOCK_MONOTONIC.
    bool take(qsizetype line_bytes, int64_t now_ns) {
        return m_bytes.take(double(line_bytes + EachLine_bytes), now_ns);
    }

  private:
    TokenBucket m_bytes{MaxAtOnce_bytes, MaxPerSecond_bytes};
};

} // namespace ovation::page
