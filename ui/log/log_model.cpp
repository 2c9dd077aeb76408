#include "ui/log/log_model.h"

#include <QDateTime>

namespace ovation::ui {

QString levelText(QtMsgType level) {
    switch (level) {
    case QtDebugMsg:
        return LogModel::tr("Debug");
    case QtInfoMsg:
        return LogModel::tr("Info");
    case QtWarningMsg:
        return LogModel::tr("Warning");
    case QtCriticalMsg:
    case QtFatalMsg:
        return LogModel::tr("Error");
    }
    return {};
}

int severityOf(QtMsgType level) {
    switch (level) {
    case QtDebugMsg:
        return 0;
    case QtInfoMsg:
        return 1;
    case QtWarningMsg:
        return 2;
    case QtCriticalMsg:
    case QtFatalMsg:
        return 3;
    }
    return 1;
}

void LogModel::add(const std::vector<LogLine> &lines) {
    if (lines.empty())
        return;
    beginInsertRows({}, int(m_lines.size()), int(m_lines.size() + lines.size()) - 1);
    m_lines.insert(m_lines.end(), lines.begin(), lines.end());
    endInsertRows();
    if (m_lines.size() <= LogLines::MaxLines)
        return;
    const auto surplus = m_lines.size() - LogLines::MaxLines;
    beginRemoveRows({}, 0, int(surplus) - 1);
    m_lines.erase(m_lines.begin(), m_lines.begin() + std::ptrdiff_t(surplus));
    endRemoveRows();
}

int LogModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : int(m_lines.size());
}

int LogModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LogModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const LogLine &line = lineAt(index.row());
    if (role == Qt::ToolTipRole)
        return index.column() == TextColumn ? line.text : QVariant();
    switch (index.column()) {
    case TimeColumn:
        return QDateTime::fromMSecsSinceEpoch(line.time_ms).toString(QStringLiteral("HH:mm:ss.zzz"));
    case LevelColumn:
        return levelText(line.level);
    case CategoryColumn:
        return line.category;
    default:
        return line.text;
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case LevelColumn:
        return tr("Level");
    case CategoryColumn:
        return tr("Category");
    default:
        return tr("Message");
    }
}

} // namespace ovation::ui
