#include "studio/snapshot_maker.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace ovation {
namespace {

QString sizeOf(const QString &videoDimensions) {
    const QJsonObject json = QJsonDocument::fromJson(videoDimensions.toUtf8()).object();
    const int width = json.value(QStringLiteral("width")).toInt();
    const int height = json.value(QStringLiteral("height")).toInt();
    return width > 0 && height > 0 ? QStringLiteral("%1x%2").arg(width).arg(height) : QString();
}

QString codecsOf(const transport::StreamStats &stats) {
    QStringList names;
    switch (stats.videoCodec) {
    case transport::VideoCodec::Vp8:
        names += QStringLiteral("VP8");
        break;
    case transport::VideoCodec::Vp9:
        names += QStringLiteral("VP9");
        break;
    case transport::VideoCodec::H264:
        names += QStringLiteral("H.264");
        break;
    case transport::VideoCodec::None:
        break;
    }
    if (stats.audioCodec == transport::AudioCodec::Opus)
        names += QStringLiteral("Opus");
    return names.join(QStringLiteral(", "));
}

StreamSnapshot snapshotOf(const session::Stream &stream, const transport::StreamStats &stats) {
    StreamSnapshot snapshot;
    snapshot.id = stream.id;
    snapshot.typeOfVideo = stream.typeOfVideo;
    snapshot.hasAudio = stream.hasAudio;
    snapshot.hasVideo = stream.hasVideo;
    snapshot.audioActive = stream.audioActive;
    snapshot.videoActive = stream.videoActive;
    snapshot.videoDimensions = sizeOf(stream.videoDimensions);
    snapshot.bitrate_kbps = stats.audioBitrate_kbps + stats.videoBitrate_kbps;
    snapshot.codecs = codecsOf(stats);
    snapshot.frameRate = stats.frameRate;
    snapshot.jitter_ms = stats.jitter_ms;
    snapshot.roundTrip_ms = stats.roundTrip_ms;
    snapshot.audioLevel_dB = stats.audioLevel_dB;
    snapshot.subscribers = stats.subscribers;
    snapshot.lostPackets = stats.lostPackets;
    return snapshot;
}

/// The name of a camera without a name: never the URI, which may contain a password.
QString cameraName(const session::Connection &connection) {
    if (!connection.clientData.isEmpty() || !connection.properties.data.isEmpty() ||
        !connection.properties.camera)
        return connection.displayName();
    const QUrl uri(connection.properties.camera->rtspUri);
    const QString name = uri.host().isEmpty() ? uri.fileName() : uri.host();
    return name.isEmpty() ? connection.id : name;
}

/// Without what may be a password.
session::IpCameraProperties shownOf(const session::IpCameraProperties &camera) {
    session::IpCameraProperties shown = camera;
    shown.rtspUri =
        QUrl(camera.rtspUri)
            .toString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    return shown;
}

ConnectionSnapshot snapshotOf(const session::Connection &connection, bool pending,
                              const QHash<QString, transport::StreamStats> &stats) {
    ConnectionSnapshot one;
    one.id = connection.id;
    one.camera = connection.isCamera();
    one.name = one.camera ? cameraName(connection) : connection.displayName();
    one.role = toText(connection.properties.role);
    one.platform = connection.platform;
    one.ip = connection.ip;
    one.serverData = connection.properties.data;
    one.clientData = connection.clientData.text();
    one.record = connection.properties.record;
    one.kurentoOptions = connection.properties.kurentoOptions;
    one.iceServers = int(connection.properties.customIceServers.size());
    if (connection.properties.camera)
        one.cameraProperties = shownOf(*connection.properties.camera);
    one.pending = pending;
    one.createdAt = connection.createdAt;
    one.synthetic = connection.kind == session::ParticipantKind::Synthetic;
    one.mutedInRecordings = connection.mutedInRecordings;
    one.pinned = connection.pinned;
    one.activeAt = connection.activeAt;
    if (connection.publishing)
        one.streams.push_back(snapshotOf(*connection.publishing, stats.value(connection.publishing->id)));
    return one;
}

} // namespace

SessionSnapshot snapshotOf(const session::Session &session, bool recordingEnabled,
                           const QHash<QString, transport::StreamStats> &stats) {
    SessionSnapshot snapshot;
    snapshot.id = session.id();
    snapshot.uniqueId = session.uniqueId();
    snapshot.properties = session.properties();
    snapshot.createdAt = session.createdAt();
    snapshot.active = session.isActive();
    snapshot.recording = session.isRecorded();
    snapshot.recordingIds = session.recordingIds();
    snapshot.recordable = control::recordable(session, recordingEnabled);
    snapshot.recordableTwice = control::recordable(session, recordingEnabled, true);
    for (const auto *connection : session.participants()) {
        if (!connection->isHidden())
            snapshot.connections.push_back(snapshotOf(*connection, false, stats));
    }
    for (const auto *connection : session.pendingConnections())
        snapshot.connections.push_back(snapshotOf(*connection, true, stats));
    return snapshot;
}

} // namespace ovation
