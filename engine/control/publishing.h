#pragma once

#include "control/subscribing.h"

namespace ovation::control {

/// The streams that one session's participants publish (protocol 3.4, 3.7, 3.8). Engine thread; answers come
/// later, on it too.
class Publishing {
  public:
    /// `firstPublished`: there was no stream in the session before this one.
    Publishing(const config::Settings &settings, const Clock &clock, transport::MediaPlane &plane,
               std::shared_ptr<PeerOwners> peers, Roster &roster, const Announcer &announcer,
               Subscribing &subscribing, Changes changes, std::function<void()> firstPublished)
        : m_settings(settings), m_clock(clock), m_plane(plane), m_peers(std::move(peers)), m_roster(roster),
          m_announcer(announcer), m_subscribing(subscribing), m_changes(std::move(changes)),
          m_firstPublished(std::move(firstPublished)) {}

    /// Errors Unauthorized (role), AlreadyPublishing, ParticipantNotFound (it left meanwhile), InvalidSdp,
    /// ForcedCodecMissing, EndpointFailed (also when it publishes too often), FilterUnavailable.
    void publish(const ParticipantPtr &owner, const PublishParams &params, StreamDone done);
    /// A new endpoint for a stream that stays published. Errors as publish(): the role may have changed
    /// since.
    void republish(const ParticipantPtr &owner, const QByteArray &sdpOffer, StreamDone done);
    /// What `owner` publishes is in the model: the event, recorders and the countdown, then `respond`,
    /// always, then the others, unless it has ended meanwhile.
    void published(const ParticipantPtr &owner, const std::function<void()> &respond = {});
    /// Error NotPublishing.
    Result<void> change(const ParticipantPtr &owner, const StreamChange &change);
    /// Ends what it publishes.
    void end(const ParticipantPtr &owner, const QString &reason, Announcer::Audience audience);
    /// Ends all its media: it leaves.
    void closeMedia(const ParticipantPtr &participant, const QString &reason);

  private:
    void endStream(Participant &owner, const QString &reason);
    session::Stream streamOf(const Participant &owner, const PublishParams &params) const;
    /// The offer with what session and settings demand of it.
    transport::PublishRequest requestOf(const Participant &owner, const QString &streamId,
                                        const QByteArray &sdpOffer) const;
    transport::BandwidthLimits receiveLimits(const session::Connection &connection) const;

    const config::Settings &m_settings;
    const Clock &m_clock;
    transport::MediaPlane &m_plane;
    const std::shared_ptr<PeerOwners> m_peers; ///< late answers hold it, too
    Roster &m_roster;
    const Announcer &m_announcer;
    Subscribing &m_subscribing;
    Changes m_changes;
    std::function<void()> m_firstPublished;
};

} // namespace ovation::control
