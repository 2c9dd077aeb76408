#include "control/recording_flow.h"

#include "base/log.h"
#include "session/failures.h"
#include "session/protocol.h"

#include <algorithm>

namespace ovation::control {

using recording::RecordingInfo;
using recording::Status;

Recordable RecordingFlow::recordable(bool concurrent) const {
    return control::recordable(m_roster.model(), m_service != nullptr, concurrent);
}

void RecordingFlow::start(const session::RecordingProperties &properties, RecordingDone done) {
    session::Session &session = m_roster.model();
    if (const auto refused = refusal(recordable(properties.concurrent), session.id()))
        return done(*refused);
    session.recordingAsked();
    m_service->start(
        session, properties,
        [this, owner = m_roster.session(), done = std::move(done)](const Result<RecordingInfo> &info) {
            if (const auto alive = owner.lock())
                started(info);
            done(info);
        });
    m_hooks.changed(); // last: who hears of it may close the session, which ends what was started
}

void RecordingFlow::started(const Result<RecordingInfo> &info) {
    session::Session &session = m_roster.model();
    if (info) {
        session.recordingBegan(info->id);
        m_announcer.recordingStarted(*info);
        if (!session.isClosing() && !session.hasPublisher())
            startCountdown();
    } else {
        session.recordingRefused();
        // All left while it started; 1.8 counts nothing down.
        if ((m_countdown || m_settings.answersOf18) && !session.isRecorded()) {
            abortCountdown();
            closeIfForsaken(session::reason::LastParticipantLeft);
        }
    }
    m_hooks.changed();
}

void RecordingFlow::stop(const QString &recordingId, const QString &reason, RecordingDone done) {
    if (!m_service)
        return done(session::recordingDisabled());
    if (reason == session::reason::RecordingStoppedByServer)
        m_roster.model().markStoppedByHand();
    m_service->stop(
        recordingId, reason,
        [this, owner = m_roster.session(), done = std::move(done)](const Result<RecordingInfo> &info) {
            if (const auto alive = owner.lock())
                m_hooks.changed();
            done(info);
        });
}

void RecordingFlow::closeIfForsaken(const QString &reason) {
    const session::Session &session = m_roster.model();
    if (!session.isClosing() && session.isActive() && !session.isRecorded() && session.isEmptyButRecorders())
        m_hooks.close(reason);
}

std::vector<RecordingInfo> RecordingFlow::unfinished() const {
    auto running = m_service ? m_service->runningIn(m_roster.model().id()) : std::vector<RecordingInfo>();
    // A session of the same name may have been interrupted, and its recording is being finished.
    std::erase_if(running, [this](const RecordingInfo &one) { return !owns(one); });
    return running;
}

std::optional<RecordingInfo> RecordingFlow::current() const {
    const auto all = unfinished();
    // What is not announced yet is told by recordingStarted: who joins now hears of it once.
    const QStringList &announced = m_roster.model().recordingIds();
    const auto started = std::find_if(all.begin(), all.end(), [&announced](const RecordingInfo &one) {
        return one.status == Status::Started && announced.contains(one.id);
    });
    return started == all.end() ? std::nullopt : std::optional(*started);
}

void RecordingFlow::stopAll(const QString &reason, const std::function<void()> &done) {
    const auto running = unfinished();
    if (running.empty())
        return done();
    const auto missing = std::make_shared<std::size_t>(running.size());
    for (const auto &one : running) {
        stop(one.id, reason, [missing, done](const Result<RecordingInfo> &) {
            if (--*missing == 0)
                done();
        });
    }
}

void RecordingFlow::statusChanged(const RecordingInfo &info, const QString &reason) {
    // One whose past is composed first is finished later, but nothing is recorded any more.
    const bool over = info.status == Status::Ready || info.status == Status::Failed ||
                      (info.status == Status::Stopped && info.past_ms > 0);
    // The order of protocol 4.3 differs by kind.
    const bool participantsFirst =
        info.properties.outputMode != session::OutputMode::Individual && info.properties.hasVideo;
    if (over && participantsFirst)
        ended(info, reason);
    if (!info.isPending()) // for clients it is stopped still
        m_announcer.recordingStatusChanged(info, reason);
    if (over && !participantsFirst)
        ended(info, reason);
    if (over)
        closeIfForsaken(reason);
}

void RecordingFlow::ended(const RecordingInfo &info, const QString &reason) {
    session::Session &session = m_roster.model();
    // A start that failed is answered by its own callback and was never announced.
    if (!session.recordingEnded(info.id))
        return;
    if (!session.isRecorded())
        abortCountdown();
    m_announcer.recordingStopped(info, reason);
    m_hooks.changed();
}

bool RecordingFlow::endsWithLastParticipant() const {
    return m_settings.answersOf18 &&
           m_roster.model().properties().recordingMode == session::RecordingMode::Always;
}

void RecordingFlow::startCountdown() {
    if (!m_countdown && !m_settings.answersOf18)
        m_countdown =
            m_clock.alarm(int64_t(m_settings.autostopTimeout_s) * 1000, [this] { countdownElapsed(); });
}

void RecordingFlow::countdownElapsed() {
    const auto alive = m_roster.session().lock(); // closing may end the session
    abortCountdown();
    const session::Session &session = m_roster.model();
    if (session.isClosing())
        return;
    if (!session.isEmptyButRecorders())
        return stopAll(session::reason::AutomaticStop, [] {});
    m_hooks.close(m_settings.autostopTimeout_s == 0 ? session::reason::LastParticipantLeft
                                                    : session::reason::AutomaticStop);
}

void RecordingFlow::firstPublished() {
    abortCountdown();
    const session::Session &session = m_roster.model();
    if (session.properties().recordingMode != session::RecordingMode::Always || session.wasStoppedByHand() ||
        recordable() != Recordable::Yes)
        return;
    start(session.properties().defaultRecording, [id = session.id()](const Result<RecordingInfo> &info) {
        if (!info)
            qCWarning(logControl) << "session" << id << "could not be recorded:" << info.error().message;
    });
}

} // namespace ovation::control
