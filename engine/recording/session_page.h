#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/thread_check.h"
#include "config/settings.h"
#include "page/page_process.h"
#include "session/session.h"

#include <QTimer>

#include <memory>

namespace ovation::recording {

/// A custom layout, open for a session, until it can be recorded. One of this server has to paint and to join
/// as a recorder. One of another server has to paint, and may join as any participant or not at all: it is
/// waited for a few seconds if it was told the session. Engine thread.
class SessionPage final : public QObject {
    Q_OBJECT

  public:
    /// `debugLog`: file for console and network of the page, empty = none. `folder`: the only one that its
    /// process writes to; empty = that of recordings.
    /// Its last owner may be inside one of its signals: it is deleted later.
    static std::shared_ptr<SessionPage> open(const config::Settings &settings, const Clock &clock,
                                             const page::PageRequest &page,
                                             const session::RecordingProperties &properties,
                                             const QString &debugLog, const QString &folder = {});

    /// Sees whether the page has come.
    void sessionChanged(const session::Session &session);
    bool isReady() const { return m_ready; }
    /// A recorder that joined since the page was opened is in the session.
    bool isInSession() const { return m_inSession; }
    /// The page was told the session, and no recorder has joined it since.
    bool wasNeverInSession() const { return m_page.connects && !m_joined; }
    bool hasFailed() const { return m_failed; }
    page::PageProcess &process() { return m_process; }
    const page::PageProcess &process() const { return m_process; }

  Q_SIGNALS:
    void ready();
    /// It does not work, in a sentence that holds what the page itself said; or, after ready(), its process
    /// ended.
    void failed(const ovation::Error &error);

  private:
    SessionPage(const config::Settings &settings, const Clock &clock, const page::PageRequest &page,
                const page::OpenRequest &request);
    void look();
    void limitReached();
    void fail(const QString &why);

    const page::PageRequest m_page;
    const int64_t m_openedAt_ms;
    const int m_limit_s;
    bool m_awaited;           ///< nothing may begin before it has joined
    bool m_inSession = false; ///< now
    bool m_joined = false;    ///< as recorder, at some time
    bool m_ready = false, m_failed = false;
    page::PageProcess m_process;
    QTimer m_limit, m_patience;
    ThreadCheck m_thread;
};

} // namespace ovation::recording
