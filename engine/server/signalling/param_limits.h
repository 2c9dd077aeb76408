#pragma once

#include <QtGlobal>

/// How much of a parameter is taken, in characters, where it is more or less than RpcParams::MaxText.
namespace ovation::server {

inline constexpr qsizetype MaxMessage =
    1024 * 1024; ///< of a whole message; a longer one is answered with an error
inline constexpr qsizetype MaxSdpText = 200'000; ///< as the SDP reader
inline constexpr qsizetype MaxCandidate = 512, MaxSdpMid = 64;
inline constexpr qsizetype MaxClientData = 16'384; ///< told to all participants
inline constexpr qsizetype MaxPlatform = 256;      ///< the rest is cut off: it is only shown
inline constexpr qsizetype MaxProperty = 64, MaxReason = 64, MaxPropertyValue = 1024;
inline constexpr qsizetype MaxRecipients = 1000; ///< of a signal

} // namespace ovation::server
