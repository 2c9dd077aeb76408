#include "control/publishing.h"

#include "base/excerpt.h"
#include "base/log.h"
#include "control/stream_ids.h"
#include "session/failures.h"
#include "session/identifiers.h"
#include "session/protocol.h"

#include <algorithm>

namespace ovation::control {
namespace {

bool publishes(const Participant &owner, const QString &streamId) {
    return owner.publishing && owner.publishing->id == streamId;
}

} // namespace

transport::BandwidthLimits Publishing::receiveLimits(const session::Connection &connection) const {
    transport::BandwidthLimits limits{m_settings.maxRecv_kbps, m_settings.minRecv_kbps};
    if (const auto &options = connection.properties.kurentoOptions) {
        limits.max_kbps = options->videoMaxRecvBandwidth.value_or(limits.max_kbps);
        limits.min_kbps = options->videoMinRecvBandwidth.value_or(limits.min_kbps);
    }
    return limits;
}

transport::PublishRequest Publishing::requestOf(const Participant &owner, const QString &streamId,
                                                const QByteArray &sdpOffer) const {
    const auto &properties = m_roster.model().properties();
    transport::PublishRequest request;
    request.sessionId = m_roster.model().id();
    request.streamId = streamId;
    request.sdpOffer = sdpOffer;
    request.forcedCodec = properties.forcedVideoCodec.value_or(m_settings.forcedVideoCodec);
    request.allowTranscoding = properties.allowTranscoding.value_or(m_settings.allowTranscoding);
    request.receive = receiveLimits(owner);
    return request;
}

session::Stream Publishing::streamOf(const Participant &owner, const PublishParams &params) const {
    session::Stream stream;
    stream.id = freshStreamId(m_plane, params.typeOfVideo, params.hasVideo, owner.id);
    stream.connectionId = owner.id;
    stream.createdAt = m_clock.wall_ms();
    stream.hasAudio = params.hasAudio;
    stream.hasVideo = params.hasVideo;
    stream.audioActive = params.hasAudio && params.audioActive;
    stream.videoActive = params.hasVideo && params.videoActive;
    stream.typeOfVideo = params.hasVideo ? params.typeOfVideo : QString();
    stream.frameRate = params.frameRate;
    stream.videoDimensions = params.videoDimensions;
    return stream;
}

void Publishing::publish(const ParticipantPtr &owner, const PublishParams &params, StreamDone done) {
    if (!owner->mayPublish())
        return done(session::mayNotPublish());
    if (owner->publishing || owner->publisher)
        return done(session::alreadyPublishing(owner->id));
    if (params.hasFilter)
        return done(session::filtersMissing());
    if (!owner->publications.take(1, m_clock.monotonic_ns()))
        return done(session::tooManyPublications());
    if (!owner->newEndpoints.take(1, m_clock.monotonic_ns()))
        return done(session::tooManyEndpoints());
    const session::Stream stream = streamOf(*owner, params);
    auto request = requestOf(*owner, stream.id, params.sdpOffer);
    request.loopback = params.doLoopback;

    const auto made = std::make_shared<transport::PeerId>(0);
    const auto answered = [this, session = m_roster.session(), &plane = m_plane, peers = m_peers, made,
                           ref = ParticipantRef(owner), stream,
                           done = std::move(done)](const Result<QByteArray> &sdp) {
        const auto alive = session.lock(); // it may be gone; else it lives until this is through
        const ParticipantPtr present = alive ? ref.lock() : nullptr;
        // The participant left, or unpublished, while the answer was being made.
        const bool isMine = present && present->isInside && present->publisher == *made;
        if (!isMine || !sdp) {
            if (isMine)
                present->publisher = 0;
            peers->remove(*made);
            plane.closeStream(stream.id);
            return done(isMine ? sdp.error() : session::participantNotFound(stream.connectionId));
        }
        present->publishing = stream;
        published(present, [&] { done(StreamAnswer{*sdp, stream.id, stream.createdAt}); });
    };
    owner->publisher = *made = m_plane.publish(request, answered);
    m_peers->addPublisher(*made, owner);
    if (*made)
        m_subscribing.applyEarlyCandidates(*owner, owner->id, *made);
}

void Publishing::republish(const ParticipantPtr &owner, const QByteArray &sdpOffer, StreamDone done) {
    if (!owner->mayPublish())
        return done(session::mayNotPublish());
    if (!owner->reconnections.take(1, m_clock.monotonic_ns()))
        return done(session::tooManyEndpoints());
    const QString streamId = owner->publishing->id;
    const auto made = std::make_shared<transport::PeerId>(0);
    const auto answered = [peers = m_peers, made, ref = ParticipantRef(owner), streamId,
                           done = std::move(done)](const Result<QByteArray> &sdp) {
        const ParticipantPtr present = ref.lock();
        const bool goesOn = present && present->isInside && publishes(*present, streamId);
        if (!sdp || !goesOn) {
            peers->close(*made); // the one before, if it lives, stays
            return done(sdp ? session::streamNotPublished(streamId) : sdp.error());
        }
        // Only now: until the new endpoint stands, the stream must not be without any.
        peers->close(std::exchange(present->publisher, *made));
        done(StreamAnswer{*sdp, streamId, present->publishing->createdAt});
    };
    *made = m_plane.publish(requestOf(*owner, streamId, sdpOffer), answered);
    m_peers->addPublisher(*made, owner);
    if (*made)
        m_subscribing.applyEarlyCandidates(*owner, owner->id, *made);
}

void Publishing::published(const ParticipantPtr &owner, const std::function<void()> &respond) {
    const session::Stream stream = *owner->publishing;
    qCInfo(logControl) << "session" << m_roster.model().id() << ":" << owner->id << "publishes" << stream.id;
    const auto present = m_roster.all();
    const auto publishers = std::count_if(present.begin(), present.end(),
                                          [](const auto &one) { return one->publishing.has_value(); });
    m_announcer.endpointCreated(*owner, stream); // first: one that is told may end the stream, or its owner
    m_changes.model();
    if (publishers == 1 && publishes(*owner, stream.id))
        m_firstPublished();
    if (respond)
        respond();
    if (publishes(*owner, stream.id))
        m_announcer.published(*owner);
}

Result<void> Publishing::change(const ParticipantPtr &owner, const StreamChange &change) {
    if (!publishes(*owner, change.streamId))
        return Error{Errc::NotPublishing, QStringLiteral("Participant '%1' is not publishing '%2'")
                                              .arg(owner->id, excerpt(change.streamId))};
    session::Stream &stream = *owner->publishing;
    if (change.property == session::change::AudioActive)
        stream.audioActive = change.newValue.toBool();
    else if (change.property == session::change::VideoActive)
        stream.videoActive = change.newValue.toBool();
    else if (change.property == session::change::VideoDimensions)
        stream.videoDimensions = change.newValue.toString();
    m_announcer.streamChanged(*owner, change);
    m_changes.model();
    return {};
}

void Publishing::endStream(Participant &owner, const QString &reason) {
    const session::Stream stream = *owner.publishing;
    owner.publishing.reset();
    owner.dropSources();
    m_peers->close(std::exchange(owner.publisher, 0));
    const auto subscribers = m_subscribing.takeSubscribers(stream.id);
    m_plane.closeStream(stream.id);
    m_announcer.endpointDestroyed(owner, stream, stream.createdAt, reason);
    m_subscribing.announceEnded(subscribers, stream, reason);
}

void Publishing::end(const ParticipantPtr &owner, const QString &reason, Announcer::Audience audience) {
    owner->early.remove(owner->id);
    endStream(*owner, reason);
    if (owner->isInside) // clients derive it from a leave
        m_announcer.unpublished(*owner, reason, audience);
    m_changes.model();
}

void Publishing::closeMedia(const ParticipantPtr &participant, const QString &reason) {
    m_subscribing.dropSubscriptions(*participant, {}, reason);
    if (participant->publishing)
        endStream(*participant, reason);
    participant->dropSources();
}

} // namespace ovation::control
