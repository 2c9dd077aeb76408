#include "control/private_session.h"

#include "control/joining.h"
#include "control/stream_ids.h"
#include "session/failures.h"
#include "session/protocol.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace ovation::control {
namespace {

constexpr qsizetype MaxRecordedId = 200;

/// What a stranger's file calls an id need not be one.
bool isPlainId(const QString &id) {
    static const QRegularExpression form(QStringLiteral("^[A-Za-z0-9_-]+$"));
    return id.size() <= MaxRecordedId && form.match(id).hasMatch();
}

session::Stream streamOf(const ReplayedPublication &publication) {
    session::Stream stream;
    stream.hasAudio = stream.audioActive = publication.media.format.audio != transport::AudioCodec::None;
    stream.hasVideo = stream.videoActive = publication.media.format.video != transport::VideoCodec::None;
    if (!stream.hasVideo)
        return stream;
    stream.typeOfVideo = publication.typeOfVideo;
    if (const auto &files = publication.media.files; !files.empty() && files.front().facts.video) {
        const media::VideoFacts &video = *files.front().facts.video;
        stream.videoDimensions =
            QStringLiteral("{\"width\":%1,\"height\":%2}").arg(video.width).arg(video.height);
        if (video.frameRate >= 1)
            stream.frameRate = int(std::lround(video.frameRate));
    }
    return stream;
}

} // namespace

PrivateSession::PrivateSession(LiveSessionPtr session, const Clock &clock, transport::MediaPlane &plane,
                               media::ReplayFactory &streams, const config::Settings &settings)
    : m_session(std::move(session)), m_clock(clock), m_plane(plane), m_streams(streams),
      m_settings(settings) {}

PrivateSession::~PrivateSession() {
    m_session->close(session::reason::SessionClosedByServer, [] {});
}

QString PrivateSession::connectionIdFor(const QString &recorded) const {
    // Clients find the owner of a stream by the form of its id (protocol 3.4).
    if (isPlainId(recorded) && session::ownerOfStream(recorded) == recorded && !model().participant(recorded))
        return recorded;
    QString id;
    do {
        id = session::newConnectionId();
    } while (model().participant(id));
    return id;
}

QString PrivateSession::streamIdFor(const ReplayedPublication &publication,
                                    const QString &connectionId) const {
    const QString &recorded = publication.streamId;
    // The session that was recorded may run still, and publish it.
    if (isPlainId(recorded) && session::ownerOfStream(recorded) == connectionId &&
        !m_plane.hasStream(recorded))
        return recorded;
    return freshStreamId(m_plane, publication.typeOfVideo,
                         publication.media.format.video != transport::VideoCodec::None, connectionId);
}

Result<QString> PrivateSession::join(const ReplayedJoin &join) {
    session::Connection connection;
    connection.id = connectionIdFor(join.connectionId);
    connection.kind = session::ParticipantKind::Synthetic;
    connection.properties.data = join.serverData;
    connection.clientData = join.clientData;
    connection.sessionId = model().id();
    connection.createdAt = m_clock.wall_ms();
    connection.platform = QStringLiteral("Ovation Studio replay");
    connection.ip = QStringLiteral("127.0.0.1");
    connection.token = freshToken(model().id(), m_settings);
    const auto admitted = m_session->admit(std::move(connection));
    if (!admitted)
        return admitted.error();
    return (*admitted)->id;
}

Result<void> PrivateSession::publish(const QString &connectionId, const ReplayedPublication &publication,
                                     const std::shared_ptr<media::ReplayClock> &clock) {
    const ParticipantPtr owner = m_session->roster().find(connectionId);
    if (!owner || owner->publishing)
        return session::participantNotFound(connectionId);
    session::Stream stream = streamOf(publication);
    stream.id = streamIdFor(publication, connectionId);
    stream.connectionId = connectionId;
    stream.createdAt = m_clock.wall_ms();
    owner->replayed = m_streams.add(publication.media, clock);
    owner->replayed->publish(m_plane, model().id(), stream.id);
    owner->publishing = stream;
    m_session->publishing().published(owner);
    return {};
}

void PrivateSession::unpublish(const QString &connectionId) {
    const ParticipantPtr owner = m_session->roster().find(connectionId);
    if (owner && owner->publishing)
        m_session->publishing().end(owner, session::reason::Unpublish, Announcer::Audience::Others);
}

void PrivateSession::leave(const QString &connectionId) {
    if (const ParticipantPtr participant = m_session->roster().find(connectionId))
        m_session->leave(participant, session::reason::Disconnect);
}

void PrivateSession::sendAgain() {
    for (const ParticipantPtr &one : m_session->roster().all())
        if (one->publishing && one->replayed)
            m_plane.requestKeyframe(one->publishing->id);
}

bool PrivateSession::isSeen() const {
    const auto participants = m_session->roster().all();
    const auto isSubscribed = [&](const QString &streamId) {
        return std::any_of(participants.begin(), participants.end(), [&](const ParticipantPtr &one) {
            return one->kind == session::ParticipantKind::Recorder && one->subscribers.contains(streamId);
        });
    };
    return std::all_of(participants.begin(), participants.end(), [&](const ParticipantPtr &one) {
        return !one->publishing ||
               (isSubscribed(one->publishing->id) && (!one->replayed || one->replayed->isSeen()));
    });
}

} // namespace ovation::control
