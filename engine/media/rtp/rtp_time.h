#pragma once

#include "base/time_units.h"
#include "transport/tap.h"

#include <cstdint>

namespace ovation::media {

/// RTP time stamps and the wall clock of sender reports, for who makes RTP itself. Any thread.
constexpr int VideoRate = 90000, AudioRate = 48000; // RFC 7741, RFC 6184; RFC 7587

constexpr int rateOf(transport::MediaKind kind) {
    return kind == transport::MediaKind::Video ? VideoRate : AudioRate;
}

/// Seconds apart, so that days of nanoseconds do not overflow.
constexpr uint32_t rtpTicks(transport::MediaKind kind, int64_t time_ns) {
    const int64_t rate = rateOf(kind);
    return uint32_t(time_ns / Second_ns * rate + time_ns % Second_ns * rate / Second_ns);
}

/// Nanoseconds since 1900 as RFC 3550 writes them: 32.32 fixed point seconds.
constexpr uint64_t toNtp(uint64_t time_ns) {
    return time_ns / Second_ns << 32 | (time_ns % Second_ns << 32) / Second_ns;
}

/// NTP time in nanoseconds - CLOCK_MONOTONIC, as it is now.
uint64_t ntpOffset_ns();

} // namespace ovation::media
