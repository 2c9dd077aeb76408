#pragma once

#include "base/thread_check.h"
#include "base/worker_pool.h"
#include "control/commands.h"
#include "export/layout_replay.h"
#include "page/page_request.h"
#include "recording/page_recorder.h"
#include "studio/replay_steps.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace ovation {

/// A recorded session that is on the air once more, in a private session, for the page of a custom layout,
/// which is recorded like the page of a live one. First the page is opened and joins; then those come who are
/// there from the beginning, and stand still until the page shows them; then the recording's clock runs. All
/// of it is gone when this goes. Engine thread.
class RunningReplay final : public QObject {
    Q_OBJECT

  public:
    struct Parts { ///< all outlive it
        const config::Settings &settings;
        const Clock &clock;
        control::Commands &commands;
        composer::ComposerStock &composers;
        WorkerPool &finishing;
    };
    /// `page` is for the session of this id, which is made here.
    RunningReplay(const Parts &parts, exporting::LayoutReplay replay, const page::PageRequest &page,
                  const QString &sessionId);
    ~RunningReplay() override;

    /// The recording stands still, and so does what is made of it.
    void setPaused(bool paused);
    int64_t elapsed_ms() const { return m_recorder ? m_recorder->elapsed_ms() : 0; }

  Q_SIGNALS:
    /// Once, from the event loop: the movie is whole, or why it is not.
    void over(const ovation::Result<ovation::exporting::ReplayMovie> &result);

  private:
    void open(const page::PageRequest &page, const QString &sessionId);
    void sessionChanged();
    void show();
    void lookIfSeen();
    void record();
    void runOrStand();
    void follow();
    void take(const ReplayStep &step);
    void finish();
    void end(const Result<exporting::ReplayMovie> &result);
    void recorded(const Result<recording::RecorderReport> &report);

    const Parts m_parts;
    const exporting::LayoutReplay m_replay;
    const std::vector<ReplayStep> m_steps;
    std::size_t m_next = 0;             ///< of the steps
    std::vector<QString> m_connections; ///< ids, by participant
    const std::shared_ptr<media::ReplayClock> m_time = std::make_shared<media::ReplayClock>();
    std::unique_ptr<control::PrivateSession> m_session;
    std::shared_ptr<recording::SessionPage> m_page;
    std::unique_ptr<recording::PageRecorder> m_recorder; ///< null until all is shown
    QTimer m_look, m_timer;
    int m_looks = 0;
    bool m_shown = false, m_started = false, m_paused = false, m_finishing = false, m_over = false;
    ThreadCheck m_thread;
};

} // namespace ovation
