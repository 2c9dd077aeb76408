#pragma once

#include "control/announcer.h"
#include "control/recordable.h"
#include "recording/recording_service.h"

namespace ovation::control {

/// The recordings of one session: who may start one, the automatic start, and the countdown that stops them
/// when no participant publishes or none is left (protocol 1.5, 6.5). Engine thread.
class RecordingFlow {
  public:
    struct Hooks {
        std::function<void()> changed;                    ///< what a window shows
        std::function<void(const QString &reason)> close; ///< the session is over
    };
    /// `service` null = recording is switched off.
    RecordingFlow(const config::Settings &settings, const Clock &clock, recording::RecordingService *service,
                  Roster &roster, const Announcer &announcer, Hooks hooks)
        : m_settings(settings), m_clock(clock), m_service(service), m_roster(roster), m_announcer(announcer),
          m_hooks(std::move(hooks)) {}

    Recordable recordable(bool concurrent = false) const;
    /// `done` gets it when its file grows. Errors of recordable() and of RecordingService::start.
    void start(const session::RecordingProperties &properties, RecordingDone done);
    /// `done` gets it ready or failed.
    void stop(const QString &recordingId, const QString &reason, RecordingDone done);
    /// Ends every one that is not finished, then calls `done`.
    void stopAll(const QString &reason, const std::function<void()> &done);
    /// The first that runs; nothing when none does.
    std::optional<recording::RecordingInfo> current() const;
    bool owns(const recording::RecordingInfo &info) const {
        return info.uniqueSessionId == m_roster.model().uniqueId();
    }

    /// The session's first stream: ends the countdown, starts the recording of an ALWAYS session.
    void firstPublished();
    /// No participant is left: begins the countdown. One at a time, never restarted, and none by the rules
    /// of 1.8.
    void startCountdown();
    /// By the rules of 1.8 (protocol 5.7) an ALWAYS session ends with its last participant, recorded or not.
    bool endsWithLastParticipant() const;
    void abortCountdown() { m_countdown.reset(); }
    /// Of one that it owns: the event, and at its end, however it came, what participants are told
    /// (protocol 4.3) and the end of a session that has no participant left.
    void statusChanged(const recording::RecordingInfo &info, const QString &reason);

  private:
    void started(const Result<recording::RecordingInfo> &info);
    /// Closes a session without participants that only its recording kept (protocol 6.5).
    void closeIfForsaken(const QString &reason);
    void ended(const recording::RecordingInfo &info, const QString &reason);
    void countdownElapsed();
    /// Not finished yet, the oldest first.
    std::vector<recording::RecordingInfo> unfinished() const;

    const config::Settings &m_settings;
    const Clock &m_clock;
    recording::RecordingService *m_service;
    Roster &m_roster;
    const Announcer &m_announcer;
    Hooks m_hooks;
    std::unique_ptr<Alarm> m_countdown;
};

} // namespace ovation::control
