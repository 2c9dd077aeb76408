#pragma once

#include <condition_variable>
#include <mutex>

namespace ovation::media {

/// How many frames an encoder holds that it has not looked at yet, for who gives it more than it can take.
/// Thread-safe.
class WaitingFrames {
  public:
    void add() {
        const std::lock_guard lock(m_mutex);
        ++m_count;
    }
    void remove() {
        const std::lock_guard lock(m_mutex);
        --m_count;
        m_fewer.notify_all();
    }
    /// Until there are fewer than `limit`, or none is taken any more.
    void waitForRoom(int limit) {
        std::unique_lock lock(m_mutex);
        m_fewer.wait(lock, [&] { return m_count < limit || m_closed; });
    }
    /// No call waits from now on.
    void close() {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        m_fewer.notify_all();
    }

  private:
    std::mutex m_mutex;
    std::condition_variable m_fewer;
    int m_count = 0;
    bool m_closed = false;
};

} // namespace ovation::media
