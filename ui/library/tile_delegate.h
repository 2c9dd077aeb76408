#pragma once

#include <QStyledItemDelegate>

namespace ovation::ui {

class ThumbnailCache;

/// Paints a recording as a tile: thumbnail with duration, name, date and health. For the first column of a
/// LibraryModel.
class TileDelegate final : public QStyledItemDelegate {
    Q_OBJECT

  public:
    TileDelegate(ThumbnailCache &thumbnails, QObject *parent)
        : QStyledItemDelegate(parent), m_thumbnails(thumbnails) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    static QSize tileSize(const QFontMetrics &metrics);

  private:
    ThumbnailCache &m_thumbnails;
};

} // namespace ovation::ui
