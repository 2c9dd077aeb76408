#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <stop_token>

namespace ovation::storage {

/// A limit of bandwidth that all transfers share which are given it. Thread-safe.
class Throttle {
  public:
    /// 0 = no limit. Also holds for those that wait at this moment.
    void setLimit(int64_t bytes_per_s);
    int64_t limit() const;
    /// Waits until so many bytes may pass, in the order of the callers. False when `stop` was asked for
    /// first.
    bool pass(std::size_t bytes, const std::stop_token &stop);

  private:
    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    int64_t m_limit_bytes_per_s = 0;
    int m_limits = 0;      ///< how many there were
    int64_t m_free_ns = 0; ///< CLOCK_MONOTONIC: when the next bytes may pass
};

} // namespace ovation::storage
