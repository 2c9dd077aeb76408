#pragma once

#include "ui/layouts/console_line.h"

#include <QAbstractTableModel>
#include <QTimer>
#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QSortFilterProxyModel;
class QTreeView;

namespace ovation::ui {

/// The newest MaxLines lines. Lines come in batches. Window thread.
class PageConsoleModel final : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { TimeColumn, TextColumn, PlaceColumn, ColumnCount };
    enum Role { KindRole = Qt::UserRole };
    static constexpr int MaxLines = 1000;

    using QAbstractTableModel::QAbstractTableModel;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void add(std::vector<ConsoleLine> lines);
    void clear();
    const ConsoleLine &line(int row) const { return m_lines[size_t(row)]; }

  private:
    std::vector<ConsoleLine> m_lines;
};

/// The table below the page. A line of one of the layout's files leads there.
class PageConsole final : public QWidget {
    Q_OBJECT

  public:
    explicit PageConsole(QWidget *parent = nullptr);

    void add(const ConsoleLine &line);
    void clear();

  Q_SIGNALS:
    void placeWanted(const QString &file, int line);

  private:
    void flush();
    void showCount();

    PageConsoleModel *m_model;
    QSortFilterProxyModel *m_shown;
    QTreeView *m_table;
    QComboBox *m_filter;
    QLabel *m_count;
    QTimer m_soon;
    std::vector<ConsoleLine> m_waiting;
    int m_errors = 0, m_warnings = 0;
};

} // namespace ovation::ui
