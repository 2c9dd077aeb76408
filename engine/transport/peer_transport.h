#pragma once

#include "transport/ice_transport.h"
#include "transport/sdp_answer.h"
#include "transport/srtp_session.h"
#include "transport/ssrc_gate.h"
#include "transport/types.h"

namespace ovation::transport {

/// The encrypted path to one browser: ICE, then DTLS, then SRTP. One transport thread; callbacks may come
/// from inside any call but never from the constructor, and must not destroy the object.
class PeerTransport {
  public:
    struct Callbacks {
        std::function<void(PeerState)> stateChanged;
        std::function<void()> moved = [] {};                ///< packets were lost while the peer moved
        std::function<void(std::span<const uint8_t>)> rtp;  ///< decrypted
        std::function<void(std::span<const uint8_t>)> rtcp; ///< decrypted
    };

    PeerTransport(GMainContext *context, const IceSettings &ice, IceRole iceRole,
                  std::shared_ptr<const DtlsCertificate> certificate, Callbacks callbacks);
    ~PeerTransport();

    const IceTransport &ice() const { return m_ice; }
    /// Begins with what the other side said of itself. Of sources that are not among `ssrcs` a few are taken
    /// (SsrcGate).
    void setRemote(const std::string &ufrag, const std::string &password, const std::string &fingerprint,
                   DtlsRole ownRole, const std::vector<std::string> &candidates,
                   const std::vector<uint32_t> &ssrcs = {});
    void addRemoteCandidate(const std::string &candidate) { m_ice.addRemoteCandidate(candidate); }
    bool isConnected() const { return m_state == PeerState::Connected; }

    /// Room for the next RTP packet, MaxPacket bytes: what is written there goes out with sendRtp().
    std::span<uint8_t> room() { return {m_buffer, MaxPacket}; }
    /// Encrypts the `size` bytes in room() where they are, and sends them; dropped until connected.
    void sendRtp(std::size_t size);
    /// A packet of at most MaxPacket bytes; dropped until connected. Overwrites room().
    void sendRtcp(std::span<const uint8_t> packet);
    /// DTLS timers, the connect timeout, and a peer that moves; every 50 ms.
    void tick(int64_t now_ns);

    static constexpr std::size_t MaxPacket = 2048;

  private:
    void received(std::span<uint8_t> datagram);
    void receivedRtp(std::span<uint8_t> datagram);
    void receivedRtcp(std::span<uint8_t> datagram);
    void setState(PeerState state);

    std::shared_ptr<const DtlsCertificate> m_certificate;
    Callbacks m_callbacks;
    IceTransport m_ice;
    std::unique_ptr<DtlsSession> m_dtls;
    std::unique_ptr<SrtpSession> m_srtp;
    SsrcGate m_sources;
    PeerState m_state = PeerState::Connecting;
    int64_t m_created_ns;
    uint8_t m_buffer[MaxPacket + SrtpSession::Overhead];
};

} // namespace ovation::transport
