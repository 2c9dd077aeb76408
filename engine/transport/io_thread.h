#pragma once

#include <glib.h>

#include <functional>
#include <string>
#include <thread>

namespace ovation::transport {

/// A thread that runs a GMainContext: sockets, timers and posted work of the peers it owns. post() may be
/// called from any thread; everything else belongs to the owner. Destroying runs what was posted, then joins.
class IoThread {
  public:
    /// `name` is what the thread is called, at most 15 characters.
    explicit IoThread(const char *name = "transport");
    ~IoThread();
    IoThread(const IoThread &) = delete;
    IoThread &operator=(const IoThread &) = delete;

    GMainContext *context() const { return m_context; }
    void post(std::function<void()> work);
    /// Calls `work` on the thread every `interval_ms` until the thread ends.
    void every(int interval_ms, std::function<void()> work);

  private:
    GMainContext *m_context;
    GMainLoop *m_loop;
    std::thread m_thread;
};

} // namespace ovation::transport
