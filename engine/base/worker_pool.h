#pragma once

#include <QString>
#include <QThread>
#include <QThreadPool>

#include <deque>
#include <functional>
#include <map>
#include <mutex>

namespace ovation {

/// Threads for jobs that take long or block on a disk. Owned by the poster; its destructor runs the pending
/// jobs and joins, so no job outlives what it uses. Thread-safe. Jobs report back through a Relay.
class WorkerPool {
  public:
    /// `name`: of the threads, for top and gdb; at most 15 characters, lives as long as the pool.
    explicit WorkerPool(const char *name, int maxThreads = QThread::idealThreadCount());
    ~WorkerPool();
    WorkerPool(const WorkerPool &) = delete;
    WorkerPool &operator=(const WorkerPool &) = delete;

    void post(std::function<void()> job);
    /// Jobs of the same key run one after another, in the order in which they were posted.
    void postInOrder(const QString &key, std::function<void()> job);
    /// False when jobs are left after that time.
    bool waitForDone(int limit_ms);

  private:
    void runNext(const QString &key);

    const char *const m_name;
    std::mutex m_mutex;
    std::map<QString, std::deque<std::function<void()>>> m_ordered; ///< waiting or running, by key
    QThreadPool m_threads;                                          ///< last: it goes first, and joins
};

} // namespace ovation
