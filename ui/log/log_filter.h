#pragma once

#include <QSortFilterProxyModel>

namespace ovation::ui {

/// Lines of the log that are bad enough, of a category, and have a text. Its source is a LogModel.
class LogFilter final : public QSortFilterProxyModel {
    Q_OBJECT

  public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setLeast(int severity);               ///< severityOf()
    void setCategory(const QString &category); ///< empty = all
    void setText(const QString &text);

  protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

  private:
    int m_least = 0;
    QString m_category, m_text;
};

} // namespace ovation::ui
