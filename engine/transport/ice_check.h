#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ovation::transport {

/// Longest check that is looked at; those of browsers have about 120 bytes.
inline constexpr std::size_t MaxIceCheck_bytes = 512;

/// Whether a datagram is a connectivity check by which the peer chooses the path it came by: a STUN binding
/// request with USE-CANDIDATE, signed with our password (RFC 8445 7.1.2, RFC 8489 14.5). Pure function.
bool choosesItsPath(std::span<const uint8_t> datagram, std::string_view password);

/// A check of our own, by which the peer shows that it gets what is sent to an address. It can't tell the
/// number without having got the check, and nothing else can sign the answer.
struct OwnIceCheck {
    using Number = std::array<uint8_t, 12>;
    static Number freshNumber();

    Number number{};
    std::string ufrag;                       ///< ours
    std::string remoteUfrag, remotePassword; ///< the peer's
    bool isControlling = false;              ///< our role
};
/// The datagram that asks, about 100 bytes; empty for names that are too long.
std::vector<uint8_t> toDatagram(const OwnIceCheck &check);
/// Whether a datagram is the peer's answer that it has got that check. Pure function.
bool answers(std::span<const uint8_t> datagram, const OwnIceCheck &check);

} // namespace ovation::transport
