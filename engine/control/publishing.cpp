#include "control/commands_state.h"

#include "base/log.h"
#include "session/identifiers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>

namespace ovation::control {
namespace {

int limit(const std::optional<int> &own, int common) {
    return own.value_or(common);
}

/// A camera is its stream: it leaves with it.
Error cameraPublishes() {
    return {Errc::CameraStream, QStringLiteral("The stream of an IP camera ends with its connection only")};
}

} // namespace

transport::BandwidthLimits Commands::Private::receiveLimits(const session::Connection &connection) const {
    const auto &options = connection.properties.kurentoOptions;
    const auto &settings = q.m_settings;
    transport::BandwidthLimits limits{settings.maxRecv_kbps, settings.minRecv_kbps};
    if (options) {
        limits.max_kbps = limit(options->videoMaxRecvBandwidth, limits.max_kbps);
        limits.min_kbps = limit(options->videoMinRecvBandwidth, limits.min_kbps);
    }
    // Packets are forwarded as they came: what may be sent to subscribers bounds what is worth receiving.
    if (settings.maxSend_kbps > 0)
        limits.max_kbps =
            limits.max_kbps > 0 ? std::min(limits.max_kbps, settings.maxSend_kbps) : settings.maxSend_kbps;
    return limits;
}

transport::BandwidthLimits Commands::Private::sendLimits(const session::Connection &connection) const {
    transport::BandwidthLimits limits{q.m_settings.maxSend_kbps, q.m_settings.minSend_kbps};
    if (const auto &options = connection.properties.kurentoOptions) {
        limits.max_kbps = limit(options->videoMaxSendBandwidth, limits.max_kbps);
        limits.min_kbps = limit(options->videoMinSendBandwidth, limits.min_kbps);
    }
    return limits;
}

transport::PublishRequest Commands::Private::publishRequest(const session::Session &session,
                                                              const session::Connection &connection,
                                                              const QString &streamId,
                                                              const QByteArray &sdpOffer) const {
    transport::PublishRequest request;
    request.sessionId = session.id();
    request.streamId = streamId;
    request.sdpOffer = sdpOffer;
    request.forcedCodec = session.properties().forcedVideoCodec.value_or(q.m_settings.forcedVideoCodec);
    request.allowTranscoding = session.properties().allowTranscoding.value_or(q.m_settings.allowTranscoding);
    request.receive = receiveLimits(connection);
    return request;
}

void Commands::publish(const QString &sessionId, const QString &connectionId, const PublishParams &params,
                         Answer answer) {
    session::Session *session = m_sessions.find(sessionId);
    session::Connection *connection = session ? session->participant(connectionId) : nullptr;
    auto *state = d->participant(sessionId, connectionId);
    if (!connection || !state) {
        answer(participantMissing(connectionId));
        return;
    }
    if (!connection->mayPublish()) {
        answer(
            Error{Errc::Unauthorized, QStringLiteral("This participant's role does not allow publishing")});
        return;
    }
    if (connection->publishing || state->publisher) {
        answer(Error{Errc::AlreadyPublishing,
                     QStringLiteral("Participant '%1' is already publishing").arg(connectionId)});
        return;
    }
    session::Stream stream;
    stream.id = session::newStreamId(params.typeOfVideo, params.hasVideo, connectionId);
    stream.connectionId = connectionId;
    stream.createdAt = d->clock.wall_ms();
    stream.hasAudio = params.hasAudio;
    stream.hasVideo = params.hasVideo;
    stream.audioActive = params.hasAudio && params.audioActive;
    stream.videoActive = params.hasVideo && params.videoActive;
    stream.typeOfVideo = params.hasVideo ? params.typeOfVideo : QString();
    stream.frameRate = params.frameRate;
    stream.videoDimensions = params.videoDimensions;

    auto request = d->publishRequest(*session, *connection, stream.id, params.sdpOffer);
    request.loopback = params.doLoopback;

    auto made = std::make_shared<transport::PeerId>(0);
    const auto answered = [this, made, sessionId, connectionId, stream,
                           answer = std::move(answer)](const Result<QByteArray> &sdp) {
        session::Session *present = m_sessions.find(sessionId);
        session::Connection *owner = present ? present->participant(connectionId) : nullptr;
        auto *runtime = d->participant(sessionId, connectionId);
        // The participant left, or unpublished, while the answer was being made.
        if (!owner || !runtime || runtime->publisher != *made) {
            d->plane.closeStream(stream.id);
            answer(participantMissing(connectionId));
            return;
        }
        if (!sdp) {
            runtime->publisher = 0;
            d->plane.closeStream(stream.id);
            answer(sdp.error());
            return;
        }
        owner->publishing = stream;
        d->published(*present, *owner, [&] {
            answer(QJsonObject{{QStringLiteral("sdpAnswer"), QString::fromUtf8(*sdp)},
                               {QStringLiteral("id"), stream.id},
                               {QStringLiteral("createdAt"), qint64(stream.createdAt)}});
        });
    };
    state->publisher = *made = d->plane.publish(request, answered);
    if (*made)
        d->applyEarlyCandidates(*state, connectionId, *made);
}

void Commands::Private::peerLost(transport::PeerId peer) {
    plane.closePeer(peer);
    // Candidates that come from now on are for the endpoint that will follow.
    for (const auto &session : std::as_const(runtime)) {
        for (auto &[id, state] : session->participants) {
            if (state.publisher == peer)
                state.publisher = 0;
            state.subscribers.removeIf([peer](const auto &entry) { return entry.value() == peer; });
        }
    }
}

void Commands::Private::applyEarlyCandidates(ParticipantRuntime &state, const QString &owner,
                                               transport::PeerId peer) {
    for (const auto &candidate : state.early.take(owner))
        plane.addRemoteCandidate(peer, candidate);
}

void Commands::Private::published(session::Session &session, session::Connection &connection,
                                    const std::function<void()> &respond) {
    const QString sessionId = session.id(), connectionId = connection.id;
    qCInfo(logControl) << "session" << sessionId << ":" << connectionId << "publishes"
                       << connection.publishing->id;
    const auto active = session.participants();
    const auto publishers = std::count_if(active.begin(), active.end(),
                                          [](const auto *one) { return one->publishing.has_value(); });
    changed(session);
    emitEndpointCreated(session, connection, *connection.publishing);
    if (publishers == 1) {
        abortAutostop(sessionId);
        firstPublished(session);
    }
    if (respond)
        respond();
    notifyAll(session, QStringLiteral("participantPublished"),
              {{QStringLiteral("id"), connectionId},
               {QStringLiteral("streams"), QJsonArray{streamJson(*connection.publishing)}}},
              connectionId);
}

void Commands::Private::endPublishing(session::Session &session, session::Connection &owner,
                                        const QString &reason, bool notifyOwner) {
    auto *state = participant(session.id(), owner.id);
    const session::Stream stream = *owner.publishing;
    owner.publishing.reset();
    if (state) {
        state->synthetic.reset();
        state->camera.reset();
        plane.closePeer(std::exchange(state->publisher, 0));
        state->early.remove(owner.id);
    }
    emitEndpointDestroyed(session, owner, stream, stream.createdAt, reason);
    dropSubscribers(session, stream, reason);
    plane.closeStream(stream.id);
    notifyAll(session, QStringLiteral("participantUnpublished"),
              {{QStringLiteral("connectionId"), owner.id}, {QStringLiteral("reason"), reason}},
              notifyOwner ? QString() : owner.id);
    changed(session);
}

Result<void> Commands::unpublishOwn(const QString &sessionId, const QString &connectionId) {
    session::Session *session = m_sessions.find(sessionId);
    session::Connection *connection = session ? session->participant(connectionId) : nullptr;
    if (!connection)
        return participantMissing(connectionId);
    if (!connection->publishing)
        return Error{Errc::NotPublishing,
                     QStringLiteral("Participant '%1' is not publishing").arg(connectionId)};
    d->endPublishing(*session, *connection, QStringLiteral("unpublish"), false);
    return {};
}

Result<void> Commands::unpublish(const QString &sessionId, const QString &streamId, const QString &reason) {
    session::Session *session = m_sessions.find(sessionId);
    if (!session)
        return Error{Errc::SessionNotFound, QStringLiteral("Session '%1' not found").arg(sessionId)};
    if (!session->isActive())
        return Error{Errc::SessionNotActive, QStringLiteral("Session '%1' is not active").arg(sessionId)};
    session::Connection *owner = session->publisherOf(streamId);
    if (!owner)
        return Error{Errc::NotPublishing, QStringLiteral("Stream '%1' is not being published").arg(streamId)};
    if (owner->isCamera())
        return cameraPublishes();
    d->endPublishing(*session, *owner, reason, true);
    return {};
}

Result<void> Commands::forceUnpublish(const QString &sessionId, const QString &moderatorId,
                                        const QString &streamId, const std::function<void()> &respond) {
    session::Session *session = m_sessions.find(sessionId);
    const auto *moderator = session ? session->participant(moderatorId) : nullptr;
    if (!moderator)
        return participantMissing(moderatorId);
    if (!moderator->mayModerate())
        return Error{Errc::Unauthorized, QStringLiteral("Only a moderator may force an unpublication")};
    session::Connection *owner = session->publisherOf(streamId);
    if (!owner)
        return Error{Errc::NotPublishing, QStringLiteral("Stream '%1' is not being published").arg(streamId)};
    if (owner->isCamera())
        return cameraPublishes();
    respond();
    d->endPublishing(*session, *owner, QStringLiteral("forceUnpublishByUser"), true);
    return {};
}

Result<void> Commands::changeStreamProperty(const QString &sessionId, const QString &connectionId,
                                              const QString &streamId, const QString &property,
                                              const QJsonValue &newValue, const QString &reason) {
    session::Session *session = m_sessions.find(sessionId);
    session::Connection *connection = session ? session->participant(connectionId) : nullptr;
    if (!connection)
        return participantMissing(connectionId);
    if (!connection->publishing || connection->publishing->id != streamId)
        return Error{Errc::NotPublishing,
                     QStringLiteral("Participant '%1' is not publishing '%2'").arg(connectionId, streamId)};
    session::Stream &stream = *connection->publishing;
    if (property == QStringLiteral("audioActive"))
        stream.audioActive = newValue.toBool();
    else if (property == QStringLiteral("videoActive"))
        stream.videoActive = newValue.toBool();
    else if (property == QStringLiteral("videoDimensions"))
        stream.videoDimensions = newValue.toString();
    // The value travels as JSON text (protocol 3.7). Inside an array, then cut out: QJsonDocument writes no
    // scalars.
    const QByteArray array = QJsonDocument(QJsonArray{newValue}).toJson(QJsonDocument::Compact);
    d->notifyAll(*session, QStringLiteral("streamPropertyChanged"),
                 {{QStringLiteral("connectionId"), connectionId},
                  {QStringLiteral("streamId"), streamId},
                  {QStringLiteral("property"), property},
                  {QStringLiteral("newValue"), QString::fromUtf8(array.mid(1, array.size() - 2))},
                  {QStringLiteral("reason"), reason}},
                 connectionId);
    d->changed(*session);
    return {};
}

void Commands::reconnectStream(const QString &sessionId, const QString &connectionId,
                                 const QString &streamId, const QByteArray &sdpOffer, Answer answer) {
    session::Session *session = m_sessions.find(sessionId);
    session::Connection *connection = session ? session->participant(connectionId) : nullptr;
    auto *state = d->participant(sessionId, connectionId);
    if (!connection || !state) {
        answer(participantMissing(connectionId));
        return;
    }
    if (!connection->publishing || connection->publishing->id != streamId) {
        subscribe(sessionId, connectionId, streamId, sdpOffer, std::move(answer));
        return;
    }
    auto made = std::make_shared<transport::PeerId>(0);
    const auto answered = [this, made, sessionId, connectionId, streamId,
                           answer = std::move(answer)](const Result<QByteArray> &sdp) {
        session::Session *present = m_sessions.find(sessionId);
        const session::Connection *owner = present ? present->publisherOf(streamId) : nullptr;
        auto *runtime = d->participant(sessionId, connectionId);
        if (!sdp || !owner || !runtime) {
            d->plane.closePeer(*made); // the one before, if it lives, goes on
            answer(!sdp ? sdp.error()
                        : Error{Errc::NotPublishing,
                                QStringLiteral("Stream '%1' is not being published any more").arg(streamId)});
            return;
        }
        // Only now: until the new endpoint stands, the stream must not be without any.
        d->plane.closePeer(std::exchange(runtime->publisher, *made));
        answer(QJsonObject{{QStringLiteral("sdpAnswer"), QString::fromUtf8(*sdp)},
                           {QStringLiteral("id"), streamId},
                           {QStringLiteral("createdAt"), qint64(owner->publishing->createdAt)}});
    };
    *made = d->plane.publish(d->publishRequest(*session, *connection, streamId, sdpOffer), answered);
    if (*made)
        d->applyEarlyCandidates(*state, connectionId, *made);
}

} // namespace ovation::control
