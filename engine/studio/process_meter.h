#pragma once

#include "base/thread_check.h"

#include <cstdint>

namespace ovation {

/// CPU and memory of this process, from /proc. One thread.
class ProcessMeter {
  public:
    /// Cores used since the last call, 1.0 = one core; 0 the first time.
    double cpu_cores();
    static int64_t memory_bytes(); ///< resident set

  private:
    int64_t m_lastCpu_ns = 0, m_lastWall_ns = 0;
    ThreadCheck m_thread;
};

} // namespace ovation
