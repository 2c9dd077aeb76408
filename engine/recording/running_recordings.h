#pragma once

#include "base/clock.h"
#include "base/thread_check.h"
#include "recording/recorder.h"
#include "recording/types.h"

#include <QSet>
#include <QTimer>

#include <map>
#include <memory>
#include <vector>

namespace ovation::recording {

/// A recording that runs, or is being finished, in this process.
struct Running {
    RecordingInfo info;
    /// While it is prepared, for its recorder; null when the session has gone meanwhile.
    const session::Session *session = nullptr;
    bool isOnDisk = false;              ///< its folder and metadata are there
    std::unique_ptr<Recorder> recorder; ///< null while it is prepared or finished
    int64_t growing_bytes = 0;          ///< of the recorder's growing file, as last seen
    QString endReason;                  ///< once it was stopped; protocol 4.4
    RecordingDone whenStarted;
    std::vector<RecordingDone> whenStopped;
    std::vector<RecordingDone> whenOver; ///< when nothing of it is written any more
    bool stopsAreAnswered = false;       ///< from now on, though it is not over
    std::unique_ptr<Alarm> patience;     ///< of those who wait for a stop
    std::unique_ptr<QTimer> startTimeout;

    /// Bytes so far.
    int64_t size_bytes() const;
    void answerStops();
    /// It is over, and this is what became of it. Taken out before.
    void answerAll(const Result<RecordingInfo> &how) const;
};

/// Those that run, by id. Engine thread.
class RunningRecordings {
  public:
    Running &add(const RecordingInfo &info);
    Running *find(const QString &id);
    const Running *find(const QString &id) const;
    std::unique_ptr<Running> take(QString id); ///< by value: it may be what is taken out
    /// Before it was announced. False when there is one of that id; nothing has changed then.
    [[nodiscard]] bool rename(QString id, const QString &newId);
    /// Those of a session, the oldest first.
    std::vector<RecordingInfo> of(const QString &sessionId) const;
    QSet<QString> ids() const;
    bool empty() const { return m_all.empty(); }
    void clear() { m_all.clear(); }
    void giveUpPasts(const QString &why);
    auto begin() const { return m_all.begin(); }
    auto end() const { return m_all.end(); }

    /// How the composed ones kept up over the last few seconds.
    struct RecentPace {
        int recordings = 0;
        Pace frames;
    };
    RecentPace recentPace() const;
    /// Once a second.
    void notePace();

  private:
    Pace total(int *recordings) const;

    std::map<QString, std::unique_ptr<Running>> m_all;
    std::vector<Pace> m_history; ///< totals of the last seconds, the newest last
    ThreadCheck m_thread;
};

} // namespace ovation::recording
