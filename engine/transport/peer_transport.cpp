#include "transport/peer_transport.h"

#include "base/clock.h"
#include "base/log.h"
#include "transport/bytes.h"
#include "transport/rtcp.h"

#include <cstring>

namespace ovation::transport {
namespace {

constexpr int64_t ConnectTimeout_ns = 30'000'000'000;

} // namespace

PeerTransport::PeerTransport(GMainContext *context, const IceSettings &ice, IceRole iceRole,
                             std::shared_ptr<const DtlsCertificate> certificate, Callbacks callbacks)
    : m_certificate(std::move(certificate)), m_callbacks(std::move(callbacks)),
      m_ice(context, iceRole, ice,
            {[this] {
                 if (m_dtls)
                     m_dtls->start();
             },
             [this] { setState(PeerState::Failed); },
             [this](std::span<uint8_t> datagram) { received(datagram); }, [this] { m_callbacks.moved(); }}),
      m_created_ns(monotonicNow_ns()) {}

PeerTransport::~PeerTransport() {
    if (m_dtls)
        m_dtls->shutDown();
}

void PeerTransport::setRemote(const std::string &ufrag, const std::string &password,
                              const std::string &fingerprint, DtlsRole ownRole,
                              const std::vector<std::string> &candidates,
                              const std::vector<uint32_t> &ssrcs) {
    m_sources.announce(ssrcs);
    DtlsSession::Callbacks dtls;
    dtls.send = [this](std::span<const uint8_t> datagram) { m_ice.send(datagram); };
    dtls.connected = [this](const SrtpKeys &keys) {
        m_srtp = SrtpSession::create(keys);
        setState(m_srtp ? PeerState::Connected : PeerState::Failed);
    };
    dtls.closed = [this] { setState(PeerState::Closed); };
    dtls.failed = [this](const char *why) {
        qCInfo(logTransport) << "peer refused:" << why;
        setState(PeerState::Failed);
    };
    m_dtls = std::make_unique<DtlsSession>(m_certificate, ownRole, fingerprint, std::move(dtls));
    m_ice.setRemoteCredentials(ufrag, password);
    for (const auto &candidate : candidates)
        m_ice.addRemoteCandidate(candidate);
    if (m_ice.isConnected())
        m_dtls->start();
}

void PeerTransport::received(std::span<uint8_t> datagram) {
    if (datagram.empty() || datagram.size() > MaxPacket)
        return;
    // RFC 7983: what a datagram is shows in its first byte.
    const uint8_t first = datagram[0];
    if (first >= 20 && first <= 63) {
        if (m_dtls)
            m_dtls->received(datagram);
        return;
    }
    if (first < 128 || first > 191 || !m_srtp || m_state != PeerState::Connected || datagram.size() < 8)
        return;
    if (rtcp::isRtcp(datagram))
        receivedRtcp(datagram);
    else if (datagram.size() >= 12)
        receivedRtp(datagram);
}

// The source stands in the clear in both: RFC 3711 sections 3.1 and 3.4.
void PeerTransport::receivedRtp(std::span<uint8_t> datagram) {
    const uint32_t source = read32(datagram, 8);
    if (!m_sources.admits(source))
        return;
    if (const std::size_t size = m_srtp->unprotectRtp(datagram.data(), datagram.size())) {
        m_sources.proved(source);
        m_callbacks.rtp(datagram.first(size));
    }
}

void PeerTransport::receivedRtcp(std::span<uint8_t> datagram) {
    const uint32_t source = read32(datagram, 4);
    if (!m_sources.admits(source))
        return;
    if (const std::size_t size = m_srtp->unprotectRtcp(datagram.data(), datagram.size())) {
        m_sources.proved(source);
        m_callbacks.rtcp(datagram.first(size));
    }
}

void PeerTransport::sendRtp(std::size_t size) {
    if (!m_srtp || m_state != PeerState::Connected || size > MaxPacket)
        return;
    if (const std::size_t encrypted = m_srtp->protectRtp(m_buffer, size))
        m_ice.send({m_buffer, encrypted});
}

void PeerTransport::sendRtcp(std::span<const uint8_t> packet) {
    if (!m_srtp || m_state != PeerState::Connected || packet.size() > MaxPacket)
        return;
    std::memcpy(m_buffer, packet.data(), packet.size());
    if (const std::size_t size = m_srtp->protectRtcp(m_buffer, packet.size()))
        m_ice.send({m_buffer, size});
}

void PeerTransport::tick(int64_t now_ns) {
    m_ice.tick(now_ns);
    if (m_state != PeerState::Connecting)
        return;
    if (m_dtls && m_ice.isConnected())
        m_dtls->handleTimeout();
    if (m_state == PeerState::Connecting && now_ns - m_created_ns > ConnectTimeout_ns)
        setState(PeerState::Failed);
}

void PeerTransport::setState(PeerState state) {
    // Failed and Closed are the end; a later event of the layers below changes nothing any more.
    if (m_state == state || m_state == PeerState::Failed || m_state == PeerState::Closed)
        return;
    m_state = state;
    m_callbacks.stateChanged(state);
}

} // namespace ovation::transport
