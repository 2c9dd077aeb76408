#pragma once

#include "base/relay.h"
#include "config/settings.h"
#include "export/layout_replay.h"
#include "page/layout_secrets.h"
#include "page/page_request.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace ovation {

/// A replay that a job waits for, between the job's thread and the engine's. Thread-safe.
class ReplayTicket {
  public:
    /// What has come of it; nothing when that is not known after a short while.
    std::optional<Result<exporting::ReplayMovie>> wait();
    void end(const Result<exporting::ReplayMovie> &result);
    int64_t elapsed_ms() const;
    void setElapsed(int64_t elapsed_ms);

  private:
    mutable std::mutex m_mutex;
    std::condition_variable m_ended;
    std::optional<Result<exporting::ReplayMovie>> m_result;
    int64_t m_elapsed_ms = 0;
};
using ReplayTicketPtr = std::shared_ptr<ReplayTicket>;

/// Through which jobs get a replay made on the engine's thread. Those that wait are turned away when the
/// engine's side closes, so no job is waited for that waits itself. Thread-safe.
class ReplayDoor final : public exporting::LayoutReplays {
  public:
    /// Who makes the replays. Its calls come on its own thread.
    class Host {
      public:
        virtual ~Host() = default;
        /// `page` is for the session of this id.
        virtual void begin(const ReplayTicketPtr &ticket, const exporting::LayoutReplay &replay,
                           const page::PageRequest &page, const QString &sessionId) = 0;
        virtual void setPaused(const ReplayTicketPtr &ticket, bool paused) = 0;
        /// Ends the ticket, with media::canceled().
        virtual void cancel(const ReplayTicketPtr &ticket) = 0;
    };

    /// `settings` outlive it.
    ReplayDoor(const config::Settings &settings, page::LayoutSecrets layouts)
        : m_settings(settings), m_layouts(std::move(layouts)) {}

    /// `relay` leads to the thread of `host`, until it closes.
    void open(std::shared_ptr<Relay> relay, Host &host);
    /// After this returned the host is not called any more.
    void close();

    Result<void> check(const QString &customLayout) const override;
    Result<exporting::ReplayMovie> record(const exporting::LayoutReplay &replay,
                                          exporting::JobControl &control) override;

  private:
    bool enter(const ReplayTicketPtr &ticket);
    void leave(const ReplayTicketPtr &ticket);
    void post(std::function<void(Host &host)> call);

    const config::Settings &m_settings;
    const page::LayoutSecrets m_layouts;
    std::mutex m_mutex;
    std::shared_ptr<Relay> m_relay; ///< null while it is closed
    Host *m_host = nullptr;
    std::vector<ReplayTicketPtr> m_waiting;
};

} // namespace ovation
