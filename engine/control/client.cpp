#include "control/client.h"

#include "base/json_bytes.h"
#include "session/failures.h"
#include "session/protocol.h"

namespace ovation::control {

Client::Place Client::place() const {
    Place place{m_session.lock(), m_participant.lock()};
    // A caller may hold it still while it is being taken out.
    if (place && !place.participant->isInside)
        return {};
    return place;
}

Error Client::gone() const {
    return session::participantNotFound(m_connectionId);
}

void Client::publish(const PublishParams &params, StreamDone done) const {
    if (const Place here = place())
        here.session->publishing().publish(here.participant, params, std::move(done));
    else
        done(gone());
}

Result<void> Client::unpublish() const {
    const Place here = place();
    if (!here)
        return gone();
    if (!here.participant->publishing)
        return session::notPublishing(m_connectionId);
    here.session->publishing().end(here.participant, session::reason::Unpublish, Announcer::Audience::Others);
    return {};
}

Result<void> Client::changeStream(const StreamChange &change) const {
    const Place here = place();
    if (!here)
        return gone();
    if (auto may = here.session->charge(
            *here.participant,
            jsonBytes(change.property) + jsonBytes(change.reason) + written_bytes(change.newValue), 0);
        !may)
        return may;
    return here.session->publishing().change(here.participant, change);
}

void Client::reconnectStream(const QString &streamId, const QByteArray &sdpOffer, StreamDone done) const {
    const Place here = place();
    if (!here)
        done(gone());
    else if (here.participant->publishing && here.participant->publishing->id == streamId)
        here.session->publishing().republish(here.participant, sdpOffer, std::move(done));
    else
        here.session->subscribing().subscribe(here.participant, streamId, sdpOffer, std::move(done));
}

void Client::subscribe(const QString &sender, const QByteArray &sdpOffer, StreamDone done) const {
    if (const Place here = place())
        here.session->subscribing().subscribe(here.participant, sender, sdpOffer, std::move(done));
    else
        done(gone());
}

Result<void> Client::unsubscribe(const QString &sender) const {
    const Place here = place();
    if (!here)
        return gone();
    here.session->subscribing().unsubscribe(*here.participant, sender);
    return {};
}

Result<void> Client::addIceCandidate(const QString &endpoint,
                                     const transport::IceCandidate &candidate) const {
    const Place here = place();
    return here ? here.session->subscribing().addIceCandidate(*here.participant, endpoint, candidate)
                : gone();
}

Result<void> Client::signal(Signal signal) const {
    const Place here = place();
    if (!here)
        return gone();
    signal.from = m_connectionId;
    if (auto may = here.session->charge(*here.participant, signal.written_bytes(), signal.to.size()); !may)
        return may;
    return here.session->signal(signal);
}

Result<void> Client::forceDisconnect(const QString &connectionId,
                                     const std::function<void()> &respond) const {
    const Place here = place();
    return here ? here.session->forceDisconnect(*here.participant, connectionId, respond) : gone();
}

Result<void> Client::forceUnpublish(const QString &streamId, const std::function<void()> &respond) const {
    const Place here = place();
    return here ? here.session->forceUnpublish(*here.participant, streamId, respond) : gone();
}

void Client::leave(const QString &reason) const {
    if (const Place here = place())
        here.session->leave(here.participant, reason);
}

void Client::dropChannel(const ClientChannel *channel) const {
    if (const ParticipantPtr participant = m_participant.lock();
        participant && participant->channel == channel)
        participant->channel = nullptr;
}

} // namespace ovation::control
