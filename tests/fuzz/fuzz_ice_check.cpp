// Datagrams that are connectivity checks, or look like it: only one that was signed with our password, and
// chooses its path before the signature, may move the peer there, and only the signed answer to ours does.

#include "input.h"

#include "transport/bytes.h"
#include "transport/ice_check.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

using namespace ovation;
using namespace ovation::transport;
using fuzz::require;

namespace {

constexpr std::string_view Ours = "0123456789012345678901", Theirs = "1123456789012345678901";
constexpr std::size_t Header = 20, Signature = 20, Attribute = 4;
constexpr uint16_t UseCandidate = 0x0025, Integrity = 0x0008;

struct Check {
    std::vector<uint8_t> bytes;
    std::size_t signedSize = 0; ///< with the signature
    bool chooses = false;
};

void append(std::vector<uint8_t> &to, uint16_t type, std::span<const uint8_t> value) {
    append16(to, type);
    append16(to, uint16_t(value.size()));
    to.insert(to.end(), value.begin(), value.end());
    to.resize(Header + (to.size() - Header + 3) / 4 * 4);
}

void setLength(std::vector<uint8_t> &message, std::size_t behind) {
    const std::size_t length = message.size() - Header + behind;
    message[2] = uint8_t(length >> 8);
    message[3] = uint8_t(length);
}

/// A binding request, or with another class its answer: with the attributes of the input, then its signature,
/// then whatever the input still has.
Check signedCheck(fuzz::Input &input, std::string_view password, uint8_t messageClass = 0) {
    Check check;
    check.bytes = {messageClass, 0x01, 0, 0, 0x21, 0x12, 0xa4, 0x42};
    check.bytes.resize(Header, 't');
    for (uint8_t count = input.byte() & 7; count > 0; --count) {
        const uint8_t kind = input.byte();
        const auto type = kind & 1 ? UseCandidate : uint16_t(input.number(2));
        if (type == Integrity)
            continue;
        check.chooses |= type == UseCandidate;
        append(check.bytes, type, input.take(kind >> 2));
    }
    setLength(check.bytes, Attribute + Signature);
    std::array<uint8_t, EVP_MAX_MD_SIZE> signature{};
    unsigned size = 0;
    require(HMAC(EVP_sha1(), password.data(), int(password.size()), check.bytes.data(), check.bytes.size(),
                 signature.data(), &size) &&
            size == Signature);
    append(check.bytes, Integrity, {signature.data(), Signature});
    check.signedSize = check.bytes.size();
    const auto behind = input.take(input.byte());
    check.bytes.insert(check.bytes.end(), behind.begin(), behind.end());
    setLength(check.bytes, 0);
    return check;
}

/// The same as an answer to a check of ours: it counts if it is to that one, and the peer's.
void answerOwnCheck(fuzz::Input input, std::span<const uint8_t> data) {
    OwnIceCheck own;
    own.number.fill('t');
    own.remotePassword = "a password that no input has";
    require(!answers(data, own));
    own.remotePassword = Ours;
    const bool honest = input.byte() & 1, isOther = input.byte() & 1;
    Check check = signedCheck(input, honest ? Ours : Theirs, 0x01);
    own.number.back() = isOther ? 'u' : 't';
    require(answers(check.bytes, own) == (honest && !isOther && check.bytes.size() <= MaxIceCheck_bytes));
    require(!choosesItsPath(check.bytes, Ours));
}

/// Ours is a check for who gets it, with any names.
void writeOwnCheck(fuzz::Input input) {
    const auto take = [&input] {
        const auto text = input.take(input.byte());
        return std::string(text.begin(), text.end());
    };
    OwnIceCheck own;
    own.ufrag = take();
    own.remoteUfrag = take() + take();
    own.remotePassword = take();
    const auto datagram = toDatagram(own);
    if (datagram.empty())
        return;
    require(datagram.size() % 4 == 0 && read16(datagram, 2) + Header == datagram.size());
    require(!choosesItsPath(datagram, own.remotePassword) && !answers(datagram, own));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size) {
    answerOwnCheck(fuzz::Input(data, size), {data, size});
    writeOwnCheck(fuzz::Input(data, size));
    // Nothing of an input can be signed: it does not know the password.
    require(!choosesItsPath({data, size}, "a password that no input has"));
    fuzz::Input input(data, size);
    const bool honest = input.byte() & 1;
    const std::size_t flipped = input.number(2);
    Check check = signedCheck(input, honest ? Ours : Theirs);
    const bool fits = check.bytes.size() <= MaxIceCheck_bytes;
    require(choosesItsPath(check.bytes, Ours) == (honest && check.chooses && fits));
    // The signature covers all that is before it.
    check.bytes[flipped % check.signedSize] ^= uint8_t(1 + input.byte() % 255);
    require(!choosesItsPath(check.bytes, Ours));
    return 0;
}
