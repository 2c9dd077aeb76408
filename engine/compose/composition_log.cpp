#include "compose/composition_log.h"

#include "base/log.h"

#include <QDateTime>
#include <QFile>

namespace ovation::compose {

void CompositionLog::write(int64_t elapsed_ms, const QString &what) {
    if (!isOpen())
        return;
    ++m_lines;
    const QString line = QStringLiteral("%1 %2 ms: %3\n")
                             .arg(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs))
                             .arg(elapsed_ms)
                             .arg(what);
    m_workers.postInOrder(m_path, [path = m_path, line] {
        QFile file(path);
        if (!file.open(QFile::WriteOnly | QFile::Append) || file.write(line.toUtf8()) < 0)
            qCWarning(logRecording) << path << "can't be written:" << file.errorString();
    });
}

} // namespace ovation::compose
