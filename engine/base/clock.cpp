#include "base/clock.h"

#include <chrono>

namespace ovation {

int64_t monotonicNow_ns() {
    return std::chrono::duration_cast<std::chrono::nanoseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

int64_t SystemClock::wall_ms() const {
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::system_clock::now().time_since_epoch())
        .count();
}

int64_t SystemClock::monotonic_ns() const {
    return monotonicNow_ns();
}

} // namespace ovation
