#include "control/subscribing.h"

#include "session/failures.h"
#include "session/identifiers.h"
#include "session/protocol.h"

#include <algorithm>

namespace ovation::control {
namespace {

constexpr std::size_t MaxEarlyCandidates = 64;     ///< of an endpoint that is not made yet
constexpr std::size_t MaxEarlyOfParticipant = 640; ///< of all of them

std::size_t earlyOf(const Participant &participant) {
    std::size_t count = 0;
    for (const auto &kept : participant.early)
        count += kept.size();
    return count;
}

} // namespace

transport::BandwidthLimits Subscribing::sendLimits(const session::Connection &connection) const {
    transport::BandwidthLimits limits{m_settings.maxSend_kbps, m_settings.minSend_kbps};
    if (const auto &options = connection.properties.kurentoOptions) {
        limits.max_kbps = options->videoMaxSendBandwidth.value_or(limits.max_kbps);
        limits.min_kbps = options->videoMinSendBandwidth.value_or(limits.min_kbps);
    }
    return limits;
}

void Subscribing::subscribe(const ParticipantPtr &subscriber, const QString &sender,
                            const QByteArray &sdpOffer, StreamDone done) {
    const QString ownerId = session::ownerOfStream(sender);
    const ParticipantPtr owner = m_roster.find(ownerId);
    if (!owner)
        return done(session::participantNotFound(ownerId.isEmpty() ? sender : ownerId));
    if (!owner->publishing || owner == subscriber)
        return done(session::notPublishing(ownerId));
    if (!subscriber->newEndpoints.take(1, m_clock.monotonic_ns()))
        return done(session::tooManyEndpoints());
    const QString streamId = owner->publishing->id;
    transport::SubscribeRequest request;
    request.sessionId = m_roster.model().id();
    request.streamId = streamId;
    request.sdpOffer = sdpOffer;
    request.send = sendLimits(*subscriber);
    const auto made = std::make_shared<transport::PeerId>(0);
    const auto answered = [this, session = m_roster.session(), peers = m_peers, made,
                           ref = ParticipantRef(subscriber), streamId,
                           done = std::move(done)](const Result<QByteArray> &sdp) {
        const auto alive = session.lock(); // it may be gone; else it lives until this is through
        const ParticipantPtr present = alive ? ref.lock() : nullptr;
        const bool isMine = present && present->isInside && present->subscribers.value(streamId) == *made;
        if (!sdp || !isMine) {
            peers->close(*made);
            if (isMine)
                present->subscribers.remove(streamId);
            return done(sdp ? session::streamNotPublished(streamId) : sdp.error());
        }
        subscribed(*present, streamId);
        done(StreamAnswer{*sdp, {}, 0});
        announceChange(*present);
    };
    m_peers->close(subscriber->subscribers.take(streamId));
    *made = m_plane.subscribe(request, answered);
    if (!*made)
        return;
    subscriber->subscribers.insert(streamId, *made);
    m_peers->addSubscriber(*made, subscriber, streamId);
    applyEarlyCandidates(*subscriber, ownerId, *made);
}

void Subscribing::subscribed(Participant &subscriber, const QString &streamId) {
    const bool again = std::erase_if(subscriber.subscriptions,
                                     [&](const auto &entry) { return entry.streamId == streamId; }) > 0;
    subscriber.subscriptions.push_back({streamId, m_clock.wall_ms()});
    if (const ParticipantPtr owner = again ? nullptr : m_roster.publisherOf(streamId))
        m_announcer.endpointCreated(subscriber, *owner->publishing);
}

/// What a recorder sees is of interest to what records it; what others see is not.
void Subscribing::announceChange(const Participant &subscriber) const {
    if (subscriber.kind == session::ParticipantKind::Recorder)
        m_changes.model();
    else
        m_changes.view();
}

void Subscribing::unsubscribe(Participant &subscriber, const QString &sender) {
    const QString ownerId = session::ownerOfStream(sender);
    if (!ownerId.isEmpty())
        dropSubscriptions(subscriber, ownerId, session::reason::Unsubscribe);
    subscriber.early.remove(ownerId);
    announceChange(subscriber);
}

Result<void> Subscribing::addIceCandidate(Participant &participant, const QString &endpoint,
                                          const transport::IceCandidate &candidate) {
    const QString ownerId = session::ownerOfStream(endpoint);
    transport::PeerId peer = 0;
    if (ownerId == participant.id) {
        peer = participant.publisher;
    } else {
        for (auto entry = participant.subscribers.cbegin(); entry != participant.subscribers.cend();
             ++entry) {
            if (session::ownerOfStream(entry.key()) == ownerId)
                peer = entry.value();
        }
    }
    if (peer) {
        m_plane.addRemoteCandidate(peer, candidate);
        return {};
    }
    if (!m_roster.find(ownerId))
        return session::participantNotFound(ownerId.isEmpty() ? endpoint : ownerId);
    // Before its endpoint: kept, and applied when it is made (protocol 3.8).
    if (earlyOf(participant) >= MaxEarlyOfParticipant)
        return {};
    auto &early = participant.early[ownerId];
    if (early.size() < MaxEarlyCandidates)
        early.push_back(candidate);
    return {};
}

void Subscribing::applyEarlyCandidates(Participant &participant, const QString &ownerId,
                                       transport::PeerId peer) {
    for (const auto &candidate : participant.early.take(ownerId))
        m_plane.addRemoteCandidate(peer, candidate);
}

std::vector<Subscribing::Ended> Subscribing::takeSubscribers(const QString &streamId) {
    std::vector<Ended> ended;
    for (const ParticipantPtr &one : m_roster.all()) {
        m_peers->close(one->subscribers.take(streamId));
        std::erase_if(one->subscriptions, [&](const session::Subscription &held) {
            if (held.streamId != streamId)
                return false;
            ended.push_back({one, held.createdAt});
            return true;
        });
    }
    return ended;
}

void Subscribing::announceEnded(const std::vector<Ended> &ended, const session::Stream &stream,
                                const QString &reason) const {
    for (const Ended &one : ended)
        m_announcer.endpointDestroyed(*one.holder, stream, one.begun_ms, reason);
}

void Subscribing::dropSubscriptions(Participant &subscriber, const QString &ownerId, const QString &reason) {
    const auto belongs = [&](const QString &streamId) {
        return ownerId.isEmpty() || session::ownerOfStream(streamId) == ownerId;
    };
    subscriber.subscribers.removeIf([&](const auto &entry) {
        if (!belongs(entry.key()))
            return false;
        m_peers->close(entry.value());
        return true;
    });
    // All is looked up before any participant is told: one that hears of it may end those streams, too.
    std::vector<std::pair<session::Stream, int64_t>> dropped;
    std::erase_if(subscriber.subscriptions, [&](const session::Subscription &one) {
        const bool goes = belongs(one.streamId);
        if (const ParticipantPtr owner = goes ? m_roster.publisherOf(one.streamId) : nullptr)
            dropped.emplace_back(*owner->publishing, one.createdAt);
        return goes;
    });
    for (const auto &[stream, begun_ms] : dropped)
        m_announcer.endpointDestroyed(subscriber, stream, begun_ms, reason);
}

} // namespace ovation::control
