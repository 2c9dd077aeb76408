#pragma once

#include "base/worker_pool.h"

#include <QString>

namespace ovation::compose {

/// What a composed recording shows where, a line for each change: for an administrator who wonders why a
/// recording looks as it does (OPENVIDU_RECORDING_DEBUG). One thread; the disk is waited for elsewhere.
class CompositionLog {
  public:
    /// `path` empty = nothing is written. `workers` outlive it.
    CompositionLog(QString path, WorkerPool &workers) : m_path(std::move(path)), m_workers(workers) {}

    bool isOpen() const { return !m_path.isEmpty() && m_lines < MaxLines; }
    /// `elapsed_ms`: of the recording.
    void write(int64_t elapsed_ms, const QString &what);

  private:
    static constexpr int MaxLines = 100'000; // participants may come and go for days

    const QString m_path;
    WorkerPool &m_workers;
    int m_lines = 0;
};

} // namespace ovation::compose
