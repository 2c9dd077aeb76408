#pragma once

#include <QtGlobal>

namespace ovation::server {

/// Times of protocol 3.3, milliseconds, and what a client may keep waiting.
struct SignallingTimes {
    int watchdogIntervals = 3;           ///< missed pings before the socket is closed
    int defaultPingInterval_ms = 20'000; ///< where the client never announced one
    int grace_ms = 10'000;               ///< how long a lost client may come back
    int closeAfterLeave_ms = 10'000;
    int untilJoined_ms = 10'000;        ///< how long a socket may stay that has joined nothing
    qsizetype maxWaiting = 32'000'000;  ///< characters of unanswered requests; beyond that it is cut off
    qint64 maxUnsent_bytes = 8'000'000; ///< of messages that it does not fetch; beyond that it is cut off
    qint64 maxUnsentOfAll_bytes = 32'000'000;    ///< of all clients; beyond that, see SharedBudget
    qint64 maxUnservedOfAll_bytes = 32'000'000;  ///< the same for what they have sent and waits to be served
    int strangersRequests = 100;                 ///< before it has joined; more close
    quint64 strangersMessage_bytes = 128 * 1024; ///< of a message before it has joined; a larger one closes
    int longestHold_ms = 2000; ///< how long a client that asks too fast is not read from, see SocketHold
};

} // namespace ovation::server
