#include "app/page/page_log.h"

#include "base/cut_text.h"
#include "base/log.h"

#include <QDateTime>

namespace ovation::page {
namespace {

constexpr qint64 MaxWritten_bytes = 64 << 20; // a page can say anything for hours
constexpr qsizetype MaxText = 4000;

} // namespace

PageLog::PageLog(Secrets secrets, const QString &path) : m_secrets(std::move(secrets)), m_file(path) {
    if (path.isEmpty())
        return;
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append))
        qCWarning(logRecording) << "the log of a page can't be written:" << m_file.errorString();
}

QString PageLog::withoutSecrets(QString text) const {
    return cutText(m_secrets.hide(std::move(text)), MaxText);
}

void PageLog::write(const char *kind, const QString &text) {
    if (!m_file.isOpen() || m_written > MaxWritten_bytes)
        return;
    const QByteArray line = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toUtf8() + ' ' +
                            kind + ' ' + withoutSecrets(text).toUtf8() + '\n';
    m_written += line.size();
    m_file.write(line);
    m_file.flush(); // it is read when something went wrong
}

} // namespace ovation::page
