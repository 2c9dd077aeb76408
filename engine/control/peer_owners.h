#pragma once

#include "control/participant.h"

#include <QHash>
#include <QString>

namespace ovation::control {

/// Whose each peer of the media plane is, so that none of those who are there has to be looked through for
/// one that is lost. What makes a peer notes it here, and closes it here. Engine thread.
class PeerOwners {
  public:
    /// The plane outlives it.
    explicit PeerOwners(transport::MediaPlane &plane) : m_plane(plane) {}

    /// `owner` publishes by it. 0 is no peer, here and below.
    void addPublisher(transport::PeerId peer, const ParticipantPtr &owner);
    /// `owner` is sent that stream by it.
    void addSubscriber(transport::PeerId peer, const ParticipantPtr &owner, const QString &streamId);
    /// Forgets it: it goes with its stream.
    void remove(transport::PeerId peer) { m_owners.remove(peer); }
    void close(transport::PeerId peer);
    /// Its path is lost, or was closed from the other side: it is closed, and its owner is without it. The
    /// stream stays announced, the subscription listed: the client notices by itself and sends
    /// reconnectStream, or takes them back in words.
    void lost(transport::PeerId peer);

    qsizetype count() const { return m_owners.size(); }

  private:
    struct Owner {
        ParticipantRef participant;
        QString streamId; ///< that it is sent; empty = it publishes
    };

    transport::MediaPlane &m_plane;
    QHash<transport::PeerId, Owner> m_owners;
};

} // namespace ovation::control
