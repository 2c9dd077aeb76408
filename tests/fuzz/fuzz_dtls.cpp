// Datagrams of a peer that are DTLS, or look like it, before, in and after the handshake. A peer without the
// certificate of the SDP gets no keys.

#include "input.h"

#include "transport/dtls_session.h"

#include <deque>

using namespace ovation::transport;
using ovation::fuzz::Input;
using ovation::fuzz::require;

namespace {

using Datagram = std::vector<uint8_t>;

std::shared_ptr<const DtlsCertificate> certificate() {
    static const auto made = DtlsCertificate::make();
    require(made.ok());
    return *made;
}

struct Side {
    Side(DtlsRole role, const std::string &fingerprint)
        : session(certificate(), role, fingerprint,
                  {[this](std::span<const uint8_t> sent) { out.emplace_back(sent.begin(), sent.end()); },
                   [this](const SrtpKeys &keys) {
                       require(!connected && !keys.send.empty() && keys.send.size() == keys.receive.size());
                       connected = true;
                   },
                   [this] { ended = true; }, [this](const char *) { ended = true; }}) {}

    std::deque<Datagram> out;
    bool connected = false, ended = false;
    DtlsSession session;
};

/// Passes the next datagram on, as the input wants it.
void pass(Side &from, Side &to, Input &input, uint8_t what) {
    if (from.out.empty())
        return;
    Datagram datagram = from.out.front();
    if (!(what & 0x10)) // else it comes once more
        from.out.pop_front();
    if (what & 0x20) { // one byte is another one
        const std::size_t at = input.number(2) % datagram.size();
        datagram[at] ^= uint8_t(input.byte() | 1);
    }
    if (what & 0x40) // joined with what else came
        datagram.insert(datagram.end(), from.out.empty() ? datagram.begin() : from.out.front().begin(),
                        from.out.empty() ? datagram.end() : from.out.front().end());
    to.session.received(datagram);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size) {
    Input input(data, size);
    const uint8_t mode = input.byte();
    const bool honest = mode & 1;
    const std::string fingerprint = certificate()->fingerprint();
    Side server(DtlsRole::Server, honest ? fingerprint : "sha-256 00:11");
    Side client(DtlsRole::Client, fingerprint);
    client.session.start();
    for (int steps = 0; !input.empty() && steps < 60; ++steps) {
        const uint8_t what = input.byte();
        Side &from = what & 8 ? server : client, &to = what & 8 ? client : server;
        switch (what & 7) {
        case 0:
            to.session.received(input.piece());
            break;
        case 1:
            from.session.handleTimeout();
            break;
        case 2: // lost
            if (!from.out.empty())
                from.out.pop_front();
            break;
        case 3:
            from.session.shutDown();
            break;
        default:
            pass(from, to, input, what);
        }
        require(honest || !server.connected);
        require(!server.session.isConnected() || server.connected);
        if (from.out.size() > 200)
            from.out.clear();
    }
    return 0;
}
