#pragma once

#include "base/clock.h"

#include <atomic>

namespace ovation::events {

/// Stands still until it is moved.
class FakeClock final : public Clock {
  public:
    int64_t wall_ms() const override { return m_wall_ms; }
    int64_t monotonic_ns() const override { return m_wall_ms * 1'000'000; }
    void set(int64_t wall_ms) { m_wall_ms = wall_ms; }
    void advance(int64_t by_ms) { m_wall_ms += by_ms; }

  private:
    std::atomic<int64_t> m_wall_ms = 1'700'000'000'000;
};

} // namespace ovation::events
