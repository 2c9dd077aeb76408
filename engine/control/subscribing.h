#pragma once

#include "control/announcer.h"
#include "control/changes.h"
#include "control/peer_owners.h"
#include "transport/media_plane.h"

namespace ovation::control {

/// The subscriptions of one session's participants, and the ICE candidates of all its endpoints (protocol
/// 3.4, 3.8). Engine thread; answers come later, on it too.
class Subscribing {
  public:
    Subscribing(const config::Settings &settings, const Clock &clock, transport::MediaPlane &plane,
                std::shared_ptr<PeerOwners> peers, Roster &roster, const Announcer &announcer,
                Changes changes)
        : m_settings(settings), m_clock(clock), m_plane(plane), m_peers(std::move(peers)), m_roster(roster),
          m_announcer(announcer), m_changes(std::move(changes)) {}

    /// `sender` is a stream id or connection id. Subscribing again (reconnectStream) replaces the endpoint.
    /// Errors ParticipantNotFound, NotPublishing, InvalidSdp, EndpointFailed.
    void subscribe(const ParticipantPtr &subscriber, const QString &sender, const QByteArray &sdpOffer,
                   StreamDone done);
    void unsubscribe(Participant &subscriber, const QString &sender);
    /// `endpoint` = connection id of the stream's owner. Error ParticipantNotFound.
    Result<void> addIceCandidate(Participant &participant, const QString &endpoint,
                                 const transport::IceCandidate &candidate);
    /// Hands what came before its endpoint to the peer that is made now.
    void applyEarlyCandidates(Participant &participant, const QString &ownerId, transport::PeerId peer);
    /// A subscription that has ended.
    struct Ended {
        ParticipantPtr holder;
        int64_t begun_ms = 0;
    };
    /// Ends all subscriptions to a stream. Tells no participant: announceEnded() does.
    std::vector<Ended> takeSubscribers(const QString &streamId);
    void announceEnded(const std::vector<Ended> &ended, const session::Stream &stream,
                       const QString &reason) const;
    /// Ends a participant's subscriptions to the streams of `ownerId`, or all when it is empty.
    void dropSubscriptions(Participant &subscriber, const QString &ownerId, const QString &reason);

  private:
    void subscribed(Participant &subscriber, const QString &streamId);
    void announceChange(const Participant &subscriber) const;
    transport::BandwidthLimits sendLimits(const session::Connection &connection) const;

    const config::Settings &m_settings;
    const Clock &m_clock;
    transport::MediaPlane &m_plane;
    const std::shared_ptr<PeerOwners> m_peers; ///< late answers hold it, too
    Roster &m_roster;
    const Announcer &m_announcer;
    Changes m_changes;
};

} // namespace ovation::control
