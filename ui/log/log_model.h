#pragma once

#include "base/log_lines.h"

#include <QAbstractTableModel>

#include <deque>

namespace ovation::ui {

/// Lines of the log, the newest last; as many as are kept.
class LogModel final : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { TimeColumn, LevelColumn, CategoryColumn, TextColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void add(const std::vector<LogLine> &lines);
    uint64_t lastNumber() const { return m_lines.empty() ? 0 : m_lines.back().number; }
    const LogLine &lineAt(int row) const { return m_lines[std::size_t(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    std::deque<LogLine> m_lines;
};

/// "Warning" of a level.
QString levelText(QtMsgType level);
/// The higher, the worse: QtMsgType is in no order.
int severityOf(QtMsgType level);

} // namespace ovation::ui
