#include "control/commands_state.h"

#include "base/log.h"
#include "session/failures.h"
#include "session/identifiers.h"

#include <QJsonArray>

namespace ovation::control {

Commands::Commands(const config::Settings &settings, const Clock &clock,
                       session::SessionRegistry &sessions, transport::MediaPlane &plane,
                       recording::RecordingService *recordings, QObject *parent)
    : QObject(parent), m_settings(settings), m_sessions(sessions), m_recordings(recordings),
      d(std::make_unique<Private>(*this, clock, plane)) {
    connect(&plane, &transport::MediaPlane::peerStateChanged, this,
            [this](quint64 peer, transport::PeerState state) {
                if (state == transport::PeerState::Failed || state == transport::PeerState::Closed)
                    d->peerLost(peer);
            });
    if (recordings)
        connect(recordings, &recording::RecordingService::statusChanged, this,
                [this](const recording::RecordingInfo &info, const QString &reason) {
                    d->recordingChanged(info, reason);
                });
    if (settings.garbageInterval_s > 0) {
        connect(&d->garbage, &QTimer::timeout, this, [this] {
            for (const QString &id :
                 m_sessions.collectGarbage(int64_t(m_settings.garbageThreshold_s) * 1000)) {
                qCInfo(logControl) << "session" << id << "was never joined and is removed";
                d->runtime.remove(id);
            }
            Q_EMIT changed();
        });
        d->garbage.start(settings.garbageInterval_s * 1000);
    }
}

Commands::~Commands() = default;

ParticipantRuntime *Commands::Private::participant(const QString &sessionId, const QString &connectionId) {
    const auto found = runtime.constFind(sessionId);
    if (found == runtime.constEnd())
        return nullptr;
    const auto one = (*found)->participants.find(connectionId);
    return one == (*found)->participants.end() ? nullptr : &one->second;
}

SessionRuntime &Commands::Private::of(const QString &sessionId) {
    auto &entry = runtime[sessionId];
    if (!entry)
        entry = std::make_shared<SessionRuntime>();
    return *entry;
}

void Commands::Private::changed(const session::Session &session) {
    if (q.m_recordings && !session.isClosing())
        q.m_recordings->sessionChanged(session);
    Q_EMIT q.changed();
}

Result<session::Session *> Commands::createSession(const session::SessionProperties &properties) {
    auto created = m_sessions.create(properties);
    if (created) {
        qCInfo(logControl) << "session" << (*created)->id() << "created";
        d->emitSessionCreated(**created);
        Q_EMIT changed();
    }
    return created;
}

Result<session::Connection> Commands::createConnection(const QString &sessionId,
                                                         session::ConnectionProperties properties) {
    session::Session *session = m_sessions.find(sessionId);
    if (!session)
        return Error{Errc::SessionNotFound, QStringLiteral("Session '%1' not found").arg(sessionId)};
    if (session->isClosing() || d->stopping)
        return Error{Errc::SessionClosing, QStringLiteral("Session '%1' is closing").arg(sessionId)};
    const session::Connection connection =
        session->addPending(std::move(properties), m_settings.wsUrl(), d->clock.wall_ms());
    Q_EMIT changed();
    return connection;
}

void Commands::closeSession(const QString &sessionId, const QString &reason,
                              std::function<void(Result<void>)> done) {
    session::Session *session = m_sessions.find(sessionId);
    if (!session) {
        done(Error{Errc::SessionNotFound, QStringLiteral("Session '%1' not found").arg(sessionId)});
        return;
    }
    SessionRuntime &state = d->of(sessionId);
    state.whenClosed.push_back(std::move(done));
    if (session->isClosing())
        return; // the first caller's closing serves this one too
    session->markClosing();
    d->abortAutostop(sessionId);

    // In the order of protocol 4.3. The recorders are not told that everybody goes: their last frame is the
    // one before, not an empty grid.
    std::vector<QString> ids;
    for (const auto *connection : std::as_const(*session).participants())
        ids.push_back(connection->id);
    for (const QString &id : ids)
        d->evict(*session, id, reason);
    d->stopRecordings(*session, translatedReason(reason),
                      [this, sessionId, reason] { d->finishClosing(sessionId, reason); });
}

void Commands::Private::finishClosing(const QString &sessionId, const QString &reason) {
    const auto state = runtime.take(sessionId);
    if (const auto *session = q.m_sessions.find(sessionId))
        emitSessionDestroyed(*session, translatedReason(reason));
    if (q.m_recordings)
        q.m_recordings->sessionGone(sessionId);
    q.m_sessions.remove(sessionId);
    qCInfo(logControl) << "session" << sessionId << "closed";
    if (state) {
        for (const auto &done : std::exchange(state->whenClosed, {}))
            done({});
    }
    Q_EMIT q.changed();
}

Result<session::Connection> Commands::updateConnection(const QString &sessionId,
                                                         const QString &connectionId,
                                                         std::optional<session::Role> role,
                                                         std::optional<bool> record) {
    session::Session *session = m_sessions.find(sessionId);
    if (!session)
        return Error{Errc::SessionNotFound, QStringLiteral("Session '%1' not found").arg(sessionId)};
    session::Connection *connection = session->participant(connectionId);
    if (!connection)
        connection = session->pending(connectionId);
    if (!connection || connection->isHidden())
        return participantMissing(connectionId);
    auto &properties = connection->properties;
    const auto tell = [&](const QString &property, const QString &value) {
        d->notify(sessionId, connectionId, QStringLiteral("connectionPropertyChanged"),
                  {{QStringLiteral("property"), property}, {QStringLiteral("newValue"), value}});
    };
    // A camera has no role.
    if (role && *role != properties.role && !connection->isCamera()) {
        properties.role = *role;
        tell(QStringLiteral("role"), toText(*role));
    }
    if (record && *record != properties.record) {
        properties.record = *record;
        tell(QStringLiteral("record"), *record ? QStringLiteral("true") : QStringLiteral("false"));
    }
    d->changed(*session);
    return session::Connection(*connection);
}

Result<session::Connection> Commands::connection(const QString &sessionId,
                                                 const QString &connectionId) const {
    const auto *session = this->session(sessionId);
    if (!session)
        return session::sessionNotFound(sessionId);
    const auto *found = session->participant(connectionId);
    if (!found)
        found = session->pending(connectionId);
    if (!found || found->isHidden())
        return session::participantNotFound(connectionId);
    return session::Connection(*found);
}

Result<void> Commands::disconnect(const QString &sessionId, const QString &connectionId,
                                    const QString &reason) {
    session::Session *session = m_sessions.find(sessionId);
    if (!session)
        return Error{Errc::SessionNotFound, QStringLiteral("Session '%1' not found").arg(sessionId)};
    if (session->pending(connectionId)) {
        session->remove(connectionId);
        Q_EMIT changed();
        return {};
    }
    const auto *connection = session->participant(connectionId);
    if (!connection || connection->isHidden())
        return Error{
            Errc::ParticipantNotFound,
            QStringLiteral("Connection '%1' not found in session '%2'").arg(connectionId, sessionId)};
    d->evict(*session, connectionId, reason);
    d->afterLeave(*session, reason);
    return {};
}

void Commands::shutDown(std::function<void()> done) {
    d->stopping = true;
    std::vector<QString> ids;
    for (const auto *session : std::as_const(m_sessions).all())
        ids.push_back(session->id());
    auto missing = std::make_shared<std::size_t>(ids.size());
    if (ids.empty()) {
        done();
        return;
    }
    for (const QString &id : ids) {
        closeSession(id, QStringLiteral("openviduServerStopped"), [missing, done](const Result<void> &) {
            if (--*missing == 0)
                done();
        });
    }
}

} // namespace ovation::control
