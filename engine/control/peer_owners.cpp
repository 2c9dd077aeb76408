#include "control/peer_owners.h"

namespace ovation::control {

void PeerOwners::addPublisher(transport::PeerId peer, const ParticipantPtr &owner) {
    addSubscriber(peer, owner, {});
}

void PeerOwners::addSubscriber(transport::PeerId peer, const ParticipantPtr &owner, const QString &streamId) {
    if (peer)
        m_owners.insert(peer, {owner, streamId});
}

void PeerOwners::close(transport::PeerId peer) {
    remove(peer);
    m_plane.closePeer(peer);
}

void PeerOwners::lost(transport::PeerId peer) {
    const Owner owner = m_owners.take(peer);
    m_plane.closePeer(peer);
    const ParticipantPtr present = owner.participant.lock();
    if (!present)
        return;
    // Another one may have taken its place. Candidates that come from now on are for the one that will
    // follow.
    if (owner.streamId.isEmpty() && present->publisher == peer)
        present->publisher = 0;
    else if (present->subscribers.value(owner.streamId) == peer)
        present->subscribers.remove(owner.streamId);
}

} // namespace ovation::control
