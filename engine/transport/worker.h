#pragma once

#include "transport/feedback_limit.h"
#include "transport/io_thread.h"
#include "transport/receiver.h"
#include "transport/sender.h"

#include <atomic>
#include <unordered_map>

namespace ovation::transport {

/// Makes a Stream's source out of packets pushed from inside the program.
class LocalSource final : public StreamSource {
  public:
    LocalSource(Stream &stream, const StreamFormat &format, std::function<void()> keyframeWanted,
                std::function<void(bool)> watched)
        : m_keyframeWanted(std::move(keyframeWanted)), m_watched(std::move(watched)) {
        stream.setSource(this, format);
    }
    void sendKeyframeRequest() override {
        if (m_keyframeWanted)
            m_keyframeWanted();
    }
    void setWatched(bool watched) override {
        if (m_watched)
            m_watched(watched);
    }

  private:
    std::function<void()> m_keyframeWanted;
    std::function<void(bool)> m_watched;
};

/// The peers and streams of one transport thread. Every method runs on that thread.
class Worker {
  public:
    struct Events { ///< called on the transport thread
        std::function<void(PeerId, PeerState)> stateChanged;
    };

    Worker(IoThread &thread, IceSettings ice, std::shared_ptr<const DtlsCertificate> certificate,
           Events events);
    ~Worker();

    Result<QByteArray> publish(PeerId id, const PublishRequest &request);
    Result<QByteArray> subscribe(PeerId id, const SubscribeRequest &request);
    void publishLocal(const std::string &streamId, const StreamFormat &format,
                      std::function<void()> keyframeWanted, std::function<void(bool)> watched);
    /// Another form of a stream: a stream of its own, called renditionOf(streamId).
    void publishRendition(const std::string &streamId, const StreamFormat &format,
                          std::function<void()> keyframeWanted, std::function<void(bool)> watched);
    static std::string renditionOf(const std::string &streamId) { return streamId + "/rendition"; }
    void pushLocal(const std::string &streamId, MediaKind kind, const std::vector<uint8_t> &packet);
    void pushLocalReport(const std::string &streamId, const SenderReport &report);
    void addCandidate(PeerId id, const IceCandidate &candidate);
    void closePeer(PeerId id);
    void closeStream(std::string streamId); // a copy: whose name it is may be what ends
    void addTap(const std::string &streamId, std::shared_ptr<Tap> tap);
    void removeTap(const std::string &streamId, const Tap *tap);
    void requestKeyframe(const std::string &streamId);
    std::vector<StreamStats> stats() const;
    PeerReports reports() const;
    /// For peers that are made from now on.
    void setAnnounced(std::vector<AnnouncedAddress> announced) { m_ice.announced = std::move(announced); }
    void tick();

  private:
    /// Stays where it is, its transport calls it for every packet.
    struct Peer {
        explicit Peer(std::string stream) : streamId(std::move(stream)) {}
        Peer(const Peer &) = delete;
        Peer &operator=(const Peer &) = delete;
        void rtp(std::span<const uint8_t> packet) const;
        void moved() const;
        void rtcp(std::span<const uint8_t> compound);

        const std::string streamId;
        FeedbackLimit feedback;
        std::unique_ptr<PeerTransport> transport;
        std::unique_ptr<Receiver> receiver; // destroyed before the transport it writes to
        std::unique_ptr<Sender> sender;
        PeerReport report; ///< but for the path in use, which is asked for
    };

    /// With its transport; EndpointFailed when no socket could be opened.
    Result<std::unique_ptr<Peer>> makePeer(PeerId id, std::string streamId);
    QByteArray answer(Peer &peer, const Sdp &offer, const Negotiation &negotiation, Sender::Ssrcs ssrcs,
                      const BandwidthLimits &limits) const;
    void stateChanged(PeerId id, PeerState state);
    Stream *find(const std::string &streamId) const;
    void endStream(const std::string &streamId);

    IoThread &m_thread;
    IceSettings m_ice; ///< its addresses as they were chosen; each peer gets what the machine has of them
    std::shared_ptr<const DtlsCertificate> m_certificate;
    Events m_events;
    std::unordered_map<std::string, std::unique_ptr<Stream>> m_streams;
    std::unordered_map<std::string, std::unique_ptr<LocalSource>> m_local;
    std::unordered_map<PeerId, std::unique_ptr<Peer>> m_peers;
    int64_t m_lastMeasure_ns = 0;
};

} // namespace ovation::transport
