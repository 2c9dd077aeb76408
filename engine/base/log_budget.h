#pragma once

#include "base/token_bucket.h"

#include <cstdint>

namespace ovation {

/// How many lines may be logged: a client can cause them, and the disk that they end on may be that of the
/// recordings. Plain value; any one thread.
class LogBudget {
  public:
    static constexpr double MaxLines = 1000, Lines_per_s = 100; ///< at once, and for ever

    /// False when the line has to be left out.
    bool take(int64_t now_ns);
    /// Lines that were left out since it was last asked.
    int64_t takeLeftOut();

  private:
    TokenBucket m_lines{MaxLines, Lines_per_s};
    int64_t m_leftOut = 0;
};

} // namespace ovation
