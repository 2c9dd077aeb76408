#pragma once

#include "base/json_scan.h"

/// How much of a parameter is taken, in characters, where it is more or less than RpcParams::MaxText.
namespace ovation::server {

inline constexpr qsizetype MaxMessage =
    1024 * 1024; ///< of a whole message; a longer one is answered with an error
inline constexpr JsonLimits MessageJson{1000, 64}; ///< some twenty parameters; what a signal holds is a text
inline constexpr qsizetype MaxSdpText = 200'000;   ///< as the SDP reader
inline constexpr qsizetype MaxCandidate = 512, MaxSdpMid = 64;
inline constexpr qsizetype MaxPlatform = 256; ///< the rest is cut off: it is only shown
inline constexpr qsizetype MaxProperty = 64, MaxReason = 64;
inline constexpr qsizetype MaxRecipients = 1000; ///< of a signal

// What all participants are told counts as it is written: each character may take six.
inline constexpr qsizetype MaxClientData_bytes = 16'384, MaxPropertyValue_bytes = 1024;

} // namespace ovation::server
