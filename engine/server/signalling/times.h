#pragma once

#include <QtGlobal>

namespace ovation::server {

/// Times of protocol 3.3, milliseconds, and what a client may keep waiting.
struct SignallingTimes {
    int watchdogIntervals = 3;           ///< missed pings before the socket is closed
    int defaultPingInterval_ms = 20'000; ///< where the client never announced one
    int grace_ms = 10'000;               ///< how long a lost client may come back
    int closeAfterLeave_ms = 10'000;
    qsizetype maxWaiting = 32'000'000; ///< characters of unanswered requests; beyond that it is cut off
    int longestHold_ms = 2000; ///< how long a client that asks too fast is not read from, see SocketHold
};

} // namespace ovation::server
