#include "fake_studio.h"

namespace ovation::ui {

using recording::Status;

SessionSnapshot someSession(const QString &id, const QStringList &participants) {
    SessionSnapshot session;
    session.id = id;
    session.uniqueId = id + QStringLiteral("_1");
    session.createdAt = 1'767'225'600'000;
    session.active = !participants.isEmpty();
    for (const QString &name : participants) {
        StreamSnapshot stream;
        stream.id = QStringLiteral("str_CAM_") + name;
        stream.typeOfVideo = QStringLiteral("CAMERA");
        stream.hasAudio = stream.hasVideo = stream.audioActive = stream.videoActive = true;
        stream.videoDimensions = QStringLiteral("640x480");
        stream.bitrate_kbps = 800;
        stream.subscribers = int(participants.size()) - 1;
        ConnectionSnapshot connection;
        connection.id = QStringLiteral("con_") + name;
        connection.name = name;
        connection.role = QStringLiteral("PUBLISHER");
        connection.activeAt = session.createdAt;
        connection.streams = {stream};
        session.connections.push_back(connection);
    }
    return session;
}

RecordingSnapshot finishedRecording(const QString &id, const QString &sessionId, const QString &path) {
    RecordingSnapshot made;
    made.info.id = made.info.name = id;
    made.info.sessionId = sessionId;
    made.info.status = Status::Ready;
    made.info.createdAt = 1'767'000'000'000;
    made.info.size = 142'000'000;
    made.info.duration = 751;
    made.path = path;
    return made;
}

} // namespace ovation::ui
