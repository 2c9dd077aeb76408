#include "snapshot_maker.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace ovation {
namespace {

QString sizeOf(const QString &videoDimensions) {
    const QJsonObject json = QJsonDocument::fromJson(videoDimensions.toUtf8()).object();
    const int width = json.value(QStringLiteral("width")).toInt();
    const int height = json.value(QStringLiteral("height")).toInt();
    return width > 0 && height > 0 ? QStringLiteral("%1x%2").arg(width).arg(height) : QString();
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
    snapshot.subscribers = stats.subscribers;
    snapshot.lostPackets = stats.lostPackets;
    return snapshot;
}

} // namespace

SessionSnapshot snapshotOf(const session::Session &session,
                           const QHash<QString, transport::StreamStats> &stats) {
    SessionSnapshot snapshot;
    snapshot.id = session.id();
    snapshot.createdAt = session.createdAt();
    snapshot.active = session.isActive();
    snapshot.recording = session.isRecorded();
    snapshot.recordingIds = session.recordingIds;
    const auto add = [&](const session::Connection &connection, bool pending) {
        ConnectionSnapshot one;
        one.id = connection.id;
        one.name = connection.displayName();
        one.role = toText(connection.properties.role);
        one.platform = connection.platform;
        one.ip = connection.ip;
        one.pending = pending;
        one.synthetic = connection.kind == session::ParticipantKind::Synthetic;
        one.activeAt = connection.activeAt;
        if (connection.publishing)
            one.streams.push_back(snapshotOf(*connection.publishing, stats.value(connection.publishing->id)));
        snapshot.connections.push_back(std::move(one));
    };
    for (const auto *connection : session.participants()) {
        if (!connection->isHidden())
            add(*connection, false);
    }
    for (const auto *connection : session.pendingConnections())
        add(*connection, true);
    return snapshot;
}

std::vector<RecordingSnapshot> snapshotsOf(const recording::RecordingService &service,
                                           const QString &recordingPath) {
    std::vector<RecordingSnapshot> snapshots;
    for (auto &info : service.list()) {
        RecordingSnapshot one;
        const QString path =
            QStringLiteral("%1/%2/%3.%4").arg(recordingPath, info.id, info.name, info.fileExtension());
        if (QFileInfo::exists(path))
            one.path = path;
        if (info.status == recording::Status::Starting || info.status == recording::Status::Started) {
            one.size_bytes = service.currentSize(info.id);
            one.elapsed_ms = service.elapsed_ms(info.id);
        }
        one.info = std::move(info);
        snapshots.push_back(std::move(one));
    }
    std::sort(snapshots.begin(), snapshots.end(),
              [](const auto &a, const auto &b) { return a.info.createdAt > b.info.createdAt; });
    return snapshots;
}

} // namespace ovation
