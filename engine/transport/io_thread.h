#pragma once

#include <glib.h>

#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace ovation::transport {

/// A thread that runs a GMainContext: sockets, timers and posted work of the peers it owns. post() may be
/// called from any thread; everything else belongs to the owner. Destroying stops it.
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
    static int runPosted(void *self);

    GMainContext *m_context;
    GMainLoop *m_loop;
    std::mutex m_mutex;
    std::vector<std::function<void()>> m_posted; ///< guarded
    bool m_stopped = false;                      ///< guarded
    std::thread m_thread;
};

} // namespace ovation::transport
