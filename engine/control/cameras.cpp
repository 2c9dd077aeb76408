#include "control/conference_state.h"

#include "base/log.h"
#include "session/identifiers.h"

#include <QUrl>

namespace ovation::control {
namespace {

const QString Platform = QStringLiteral("IPCAM"), TypeOfVideo = QStringLiteral("IPCAM");

QString freshId(const session::Session &session, const QString &uri) {
    QString id;
    do {
        id = session::newCameraConnectionId(uri);
    } while (session.participant(id));
    return id;
}

session::Stream streamOf(const QString &connectionId, const media::CameraFormat &format, int64_t now_ms) {
    session::Stream stream;
    // IPC without frames, too: the owner of such an id is found by it (protocol 3.4).
    stream.id = session::newStreamId(TypeOfVideo, true, connectionId);
    stream.connectionId = connectionId;
    stream.createdAt = now_ms;
    stream.hasAudio = stream.audioActive = format.hasAudio();
    stream.hasVideo = stream.videoActive = format.hasVideo();
    if (!stream.hasVideo)
        return stream;
    stream.typeOfVideo = TypeOfVideo;
    stream.frameRate = format.frameRate;
    if (format.width > 0 && format.height > 0)
        stream.videoDimensions =
            QStringLiteral("{\"width\":%1,\"height\":%2}").arg(format.width).arg(format.height);
    return stream;
}

} // namespace

void Conference::createCamera(const QString &sessionId, const session::ConnectionProperties &properties,
                              std::function<void(Result<session::Connection>)> done) {
    const session::Session *session = m_sessions.find(sessionId);
    if (!session) {
        done(Error{Errc::SessionNotFound, QStringLiteral("Session '%1' not found").arg(sessionId)});
        return;
    }
    const Error closing{Errc::SessionClosing, QStringLiteral("Session '%1' is closing").arg(sessionId)};
    if (session->isClosing() || d->stopping) {
        done(closing);
        return;
    }
    const session::IpCameraProperties wanted = properties.camera.value_or(session::IpCameraProperties());
    media::CameraProperties camera;
    camera.uri = wanted.rtspUri;
    camera.onlyPlayWithSubscribers = wanted.onlyPlayWithSubscribers;
    camera.networkCache_ms = wanted.networkCache_ms;
    camera.forcedCodec = session->properties().forcedVideoCodec.value_or(m_settings.forcedVideoCodec);
    camera.trust = {m_settings.cameraTlsIsVerified, m_settings.cameraCertificates};
    const uint64_t look = ++d->lastLook;
    media::CameraSource &source = *d->looking.emplace(look, d->cameras.add(camera)).first->second;
    // The session that asked, not one of the same name that follows it.
    source.look([this, look, sessionId, unique = session->uniqueId(), properties, closing,
                 done = std::move(done)](const Result<media::CameraFormat> &found) {
        auto seen = std::move(d->looking.extract(look).mapped());
        session::Session *present = m_sessions.find(sessionId);
        if (!present || present->uniqueId() != unique || present->isClosing() || d->stopping)
            done(closing);
        else if (!found)
            done(found.error());
        else
            done(d->joinCamera(*present, properties, *found, std::move(seen)));
    });
}

session::Connection Conference::Private::joinCamera(session::Session &session,
                                                    const session::ConnectionProperties &properties,
                                                    const media::CameraFormat &format,
                                                    std::unique_ptr<media::CameraSource> source) {
    const int64_t now_ms = clock.wall_ms();
    const QString uri = properties.camera->rtspUri;
    session::Connection connection;
    connection.id = freshId(session, uri);
    connection.sessionId = session.id();
    connection.properties = properties;
    connection.createdAt = now_ms;
    connection.finalUserId = connection.id;
    connection.platform = Platform;
    connection.ip = QUrl(uri).host();
    session::Connection &joined = session.join(std::move(connection), now_ms);
    ParticipantRuntime &state = of(session.id()).participants[joined.id];
    qCInfo(logControl) << "session" << session.id() << ":" << joined.id << "joined";
    announceJoin(session, joined);

    joined.publishing = streamOf(joined.id, format, now_ms);
    source->publish(plane, session.id(), joined.publishing->id);
    state.camera = std::move(source);
    published(session, joined);
    return joined;
}

} // namespace ovation::control
