#pragma once

#include "base/relay.h"
#include "base/result.h"
#include "base/thread_check.h"
#include "base/worker_pool.h"
#include "export/disk_reserve.h"
#include "export/export_journal.h"
#include "export/job_control.h"
#include "export/job_factory.h"
#include "export/types.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace ovation::exporting {

/// The exports of a program: what waits, what runs, how far it is. Jobs run on threads of its own at low
/// priority, so that recordings get the processor first. A job that was canceled or failed leaves nothing,
/// neither under the final name nor beside it; what a killed program left goes when the next queue begins.
/// Waiting jobs are not kept over a restart. Lives on its owner's thread, and never waits there but in its
/// destructor, which cancels what runs.
class ExportQueue : public QObject {
    Q_OBJECT

  public:
    struct Options {
        QString journalFolder;
        int parallel = 1;    ///< jobs at a time, 1 or 2
        DiskReserve reserve; ///< what they leave to recordings
    };

    /// `factory` makes the jobs, on the queue's threads.
    ExportQueue(std::shared_ptr<const JobFactory> factory, Options options);
    ~ExportQueue() override;

    static constexpr std::size_t MaxUnfinished = 1000; ///< jobs that wait, run or are paused
    static constexpr std::size_t MaxFinished = 1000;   ///< of those that are over, the oldest are forgotten

    /// Answers with the job's id, or why it can't be: the target is taken, the disk has too little room, the
    /// recording can't become that, MaxUnfinished (LimitReached).
    void enqueue(const Request &request, std::function<void(Result<quint64>)> done);
    /// One that waits or runs; without effect on others.
    void setPaused(quint64 id, bool paused);
    /// Removes what it has written.
    void cancel(quint64 id);
    /// Cancels it, and is not shown it any more once it is over.
    void forget(quint64 id);
    /// Forgets what is done, failed or canceled.
    void clearFinished();
    Jobs jobs() const; ///< in the order in which they were added

  Q_SIGNALS:
    /// A state changed, or the progress did, a few times a second.
    void changed(const ovation::exporting::Jobs &jobs);

  private:
    struct Item {
        Job job;
        std::shared_ptr<JobControl> control; ///< until it is over
        bool isBegun = false;                ///< it has a thread, paused or not
        bool isForgotten = false;            ///< once it is over
    };

    void add(const Request &request, const std::function<void(Result<quint64>)> &done);
    void startNext();
    void start(Item &item);
    void onFinished(quint64 id, const Result<void> &result);
    void refresh(Item &item) const;
    void publish();
    Item *find(quint64 id);
    int runningJobs() const;
    std::size_t unfinishedJobs() const;

    const Options m_options;
    ThreadCheck m_thread;
    const std::shared_ptr<const JobFactory> m_factory;
    const std::shared_ptr<ExportJournal> m_journal;
    const std::shared_ptr<Relay> m_relay;
    std::vector<Item> m_items;
    QTimer m_progress;
    quint64 m_lastId = 0;
    std::size_t m_asked = 0;                ///< jobs that are looked at before they are added
    WorkerPool m_checks{"export check", 1}; ///< what is asked before a job is added
    WorkerPool m_workers;                   ///< last: it goes first, and joins
};

} // namespace ovation::exporting
