#include "control/sources.h"

#include "control/joining.h"
#include "control/stream_ids.h"
#include "session/failures.h"
#include "session/identifiers.h"
#include "session/protocol.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace ovation::control {
namespace {

const QString Camera = QStringLiteral("IPCAM"); ///< platform and type of video

QString dimensions(int width, int height) {
    return QStringLiteral("{\"width\":%1,\"height\":%2}").arg(width).arg(height);
}

QString freshCameraId(const session::Session &session, const QString &uri) {
    QString id;
    do {
        id = session::newCameraConnectionId(uri);
    } while (session.participant(id));
    return id;
}

session::Stream cameraStream(const QString &streamId, const QString &connectionId,
                             const media::CameraFormat &format, int64_t now_ms) {
    session::Stream stream;
    stream.id = streamId;
    stream.connectionId = connectionId;
    stream.createdAt = now_ms;
    stream.hasAudio = stream.audioActive = format.hasAudio();
    stream.hasVideo = stream.videoActive = format.hasVideo();
    if (!stream.hasVideo)
        return stream;
    stream.typeOfVideo = Camera;
    stream.frameRate = format.frameRate;
    if (format.width > 0 && format.height > 0)
        stream.videoDimensions = dimensions(format.width, format.height);
    return stream;
}

session::Stream syntheticStream(const transport::MediaPlane &plane, const QString &connectionId,
                                const SyntheticJoin &join, int64_t now_ms) {
    const media::SyntheticProperties &properties = join.stream;
    session::Stream stream;
    stream.typeOfVideo = join.screen ? QStringLiteral("SCREEN") : QStringLiteral("CUSTOM");
    stream.id = freshStreamId(plane, stream.typeOfVideo, true, connectionId);
    stream.connectionId = connectionId;
    stream.createdAt = now_ms;
    stream.hasVideo = true;
    stream.videoActive = join.videoActive;
    stream.hasAudio = properties.tone_hz > 0 || properties.flash;
    stream.audioActive = stream.hasAudio && join.audioActive;
    stream.frameRate = properties.frameRate;
    stream.videoDimensions = dimensions(properties.width, properties.height);
    return stream;
}

} // namespace

Result<QString> Sources::addSynthetic(LiveSession &session, const SyntheticJoin &join) {
    const int64_t now_ms = m_clock.wall_ms();
    const QString &sessionId = session.model().id();
    session::Connection connection;
    connection.id = session::newConnectionId();
    connection.kind = session::ParticipantKind::Synthetic;
    connection.properties.data = join.data;
    connection.sessionId = sessionId;
    connection.createdAt = now_ms;
    connection.clientData =
        QString::fromUtf8(QJsonDocument(QJsonObject{{QStringLiteral("clientData"), join.stream.name}})
                              .toJson(QJsonDocument::Compact));
    connection.platform = QStringLiteral("Ovation Studio synthetic participant");
    connection.ip = QStringLiteral("127.0.0.1");
    connection.token = freshToken(sessionId, m_settings);
    const auto admitted = session.admit(std::move(connection));
    if (!admitted)
        return admitted.error();
    const ParticipantPtr &joined = *admitted;

    const session::Stream stream = syntheticStream(m_plane, joined->id, join, now_ms);
    joined->synthetic = m_synthetic.add(join.stream, m_plane, sessionId, stream.id);
    joined->synthetic->setActive(stream.audioActive, stream.videoActive);
    joined->publishing = stream;
    session.publishing().published(joined);
    return joined->id;
}

Result<void> Sources::muteSynthetic(LiveSession &session, const QString &connectionId, bool audioActive,
                                    bool videoActive) {
    namespace change = session::change;
    const ParticipantPtr participant = session.roster().find(connectionId);
    if (!participant || !participant->synthetic || !participant->publishing)
        return session::participantNotFound(connectionId);
    const session::Stream before = *participant->publishing;
    const bool audio = before.hasAudio && audioActive, video = before.hasVideo && videoActive;
    participant->synthetic->setActive(audio, video);
    Result<void> told;
    if (audio != before.audioActive)
        told = session.publishing().change(participant,
                                           {before.id, change::AudioActive, audio, change::PublishAudio});
    if (told && video != before.videoActive)
        told = session.publishing().change(participant,
                                           {before.id, change::VideoActive, video, change::PublishVideo});
    return told;
}

void Sources::addCamera(const LiveSessionPtr &session, const session::ConnectionProperties &properties,
                        ConnectionDone done) {
    const session::IpCameraProperties wanted = properties.camera.value_or(session::IpCameraProperties());
    media::CameraProperties camera;
    camera.uri = wanted.rtspUri;
    camera.onlyPlayWithSubscribers = wanted.onlyPlayWithSubscribers;
    camera.networkCache_ms = wanted.networkCache_ms;
    camera.forcedCodec = session->model().properties().forcedVideoCodec.value_or(m_settings.forcedVideoCodec);
    camera.mayBeAbsent = wanted.mayBeAbsent;
    camera.trust = {m_settings.cameraTlsIsVerified, m_settings.cameraCertificates};
    const uint64_t probe = ++m_lastProbe;
    media::CameraSource &source = *m_probing.emplace(probe, m_cameras.add(camera)).first->second;
    // The session that asked, not one of the same name that follows it.
    source.look([this, probe, ref = LiveSessionRef(session), id = session->model().id(), properties,
                 done = std::move(done)](const Result<media::CameraFormat> &found) {
        auto probed = std::move(m_probing.extract(probe).mapped());
        const LiveSessionPtr present = ref.lock();
        if (!present || present->model().isClosing())
            done(session::sessionClosing(id));
        else if (!found)
            done(found.error());
        else
            done(joinCamera(*present, properties, *found, std::move(probed)));
    });
}

Result<session::Connection> Sources::joinCamera(LiveSession &session,
                                                const session::ConnectionProperties &properties,
                                                const media::CameraFormat &format,
                                                std::unique_ptr<media::CameraSource> source) {
    const int64_t now_ms = m_clock.wall_ms();
    const QString uri = properties.camera->rtspUri;
    session::Connection connection;
    connection.id = freshCameraId(session.model(), uri);
    connection.sessionId = session.model().id();
    connection.properties = properties;
    connection.createdAt = now_ms;
    connection.finalUserId = connection.id;
    connection.platform = Camera;
    connection.ip = QUrl(uri).host();
    const auto admitted = session.admit(std::move(connection));
    if (!admitted)
        return admitted.error();
    const ParticipantPtr &joined = *admitted;

    // IPC without video, too: the owner of such an id is found by it (protocol 3.4).
    joined->publishing =
        cameraStream(freshStreamId(m_plane, Camera, true, joined->id), joined->id, format, now_ms);
    source->publish(m_plane, session.model().id(), joined->publishing->id);
    joined->camera = std::move(source);
    session.publishing().published(joined);
    return session::Connection(*joined);
}

} // namespace ovation::control
