#pragma once

#include "recording/recorder.h"
#include "recording/recording_service.h"

#include <QSet>
#include <QTimer>

#include <map>

namespace ovation::recording {

/// A recording that runs, or is being finished, in this process.
struct Running {
    RecordingInfo info;
    std::unique_ptr<Recorder> recorder; ///< null while it is being finished
    RecordingService::Done whenStarted;
    std::vector<RecordingService::Done> whenStopped;
    std::unique_ptr<QTimer> startTimeout;
};

/// Those that run, by id. Engine thread.
class RunningRecordings {
  public:
    Running &add(const RecordingInfo &info);
    Running *find(const QString &id);
    const Running *find(const QString &id) const;
    std::unique_ptr<Running> take(QString id); ///< by value: it may be what is taken out
    /// Those of a session, the oldest first.
    std::vector<RecordingInfo> of(const QString &sessionId) const;
    QSet<QString> ids() const;
    bool empty() const { return m_all.empty(); }
    void clear() { m_all.clear(); }
    auto begin() const { return m_all.begin(); }
    auto end() const { return m_all.end(); }

    /// How the composed ones kept up over the last few seconds.
    struct Pace {
        int recordings = 0;
        int64_t missed = 0, due = 0;
    };
    Pace recentPace() const;
    /// Once a second.
    void notePace();

  private:
    Recorder::Pace total(int *recordings) const;

    std::map<QString, std::unique_ptr<Running>> m_all;
    std::vector<Recorder::Pace> m_history; ///< totals of the last seconds, the newest last
};

} // namespace ovation::recording
