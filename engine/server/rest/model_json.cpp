#include "server/rest/model_json.h"

#include "server/rest/endpoint_json.h"

#include <QJsonArray>

namespace ovation::server {
namespace {

const QJsonValue Null = QJsonValue::Null;

QJsonValue textOrNull(const QString &text, bool present) {
    return present ? QJsonValue(text) : Null;
}

QJsonObject publisherJson(const session::Stream &stream,
                          const std::optional<session::IpCameraProperties> &camera) {
    QJsonObject media{{QStringLiteral("hasAudio"), stream.hasAudio},
                      {QStringLiteral("hasVideo"), stream.hasVideo},
                      {QStringLiteral("filter"), QJsonObject()}};
    if (stream.hasAudio)
        media[QStringLiteral("audioActive")] = stream.audioActive;
    if (stream.hasVideo) {
        media[QStringLiteral("videoActive")] = stream.videoActive;
        media[QStringLiteral("typeOfVideo")] = stream.typeOfVideo;
        media[QStringLiteral("frameRate")] = stream.frameRate ? QJsonValue(*stream.frameRate) : Null;
        media[QStringLiteral("videoDimensions")] = stream.videoDimensions;
    }
    QJsonObject json{{QStringLiteral("createdAt"), qint64(stream.createdAt)},
                     {QStringLiteral("streamId"), stream.id}};
    if (camera) {
        json[QStringLiteral("rtspUri")] = camera->rtspUri;
        media[QStringLiteral("adaptativeBitrate")] = camera->adaptativeBitrate;
        media[QStringLiteral("onlyPlayWithSubscribers")] = camera->onlyPlayWithSubscribers;
        media[QStringLiteral("networkCache")] = camera->networkCache_ms;
    }
    json[QStringLiteral("mediaOptions")] = media;
    return json;
}

QJsonArray iceServersJson(const QList<IceServer> &servers) {
    QJsonArray list;
    for (const IceServer &server : servers) {
        QJsonObject json{{QStringLiteral("url"), server.url}};
        if (!server.username.isEmpty())
            json[QStringLiteral("username")] = server.username;
        if (!server.credential.isEmpty())
            json[QStringLiteral("credential")] = server.credential;
        list.append(json);
    }
    return list;
}

/// What 2.4 to 2.17 had instead of `defaultRecordingProperties`.
void addOldDefaults(QJsonObject &json, const session::RecordingProperties &defaults) {
    json[QStringLiteral("defaultOutputMode")] = toText(defaults.outputMode);
    if (defaults.outputMode == session::OutputMode::Individual)
        return;
    json[QStringLiteral("defaultRecordingLayout")] = toText(defaults.layout);
    if (defaults.layout == session::RecordingLayout::Custom)
        json[QStringLiteral("defaultCustomLayout")] = defaults.customLayout;
}

} // namespace

QJsonObject listJson(const QJsonArray &content) {
    return {{QStringLiteral("numberOfElements"), content.size()}, {QStringLiteral("content"), content}};
}

QJsonValue kurentoOptionsJson(const std::optional<session::KurentoOptions> &options) {
    if (!options)
        return Null;
    QJsonObject json;
    const auto add = [&](const char *name, const std::optional<int> &value) {
        if (value)
            json[QLatin1String(name)] = *value;
    };
    add("videoMaxRecvBandwidth", options->videoMaxRecvBandwidth);
    add("videoMinRecvBandwidth", options->videoMinRecvBandwidth);
    add("videoMaxSendBandwidth", options->videoMaxSendBandwidth);
    add("videoMinSendBandwidth", options->videoMinSendBandwidth);
    if (options->allowedFilters)
        json[QStringLiteral("allowedFilters")] = QJsonArray::fromStringList(*options->allowedFilters);
    return json;
}

QJsonObject defaultRecordingJson(const session::RecordingProperties &properties) {
    QJsonObject json{{QStringLiteral("name"), properties.name},
                     {QStringLiteral("hasAudio"), properties.hasAudio},
                     {QStringLiteral("hasVideo"), properties.hasVideo},
                     {QStringLiteral("outputMode"), toText(properties.outputMode)}};
    if (properties.outputMode == session::OutputMode::Individual) {
        json[QStringLiteral("ignoreFailedStreams")] = properties.ignoreFailedStreams;
    } else if (properties.hasVideo) {
        json[QStringLiteral("recordingLayout")] = toText(properties.layout);
        json[QStringLiteral("resolution")] =
            QStringLiteral("%1x%2").arg(properties.width).arg(properties.height);
        json[QStringLiteral("frameRate")] = properties.frameRate;
        json[QStringLiteral("shmSize")] = qint64(properties.shmSize);
        if (properties.layout == session::RecordingLayout::Custom)
            json[QStringLiteral("customLayout")] = properties.customLayout;
    }
    if (!properties.mediaNode.isEmpty())
        json[QStringLiteral("mediaNode")] = properties.mediaNode;
    return json;
}

QJsonObject connectionJson(const session::Connection &connection, const control::Endpoints *endpoints) {
    const bool active = connection.status == session::ConnectionStatus::Active;
    const auto &camera = connection.properties.camera;
    QJsonArray publishers, subscribers;
    const auto add = [&](QJsonArray &list, QJsonObject json, const QString &streamId) {
        if (endpoints)
            addEndpoint(json, *endpoints, connection, streamId);
        list.append(json);
    };
    if (connection.publishing)
        add(publishers, publisherJson(*connection.publishing, camera), connection.publishing->id);
    for (const auto &subscription : connection.subscriptions)
        add(subscribers,
            {{QStringLiteral("createdAt"), qint64(subscription.createdAt)},
             {QStringLiteral("streamId"), subscription.streamId}},
            subscription.streamId);
    return {{QStringLiteral("id"), connection.id},
            {QStringLiteral("connectionId"), connection.id},
            {QStringLiteral("object"), QStringLiteral("connection")},
            {QStringLiteral("type"), toText(connection.properties.type)},
            {QStringLiteral("status"), active ? QStringLiteral("active") : QStringLiteral("pending")},
            {QStringLiteral("sessionId"), connection.sessionId},
            {QStringLiteral("createdAt"), qint64(connection.createdAt)},
            {QStringLiteral("activeAt"), active ? QJsonValue(qint64(connection.activeAt)) : Null},
            {QStringLiteral("location"), textOrNull(connection.location, active)},
            {QStringLiteral("ip"), textOrNull(connection.ip, active)},
            {QStringLiteral("platform"), textOrNull(connection.platform, active)},
            {QStringLiteral("token"), textOrNull(connection.token, !camera)},
            {QStringLiteral("role"), textOrNull(toText(connection.properties.role), !camera)},
            {QStringLiteral("serverData"), connection.properties.data},
            {QStringLiteral("clientData"), textOrNull(connection.clientData.text(), active && !camera)},
            {QStringLiteral("record"), connection.properties.record},
            {QStringLiteral("kurentoOptions"), kurentoOptionsJson(connection.properties.kurentoOptions)},
            {QStringLiteral("customIceServers"), iceServersJson(connection.properties.customIceServers)},
            {QStringLiteral("rtspUri"), camera ? QJsonValue(camera->rtspUri) : Null},
            {QStringLiteral("adaptativeBitrate"), camera ? QJsonValue(camera->adaptativeBitrate) : Null},
            {QStringLiteral("onlyPlayWithSubscribers"),
             camera ? QJsonValue(camera->onlyPlayWithSubscribers) : Null},
            {QStringLiteral("networkCache"), camera ? QJsonValue(camera->networkCache_ms) : Null},
            {QStringLiteral("publishers"), active ? QJsonValue(publishers) : Null},
            {QStringLiteral("subscribers"), active ? QJsonValue(subscribers) : Null}};
}

QJsonObject sessionJson(const session::Session &session, bool withPending,
                        const control::Endpoints *endpoints) {
    const auto &properties = session.properties();
    QJsonArray connections;
    for (const auto *connection : session.participants()) {
        if (!connection->isHidden())
            connections.append(connectionJson(*connection, endpoints));
    }
    if (withPending) {
        for (const auto *connection : session.pendingConnections())
            connections.append(connectionJson(*connection));
    }
    QJsonObject json{
        {QStringLiteral("id"), session.id()},
        {QStringLiteral("sessionId"), session.id()},
        {QStringLiteral("object"), QStringLiteral("session")},
        {QStringLiteral("createdAt"), qint64(session.createdAt())},
        {QStringLiteral("recording"), session.isRecorded()},
        {QStringLiteral("broadcasting"), false},
        {QStringLiteral("mediaMode"), toText(properties.mediaMode)},
        {QStringLiteral("recordingMode"), toText(properties.recordingMode)},
        {QStringLiteral("defaultRecordingProperties"), defaultRecordingJson(properties.defaultRecording)},
        {QStringLiteral("customSessionId"), properties.customSessionId},
        {QStringLiteral("connections"), listJson(connections)}};
    if (properties.oldDefaultNames)
        addOldDefaults(json, properties.defaultRecording);
    if (properties.forcedVideoCodec)
        json[QStringLiteral("forcedVideoCodec")] = toText(*properties.forcedVideoCodec);
    if (properties.allowTranscoding)
        json[QStringLiteral("allowTranscoding")] = *properties.allowTranscoding;
    if (!properties.mediaNode.isEmpty())
        json[QStringLiteral("mediaNode")] = QJsonObject{{QStringLiteral("id"), properties.mediaNode}};
    return json;
}

} // namespace ovation::server
