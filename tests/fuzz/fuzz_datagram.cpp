// Datagrams of any sender to the port of a peer: STUN, DTLS, SRTP and anything else, told apart by libnice
// and PeerTransport. They come over a real socket on this machine.

#include "input.h"

#include "transport/peer_transport.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace ovation::transport;
using ovation::fuzz::Input;
using ovation::fuzz::require;

namespace {

std::shared_ptr<const DtlsCertificate> certificate() {
    static const auto made = DtlsCertificate::make();
    require(made.ok());
    return *made;
}

/// The port of "candidate:1 1 UDP 2015363327 127.0.0.1 40000 typ host".
uint16_t portOf(const std::string &candidate) {
    std::size_t at = 0;
    for (int i = 0; i < 5; ++i)
        at = candidate.find(' ', at) + 1;
    return uint16_t(std::atoi(candidate.c_str() + at));
}

class Stranger {
  public:
    explicit Stranger(uint16_t port) : m_socket(::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0)) {
        require(m_socket >= 0);
        m_to.sin_family = AF_INET;
        m_to.sin_port = htons(port);
        m_to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    }
    Stranger(const Stranger &) = delete;
    Stranger &operator=(const Stranger &) = delete;
    ~Stranger() { ::close(m_socket); }

    void send(std::span<const uint8_t> datagram) {
        ::sendto(m_socket, datagram.data(), datagram.size(), 0, reinterpret_cast<const sockaddr *>(&m_to),
                 sizeof m_to);
    }

  private:
    int m_socket;
    sockaddr_in m_to{};
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size) {
    static GMainContext *const context = g_main_context_new();
    Input input(data, size);
    IceSettings settings;
    settings.addresses = {"127.0.0.1"};
    PeerTransport peer(context, settings, IceRole::Controlled, certificate(),
                       {[](PeerState state) { require(state != PeerState::Connected); }, [] {},
                        [](std::span<const uint8_t>) { require(false); },
                        [](std::span<const uint8_t>) { require(false); }});
    if (input.byte() & 1)
        peer.setRemote("ufrg", "0123456789012345678901", certificate()->fingerprint(), DtlsRole::Server, {});
    const auto candidates = peer.ice().localCandidates();
    require(!candidates.empty());
    Stranger stranger(portOf(candidates.front()));
    for (int count = 0; !input.empty() && count < 50; ++count) {
        stranger.send(input.piece());
        while (g_main_context_iteration(context, FALSE))
            continue;
    }
    require(!peer.isConnected());
    return 0;
}
