#include "media/rtp/rtp_time.h"

#include "base/clock.h"

namespace ovation::media {

uint64_t ntpOffset_ns() {
    constexpr uint64_t NtpToUnix_ns = 2'208'988'800ULL * 1'000'000'000;
    return uint64_t(SystemClock().wall_ms()) * 1'000'000 + NtpToUnix_ns - uint64_t(monotonicNow_ns());
}

} // namespace ovation::media
