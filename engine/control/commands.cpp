#include "control/commands.h"

#include "base/log.h"
#include "control/admission.h"
#include "control/directory.h"
#include "control/event_fields.h"
#include "control/joining.h"
#include "control/sources.h"
#include "session/camera_uri.h"
#include "session/failures.h"
#include "session/identifiers.h"
#include "session/protocol.h"

namespace ovation::control {

using recording::RecordingInfo;

struct Commands::Private {
    explicit Private(Surroundings surroundings)
        : settings(surroundings.settings), clock(surroundings.clock), plane(surroundings.plane),
          recordings(surroundings.recordings), layouts(surroundings.layouts), peers(surroundings.peers),
          sources(settings, clock, plane), directory(std::move(surroundings)) {}

    const config::Settings &settings;
    const Clock &clock;
    transport::MediaPlane &plane;
    recording::RecordingService *recordings;
    const page::LayoutSecrets layouts;
    const std::shared_ptr<PeerOwners> peers;
    Sources sources; // outlives the participants
    Directory directory;
    Admission admission{settings, directory};
};

Commands::Commands(const config::Settings &settings, const Clock &clock, transport::MediaPlane &plane,
                   recording::RecordingService *recordings, page::LayoutSecrets layouts)
    : d(std::make_unique<Private>(Surroundings{
          settings, clock, plane, std::make_shared<PeerOwners>(plane), recordings,
          [this](const QString &name, const QJsonObject &fields) { Q_EMIT happened(name, fields); },
          [this] { Q_EMIT changed(); }, std::move(layouts)})) {
    connect(&plane, &transport::MediaPlane::peerStateChanged, this,
            [this](quint64 peer, transport::PeerState state) {
                if (state == transport::PeerState::Failed || state == transport::PeerState::Closed)
                    d->peers->lost(peer);
            });
    if (recordings) {
        connect(recordings, &recording::RecordingService::statusChanged, this, &Commands::recordingChanged);
        connect(recordings, &recording::RecordingService::changed, this, &Commands::changed);
        connect(recordings, &recording::RecordingService::removed, this, &Commands::changed);
    }
}

Commands::~Commands() = default;

void Commands::recordingChanged(const RecordingInfo &info, const QString &reason) {
    const auto session = d->directory.find(info.sessionId);
    if (session && (*session)->recording().owns(info))
        (*session)->recording().statusChanged(info, reason);
    else if (!info.isPending()) // its session ended, or the process that began it did
        Q_EMIT happened(session::event::RecordingStatusChanged,
                        recordingFields(info, reason, d->clock.wall_ms()));
    Q_EMIT changed();
}

// ── what there is ──

const session::Session *Commands::session(const QString &id) const {
    const auto found = d->directory.find(id);
    return found ? &(*found)->model() : nullptr;
}

std::vector<const session::Session *> Commands::sessions() const {
    std::vector<const session::Session *> list;
    for (const LiveSessionPtr &session : d->directory.all())
        list.push_back(&session->model());
    return list;
}

Result<session::Connection> Commands::connection(const QString &sessionId,
                                                 const QString &connectionId) const {
    const auto found = d->directory.find(sessionId);
    if (!found)
        return found.error();
    const session::Session &session = (*found)->model();
    const auto *connection = session.participant(connectionId);
    if (!connection)
        connection = session.pending(connectionId);
    if (!connection || connection->isHidden())
        return session::participantNotFound(connectionId);
    return session::Connection(*connection);
}

Result<recording::RecordingValues> Commands::recordings() const {
    if (!d->recordings)
        return session::recordingDisabled();
    return d->recordings->list();
}

Result<RecordingInfo> Commands::recording(const QString &recordingId) const {
    if (!d->recordings)
        return session::recordingDisabled();
    auto info = d->recordings->find(recordingId);
    if (!info)
        return session::recordingNotFound(recordingId);
    return *std::move(info);
}

// ── sessions ──

Result<const session::Session *> Commands::createSession(const session::SessionProperties &properties) {
    const auto created = d->directory.create(properties);
    if (!created)
        return created.error();
    const session::Session &session = (*created)->model();
    qCInfo(logControl) << "session" << session.id() << "created";
    (*created)->announcer().sessionCreated();
    Q_EMIT changed();
    if (!d->directory.holds(*created)) // closed by one that was told of it
        return session::sessionClosing(session.id());
    return &session;
}

void Commands::closeSession(const QString &sessionId, const QString &reason, Done done) {
    const auto session = d->directory.find(sessionId);
    if (!session)
        return done(session.error());
    (*session)->close(reason, [done = std::move(done)] { done({}); });
}

Result<void> Commands::signal(const QString &sessionId, const Signal &signal) {
    const auto session = d->directory.find(sessionId);
    return session ? (*session)->signal(signal) : session.error();
}

void Commands::shutDown(std::function<void()> done) {
    d->directory.shutDown(std::move(done));
}

// ── connections ──

QString Commands::invite(const session::SessionProperties &properties) {
    return d->admission.invite(properties);
}

Result<Commands::Joined> Commands::join(const JoinRequest &request, ClientChannel *channel) {
    const auto secret = knowsSecret(request, d->settings, d->layouts);
    if (!secret)
        return secret.error();
    const auto place = d->admission.placeFor(request, *secret, d->layouts, [this](const auto &properties) {
        const auto made = createSession(properties);
        return made ? Result<void>() : made.error();
    });
    if (!place)
        return place.error();
    const auto joined = place->session->join(place->request, *secret, channel);
    if (!joined)
        return joined.error();
    return Joined{Client(place->session, *joined), place->session->welcome(**joined)};
}

Result<std::unique_ptr<PrivateSession>> Commands::openPrivate(const QString &id,
                                                              std::function<void()> changed) {
    const auto made = d->directory.createPrivate(id, std::move(changed));
    if (!made)
        return made.error();
    return std::make_unique<PrivateSession>(*made, d->clock, d->plane, d->sources.replays(), d->settings);
}

Result<session::Connection> Commands::createConnection(const QString &sessionId,
                                                       const session::ConnectionProperties &properties) {
    const auto session = d->directory.findWithRoom(sessionId);
    return session ? (*session)->createPending(properties) : Result<session::Connection>(session.error());
}

void Commands::createCamera(const QString &sessionId, const session::ConnectionProperties &properties,
                            ConnectionDone done) {
    const auto session = d->directory.findWithRoom(sessionId);
    if (!session)
        return done(session.error());
    if (!properties.camera || !session::isCameraUri(properties.camera->rtspUri)) // a password may stand in it
        return done(Error{Errc::InvalidParameter,
                          QStringLiteral("This is not an rtsp, rtsps, http, https or file address")});
    d->sources.addCamera(*session, properties, std::move(done));
}

Result<QString> Commands::addSynthetic(const QString &sessionId, const SyntheticJoin &join) {
    const auto session = d->directory.findWithRoom(sessionId);
    return session ? d->sources.addSynthetic(**session, join) : session.error();
}

Result<void> Commands::muteSynthetic(const QString &sessionId, const QString &connectionId, bool audioActive,
                                     bool videoActive) {
    const auto session = d->directory.find(sessionId);
    return session ? d->sources.muteSynthetic(**session, connectionId, audioActive, videoActive)
                   : session::participantNotFound(connectionId);
}

Result<session::Connection> Commands::updateConnection(const QString &sessionId, const QString &connectionId,
                                                       std::optional<session::Role> role,
                                                       std::optional<bool> record) {
    const auto session = d->directory.find(sessionId);
    return session ? (*session)->update(connectionId, role, record) : session.error();
}

Result<void> Commands::arrange(const QString &sessionId, const QString &connectionId,
                               const Arrangement &wanted) {
    const auto session = d->directory.find(sessionId);
    return session ? (*session)->arrange(connectionId, wanted) : session.error();
}

Result<void> Commands::disconnect(const QString &sessionId, const QString &connectionId,
                                  const QString &reason) {
    const auto session = d->directory.find(sessionId);
    return session ? (*session)->disconnect(connectionId, reason) : session.error();
}

Result<void> Commands::removeParticipant(const QString &sessionId, const QString &connectionId,
                                         const QString &reason) {
    const auto session = d->directory.find(sessionId);
    if (!session)
        return session.error();
    const ParticipantPtr participant = (*session)->roster().find(connectionId);
    if (!participant)
        return session::participantNotFound(connectionId);
    (*session)->leave(participant, reason);
    return {};
}

Result<void> Commands::unpublish(const QString &sessionId, const QString &streamId, const QString &reason) {
    const auto session = d->directory.find(sessionId);
    return session ? (*session)->unpublish(streamId, reason) : session.error();
}

void Commands::collectEndpoints(std::function<void(const Endpoints &)> give) {
    Endpoints::collect(this, d->plane, d->directory, std::move(give));
}

// ── recordings ──

Result<void> Commands::recordingEnabled() const {
    return d->recordings ? Result<void>() : session::recordingDisabled();
}

Recordable Commands::recordable(const QString &sessionId) const {
    const auto session = d->directory.find(sessionId);
    return session ? (*session)->recording().recordable() : Recordable::SessionClosing;
}

Result<void> Commands::mayRecord(const QString &sessionId, bool concurrent) const {
    if (auto enabled = recordingEnabled(); !enabled)
        return enabled;
    const auto session = d->directory.find(sessionId);
    if (!session)
        return session.error();
    if (const auto refused = refusal((*session)->recording().recordable(concurrent), sessionId))
        return *refused;
    return {};
}

void Commands::startRecording(const QString &sessionId, const session::RecordingProperties &properties,
                              RecordingDone done) {
    if (const auto may = mayRecord(sessionId, properties.concurrent); !may)
        return done(may.error());
    (*d->directory.find(sessionId))->recording().start(properties, std::move(done));
}

void Commands::stopRecording(const QString &recordingId, const QString &reason, RecordingDone done) {
    const auto info = recording(recordingId);
    if (!info)
        return done(d->recordings ? session::recordingNotRunning(recordingId) : info.error());
    const auto session = d->directory.find(info->sessionId);
    if (session && (*session)->recording().owns(*info))
        (*session)->recording().stop(recordingId, reason, std::move(done));
    else
        d->recordings->stop(recordingId, reason, std::move(done));
}

void Commands::setRecordingPaused(const QString &recordingId, bool paused, RecordingDone done) {
    if (const auto found = recording(recordingId); !found)
        return done(found.error());
    d->recordings->setPaused(recordingId, paused, std::move(done));
}

void Commands::addMarker(const QString &recordingId, const QString &name, std::optional<int64_t> at_ms,
                         RecordingDone done) {
    if (const auto found = recording(recordingId); !found)
        return done(found.error());
    d->recordings->addMarker(recordingId, name, at_ms, std::move(done));
}

void Commands::setMarkers(const QString &recordingId, const std::vector<recording::Marker> &markers,
                          RecordingDone done) {
    if (const auto found = recording(recordingId); !found)
        return done(found.error());
    d->recordings->setMarkers(recordingId, markers, std::move(done));
}

void Commands::setRecordingLayout(const QString &recordingId, session::RecordingLayout layout,
                                  RecordingDone done) {
    if (const auto found = recording(recordingId); !found)
        return done(found.error());
    d->recordings->setLayout(recordingId, layout, std::move(done));
}

void Commands::removeRecording(const QString &recordingId, Done done) {
    if (const auto found = recording(recordingId); !found)
        return done(found.error());
    d->recordings->remove(recordingId, std::move(done));
}

} // namespace ovation::control
