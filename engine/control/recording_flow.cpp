#include "control/conference_state.h"

#include "base/log.h"

namespace ovation::control {
namespace {

const QString StoppedByServer = QStringLiteral("recordingStoppedByServer");
const QString AutomaticStop = QStringLiteral("automaticStop");

} // namespace

void Conference::startRecording(const QString &sessionId, const session::RecordingProperties &properties,
                                recording::RecordingService::Done done) {
    session::Session *session = m_sessions.find(sessionId);
    if (!session || session->isClosing()) {
        done(Error{Errc::SessionNotFound, QStringLiteral("Session '%1' not found").arg(sessionId)});
        return;
    }
    if (!m_recordings) {
        done(Error{Errc::RecordingDisabled,
                   QStringLiteral("Recording is switched off (OPENVIDU_RECORDING=false)")});
        return;
    }
    if (session->isRecorded() && !properties.concurrent) {
        done(Error{Errc::AlreadyRecorded,
                   QStringLiteral("Session '%1' is already being recorded").arg(sessionId)});
        return;
    }
    ++session->startingRecordings;
    Q_EMIT changed();
    m_recordings->start(*session, properties,
                        [this, sessionId, unique = session->uniqueId(),
                         done = std::move(done)](const Result<recording::RecordingInfo> &info) {
                            session::Session *present = m_sessions.find(sessionId);
                            if (present && present->uniqueId() == unique) {
                                --present->startingRecordings;
                                if (info) {
                                    present->recordingIds.append(info->id);
                                    d->notifyRecording(*present, QStringLiteral("recordingStarted"),
                                                       {{QStringLiteral("id"), info->id},
                                                        {QStringLiteral("name"), info->name}});
                                    if (!present->hasPublisher())
                                        d->startAutostop(*present);
                                }
                            }
                            Q_EMIT changed();
                            done(info);
                        });
}

void Conference::stopRecording(const QString &recordingId, const QString &reason,
                               recording::RecordingService::Done done) {
    if (!m_recordings) {
        done(Error{Errc::RecordingDisabled,
                   QStringLiteral("Recording is switched off (OPENVIDU_RECORDING=false)")});
        return;
    }
    const auto running = m_recordings->find(recordingId);
    const QString sessionId = running ? running->sessionId : QString();
    const bool manual = reason == StoppedByServer;
    if (session::Session *session = m_sessions.find(sessionId); session && manual)
        session->recordingManuallyStopped = true;
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
Conference::Private::recordingsOf(const session::Session &session) const {
    auto running =
        q.m_recordings ? q.m_recordings->runningIn(session.id()) : std::vector<recording::RecordingInfo>();
    // A session of the same name may have been interrupted, and its recording is being finished.
    std::erase_if(running, [&](const auto &one) { return one.uniqueSessionId != session.uniqueId(); });
    return running;
}

void Conference::Private::stopRecordings(const session::Session &session, const QString &reason,
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

void Conference::Private::recordingChanged(const recording::RecordingInfo &info, const QString &reason) {
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

void Conference::Private::recordingEnded(const recording::RecordingInfo &info, const QString &reason) {
    session::Session *session = q.m_sessions.find(info.sessionId);
    // A start that failed is answered by its own callback and was never announced.
    if (!session || session->uniqueId() != info.uniqueSessionId ||
        session->recordingIds.removeAll(info.id) == 0)
        return;
    if (!session->isRecorded())
        abortAutostop(info.sessionId);
    notifyRecording(*session, QStringLiteral("recordingStopped"),
                    {{QStringLiteral("id"), info.id},
                     {QStringLiteral("name"), info.name},
                     {QStringLiteral("reason"), reason}});
    Q_EMIT q.changed();
}

void Conference::Private::afterLeave(session::Session &session, const QString &reason) {
    if (session.isClosing() || !session.isEmptyButRecorders())
        return;
    if (session.isRecorded()) {
        startAutostop(session);
        return;
    }
    q.closeSession(session.id(), translatedReason(reason), [](const Result<void> &) {});
}

void Conference::Private::startAutostop(session::Session &session) {
    SessionRuntime &state = of(session.id());
    if (state.autostop)
        return; // one countdown at a time, never restarted
    state.autostop = clock.alarm(int64_t(q.m_settings.autostopTimeout_s) * 1000,
                                 [this, id = session.id()] { autostopElapsed(id); });
}

void Conference::Private::abortAutostop(const QString &sessionId) {
    if (const auto state = runtime.value(sessionId))
        state->autostop.reset();
}

void Conference::Private::autostopElapsed(const QString &sessionId) {
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

void Conference::Private::firstPublished(session::Session &session) {
    if (session.properties().recordingMode != session::RecordingMode::Always || session.isRecorded() ||
        session.recordingManuallyStopped || !q.m_recordings ||
        session.properties().mediaMode != session::MediaMode::Routed)
        return;
    q.startRecording(session.id(), session.properties().defaultRecording,
                     [id = session.id()](const Result<recording::RecordingInfo> &info) {
                         if (!info)
                             qCWarning(logControl)
                                 << "session" << id << "could not be recorded:" << info.error().message;
                     });
}

} // namespace ovation::control
