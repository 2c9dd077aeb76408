#pragma once

#include <glib.h>

#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace ovation::transport {

/// A thread that runs a GMainContext: sockets, timers and posted work of the peers it owns. Posted work runs
/// in order, 5 ms of it at a time, so that sockets and timers have their turn however much is posted. post()
/// may be called from any thread; everything else belongs to the owner. Destroying stops it.
class IoThread {
  public:
    /// `name` is what the thread is called, at most 15 characters.
    explicit IoThread(const char *name = "transport");
    ~IoThread();
    IoThread(const IoThread &) = delete;
    IoThread &operator=(const IoThread &) = delete;

    GMainContext *context() const { return m_context; }
    void post(std::function<void()> work);
    /// Runs what was posted, then joins; work posted later is dropped. Not on the thread itself.
    void stop();
    /// Calls `work` on the thread every `interval_ms` until the thread ends.
    void every(int interval_ms, std::function<void()> work);

  private:
    using Work = std::function<void()>;

    static constexpr int64_t PostedTurn_ns = 5'000'000;

    static int runPosted(void *self);
    Work next();

    GMainContext *m_context;
    GMainLoop *m_loop;
    std::mutex m_mutex;
    std::deque<Work> m_posted;  ///< guarded
    bool m_isScheduled = false; ///< guarded: the thread will look at m_posted
    bool m_stopped = false;     ///< guarded
    std::thread m_thread;
};

} // namespace ovation::transport
