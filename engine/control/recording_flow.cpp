#include "control/commands_state.h"

#include "base/log.h"
#include "session/failures.h"

namespace ovation::control {
namespace {

const QString StoppedByServer = QStringLiteral("recordingStoppedByServer");
const QString AutomaticStop = QStringLiteral("automaticStop");

} // namespace

Result<void> Commands::recordingEnabled() const {
    return m_recordings ? Result<void>() : session::recordingDisabled();
}

Recordable Commands::recordable(const QString &sessionId, bool concurrent) const {
    const auto *session = this->session(sessionId);
    return session ? control::recordable(*session, m_recordings != nullptr, concurrent)
                   : Recordable::SessionClosing;
}

Result<void> Commands::mayRecord(const QString &sessionId, bool concurrent) const {
    if (auto enabled = recordingEnabled(); !enabled)
        return enabled;
    const auto *session = this->session(sessionId);
    if (!session)
        return session::sessionNotFound(sessionId);
    if (const auto refused = refusal(control::recordable(*session, true, concurrent), sessionId))
        return *refused;
    return {};
}

void Commands::startRecording(const QString &sessionId, const session::RecordingProperties &properties,
                              recording::RecordingService::Done done) {
    if (const auto may = mayRecord(sessionId, properties.concurrent); !may) {
        done(may.error());
        return;
    }
    session::Session *session = m_sessions.find(sessionId);
    session->recordingAsked();
    Q_EMIT changed();
    m_recordings->start(*session, properties,
                        [this, sessionId, unique = session->uniqueId(),
                         done = std::move(done)](const Result<recording::RecordingInfo> &info) {
                            session::Session *present = m_sessions.find(sessionId);
                            if (present && present->uniqueId() == unique) {
                                if (info) {
                                    present->recordingBegan(info->id);
                                    d->notifyRecording(*present, QStringLiteral("recordingStarted"),
                                                       {{QStringLiteral("id"), info->id},
                                                        {QStringLiteral("name"), info->name}});
                                    if (!present->hasPublisher())
                                        d->startAutostop(*present);
                                } else {
                                    present->recordingRefused();
                                }
                            }
                            Q_EMIT changed();
                            done(info);
                        });
}

Result<recording::RecordingInfo>
Commands::change(const QString &recordingId,
                 const std::function<Result<recording::RecordingInfo>(recording::RecordingService &)> &doIt) {
    if (const auto found = recording(recordingId); !found)
        return found.error();
    auto changedTo = doIt(*m_recordings);
    Q_EMIT changed();
    return changedTo;
}

Result<recording::RecordingInfo> Commands::setRecordingPaused(const QString &recordingId, bool paused) {
    return change(recordingId, [&](auto &service) { return service.setPaused(recordingId, paused); });
}

Result<recording::RecordingInfo> Commands::addMarker(const QString &recordingId, const QString &name,
                                                     std::optional<int64_t> at_ms) {
    return change(recordingId, [&](auto &service) { return service.addMarker(recordingId, name, at_ms); });
}

Result<recording::RecordingInfo> Commands::setRecordingLayout(const QString &recordingId,
                                                              session::RecordingLayout layout) {
    return change(recordingId, [&](auto &service) { return service.setLayout(recordingId, layout); });
}

Result<void> Commands::removeRecording(const QString &recordingId) {
    if (const auto found = recording(recordingId); !found)
        return found.error();
    auto removed = m_recordings->remove(recordingId);
    Q_EMIT changed();
    return removed;
}

Result<std::vector<recording::RecordingInfo>> Commands::recordings() const {
    if (!m_recordings)
        return session::recordingDisabled();
    return m_recordings->list();
}

Result<recording::RecordingInfo> Commands::recording(const QString &recordingId) const {
    if (!m_recordings)
        return session::recordingDisabled();
    const auto info = m_recordings->find(recordingId);
    return info ? Result(*info) : Result<recording::RecordingInfo>(session::recordingNotFound(recordingId));
}

void Commands::stopRecording(const QString &recordingId, const QString &reason,
                               recording::RecordingService::Done done) {
    if (!m_recordings) {
        done(session::recordingDisabled());
        return;
    }
    const auto running = m_recordings->find(recordingId);
    const QString sessionId = running ? running->sessionId : QString();
    const bool manual = reason == StoppedByServer;
    if (session::Session *session = m_sessions.find(sessionId); session && manual)
        session->markStoppedByHand();
    m_recordings->stop(recordingId, reason,
                       [this, sessionId, reason, manual,
                        done = std::move(done)](const Result<recording::RecordingInfo> &info) {
                           Q_EMIT changed();
                           done(info);
                           // Nobody was left to wait for (protocol 6.5).
                           const session::Session *session = m_sessions.find(sessionId);
                           if (manual && session && !session->isClosing() && session->isActive() &&
                               !session->isRecorded() && session->isEmptyButRecorders())
                               closeSession(sessionId, reason, [](const Result<void> &) {});
                       });
}

std::vector<recording::RecordingInfo>
Commands::Private::recordingsOf(const session::Session &session) const {
    auto running =
        q.m_recordings ? q.m_recordings->runningIn(session.id()) : std::vector<recording::RecordingInfo>();
    // A session of the same name may have been interrupted, and its recording is being finished.
    std::erase_if(running, [&](const auto &one) { return one.uniqueSessionId != session.uniqueId(); });
    return running;
}

void Commands::Private::stopRecordings(const session::Session &session, const QString &reason,
                                         const std::function<void()> &done) {
    const auto running = recordingsOf(session);
    if (running.empty()) {
        done();
        return;
    }
    const auto missing = std::make_shared<std::size_t>(running.size());
    for (const auto &one : running) {
        q.stopRecording(one.id, reason, [missing, done](const Result<recording::RecordingInfo> &) {
            if (--*missing == 0)
                done();
        });
    }
}

void Commands::Private::recordingChanged(const recording::RecordingInfo &info, const QString &reason) {
    const bool ended = info.status == recording::Status::Ready || info.status == recording::Status::Failed;
    // The order of protocol 4.3 differs by kind.
    const bool participantsFirst =
        info.properties.outputMode != session::OutputMode::Individual && info.properties.hasVideo;
    if (ended && participantsFirst)
        recordingEnded(info, reason);
    emitRecording(info, reason);
    if (ended && !participantsFirst)
        recordingEnded(info, reason);
}

void Commands::Private::recordingEnded(const recording::RecordingInfo &info, const QString &reason) {
    session::Session *session = q.m_sessions.find(info.sessionId);
    // A start that failed is answered by its own callback and was never announced.
    if (!session || session->uniqueId() != info.uniqueSessionId ||
        !session->recordingEnded(info.id))
        return;
    if (!session->isRecorded())
        abortAutostop(info.sessionId);
    notifyRecording(*session, QStringLiteral("recordingStopped"),
                    {{QStringLiteral("id"), info.id},
                     {QStringLiteral("name"), info.name},
                     {QStringLiteral("reason"), reason}});
    Q_EMIT q.changed();
}

void Commands::Private::afterLeave(session::Session &session, const QString &reason) {
    if (session.isClosing() || !session.isEmptyButRecorders())
        return;
    if (session.isRecorded()) {
        startAutostop(session);
        return;
    }
    q.closeSession(session.id(), translatedReason(reason), [](const Result<void> &) {});
}

void Commands::Private::startAutostop(session::Session &session) {
    SessionRuntime &state = of(session.id());
    if (state.autostop)
        return; // one countdown at a time, never restarted
    state.autostop = clock.alarm(int64_t(q.m_settings.autostopTimeout_s) * 1000,
                                 [this, id = session.id()] { autostopElapsed(id); });
}

void Commands::Private::abortAutostop(const QString &sessionId) {
    if (const auto state = runtime.value(sessionId))
        state->autostop.reset();
}

void Commands::Private::autostopElapsed(const QString &sessionId) {
    abortAutostop(sessionId);
    session::Session *session = q.m_sessions.find(sessionId);
    if (!session || session->isClosing())
        return;
    if (session->isEmptyButRecorders()) {
        const bool atOnce = q.m_settings.autostopTimeout_s == 0;
        q.closeSession(sessionId, atOnce ? QStringLiteral("lastParticipantLeft") : AutomaticStop,
                       [](const Result<void> &) {});
        return;
    }
    stopRecordings(*session, AutomaticStop, [] {});
}

void Commands::Private::firstPublished(session::Session &session) {
    if (session.properties().recordingMode != session::RecordingMode::Always || session.wasStoppedByHand() ||
        recordable(session, q.m_recordings != nullptr) != Recordable::Yes)
        return;
    q.startRecording(session.id(), session.properties().defaultRecording,
                     [id = session.id()](const Result<recording::RecordingInfo> &info) {
                         if (!info)
                             qCWarning(logControl)
                                 << "session" << id << "could not be recorded:" << info.error().message;
                     });
}

} // namespace ovation::control
