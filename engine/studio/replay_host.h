#pragma once

#include "studio/replay_door.h"
#include "studio/running_replay.h"

#include <QObject>
#include <QTimer>

#include <map>

namespace ovation {

/// The replays that run, for the jobs that wait at the door; usually none or one. Engine thread. Its end ends
/// them all.
class ReplayHost final : public QObject, public ReplayDoor::Host {
    Q_OBJECT

  public:
    struct Parts { ///< all outlive it
        const config::Settings &settings;
        const Clock &clock;
        control::Commands &commands;
        composer::ComposerStock &composers;
    };
    ReplayHost(const Parts &parts, std::shared_ptr<ReplayDoor> door);
    ~ReplayHost() override;

    void begin(const ReplayTicketPtr &ticket, const exporting::LayoutReplay &replay,
               const page::PageRequest &page, const QString &sessionId) override;
    void setPaused(const ReplayTicketPtr &ticket, bool paused) override;
    void cancel(const ReplayTicketPtr &ticket) override;

  private:
    const Parts m_parts;
    const std::shared_ptr<ReplayDoor> m_door;
    ThreadCheck m_thread;
    QTimer m_progress;
    WorkerPool m_finishing{"finish page", 1}; ///< outlives the replays
    std::map<ReplayTicketPtr, std::unique_ptr<RunningReplay>> m_running;
};

} // namespace ovation
