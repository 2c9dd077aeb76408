#include "transport/ice_check.h"

#include "transport/bytes.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>
#include <zlib.h>

#include <algorithm>
#include <cstdlib>

namespace ovation::transport {
namespace {

// RFC 8489 5, 14.5, 14.7; RFC 8445 16.1.
constexpr std::size_t Header_bytes = 20, AttributeHeader_bytes = 4, Signature_bytes = 20,
                      Fingerprint_bytes = 4;
constexpr std::size_t NumberAt = 8, MaxUser_bytes = 512;
constexpr uint16_t BindingRequest = 0x0001, BindingSuccess = 0x0101;
constexpr uint16_t UserName = 0x0006, MessageIntegrity = 0x0008, Priority = 0x0024, UseCandidate = 0x0025,
                   Fingerprint = 0x8028, Controlled = 0x8029, Controlling = 0x802a;
constexpr std::array<uint8_t, 4> MagicCookie = {0x21, 0x12, 0xa4, 0x42};
constexpr uint32_t OfPeerReflexive = 110u << 24 | 0xffffu << 8 | 0xff; ///< priority
constexpr uint32_t FingerprintMask = 0x5354554e;

using Signature = std::array<uint8_t, Signature_bytes>;

/// Signed is what stands before the signature, with the length that the message has up to and with it.
bool sign(std::span<const uint8_t> before, std::string_view password, Signature &signature) {
    std::vector<uint8_t> text(before.begin(), before.end());
    write16(text, 2, uint32_t(before.size() - Header_bytes + AttributeHeader_bytes + Signature_bytes));
    std::array<uint8_t, EVP_MAX_MD_SIZE> hash{};
    unsigned size = 0;
    if (!HMAC(EVP_sha1(), password.data(), int(password.size()), text.data(), text.size(), hash.data(),
              &size) ||
        size != Signature_bytes)
        return false;
    std::copy_n(hash.begin(), Signature_bytes, signature.begin());
    return true;
}

bool isSigned(std::span<const uint8_t> before, std::span<const uint8_t> signature,
              std::string_view password) {
    Signature expected{};
    return signature.size() == Signature_bytes && sign(before, password, expected) &&
           CRYPTO_memcmp(expected.data(), signature.data(), Signature_bytes) == 0;
}

/// Whether it is a message of that type, signed with the password. `signs` is told each attribute that was
/// signed, by type, before that is known.
template <typename Signs>
bool isSignedMessage(std::span<const uint8_t> datagram, uint16_t type, std::string_view password,
                     Signs signs) {
    if (datagram.size() < Header_bytes || datagram.size() > MaxIceCheck_bytes ||
        read16(datagram, 0) != type || read16(datagram, 2) + Header_bytes != datagram.size() ||
        !std::equal(MagicCookie.begin(), MagicCookie.end(), datagram.begin() + 4))
        return false;
    for (std::size_t at = Header_bytes; at + AttributeHeader_bytes <= datagram.size();) {
        const uint16_t attribute = read16(datagram, at);
        const std::size_t size = read16(datagram, at + 2);
        const std::size_t value = at + AttributeHeader_bytes;
        if (value + size > datagram.size())
            return false;
        if (attribute == MessageIntegrity) // what follows is not signed
            return isSigned(datagram.first(at), datagram.subspan(value, size), password);
        signs(attribute);
        at = value + (size + 3) / 4 * 4; // padded
    }
    return false;
}

void append(std::vector<uint8_t> &message, uint16_t attribute, std::span<const uint8_t> value) {
    append16(message, attribute);
    append16(message, uint32_t(value.size()));
    message.insert(message.end(), value.begin(), value.end());
    message.resize((message.size() + 3) / 4 * 4);
}

} // namespace

bool choosesItsPath(std::span<const uint8_t> datagram, std::string_view password) {
    bool chooses = false;
    return isSignedMessage(datagram, BindingRequest, password,
                           [&](uint16_t attribute) { chooses = chooses || attribute == UseCandidate; }) &&
           chooses;
}

OwnIceCheck::Number OwnIceCheck::freshNumber() {
    Number number{};
    if (RAND_bytes(number.data(), int(number.size())) != 1)
        std::abort(); // one that can be guessed proves nothing
    return number;
}

std::vector<uint8_t> toDatagram(const OwnIceCheck &check) {
    std::vector<uint8_t> message;
    append16(message, BindingRequest);
    append16(message, 0);
    message.insert(message.end(), MagicCookie.begin(), MagicCookie.end());
    message.insert(message.end(), check.number.begin(), check.number.end());
    const std::string user = check.remoteUfrag + ':' + check.ufrag;
    if (user.size() > MaxUser_bytes)
        return {};
    append(message, UserName, {reinterpret_cast<const uint8_t *>(user.data()), user.size()});
    std::vector<uint8_t> priority;
    append32(priority, OfPeerReflexive);
    append(message, Priority, priority);
    // Decides nothing as long as both know their roles.
    append(message, check.isControlling ? Controlling : Controlled, std::span(check.number).first(8));
    Signature signature{};
    if (!sign(message, check.remotePassword, signature))
        return {};
    append(message, MessageIntegrity, signature);
    write16(message, 2, uint32_t(message.size() - Header_bytes + AttributeHeader_bytes + Fingerprint_bytes));
    std::vector<uint8_t> fingerprint;
    append32(fingerprint, uint32_t(crc32(0, message.data(), uInt(message.size()))) ^ FingerprintMask);
    append(message, Fingerprint, fingerprint);
    return message;
}

bool answers(std::span<const uint8_t> datagram, const OwnIceCheck &check) {
    return isSignedMessage(datagram, BindingSuccess, check.remotePassword, [](uint16_t) {}) &&
           std::equal(check.number.begin(), check.number.end(), datagram.begin() + NumberAt);
}

} // namespace ovation::transport
