#include "base/worker_pool.h"

#include "base/thread_name.h"

namespace ovation {

WorkerPool::WorkerPool(const char *name, int maxThreads) : m_name(name) {
    m_threads.setMaxThreadCount(maxThreads);
}

WorkerPool::~WorkerPool() {
    m_threads.waitForDone();
}

void WorkerPool::post(std::function<void()> job) {
    m_threads.start(std::function<void()>([name = m_name, job = std::move(job)] {
        nameThread(name);
        job();
    }));
}

void WorkerPool::postInOrder(const QString &key, std::function<void()> job) {
    {
        const std::lock_guard lock(m_mutex);
        auto &waiting = m_ordered[key];
        waiting.push_back(std::move(job));
        if (waiting.size() > 1)
            return; // the one before it starts it
    }
    post([this, key] { runNext(key); });
}

void WorkerPool::runNext(const QString &key) {
    std::function<void()> job;
    {
        const std::lock_guard lock(m_mutex);
        job = std::move(m_ordered[key].front());
    }
    job();
    job = {}; // what it holds goes before the next one runs
    {
        const std::lock_guard lock(m_mutex);
        auto &waiting = m_ordered[key];
        waiting.pop_front();
        if (waiting.empty()) {
            m_ordered.erase(key);
            return;
        }
    }
    post([this, key] { runNext(key); });
}

bool WorkerPool::waitForDone(int limit_ms) {
    return m_threads.waitForDone(limit_ms);
}

} // namespace ovation
