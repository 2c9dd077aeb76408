#include "control/commands_state.h"

#include "base/random_text.h"

#include <QJsonArray>
#include <QMessageAuthenticationCode>

namespace ovation::control {
namespace {

constexpr int64_t TurnLifetime_s = 24 * 3600;

bool mayHearOfRecording(session::Role role, config::RecordingNotification rule) {
    switch (rule) {
    case config::RecordingNotification::None:
        return false;
    case config::RecordingNotification::Moderator:
        return role == session::Role::Moderator;
    case config::RecordingNotification::PublisherModerator:
        return role != session::Role::Subscriber;
    case config::RecordingNotification::All:
        return true;
    }
    return false;
}

} // namespace

void Commands::Private::notify(const QString &sessionId, const QString &connectionId, const QString &method,
                                 const QJsonObject &params) {
    if (const auto *one = participant(sessionId, connectionId); one && one->channel)
        one->channel->notify(method, params);
}

void Commands::Private::notifyAll(const session::Session &session, const QString &method,
                                    const QJsonObject &params, const QString &except) {
    for (const auto *connection : session.participants()) {
        if (connection->id != except)
            notify(session.id(), connection->id, method, params);
    }
}

void Commands::Private::announceJoin(const session::Session &session, const session::Connection &joined) {
    emitJoined(session, joined);
    notifyAll(session, QStringLiteral("participantJoined"),
              {{QStringLiteral("id"), joined.id},
               {QStringLiteral("createdAt"), qint64(joined.activeAt)},
               {QStringLiteral("metadata"), joined.metadata()}},
              joined.id);
}

void Commands::Private::notifyRecording(const session::Session &session, const QString &method,
                                          const QJsonObject &params) {
    for (const auto *connection : session.participants()) {
        if (hearsOfRecording(*connection))
            notify(session.id(), connection->id, method, params);
    }
}

bool Commands::Private::hearsOfRecording(const session::Connection &connection) const {
    return !connection.isHidden() &&
           mayHearOfRecording(connection.properties.role, q.m_settings.recordingNotification);
}

Error participantMissing(const QString &id) {
    return Error{Errc::ParticipantNotFound, QStringLiteral("Participant '%1' not found").arg(id)};
}

QJsonObject streamJson(const session::Stream &stream) {
    QJsonObject json{{QStringLiteral("id"), stream.id},
                     {QStringLiteral("createdAt"), qint64(stream.createdAt)},
                     {QStringLiteral("hasAudio"), stream.hasAudio},
                     {QStringLiteral("hasVideo"), stream.hasVideo},
                     {QStringLiteral("audioActive"), stream.audioActive},
                     {QStringLiteral("videoActive"), stream.videoActive},
                     {QStringLiteral("filter"), QJsonObject()}};
    if (stream.hasVideo) {
        json[QStringLiteral("typeOfVideo")] = stream.typeOfVideo;
        if (stream.frameRate)
            json[QStringLiteral("frameRate")] = *stream.frameRate;
        if (!stream.videoDimensions.isEmpty())
            json[QStringLiteral("videoDimensions")] = stream.videoDimensions;
    }
    return json;
}

QJsonArray iceServersJson(const QList<IceServer> &own, const QList<IceServer> &common, int64_t now_ms) {
    QJsonArray list;
    for (const IceServer &server : own.isEmpty() ? common : own) {
        QJsonObject json{{QStringLiteral("url"), server.url}};
        QString username = server.username, credential = server.credential;
        if (!server.staticAuthSecret.isEmpty()) {
            // The TURN REST convention: a name that expires, signed with the shared secret (protocol 1.4).
            username = QStringLiteral("%1:%2").arg(now_ms / 1000 + TurnLifetime_s).arg(randomAlphanumeric(8));
            credential = QString::fromLatin1(
                QMessageAuthenticationCode::hash(username.toUtf8(), server.staticAuthSecret.toUtf8(),
                                                 QCryptographicHash::Sha1)
                    .toBase64());
        }
        if (!username.isEmpty()) {
            json[QStringLiteral("username")] = username;
            json[QStringLiteral("credential")] = credential;
        }
        list.append(json);
    }
    return list;
}

QString translatedReason(const QString &participantReason) {
    static const QStringList leaving = {QStringLiteral("disconnect"), QStringLiteral("forceDisconnectByUser"),
                                        QStringLiteral("forceDisconnectByServer"),
                                        QStringLiteral("networkDisconnect")};
    return leaving.contains(participantReason) ? QStringLiteral("lastParticipantLeft") : participantReason;
}

} // namespace ovation::control
