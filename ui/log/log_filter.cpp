#include "ui/log/log_filter.h"

#include "ui/log/log_model.h"

namespace ovation::ui {

void LogFilter::setLeast(int severity) {
    m_least = severity;
    invalidateFilter();
}

void LogFilter::setCategory(const QString &category) {
    m_category = category;
    invalidateFilter();
}

void LogFilter::setText(const QString &text) {
    m_text = text.trimmed();
    invalidateFilter();
}

bool LogFilter::filterAcceptsRow(int row, const QModelIndex &parent) const {
    const auto *lines = static_cast<const LogModel *>(sourceModel());
    if (parent.isValid())
        return false;
    const LogLine &line = lines->lineAt(row);
    return severityOf(line.level) >= m_least && (m_category.isEmpty() || line.category == m_category) &&
           (m_text.isEmpty() || line.text.contains(m_text, Qt::CaseInsensitive));
}

} // namespace ovation::ui
