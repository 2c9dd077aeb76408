// Datagrams that are SRTP, or look like it: what the peer has not encrypted so is never taken for a packet.

#include "input.h"

#include "transport/bytes.h"
#include "transport/rtcp.h"
#include "transport/srtp_session.h"

#include <cstring>

using namespace ovation;
using namespace ovation::transport;
using fuzz::require;

namespace {

constexpr std::size_t MaxPacket = 2048;

std::vector<uint8_t> keyOf(uint8_t seed, bool gcm) {
    return std::vector<uint8_t>(gcm ? 28 : 30, seed);
}

/// One peer's packets to the other.
class Path {
  public:
    explicit Path(bool gcm)
        : m_from(SrtpSession::create({gcm, keyOf(1, gcm), keyOf(2, gcm)})),
          m_to(SrtpSession::create({gcm, keyOf(2, gcm), keyOf(1, gcm)})) {
        require(m_from && m_to);
    }

    /// As PeerTransport does it.
    std::size_t receive(std::span<uint8_t> datagram) {
        if (datagram.size() < 8)
            return 0;
        if (rtcp::isRtcp(datagram))
            return m_to->unprotectRtcp(datagram.data(), datagram.size());
        return datagram.size() < 12 ? 0 : m_to->unprotectRtp(datagram.data(), datagram.size());
    }

    /// Encrypts a packet, changes `changed` of it unless that is none, and lets it arrive twice.
    void pass(std::span<const uint8_t> packet, std::span<const uint8_t> changes) {
        uint8_t buffer[MaxPacket + SrtpSession::Overhead];
        std::memcpy(buffer, packet.data(), packet.size());
        const bool control = rtcp::isRtcp(packet);
        const std::size_t size =
            control ? m_from->protectRtcp(buffer, packet.size()) : m_from->protectRtp(buffer, packet.size());
        require(size <= sizeof buffer);
        if (size == 0)
            return;
        std::vector<uint8_t> sent(buffer, buffer + size), again = sent;
        for (const uint8_t at : changes)
            sent[at % size] ^= 1;
        const bool changed = sent != again;
        const std::size_t got = receive(sent);
        require(changed ? got == 0 : got == packet.size() || got == 0);
        if (got)
            require(std::memcmp(sent.data(), packet.data(), got) == 0 && receive(again) == 0);
    }

  private:
    std::unique_ptr<SrtpSession> m_from, m_to;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size) {
    static const Path keepsLibraries(true); // the last session's end unloads those that encrypt
    fuzz::Input input(data, size);
    const uint8_t mode = input.byte();
    Path path(mode & 1);
    for (int count = 0; !input.empty() && count < 100; ++count) {
        const uint8_t what = input.byte();
        const auto piece = input.piece();
        if (piece.size() < 12 || piece.size() > MaxPacket)
            continue;
        if (what & 1) { // not encrypted at all
            std::vector<uint8_t> datagram(piece.begin(), piece.end());
            require(path.receive(datagram) == 0);
        } else {
            path.pass(piece, what & 2 ? input.take(what >> 4) : std::span<const uint8_t>());
        }
    }
    return 0;
}
