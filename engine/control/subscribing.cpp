#include "control/commands_state.h"

#include "session/identifiers.h"

namespace ovation::control {
namespace {

constexpr std::size_t MaxEarlyCandidates = 64;

} // namespace

void Commands::subscribe(const QString &sessionId, const QString &connectionId, const QString &sender,
                           const QByteArray &sdpOffer, Answer answer) {
    session::Session *session = m_sessions.find(sessionId);
    session::Connection *connection = session ? session->participant(connectionId) : nullptr;
    auto *state = d->participant(sessionId, connectionId);
    if (!connection || !state) {
        answer(participantMissing(connectionId));
        return;
    }
    const QString ownerId = session::ownerOfStream(sender);
    const session::Connection *owner = session->participant(ownerId);
    if (!owner) {
        answer(participantMissing(ownerId.isEmpty() ? sender : ownerId));
        return;
    }
    if (!owner->publishing || owner == connection) {
        answer(Error{Errc::NotPublishing,
                     QStringLiteral("Participant '%1' is not publishing to others").arg(ownerId)});
        return;
    }
    const QString streamId = owner->publishing->id;
    transport::SubscribeRequest request;
    request.sessionId = sessionId;
    request.streamId = streamId;
    request.sdpOffer = sdpOffer;
    request.send = d->sendLimits(*connection);
    auto made = std::make_shared<transport::PeerId>(0);
    const auto answered = [this, made, sessionId, connectionId, streamId,
                           answer = std::move(answer)](const Result<QByteArray> &sdp) {
        session::Session *present = m_sessions.find(sessionId);
        session::Connection *subscriber = present ? present->participant(connectionId) : nullptr;
        auto *runtime = d->participant(sessionId, connectionId);
        if (!sdp) {
            d->plane.closePeer(*made);
            if (runtime && runtime->subscribers.value(streamId) == *made)
                runtime->subscribers.remove(streamId);
            answer(sdp.error());
            return;
        }
        if (!subscriber || !runtime || runtime->subscribers.value(streamId) != *made) {
            d->plane.closePeer(*made);
            answer(Error{Errc::NotPublishing,
                         QStringLiteral("Stream '%1' is not being published any more").arg(streamId)});
            return;
        }
        const bool again = std::erase_if(subscriber->subscriptions,
                                         [&](const auto &entry) { return entry.streamId == streamId; }) > 0;
        subscriber->subscriptions.push_back({streamId, d->clock.wall_ms()});
        if (const auto *publisher = again ? nullptr : present->publisherOf(streamId))
            d->emitEndpointCreated(*present, *subscriber, *publisher->publishing);
        answer(QJsonObject{{QStringLiteral("sdpAnswer"), QString::fromUtf8(*sdp)}});
        d->subscriptionsChanged(*present, *subscriber);
    };
    // Subscribing again (reconnectStream) replaces the endpoint.
    d->plane.closePeer(state->subscribers.take(streamId));
    *made = d->plane.subscribe(request, answered);
    if (!*made)
        return;
    state->subscribers.insert(streamId, *made);
    d->applyEarlyCandidates(*state, ownerId, *made);
}

/// What a recorder sees is of interest to what records it; what others see is not.
void Commands::Private::subscriptionsChanged(const session::Session &session,
                                               const session::Connection &subscriber) {
    if (subscriber.kind == session::ParticipantKind::Recorder)
        changed(session);
    else
        Q_EMIT q.changed();
}

Result<void> Commands::unsubscribe(const QString &sessionId, const QString &connectionId,
                                     const QString &sender) {
    session::Session *session = m_sessions.find(sessionId);
    session::Connection *connection = session ? session->participant(connectionId) : nullptr;
    auto *state = d->participant(sessionId, connectionId);
    if (!connection || !state)
        return participantMissing(connectionId);
    const QString ownerId = session::ownerOfStream(sender);
    if (!ownerId.isEmpty())
        d->dropSubscriptions(*session, *connection, ownerId, QStringLiteral("unsubscribe"));
    state->early.remove(ownerId);
    d->subscriptionsChanged(*session, *connection);
    return {};
}

Result<void> Commands::addIceCandidate(const QString &sessionId, const QString &connectionId,
                                         const QString &endpoint, const transport::IceCandidate &candidate) {
    auto *state = d->participant(sessionId, connectionId);
    if (!state)
        return participantMissing(connectionId);
    const QString ownerId = session::ownerOfStream(endpoint);
    transport::PeerId peer = 0;
    if (ownerId == connectionId) {
        peer = state->publisher;
    } else {
        for (auto entry = state->subscribers.cbegin(); entry != state->subscribers.cend(); ++entry) {
            if (session::ownerOfStream(entry.key()) == ownerId)
                peer = entry.value();
        }
    }
    if (peer) {
        d->plane.addRemoteCandidate(peer, candidate);
        return {};
    }
    const session::Session *session = m_sessions.find(sessionId);
    if (!session || !session->participant(ownerId))
        return participantMissing(ownerId.isEmpty() ? endpoint : ownerId);
    // Before its endpoint: kept, and applied when it is made (protocol 3.8).
    auto &early = state->early[ownerId];
    if (early.size() < MaxEarlyCandidates)
        early.push_back(candidate);
    return {};
}

} // namespace ovation::control
