#pragma once

#include <QStyledItemDelegate>

namespace ovation::ui {

/// Draws how far an upload is behind the text that says so.
class ProgressDelegate final : public QStyledItemDelegate {
    Q_OBJECT

  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace ovation::ui
