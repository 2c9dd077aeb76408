#include "transport/worker_thread.h"

namespace ovation::transport {
namespace {

constexpr int Tick_ms = 50; // transport-wide feedback wants this rate

} // namespace

WorkerThread::WorkerThread(const IceSettings &ice, const std::shared_ptr<const DtlsCertificate> &certificate,
                           Worker::Events events)
    : m_worker(std::make_unique<Worker>(m_thread, ice, certificate, std::move(events))) {
    m_thread.every(Tick_ms, [this] {
        if (m_worker)
            m_worker->tick();
    });
}

WorkerThread::~WorkerThread() {
    stop();
}

void WorkerThread::stop() {
    // Peers must go on the thread that owns their sockets.
    m_thread.post([this] { m_worker.reset(); });
    m_thread.stop();
}

void WorkerThread::post(std::function<void(Worker &)> work) {
    m_thread.post([this, work = std::move(work)] {
        if (m_worker)
            work(*m_worker);
    });
}

} // namespace ovation::transport
