#include "control/commands_state.h"

#include <QJsonArray>
#include <QUrl>

#include <algorithm>

namespace ovation::control {
namespace {

QJsonObject sessionFields(const QString &sessionId, const QString &uniqueId, int64_t now_ms) {
    return {{QStringLiteral("sessionId"), sessionId},
            {QStringLiteral("uniqueSessionId"), uniqueId},
            {QStringLiteral("timestamp"), qint64(now_ms)}};
}

/// What an event of an end has in addition (protocol 4.2).
void addEnd(QJsonObject &fields, int64_t begun_ms, const QString &reason) {
    const auto now_ms = int64_t(fields[QStringLiteral("timestamp")].toDouble());
    fields[QStringLiteral("startTime")] = qint64(begun_ms);
    fields[QStringLiteral("duration")] = qint64(std::max<int64_t>(now_ms - begun_ms, 0) / 1000);
    if (!reason.isEmpty())
        fields[QStringLiteral("reason")] = reason;
}

void addConnection(QJsonObject &fields, const QString &connectionId) {
    fields[QStringLiteral("connectionId")] = connectionId;
    fields[QStringLiteral("participantId")] = connectionId; // deprecated, still sent
}

void addParticipant(QJsonObject &fields, const session::Connection &connection) {
    addConnection(fields, connection.id);
    fields[QStringLiteral("location")] = connection.location;
    fields[QStringLiteral("ip")] = connection.ip;
    fields[QStringLiteral("platform")] = connection.platform;
    fields[QStringLiteral("clientData")] = connection.clientData;
    fields[QStringLiteral("serverData")] = connection.properties.data;
}

void addEndpoint(QJsonObject &fields, const session::Connection &holder, const session::Stream &stream) {
    const bool outbound = stream.connectionId == holder.id;
    addConnection(fields, holder.id);
    fields[QStringLiteral("streamId")] = stream.id;
    fields[QStringLiteral("connection")] = outbound ? QStringLiteral("OUTBOUND") : QStringLiteral("INBOUND");
    if (!outbound)
        fields[QStringLiteral("receivingFrom")] = stream.connectionId;
    if (const auto &camera = holder.properties.camera; camera && outbound) {
        // Events are kept and sent on: what opens the camera does not belong there.
        fields[QStringLiteral("rtspUri")] = QUrl(camera->rtspUri).toString(QUrl::RemoveUserInfo);
        fields[QStringLiteral("adaptativeBitrate")] = camera->adaptativeBitrate;
        fields[QStringLiteral("networkCache")] = camera->networkCache_ms;
        fields[QStringLiteral("onlyPlayWithSubscribers")] = camera->onlyPlayWithSubscribers;
    }
    if (stream.hasVideo) {
        fields[QStringLiteral("videoSource")] = stream.typeOfVideo;
        if (stream.frameRate)
            fields[QStringLiteral("videoFramerate")] = *stream.frameRate;
        fields[QStringLiteral("videoDimensions")] = stream.videoDimensions;
    }
    fields[QStringLiteral("audioEnabled")] = stream.hasAudio;
    fields[QStringLiteral("videoEnabled")] = stream.hasVideo;
}

} // namespace

void Commands::Private::emitSessionCreated(const session::Session &session) {
    Q_EMIT q.happened(QStringLiteral("sessionCreated"),
                      sessionFields(session.id(), session.uniqueId(), session.createdAt()));
}

void Commands::Private::emitSessionDestroyed(const session::Session &session, const QString &reason) {
    QJsonObject fields = sessionFields(session.id(), session.uniqueId(), clock.wall_ms());
    addEnd(fields, session.createdAt(), reason);
    Q_EMIT q.happened(QStringLiteral("sessionDestroyed"), fields);
}

void Commands::Private::emitJoined(const session::Session &session, const session::Connection &joined) {
    QJsonObject fields = sessionFields(session.id(), session.uniqueId(), joined.activeAt);
    addParticipant(fields, joined);
    Q_EMIT q.happened(QStringLiteral("participantJoined"), fields);
}

void Commands::Private::emitLeft(const session::Session &session, const session::Connection &gone,
                                   const QString &reason) {
    QJsonObject fields = sessionFields(session.id(), session.uniqueId(), clock.wall_ms());
    addParticipant(fields, gone);
    addEnd(fields, gone.activeAt, reason);
    Q_EMIT q.happened(QStringLiteral("participantLeft"), fields);
}

void Commands::Private::emitEndpointCreated(const session::Session &session,
                                              const session::Connection &holder,
                                              const session::Stream &stream) {
    if (holder.isHidden())
        return;
    QJsonObject fields = sessionFields(session.id(), session.uniqueId(), clock.wall_ms());
    addEndpoint(fields, holder, stream);
    Q_EMIT q.happened(QStringLiteral("webrtcConnectionCreated"), fields);
}

void Commands::Private::emitEndpointDestroyed(const session::Session &session,
                                                const session::Connection &holder,
                                                const session::Stream &stream, int64_t begun_ms,
                                                const QString &reason) {
    if (holder.isHidden())
        return;
    QJsonObject fields = sessionFields(session.id(), session.uniqueId(), clock.wall_ms());
    addEndpoint(fields, holder, stream);
    addEnd(fields, begun_ms, reason);
    Q_EMIT q.happened(QStringLiteral("webrtcConnectionDestroyed"), fields);
}

void Commands::Private::emitRecording(const recording::RecordingInfo &info, const QString &reason) {
    const bool started = info.status == recording::Status::Started;
    QJsonObject fields =
        sessionFields(info.sessionId, info.uniqueSessionId, started ? info.createdAt : clock.wall_ms());
    addEnd(fields, info.createdAt, reason);
    const QJsonObject json = info.toJson();
    for (const char *name : {"id", "name", "outputMode", "hasAudio", "hasVideo", "size", "duration", "status",
                             "resolution", "frameRate", "recordingLayout", "customLayout"}) {
        const QString key = QLatin1String(name);
        if (json.contains(key))
            fields[key] = json[key]; // its duration is that of the media
    }
    Q_EMIT q.happened(QStringLiteral("recordingStatusChanged"), fields);
}

void Commands::Private::emitSignal(const session::Session &session, const SignalRequest &request) {
    QJsonObject fields = sessionFields(session.id(), session.uniqueId(), clock.wall_ms());
    fields[QStringLiteral("from")] = request.from ? QJsonValue(*request.from) : QJsonValue();
    QStringList to = request.to;
    if (to.isEmpty()) {
        for (const auto *connection : session.participants()) {
            if (!connection->isHidden())
                to.append(connection->id);
        }
    }
    to.removeDuplicates();
    fields[QStringLiteral("to")] = QJsonArray::fromStringList(to);
    const QString prefix = QStringLiteral("signal:");
    const QString type = request.type.value_or(QString());
    fields[QStringLiteral("type")] = request.from && type.startsWith(prefix) ? type.mid(prefix.size()) : type;
    fields[QStringLiteral("data")] = request.data.value_or(QString());
    Q_EMIT q.happened(QStringLiteral("signalSent"), fields);
}

} // namespace ovation::control
