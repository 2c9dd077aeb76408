#pragma once

#include "base/worker_pool.h"
#include "compose/bounded_log.h"

#include <QString>

#include <atomic>
#include <memory>

namespace ovation::compose {

/// What a composed recording shows where, a line for each change: for an administrator who wonders why a
/// recording looks as it does (OPENVIDU_RECORDING_DEBUG). One thread; the disk is waited for elsewhere.
class CompositionLog {
  public:
    /// `path` empty = nothing is written. `leftFree_bytes`: of its disk. `workers` outlive it.
    CompositionLog(QString path, int64_t leftFree_bytes, WorkerPool &workers,
                   qint64 most_bytes = BoundedLog::MaxFile_bytes);

    bool isOpen() const { return m_log && !m_log->hasEnded; }
    /// `elapsed_ms`: of the recording.
    void write(int64_t elapsed_ms, const QString &what);

  private:
    struct Shared {
        Shared(const QString &path, qint64 most_bytes) : file(path, most_bytes) {}

        BoundedLog file; ///< of the worker that has its turn
        std::atomic<bool> hasEnded = false;
    };

    const QString m_path;
    const std::shared_ptr<Shared> m_log;
    WorkerPool &m_workers;
};

} // namespace ovation::compose
