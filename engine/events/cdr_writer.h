#pragma once

#include "base/thread_check.h"
#include "events/cdr_file.h"

#include <QObject>
#include <QThread>

#include <atomic>

namespace ovation::events {

/// Keeps a CdrFile on a thread of its own, so that a slow disk blocks no caller. Used from the engine thread.
class CdrWriter final {
  public:
    CdrWriter(const QString &folder, const Clock &clock, const CdrLimits &limits = {});
    /// Blocks until everything is written or has failed.
    ~CdrWriter();
    CdrWriter(const CdrWriter &) = delete;
    CdrWriter &operator=(const CdrWriter &) = delete;

    void append(const QByteArray &line);

  private:
    class Worker;
    const qint64 m_maxWaiting_bytes;
    std::atomic<qint64> m_waiting_bytes = 0; ///< posted to the thread, not yet taken
    bool m_dropping = false;
    QThread m_thread;
    Worker *m_worker; ///< lives on m_thread, deleted there
    ThreadCheck m_owner;
};

} // namespace ovation::events
