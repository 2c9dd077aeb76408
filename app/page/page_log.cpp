#include "app/page/page_log.h"

#include "base/cut_text.h"

#include <QDateTime>

namespace ovation::page {
namespace {

constexpr qsizetype MaxText = 4000; // a page can say anything for hours

} // namespace

PageLog::PageLog(Secrets secrets, const QString &path, qint64 most_bytes) : m_secrets(std::move(secrets)) {
    if (!path.isEmpty())
        m_file.emplace(path, most_bytes);
}

void PageLog::leave(int64_t free_bytes) {
    if (m_file)
        m_file->leave(free_bytes);
}

QString PageLog::withoutSecrets(QString text) const {
    return cutText(m_secrets.hide(std::move(text)), MaxText);
}

void PageLog::write(const char *kind, const QString &text) {
    if (!m_file || m_file->hasEnded())
        return;
    const QByteArray line = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toUtf8() + ' ' +
                            kind + ' ' + withoutSecrets(text).toUtf8() + '\n';
    m_file->write(line);
}

} // namespace ovation::page
