#include "transport/ice_check.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <algorithm>
#include <array>

namespace ovation::transport {
namespace {

// RFC 8489 5, 14.5; RFC 8445 16.1.
constexpr std::size_t Header_bytes = 20, AttributeHeader_bytes = 4, Signature_bytes = 20;
constexpr uint16_t BindingRequest = 0x0001, UseCandidate = 0x0025, MessageIntegrity = 0x0008;
constexpr std::array<uint8_t, 4> MagicCookie = {0x21, 0x12, 0xa4, 0x42};

uint16_t number(std::span<const uint8_t> bytes, std::size_t at) {
    return uint16_t(bytes[at] << 8 | bytes[at + 1]);
}

/// Signed is what stands before the signature, with the length that the message has up to and with it.
bool isSigned(std::span<const uint8_t> before, std::span<const uint8_t> signature,
              std::string_view password) {
    std::array<uint8_t, MaxIceCheck_bytes> text{};
    std::copy(before.begin(), before.end(), text.begin());
    const std::size_t length = before.size() - Header_bytes + AttributeHeader_bytes + Signature_bytes;
    text[2] = uint8_t(length >> 8);
    text[3] = uint8_t(length);
    std::array<uint8_t, EVP_MAX_MD_SIZE> expected{};
    unsigned size = 0;
    return HMAC(EVP_sha1(), password.data(), int(password.size()), text.data(), before.size(),
                expected.data(), &size) &&
           size == signature.size() && CRYPTO_memcmp(expected.data(), signature.data(), size) == 0;
}

} // namespace

bool choosesItsPath(std::span<const uint8_t> datagram, std::string_view password) {
    if (datagram.size() < Header_bytes || datagram.size() > MaxIceCheck_bytes ||
        number(datagram, 0) != BindingRequest || number(datagram, 2) + Header_bytes != datagram.size() ||
        !std::equal(MagicCookie.begin(), MagicCookie.end(), datagram.begin() + 4))
        return false;
    bool chooses = false;
    for (std::size_t at = Header_bytes; at + AttributeHeader_bytes <= datagram.size();) {
        const uint16_t type = number(datagram, at);
        const std::size_t size = number(datagram, at + 2);
        const std::size_t value = at + AttributeHeader_bytes;
        if (value + size > datagram.size())
            return false;
        if (type == MessageIntegrity) // what follows is not signed
            return chooses && size == Signature_bytes &&
                   isSigned(datagram.first(at), datagram.subspan(value, size), password);
        chooses = chooses || type == UseCandidate;
        at = value + (size + 3) / 4 * 4; // padded
    }
    return false;
}

} // namespace ovation::transport
