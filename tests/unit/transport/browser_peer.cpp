#include "browser_peer.h"

#include "transport/bytes.h"
#include "transport/rtcp.h"
#include "transport/sdp.h"

#include <future>

using namespace ovation::transport;

namespace {

/// What a browser answers to a receiver reference time (RFC 3611): which one it was, and from whom. It was
/// not held. Empty when there is none behind the first report of `compound`.
std::vector<uint8_t> echoOf(std::span<const uint8_t> compound) {
    const std::size_t at = compound.size() >= 4 ? 4u * (read16(compound, 2) + 1u) : compound.size();
    if (compound.size() < at + 20 || compound[at + 1] != 207 || compound[at + 8] != 4)
        return {};
    std::vector<uint8_t> packet = {0x80, 207, 0, 5, 0, 0, 0, 1, 5, 0, 0, 3};
    append32(packet, read32(compound, at + 4));
    append32(packet, uint32_t(read16(compound, at + 14)) << 16 | read16(compound, at + 16));
    append32(packet, 0);
    return packet;
}

} // namespace

TestPeer::TestPeer(Direction direction, bool wrongFingerprint, IoThread *thread)
    : m_direction(direction), m_wrongFingerprint(wrongFingerprint),
      m_ownThread(thread ? nullptr : std::make_unique<IoThread>("peer")),
      m_thread(thread ? *thread : *m_ownThread), m_certificate(*DtlsCertificate::make()) {
    PeerTransport::Callbacks callbacks;
    callbacks.stateChanged = [this](PeerState now) { state = now; };
    callbacks.rtp = [this](std::span<const uint8_t> packet) {
        payloadTypeReceived = packet[1] & 0x7f;
        ssrcReceived = read32(packet, 8);
        if (payloadTypeReceived == Rtx)
            ++repeatsReceived;
        if (payloadTypeReceived == Vp8) {
            sequenceReceived = read16(packet, 2);
            videoSsrcReceived = read32(packet, 8);
            ++videoReceived;
        }
        ++received;
    };
    callbacks.rtcp = [this](std::span<const uint8_t> compound) {
        if (const auto echo = echoOf(compound); !echo.empty())
            m_transport->sendRtcp(echo);
        for (const auto &message : rtcp::parse(compound)) {
            if (std::holds_alternative<rtcp::KeyframeRequest>(message))
                ++keyframeRequests;
            if (std::holds_alternative<rtcp::Nack>(message))
                ++nacks;
            if (const auto *remb = std::get_if<rtcp::Remb>(&message))
                bitrateTold_bps = remb->bitrate_bps;
        }
    };
    std::promise<void> made;
    m_thread.post([&] {
        IceSettings ice;
        ice.addresses = {"127.0.0.1"};
        m_transport = std::make_unique<PeerTransport>(m_thread.context(), ice, IceRole::Controlling,
                                                      m_certificate, callbacks);
        made.set_value();
    });
    made.get_future().wait();
    m_thread.every(50, [this, alive = m_alive] {
        if (*alive && m_transport)
            m_transport->tick(g_get_monotonic_time() * 1000);
    });
}

TestPeer::~TestPeer() {
    std::promise<void> gone;
    m_thread.post([&] {
        *m_alive = false; // a shared thread keeps ticking
        m_transport.reset();
        gone.set_value();
    });
    gone.get_future().wait();
}

QByteArray TestPeer::offer() const {
    std::string fingerprint = m_certificate->fingerprint();
    if (m_wrongFingerprint)
        fingerprint.back() = fingerprint.back() == '0' ? '1' : '0';
    return offerOf(m_direction, m_transport->ice(), fingerprint);
}

QByteArray TestPeer::offerOf(Direction direction, const IceTransport &ice, const std::string &fingerprint) {
    const auto section = [&](const char *kind, const char *mid, const std::string &codec, int payloadType,
                             const std::string &further = {}) {
        std::string text = std::string("m=") + kind + " 9 UDP/TLS/RTP/SAVPF " + std::to_string(payloadType) +
                           (further.empty() ? "" : " " + std::to_string(Rtx)) +
                           "\r\nc=IN IP4 0.0.0.0\r\na=mid:" + mid + "\r\na=ice-ufrag:" + ice.ufrag() +
                           "\r\na=ice-pwd:" + ice.password() + "\r\na=fingerprint:" + fingerprint +
                           "\r\na=setup:actpass\r\na=rtcp-mux\r\na=rtpmap:" + std::to_string(payloadType) +
                           ' ' + codec + "\r\n";
        text += further;
        text += direction == Direction::SendOnly ? "a=sendonly\r\n" : "a=recvonly\r\n";
        for (const auto &candidate : ice.localCandidates())
            text += "a=" + candidate + "\r\n";
        return text;
    };
    return QByteArray::fromStdString(
        "v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\na=group:BUNDLE 0 1\r\n" +
        section("audio", "0", "opus/48000/2", Opus) +
        section("video", "1", "VP8/90000", Vp8, "a=rtpmap:97 rtx/90000\r\na=fmtp:97 apt=96\r\n"));
}

void TestPeer::accept(const QByteArray &answer) {
    const auto sdp = Sdp::parse(answer);
    if (!sdp)
        return;
    const SdpMedia media = sdp->media.front();
    m_thread.post([this, media] {
        m_transport->setRemote(media.iceUfrag, media.icePwd, media.fingerprint, DtlsRole::Client,
                               media.candidates);
    });
}

void TestPeer::sendRtp(int payloadType, uint16_t sequence, uint32_t timestamp, uint32_t ssrc, int size) {
    std::vector<uint8_t> packet(std::size_t(size), 0x5a);
    packet[0] = 0x80;
    packet[1] = uint8_t(payloadType);
    write16(packet, 2, sequence);
    write32(packet, 4, timestamp);
    write32(packet, 8, ssrc);
    sendRtp(std::move(packet));
}

void TestPeer::sendRtp(std::vector<uint8_t> packet) {
    m_thread.post([this, packet = std::move(packet)] {
        std::copy(packet.begin(), packet.end(), m_transport->room().begin());
        m_transport->sendRtp(packet.size());
    });
}

void TestPeer::sendRtcp(std::vector<uint8_t> packet) {
    m_thread.post([this, packet = std::move(packet)] { m_transport->sendRtcp(packet); });
}
