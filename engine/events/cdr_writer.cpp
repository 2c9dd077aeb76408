#include "events/cdr_writer.h"

#include "base/log.h"
#include "base/thread_name.h"

#include <QTimer>

namespace ovation::events {
namespace {

constexpr int SyncDelay_ms = 1000;                   ///< what a power failure may take
constexpr int SweepInterval_ms = 6 * 60 * 60 * 1000; ///< files age also when nothing happens

} // namespace

/// On the writer's thread.
class CdrWriter::Worker final : public QObject {
  public:
    Worker(const QString &folder, const Clock &clock, const CdrLimits &limits)
        : m_file(folder, clock, limits), m_sync(this), m_sweep(this) {
        m_sync.setSingleShot(true);
        m_sync.setInterval(SyncDelay_ms);
        m_sweep.setInterval(SweepInterval_ms);
        connect(&m_sync, &QTimer::timeout, this, [this] { m_file.sync(); });
        connect(&m_sweep, &QTimer::timeout, this, [this] { m_file.sweep(); });
    }
    void start() {
        nameThread("records");
        m_file.sweep();
        m_file.begin();
        m_sweep.start();
    }
    void append(const QByteArray &line) {
        m_file.append(line);
        if (!m_sync.isActive())
            m_sync.start();
    }

  private:
    CdrFile m_file;
    QTimer m_sync, m_sweep;
};

CdrWriter::CdrWriter(const QString &folder, const Clock &clock, const CdrLimits &limits)
    : m_maxWaiting_bytes(limits.maxHeld_bytes), m_worker(new Worker(folder, clock, limits)) {
    m_worker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker] { worker->start(); }, Qt::QueuedConnection);
}

CdrWriter::~CdrWriter() {
    // As a message, behind all lines: QThread::quit() from here would overtake them.
    QMetaObject::invokeMethod(
        m_worker, [this] { m_thread.quit(); }, Qt::QueuedConnection);
    m_thread.wait();
}

void CdrWriter::append(const QByteArray &line) {
    m_owner.check();
    // Only a disk that does not answer at all gets us here: errors are held, with a limit, by the file.
    const bool full = m_waiting_bytes > m_maxWaiting_bytes;
    if (std::exchange(m_dropping, full) != full)
        qCWarning(logEvents, "The disk of the call detail records %s",
                  full ? "does not answer: records are dropped" : "answers again");
    if (full)
        return;
    m_waiting_bytes += line.size();
    QMetaObject::invokeMethod(
        m_worker,
        [this, line] {
            m_worker->append(line);
            m_waiting_bytes -= line.size();
        },
        Qt::QueuedConnection);
}

} // namespace ovation::events
