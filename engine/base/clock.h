#pragma once

#include <cstdint>
#include <functional>
#include <memory>

namespace ovation {

/// Calls once, later; never once it is gone. Made by a Clock.
class Alarm {
  public:
    virtual ~Alarm() = default;
};

/// Where the engine gets its time from, so that a test can move it. Thread-safe.
class Clock {
  public:
    virtual ~Clock() = default;
    /// Milliseconds since 1970-01-01 UTC.
    virtual int64_t wall_ms() const = 0;
    /// Nanoseconds of CLOCK_MONOTONIC; never goes back.
    virtual int64_t monotonic_ns() const = 0;
    /// Calls `ring` in so many milliseconds and not a moment earlier, on this thread, which has an event loop
    /// and alone may let go of the alarm; `ring` may do so too.
    virtual std::unique_ptr<Alarm> alarm(int64_t in_ms, std::function<void()> ring) const = 0;
};

class SystemClock final : public Clock {
  public:
    int64_t wall_ms() const override;
    int64_t monotonic_ns() const override;
    std::unique_ptr<Alarm> alarm(int64_t in_ms, std::function<void()> ring) const override;
};

/// Nanoseconds of CLOCK_MONOTONIC, for code on the media path that needs no fake.
int64_t monotonicNow_ns();

} // namespace ovation
