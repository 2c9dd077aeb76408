#pragma once

#include "base/thread_check.h"
#include "recording/session_page.h"

#include <map>
#include <memory>

namespace ovation::recording {

/// Keeps the custom layout of COMPOSED_QUICK_START sessions open from their first participant on, as the
/// session's own properties say, so that a recording starts with a page that is there (protocol 6.4). Engine
/// thread.
class WarmPages {
  public:
    WarmPages(const config::Settings &settings, const Clock &clock) : m_settings(settings), m_clock(clock) {}

    /// To be called whenever the session changed; sessions of another kind are let alone.
    void update(const session::Session &session, bool recorded);
    void forget(QString sessionId);
    /// Null when there is none that works.
    std::shared_ptr<SessionPage> of(const QString &sessionId) const;

  private:
    void open(const session::Session &session);

    const config::Settings &m_settings;
    const Clock &m_clock;
    /// Those that failed stay, so that they are not tried again and again.
    std::map<QString, std::shared_ptr<SessionPage>> m_pages;
    ThreadCheck m_thread;
};

} // namespace ovation::recording
