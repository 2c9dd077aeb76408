#include "control/commands_state.h"

#include "base/log.h"
#include "base/random_text.h"
#include "session/identifiers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>
#include <QUrlQuery>

#include <openssl/crypto.h>

#include <algorithm>

namespace ovation::control {
namespace {

// What openvidu-browser compares with its own version; minor equal or one above keeps it quiet.
constexpr char ProtocolVersion[] = "2.32.1";
constexpr int TurnPort = 3478;

bool sameSecret(const QString &given, const QString &secret) {
    const QByteArray a = given.toUtf8(), b = secret.toUtf8();
    return !b.isEmpty() && a.size() == b.size() &&
           CRYPTO_memcmp(a.constData(), b.constData(), size_t(a.size())) == 0;
}

/// The secret in a token URL of the form wss://host?sessionId=S&secret=… (protocol 3.1); empty if none.
QString secretOf(const QString &token) {
    return QUrlQuery(QUrl(token)).queryItemValue(QStringLiteral("secret"), QUrl::FullyDecoded);
}

/// The first has the known id. More come while a layout is looked at by hand and recorded, or when one that
/// lost its connection comes again before it is given up.
QString recorderId(const session::Session &session) {
    const QString first = QLatin1String(session::RecorderConnectionId);
    return session.participant(first) ? first + QLatin1Char('_') + randomAlphanumeric(10) : first;
}

} // namespace

Result<QJsonObject> Commands::join(const JoinRequest &request, ClientChannel *channel,
                                     QString *connectionId) {
    session::Session *session = m_sessions.find(request.sessionId);
    const QString given = request.secret.isEmpty() ? secretOf(request.token) : request.secret;
    const bool insecure = !given.isEmpty() && sameSecret(given, m_settings.secret);
    if (!given.isEmpty() && !insecure)
        return Error{Errc::Unauthorized,
                     QStringLiteral("Wrong secret for session '%1'").arg(request.sessionId)};
    if (!session)
        return Error{Errc::SessionNotFound, QStringLiteral("Session '%1' not found").arg(request.sessionId)};
    if (session->isClosing() || d->stopping)
        return Error{Errc::SessionClosing, QStringLiteral("Session '%1' is closing").arg(request.sessionId)};
    if (request.recorder && !insecure)
        return Error{Errc::Unauthorized, QStringLiteral("A recorder must know the secret")};

    session::Connection connection;
    if (insecure) {
        connection.id = request.recorder ? recorderId(*session) : session::newConnectionId();
        connection.kind =
            request.recorder ? session::ParticipantKind::Recorder : session::ParticipantKind::Insecure;
        connection.properties.role = session::Role::Subscriber;
        connection.properties.record = false;
        connection.sessionId = session->id();
        connection.createdAt = d->clock.wall_ms();
        connection.token = QStringLiteral("%1?sessionId=%2&token=%3")
                               .arg(m_settings.wsUrl(), session->id(), session::newTokenId());
    } else {
        auto consumed = session->consumeToken(request.token);
        if (!consumed)
            return consumed.error();
        connection = std::move(*consumed);
    }
    connection.clientData = request.metadata;
    connection.platform = request.platform;
    connection.ip = request.ip;
    connection.finalUserId = request.finalUserId;
    const session::Connection &joined = session->join(std::move(connection), d->clock.wall_ms());
    d->of(session->id()).participants[joined.id].channel = channel;
    *connectionId = joined.id;
    qCInfo(logControl) << "session" << session->id() << ":" << joined.id << "joined";

    if (!joined.isHidden())
        d->announceJoin(*session, joined);

    QJsonArray others;
    for (const auto *other : std::as_const(*session).participants()) {
        if (other->id == joined.id || other->isHidden())
            continue;
        QJsonObject json{{QStringLiteral("id"), other->id},
                         {QStringLiteral("createdAt"), qint64(other->activeAt)},
                         {QStringLiteral("metadata"), other->metadata()}};
        if (other->publishing)
            json[QStringLiteral("streams")] = QJsonArray{streamJson(*other->publishing)};
        others.append(json);
    }
    QJsonObject result{{QStringLiteral("id"), joined.id},
                       {QStringLiteral("session"), session->id()},
                       {QStringLiteral("createdAt"), qint64(joined.activeAt)},
                       {QStringLiteral("metadata"), joined.metadata()},
                       {QStringLiteral("value"), others},
                       {QStringLiteral("version"), QLatin1String(ProtocolVersion)},
                       {QStringLiteral("mediaServer"), QStringLiteral("kurento")},
                       {QStringLiteral("videoSimulcast"), false},
                       {QStringLiteral("role"), toText(joined.properties.role)},
                       {QStringLiteral("record"), joined.properties.record},
                       {QStringLiteral("finalUserId"), joined.finalUserId},
                       {QStringLiteral("coturnIp"), m_settings.domain},
                       {QStringLiteral("coturnPort"), TurnPort}};
    const QJsonArray ice =
        iceServersJson(joined.properties.customIceServers, m_settings.iceServers, d->clock.wall_ms());
    if (!ice.isEmpty())
        result[QStringLiteral("customIceServers")] = ice;
    const auto running = d->recordingsOf(*session);
    const auto started = std::find_if(running.begin(), running.end(), [](const auto &one) {
        return one.status == recording::Status::Started;
    });
    if (started != running.end() && d->hearsOfRecording(joined)) {
        result[QStringLiteral("recordingId")] = started->id;
        result[QStringLiteral("recordingName")] = started->name;
    }
    d->changed(*session);
    return result;
}

void Commands::leave(const QString &sessionId, const QString &connectionId, const QString &reason) {
    session::Session *session = m_sessions.find(sessionId);
    if (!session || !session->participant(connectionId))
        return;
    d->takeOut(*session, connectionId, reason);
    d->afterLeave(*session, reason);
}

std::optional<session::Connection>
Commands::Private::takeOut(session::Session &session, const QString &connectionId, const QString &reason) {
    session::Connection *connection = session.participant(connectionId);
    if (!connection)
        return std::nullopt;
    closeMedia(session, *connection, reason);
    auto removed = session.remove(connectionId);
    of(session.id()).participants.erase(connectionId);
    if (!removed->isHidden())
        notifyAll(session, QStringLiteral("participantLeft"),
                  {{QStringLiteral("connectionId"), connectionId}, {QStringLiteral("reason"), reason}});
    if (!removed->isHidden())
        emitLeft(session, *removed, reason);
    qCInfo(logControl) << "session" << session.id() << ":" << connectionId << "left," << reason;
    changed(session);
    return removed;
}

void Commands::Private::evict(session::Session &session, const QString &connectionId, const QString &reason,
                                const std::function<void()> &afterOthers) {
    auto *one = participant(session.id(), connectionId);
    ClientChannel *channel = one ? one->channel : nullptr;
    const auto removed = takeOut(session, connectionId, reason);
    if (!removed)
        return;
    if (afterOthers)
        afterOthers();
    const QJsonObject params{{QStringLiteral("connectionId"), connectionId},
                             {QStringLiteral("reason"), reason}};
    if (!removed->isHidden())
        notifyAll(session, QStringLiteral("participantEvicted"), params);
    if (channel) {
        channel->notify(QStringLiteral("participantEvicted"), params);
        channel->participantGone();
    }
}

void Commands::Private::closeMedia(session::Session &session, session::Connection &connection,
                                     const QString &reason) {
    auto *state = participant(session.id(), connection.id);
    if (!state)
        return;
    dropSubscriptions(session, connection, {}, reason);
    state->synthetic.reset();
    state->camera.reset();
    if (!connection.publishing)
        return;
    const session::Stream stream = *connection.publishing;
    connection.publishing.reset();
    plane.closePeer(std::exchange(state->publisher, 0));
    emitEndpointDestroyed(session, connection, stream, stream.createdAt, reason);
    dropSubscribers(session, stream, reason);
    plane.closeStream(stream.id);
}

void Commands::Private::dropSubscribers(session::Session &session, const session::Stream &stream,
                                          const QString &reason) {
    for (session::Connection *other : session.participants()) {
        const auto held =
            std::find_if(other->subscriptions.begin(), other->subscriptions.end(),
                         [&](const session::Subscription &one) { return one.streamId == stream.id; });
        if (held != other->subscriptions.end()) {
            emitEndpointDestroyed(session, *other, stream, held->createdAt, reason);
            other->subscriptions.erase(held);
        }
        if (auto *state = participant(session.id(), other->id))
            plane.closePeer(state->subscribers.take(stream.id));
    }
}

void Commands::Private::dropSubscriptions(session::Session &session, session::Connection &connection,
                                            const QString &ownerId, const QString &reason) {
    const auto belongs = [&](const QString &streamId) {
        return ownerId.isEmpty() || session::ownerOfStream(streamId) == ownerId;
    };
    if (auto *state = participant(session.id(), connection.id)) {
        state->subscribers.removeIf([&](const auto &entry) {
            if (!belongs(entry.key()))
                return false;
            plane.closePeer(entry.value());
            return true;
        });
    }
    for (const session::Subscription &one : connection.subscriptions) {
        const auto *owner = belongs(one.streamId) ? session.publisherOf(one.streamId) : nullptr;
        if (owner)
            emitEndpointDestroyed(session, connection, *owner->publishing, one.createdAt, reason);
    }
    std::erase_if(connection.subscriptions, [&](const auto &one) { return belongs(one.streamId); });
}

Result<void> Commands::forceDisconnect(const QString &sessionId, const QString &moderatorId,
                                         const QString &connectionId, const std::function<void()> &respond) {
    session::Session *session = m_sessions.find(sessionId);
    const auto *moderator = session ? session->participant(moderatorId) : nullptr;
    if (!moderator)
        return participantMissing(moderatorId);
    if (!moderator->mayModerate())
        return Error{Errc::Unauthorized, QStringLiteral("Only a moderator may force a disconnection")};
    const auto *target = session->participant(connectionId);
    if (!target || target->isHidden())
        return participantMissing(connectionId);
    const QString reason = QStringLiteral("forceDisconnectByUser");
    d->evict(*session, connectionId, reason, respond);
    d->afterLeave(*session, reason);
    return {};
}

void Commands::dropChannel(const QString &sessionId, const QString &connectionId,
                             const ClientChannel *channel) {
    if (auto *one = d->participant(sessionId, connectionId); one && one->channel == channel)
        one->channel = nullptr;
}

Result<QString> Commands::addSynthetic(const QString &sessionId, const SyntheticJoin &join) {
    const media::SyntheticProperties &properties = join.stream;
    session::Session *session = m_sessions.find(sessionId);
    if (!session)
        return Error{Errc::SessionNotFound, QStringLiteral("Session '%1' not found").arg(sessionId)};
    if (session->isClosing() || d->stopping)
        return Error{Errc::SessionClosing, QStringLiteral("Session '%1' is closing").arg(sessionId)};
    const int64_t now = d->clock.wall_ms();
    session::Connection connection;
    connection.id = session::newConnectionId();
    connection.kind = session::ParticipantKind::Synthetic;
    connection.properties.data = join.data;
    connection.sessionId = sessionId;
    connection.createdAt = now;
    connection.clientData =
        QString::fromUtf8(QJsonDocument(QJsonObject{{QStringLiteral("clientData"), properties.name}})
                              .toJson(QJsonDocument::Compact));
    connection.platform = QStringLiteral("Ovation Studio synthetic participant");
    connection.ip = QStringLiteral("127.0.0.1");
    connection.token =
        QStringLiteral("%1?sessionId=%2&token=%3").arg(m_settings.wsUrl(), sessionId, session::newTokenId());
    session::Connection &joined = session->join(std::move(connection), now);
    ParticipantRuntime &state = d->of(sessionId).participants[joined.id];
    d->announceJoin(*session, joined);

    session::Stream stream;
    stream.typeOfVideo = join.screen ? QStringLiteral("SCREEN") : QStringLiteral("CUSTOM");
    stream.id = session::newStreamId(stream.typeOfVideo, true, joined.id);
    stream.connectionId = joined.id;
    stream.createdAt = now;
    stream.hasVideo = true;
    stream.videoActive = join.videoActive;
    stream.hasAudio = properties.tone_hz > 0 || properties.flash;
    stream.audioActive = stream.hasAudio && join.audioActive;
    stream.frameRate = properties.frameRate;
    stream.videoDimensions =
        QStringLiteral("{\"width\":%1,\"height\":%2}").arg(properties.width).arg(properties.height);
    state.synthetic = d->stage.add(properties, d->plane, sessionId, stream.id);
    state.synthetic->setActive(stream.audioActive, stream.videoActive);
    joined.publishing = stream;
    d->published(*session, joined);
    return joined.id;
}

Result<void> Commands::muteSynthetic(const QString &sessionId, const QString &connectionId,
                                       bool audioActive, bool videoActive) {
    session::Session *session = m_sessions.find(sessionId);
    session::Connection *connection = session ? session->participant(connectionId) : nullptr;
    auto *state = d->participant(sessionId, connectionId);
    if (!connection || !connection->publishing || !state || !state->synthetic)
        return participantMissing(connectionId);
    const session::Stream before = *connection->publishing;
    const bool audio = before.hasAudio && audioActive, video = before.hasVideo && videoActive;
    state->synthetic->setActive(audio, video);
    Result<void> told;
    if (audio != before.audioActive) // protocol 3.7
        told = changeStreamProperty(sessionId, connectionId, before.id, QStringLiteral("audioActive"), audio,
                                    QStringLiteral("publishAudio"));
    if (told && video != before.videoActive)
        told = changeStreamProperty(sessionId, connectionId, before.id, QStringLiteral("videoActive"), video,
                                    QStringLiteral("publishVideo"));
    return told;
}

} // namespace ovation::control
