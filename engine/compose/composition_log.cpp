#include "compose/composition_log.h"

#include <QDateTime>

#include <utility>

namespace ovation::compose {

CompositionLog::CompositionLog(QString path, int64_t leftFree_bytes, WorkerPool &workers, qint64 most_bytes)
    : m_path(std::move(path)),
      m_log(m_path.isEmpty() ? nullptr : std::make_shared<Shared>(m_path, most_bytes)), m_workers(workers) {
    if (m_log)
        m_log->file.leave(leftFree_bytes);
}

void CompositionLog::write(int64_t elapsed_ms, const QString &what) {
    if (!isOpen())
        return;
    const QString line = QStringLiteral("%1 %2 ms: %3\n")
                             .arg(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs))
                             .arg(elapsed_ms)
                             .arg(what);
    m_workers.postInOrder(m_path, [log = m_log, line] {
        log->file.write(line.toUtf8());
        log->hasEnded = log->file.hasEnded();
    });
}

} // namespace ovation::compose
