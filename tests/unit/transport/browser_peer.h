#pragma once

#include "transport/io_thread.h"
#include "transport/peer_transport.h"

#include <QByteArray>

#include <atomic>
#include <memory>
#include <string>

/// The browser's side of a connection, on the same building blocks as the server's: offers, connects as DTLS
/// client, sends and counts RTP. Used from the test's thread; its callbacks run on its own thread.
class TestPeer {
  public:
    enum class Direction { SendOnly, RecvOnly };

    /// Without a `thread` it has one of its own; a given one must outlive it.
    explicit TestPeer(Direction direction, bool wrongFingerprint = false,
                      ovation::transport::IoThread *thread = nullptr);
    ~TestPeer();

    QByteArray offer() const;
    void accept(const QByteArray &answer);
    void sendRtp(int payloadType, uint16_t sequence, uint32_t timestamp, uint32_t ssrc, int size = 200);
    /// As it is, header and all.
    void sendRtp(std::vector<uint8_t> packet);
    void sendRtcp(std::vector<uint8_t> packet);

    /// The offer of a peer with these parts.
    static QByteArray offerOf(Direction direction, const ovation::transport::IceTransport &ice,
                              const std::string &fingerprint);

    std::atomic<int> received{0};
    std::atomic<int> videoReceived{0};   ///< of these, Vp8
    std::atomic<int> repeatsReceived{0}; ///< of these, Rtx
    std::atomic<int> payloadTypeReceived{-1};
    std::atomic<uint16_t> sequenceReceived{0}; ///< of the latest Vp8
    std::atomic<uint32_t> videoSsrcReceived{0};
    std::atomic<int> keyframeRequests{0};
    std::atomic<int> nacks{0};
    std::atomic<uint64_t> bitrateTold_bps{0}; ///< of the latest REMB
    std::atomic<uint32_t> ssrcReceived{0};
    std::atomic<ovation::transport::PeerState> state{ovation::transport::PeerState::Connecting};

    static constexpr int Vp8 = 96, Rtx = 97, Opus = 111;

  private:
    Direction m_direction;
    bool m_wrongFingerprint;
    std::unique_ptr<ovation::transport::IoThread> m_ownThread;
    ovation::transport::IoThread &m_thread;
    std::shared_ptr<std::atomic<bool>> m_alive = std::make_shared<std::atomic<bool>>(true);
    std::shared_ptr<const ovation::transport::DtlsCertificate> m_certificate;
    std::unique_ptr<ovation::transport::PeerTransport> m_transport;
};
