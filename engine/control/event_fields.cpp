#include "control/event_fields.h"

#include <QJsonArray>
#include <QUrl>

#include <algorithm>

namespace ovation::control {
namespace {

QJsonObject commonFields(const QString &sessionId, const QString &uniqueId, int64_t now_ms) {
    return {{QStringLiteral("sessionId"), sessionId},
            {QStringLiteral("uniqueSessionId"), uniqueId},
            {QStringLiteral("timestamp"), qint64(now_ms)}};
}

void addConnection(QJsonObject &fields, const QString &connectionId) {
    fields[QStringLiteral("connectionId")] = connectionId;
    fields[QStringLiteral("participantId")] = connectionId; // deprecated, still sent
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

void addEnd(QJsonObject &fields, int64_t begun_ms, const QString &reason) {
    const auto now_ms = int64_t(fields[QStringLiteral("timestamp")].toDouble());
    fields[QStringLiteral("startTime")] = qint64(begun_ms);
    fields[QStringLiteral("duration")] = qint64(std::max<int64_t>(now_ms - begun_ms, 0) / 1000);
    if (!reason.isEmpty())
        fields[QStringLiteral("reason")] = reason;
}

QJsonObject sessionFields(const session::Session &session, int64_t now_ms) {
    return commonFields(session.id(), session.uniqueId(), now_ms);
}

QJsonObject participantFields(const session::Session &session, const session::Connection &participant,
                              int64_t now_ms) {
    QJsonObject fields = sessionFields(session, now_ms);
    addConnection(fields, participant.id);
    fields[QStringLiteral("location")] = participant.location;
    fields[QStringLiteral("ip")] = participant.ip;
    fields[QStringLiteral("platform")] = participant.platform;
    fields[QStringLiteral("clientData")] = participant.clientData.text();
    fields[QStringLiteral("serverData")] = participant.properties.data;
    return fields;
}

QJsonObject endpointFields(const session::Session &session, const session::Connection &holder,
                           const session::Stream &stream, int64_t now_ms) {
    QJsonObject fields = sessionFields(session, now_ms);
    addEndpoint(fields, holder, stream);
    return fields;
}

QJsonObject recordingFields(const recording::RecordingInfo &info, const QString &reason, int64_t now_ms) {
    const bool started = info.status == recording::Status::Started;
    QJsonObject fields =
        commonFields(info.sessionId, info.uniqueSessionId, started ? info.createdAt : now_ms);
    addEnd(fields, info.createdAt, reason);
    const QJsonObject json = info.toJson();
    for (const char *name : {"id", "name", "outputMode", "hasAudio", "hasVideo", "size", "duration", "status",
                             "resolution", "frameRate", "recordingLayout", "customLayout"}) {
        const QString key = QLatin1String(name);
        if (json.contains(key))
            fields[key] = json[key]; // its duration is that of the media
    }
    return fields;
}

QJsonObject signalFields(const session::Session &session, const Signal &signal, int64_t now_ms) {
    QJsonObject fields = sessionFields(session, now_ms);
    fields[QStringLiteral("from")] = signal.from ? QJsonValue(*signal.from) : QJsonValue();
    QStringList to = signal.to;
    if (to.isEmpty()) {
        for (const auto *connection : session.participants()) // recorders, too: they hear it
            to.append(connection->id);
    }
    to.removeDuplicates();
    fields[QStringLiteral("to")] = QJsonArray::fromStringList(to);
    const QString prefix = QStringLiteral("signal:");
    const QString type = signal.type.value_or(QString());
    fields[QStringLiteral("type")] = signal.from && type.startsWith(prefix) ? type.mid(prefix.size()) : type;
    fields[QStringLiteral("data")] = signal.data.value_or(QString());
    return fields;
}

} // namespace ovation::control
