#pragma once

#include "base/result.h"
#include "transport/tap_source.h"
#include "transport/types.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace ovation::transport {

struct MediaPlaneSettings {
    /// Local IP addresses and interfaces to use; empty = those that lead to others (network_addresses.h).
    /// What an interface has is looked up for each peer.
    QStringList addresses;
    std::vector<AnnouncedAddress> announced;
    quint16 portMin = 0, portMax = 0; ///< UDP port range; 0 = any
    int threads = 0;                  ///< transport threads; 0 = one per core
};

/// Feeds ready-made RTP into a stream as if a browser published it (synthetic participants, cameras).
/// push() may be called from any one thread; packets are stamped with payload types of `format`.
class LocalPublisher {
  public:
    virtual ~LocalPublisher() = default;
    /// A whole RTP packet (RFC 3550 header included). Dropped once the stream is closed, and while 2000 of
    /// its packets wait for the transport thread.
    virtual void push(MediaKind kind, std::vector<uint8_t> packet) = 0;
    virtual void pushSenderReport(const SenderReport &report) = 0;
};

/// The media plane: every WebRTC peer of the program and the router between them. Lives on the engine
/// thread; its peers live on transport threads it owns. Every callback and signal arrives on the engine
/// thread. Destroying it closes every peer and joins the threads.
class MediaPlane final : public TapSource {
    Q_OBJECT

  public:
    using AnswerCallback = std::function<void(Result<QByteArray> sdpAnswer)>;

    explicit MediaPlane(MediaPlaneSettings settings, QObject *parent = nullptr);
    ~MediaPlane() override;

    /// Server side of an offer that publishes. Every candidate of the server stands in the answer. Errors:
    /// 302 malformed or unusable SDP, 303 endpoint (no free port), 800 the forced codec is missing and
    /// transcoding is not allowed.
    PeerId publish(const PublishRequest &request, AnswerCallback answer);
    /// Errors: 105 no such stream, 302, 303.
    PeerId subscribe(const SubscribeRequest &request, AnswerCallback answer);
    /// Publishes a stream from inside the program. Both functions are called on a transport thread:
    /// `watched` with true when the first subscriber or tap comes, with false when the last one left.
    std::shared_ptr<LocalPublisher> publishLocal(const QString &sessionId, const QString &streamId,
                                                 const StreamFormat &format,
                                                 std::function<void()> keyframeWanted,
                                                 std::function<void(bool)> watched = {});
    /// Another form of a stream, for subscribers who can't take its video codec; those who can get the stream
    /// itself. Ends with the stream. Null when there is no such stream. The functions are those of
    /// publishLocal().
    std::shared_ptr<LocalPublisher> publishRendition(const QString &streamId, const StreamFormat &format,
                                                     std::function<void()> keyframeWanted,
                                                     std::function<void(bool)> watched);
    /// Kept and applied later when the peer is still being made; mDNS names and TCP candidates are ignored.
    void addRemoteCandidate(PeerId peer, const IceCandidate &candidate);
    void closePeer(PeerId peer);
    /// Whether a stream of any session has this id now.
    bool hasStream(const QString &streamId) const;
    /// Ends a stream: its publisher, the subscribers' feed, and its taps (onEnded).
    void closeStream(const QString &streamId);

    void addTap(const QString &streamId, std::shared_ptr<Tap> tap) override;
    void removeTap(const QString &streamId, const std::shared_ptr<Tap> &tap) override;
    void requestKeyframe(const QString &streamId) override;
    /// For peers that are made from now on; those that are there keep their path.
    void setAnnounced(const std::vector<AnnouncedAddress> &announced);
    /// Gives the numbers of every stream, later, on the engine thread.
    void collectStats(std::function<void(std::vector<StreamStats>)> give);
    /// Gives what is known of every peer, later, on the engine thread.
    void collectReports(std::function<void(PeerReports)> give);

  Q_SIGNALS:
    void peerStateChanged(quint64 peer, ovation::transport::PeerState state);

  private:
    /// Asks every transport thread, puts the parts together, and gives the whole.
    template <typename All, typename Ask, typename Add>
    void collect(Ask ask, Add add, std::function<void(All)> give);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ovation::transport
