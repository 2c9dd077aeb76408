#pragma once

#include "base/clock.h"

/// A clock that stands still until a test moves it.
class MovedClock final : public ovation::Clock {
  public:
    int64_t wall_ms() const override { return m_wall_ms; }
    int64_t monotonic_ns() const override { return m_wall_ms * 1'000'000; }
    void forward(int64_t by_ms) { m_wall_ms += by_ms; }

  private:
    int64_t m_wall_ms = 1'700'000'000'000;
};
