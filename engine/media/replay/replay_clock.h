#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>

namespace ovation::media {

/// The time of a recording that is sent again, in ns from its beginning: stands at 0 until it is told to run,
/// runs with CLOCK_MONOTONIC, and stands while it is told to. Thread-safe.
class ReplayClock {
  public:
    void run();
    void stand();
    int64_t now_ns() const;
    /// When that time is, on CLOCK_MONOTONIC, if it runs on; if it stands, if it ran on from now.
    int64_t monotonic_ns(int64_t time_ns) const;
    /// Waits until it runs, and for that time. False when `isWoken` became true before; it is asked after
    /// each wake().
    bool waitUntil(int64_t time_ns, const std::function<bool()> &isWoken);
    void wake();

  private:
    int64_t timeAt(int64_t monotonic_ns) const;

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_runs = false;
    int64_t m_stoodAt_ns = 0;   ///< what it showed when it began to run, or while it stands
    int64_t m_runsSince_ns = 0; ///< CLOCK_MONOTONIC
};

} // namespace ovation::media
