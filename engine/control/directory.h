#pragma once

#include "base/thread_check.h"
#include "control/live_session.h"

#include <QTimer>

#include <map>

namespace ovation::control {

/// The sessions by id. Engine thread.
class Directory {
  public:
    struct Limits {
        int sessions = 10'000;
        int connections = 10'000; ///< of a session, unused tokens included
    };
    /// `surroundings.closed` is the directory's own.
    explicit Directory(Surroundings surroundings) : Directory(std::move(surroundings), Limits()) {}
    Directory(Surroundings surroundings, Limits limits);

    /// Errors SessionExists, ServerFull, SessionClosing once shutDown() was called.
    Result<LiveSessionPtr> create(const session::SessionProperties &properties);
    /// One that only findPrivate() finds: it is in no list, makes no events, is not recorded, and lasts until
    /// it is closed. `changed` hears of all that happens in it. Errors SessionExists, SessionClosing.
    Result<LiveSessionPtr> createPrivate(const QString &id, std::function<void()> changed);
    /// Null when there is none.
    LiveSessionPtr findPrivate(const QString &id) const;
    /// Error SessionNotFound.
    Result<LiveSessionPtr> find(const QString &id) const;
    /// Not closed, nor another of the same id.
    bool holds(const LiveSessionPtr &session) const;
    /// One that still takes participants. Errors SessionNotFound, SessionClosing.
    Result<LiveSessionPtr> findOpen(const QString &id) const;
    /// One that takes another connection, too. Errors as findOpen(), ServerFull.
    Result<LiveSessionPtr> findWithRoom(const QString &id) const;
    /// The oldest first; private ones are not among them.
    std::vector<LiveSessionPtr> all() const;
    /// Those, too: for what every session has to be told.
    std::vector<LiveSessionPtr> withPrivate() const;
    /// Removes sessions older than the threshold that never had a participant (protocol 5.3); gives their
    /// ids. Happens by itself at the interval of the settings.
    std::vector<QString> collectGarbage(int64_t threshold_ms);
    /// Ends every session (reason openviduServerStopped) and every recording, then calls `done`. From now on
    /// no participant is let in.
    void shutDown(std::function<void()> done);

  private:
    ThreadCheck m_thread;
    Surroundings m_surroundings;
    const Limits m_limits;
    std::map<QString, LiveSessionPtr> m_sessions, m_private;
    bool m_shuttingDown = false;
    QTimer m_garbage;
};

} // namespace ovation::control
