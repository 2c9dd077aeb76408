#pragma once

#include "transport/worker.h"

#include <functional>
#include <memory>

namespace ovation::transport {

/// A transport thread with its worker, until stop(). post() from any thread.
class WorkerThread {
  public:
    WorkerThread(const IceSettings &ice, const std::shared_ptr<const DtlsCertificate> &certificate,
                 Worker::Events events);
    ~WorkerThread();

    /// Ends every peer and stream; what is posted later goes nowhere. A local publisher may hold the thread a
    /// moment longer than the plane, but nothing calls the plane any more.
    void stop();
    void post(std::function<void(Worker &)> work);

  private:
    std::unique_ptr<Worker> m_worker;
    IoThread m_thread; // last: joined first, before m_worker is destroyed
};

} // namespace ovation::transport
