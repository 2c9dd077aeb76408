#include "server/signalling/wire_json.h"

#include "session/protocol.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace ovation::server {
namespace {

namespace name = session::notification;

constexpr int TurnPort = 3478;
// Names no product: it tells the client to send the offers of its subscriptions, too. "mediasoup" would have
// it wait for ours.
constexpr QLatin1StringView ClientOffers("kurento");

QString versionFor(const QString &sdkVersion) {
    static const QRegularExpression ofVersion2(
        QStringLiteral("\\A2\\.(0|[1-9][0-9]{0,3})\\.(0|[1-9][0-9]{0,3})(-[0-9A-Za-z.-]{1,30})?\\z"));
    return ofVersion2.match(sdkVersion).hasMatch() ? sdkVersion : QString(session::ProtocolVersion);
}

QJsonArray wireIceServers(const QList<IceServer> &servers) {
    QJsonArray list;
    for (const IceServer &server : servers) {
        QJsonObject json{{QStringLiteral("url"), server.url}};
        if (!server.username.isEmpty()) {
            json[QStringLiteral("username")] = server.username;
            json[QStringLiteral("credential")] = server.credential;
        }
        list.append(json);
    }
    return list;
}

/// {id, createdAt, metadata, streams?}
QJsonObject participantJson(const session::Connection &participant) {
    QJsonObject json{{QStringLiteral("id"), participant.id},
                     {QStringLiteral("createdAt"), qint64(participant.activeAt)},
                     {QStringLiteral("metadata"), participant.metadata()}};
    if (participant.publishing)
        json[QStringLiteral("streams")] = QJsonArray{toJson(*participant.publishing)};
    return json;
}

/// Any JSON value as JSON text (protocol 3.7). Inside an array, then cut out: QJsonDocument writes no
/// scalars.
QString jsonText(const QJsonValue &value) {
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2));
}

QJsonObject connectionAndReason(const QString &connectionId, const QString &reason) {
    return {{QStringLiteral("connectionId"), connectionId}, {QStringLiteral("reason"), reason}};
}

/// Turns each kind of notification into its method and parameters.
struct Writer {
    WireNotification operator()(const control::ParticipantJoined &one) const {
        return {name::ParticipantJoined,
                {{QStringLiteral("id"), one.connectionId},
                 {QStringLiteral("createdAt"), qint64(one.createdAt)},
                 {QStringLiteral("metadata"), one.metadata}}};
    }
    WireNotification operator()(const control::ParticipantLeft &one) const {
        return {name::ParticipantLeft, connectionAndReason(one.connectionId, one.reason)};
    }
    WireNotification operator()(const control::ParticipantEvicted &one) const {
        return {name::ParticipantEvicted, connectionAndReason(one.connectionId, one.reason)};
    }
    WireNotification operator()(const control::ParticipantPublished &one) const {
        return {name::ParticipantPublished,
                {{QStringLiteral("id"), one.connectionId},
                 {QStringLiteral("streams"), QJsonArray{toJson(one.stream)}}}};
    }
    WireNotification operator()(const control::ParticipantUnpublished &one) const {
        return {name::ParticipantUnpublished, connectionAndReason(one.connectionId, one.reason)};
    }
    WireNotification operator()(const control::StreamPropertyChanged &one) const {
        return {name::StreamPropertyChanged,
                {{QStringLiteral("connectionId"), one.connectionId},
                 {QStringLiteral("streamId"), one.streamId},
                 {QStringLiteral("property"), one.property},
                 {QStringLiteral("newValue"), jsonText(one.newValue)},
                 {QStringLiteral("reason"), one.reason}}};
    }
    WireNotification operator()(const control::ConnectionPropertyChanged &one) const {
        return {name::ConnectionPropertyChanged,
                {{QStringLiteral("property"), one.property}, {QStringLiteral("newValue"), one.newValue}}};
    }
    WireNotification operator()(const control::SignalReceived &one) const {
        QJsonObject params;
        const auto add = [&params](const QString &key, const std::optional<QString> &value) {
            if (value)
                params[key] = *value;
        };
        add(QStringLiteral("data"), one.data);
        add(QStringLiteral("type"), one.type);
        add(QStringLiteral("from"), one.from);
        return {name::SendMessage, params};
    }
    WireNotification operator()(const control::RecordingStarted &one) const {
        return {name::RecordingStarted, {{QStringLiteral("id"), one.id}, {QStringLiteral("name"), one.name}}};
    }
    WireNotification operator()(const control::RecordingStopped &one) const {
        return {name::RecordingStopped,
                {{QStringLiteral("id"), one.id},
                 {QStringLiteral("name"), one.name},
                 {QStringLiteral("reason"), one.reason}}};
    }
};

} // namespace

QJsonObject toJson(const session::Stream &stream) {
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

QJsonObject toJson(const control::JoinAnswer &answer, const QString &sdkVersion) {
    const session::Connection &joined = answer.joined;
    QJsonArray others;
    for (const session::Connection &other : answer.others)
        others.append(participantJson(other));
    QJsonObject result{{QStringLiteral("id"), joined.id},
                       {QStringLiteral("session"), joined.sessionId},
                       {QStringLiteral("createdAt"), qint64(joined.activeAt)},
                       {QStringLiteral("metadata"), joined.metadata()},
                       {QStringLiteral("value"), others},
                       {QStringLiteral("version"), versionFor(sdkVersion)},
                       {QStringLiteral("mediaServer"), ClientOffers},
                       {QStringLiteral("videoSimulcast"), false},
                       {QStringLiteral("role"), toText(joined.properties.role)},
                       {QStringLiteral("record"), joined.properties.record},
                       {QStringLiteral("finalUserId"), joined.finalUserId},
                       {QStringLiteral("coturnIp"), answer.turnHost},
                       {QStringLiteral("coturnPort"), TurnPort}};
    if (!answer.iceServers.isEmpty())
        result[QStringLiteral("customIceServers")] = wireIceServers(answer.iceServers);
    if (answer.recording) {
        result[QStringLiteral("recordingId")] = answer.recording->first;
        result[QStringLiteral("recordingName")] = answer.recording->second;
    }
    return result;
}

QJsonObject toJson(const control::StreamAnswer &answer) {
    QJsonObject json{{QStringLiteral("sdpAnswer"), QString::fromUtf8(answer.sdp)}};
    if (!answer.streamId.isEmpty()) {
        json[QStringLiteral("id")] = answer.streamId;
        json[QStringLiteral("createdAt")] = qint64(answer.createdAt);
    }
    return json;
}

WireNotification toWire(const control::Notification &notification) {
    return std::visit(Writer(), notification);
}

} // namespace ovation::server
