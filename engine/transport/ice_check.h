#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace ovation::transport {

/// Longest check that is looked at; those of browsers have about 120 bytes.
inline constexpr std::size_t MaxIceCheck_bytes = 512;

/// Whether a datagram is a connectivity check by which the peer chooses the path it came by: a STUN binding
/// request with USE-CANDIDATE, signed with our password (RFC 8445 7.1.2, RFC 8489 14.5). Pure function.
bool choosesItsPath(std::span<const uint8_t> datagram, std::string_view password);

} // namespace ovation::transport
