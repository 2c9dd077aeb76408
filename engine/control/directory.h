#pragma once

#include "base/thread_check.h"
#include "control/live_session.h"

#include <map>

namespace ovation::control {

/// The sessions by id. Engine thread.
class Directory {
  public:
    /// `surroundings.closed` is the directory's own.
    explicit Directory(Surroundings surroundings);

    /// Errors SessionExists, SessionClosing once shutDown() was called.
    Result<LiveSessionPtr> create(const session::SessionProperties &properties);
    /// Error SessionNotFound.
    Result<LiveSessionPtr> find(const QString &id) const;
    /// Not closed, nor another of the same id.
    bool holds(const LiveSessionPtr &session) const;
    /// One that still takes participants. Errors SessionNotFound, SessionClosing.
    Result<LiveSessionPtr> findOpen(const QString &id) const;
    /// The oldest first.
    std::vector<LiveSessionPtr> all() const;
    /// Removes sessions older than the threshold that never had a participant (protocol 5.3); gives their
    /// ids.
    std::vector<QString> collectGarbage(int64_t threshold_ms);
    /// Ends every session (reason openviduServerStopped) and every recording, then calls `done`. From now on
    /// no participant is let in.
    void shutDown(std::function<void()> done);

  private:
    ThreadCheck m_thread;
    Surroundings m_surroundings;
    std::map<QString, LiveSessionPtr> m_sessions;
    bool m_shuttingDown = false;
};

} // namespace ovation::control
