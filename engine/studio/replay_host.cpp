#include "studio/replay_host.h"

namespace ovation {
namespace {

constexpr int Progress_ms = 250;

} // namespace

ReplayHost::ReplayHost(const Parts &parts, std::shared_ptr<ReplayDoor> door)
    : m_parts(parts), m_door(std::move(door)) {
    m_progress.setInterval(Progress_ms);
    connect(&m_progress, &QTimer::timeout, this, [this] {
        for (const auto &[ticket, replay] : m_running)
            ticket->setElapsed(replay->elapsed_ms());
    });
    m_door->open(std::make_shared<Relay>(this), *this);
}

ReplayHost::~ReplayHost() {
    m_door->close();
}

void ReplayHost::begin(const ReplayTicketPtr &ticket, const exporting::LayoutReplay &replay,
                       const page::PageRequest &page, const QString &sessionId) {
    m_thread.check();
    auto running = std::make_unique<RunningReplay>(RunningReplay::Parts{m_parts.settings, m_parts.clock,
                                                                        m_parts.commands, m_parts.composers,
                                                                        m_finishing},
                                                   replay, page, sessionId);
    connect(running.get(), &RunningReplay::over, this,
            [this, ticket](const Result<exporting::ReplayMovie> &result) {
                const auto ended = m_running.extract(ticket); // goes last: this belongs to the replay
                if (m_running.empty())
                    m_progress.stop();
                ticket->end(result);
            });
    m_running.emplace(ticket, std::move(running));
    m_progress.start();
}

void ReplayHost::setPaused(const ReplayTicketPtr &ticket, bool paused) {
    if (const auto found = m_running.find(ticket); found != m_running.end())
        found->second->setPaused(paused);
}

void ReplayHost::cancel(const ReplayTicketPtr &ticket) {
    m_running.erase(ticket);
    if (m_running.empty())
        m_progress.stop();
    ticket->end(media::canceled());
}

} // namespace ovation
