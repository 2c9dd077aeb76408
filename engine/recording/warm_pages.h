#pragma once

#include "base/relay.h"
#include "base/thread_check.h"
#include "base/worker_pool.h"
#include "page/layout_secrets.h"
#include "recording/session_page.h"

#include <map>
#include <memory>

namespace ovation::recording {

/// Keeps the custom layout of COMPOSED_QUICK_START sessions open from their first participant on, as the
/// session's own properties say, so that a recording starts with a page that is there (protocol 6.4). Engine
/// thread.
class WarmPages final : public QObject {
    Q_OBJECT

  public:
    /// `workers` outlive it; layouts are looked for on their threads.
    WarmPages(const config::Settings &settings, const Clock &clock, page::LayoutSecrets layouts,
              WorkerPool &workers)
        : m_settings(settings), m_clock(clock), m_layouts(std::move(layouts)), m_workers(workers),
          m_relay(std::make_shared<Relay>(this)) {}
    ~WarmPages() override { m_relay->detach(); }

    /// To be called whenever the session changed; sessions of another kind are let alone.
    void update(const session::Session &session, bool recorded);
    void forget(QString sessionId);
    /// Null when there is none that works.
    std::shared_ptr<SessionPage> of(const QString &sessionId) const;

  private:
    struct Held {
        uint64_t asked = 0;                ///< which look for its files this is
        std::shared_ptr<SessionPage> page; ///< null until they are found, and if they are not
    };
    void lookFor(const session::Session &session);
    void open(const QString &sessionId, const session::RecordingProperties &wanted,
              const page::PageRequest &address);

    const config::Settings &m_settings;
    const Clock &m_clock;
    const page::LayoutSecrets m_layouts;
    WorkerPool &m_workers;
    /// Those that failed stay, so that they are not tried again and again.
    std::map<QString, Held> m_pages;
    uint64_t m_asked = 0;
    const std::shared_ptr<Relay> m_relay;
    ThreadCheck m_thread;
};

} // namespace ovation::recording
