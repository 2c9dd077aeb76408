#pragma once

#include <cstdint>

namespace ovation {

/// Where the engine gets its time from, so that a test can move it. Thread-safe.
class Clock {
  public:
    virtual ~Clock() = default;
    /// Milliseconds since 1970-01-01 UTC.
    virtual int64_t wall_ms() const = 0;
    /// Nanoseconds of CLOCK_MONOTONIC; never goes back.
    virtual int64_t monotonic_ns() const = 0;
};

class SystemClock final : public Clock {
  public:
    int64_t wall_ms() const override;
    int64_t monotonic_ns() const override;
};

/// Nanoseconds of CLOCK_MONOTONIC, for code on the media path that needs no fake.
int64_t monotonicNow_ns();

} // namespace ovation
