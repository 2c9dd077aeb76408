#include "ui/library/tile_delegate.h"

#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/library/library_model.h"
#include "ui/library/library_words.h"
#include "ui/library/thumbnail_cache.h"

#include <QPainter>

namespace ovation::ui {

using library::Entry;

namespace {

constexpr int Gap = 8;
constexpr int Radius = 4;
constexpr int Sign = 16; ///< side of a small icon

void paintFrame(QPainter &painter, const QRect &place, const QPixmap &image, const Entry &entry) {
    const ThemeColors colors = colorsOf(currentTheme());
    painter.fillRect(place, colors.raised);
    if (!image.isNull()) {
        QRect target(QPoint(), image.size().scaled(place.size(), Qt::KeepAspectRatio));
        target.moveCenter(place.center());
        painter.drawPixmap(target, image);
        return;
    }
    QRect sign(0, 0, 24, 24);
    sign.moveCenter(place.center());
    icon(entry.hasVideo ? QStringLiteral("film") : QStringLiteral("volume-2"), Tone::Muted)
        .paint(&painter, sign);
}

/// In the corner, legible on any frame.
void paintDuration(QPainter &painter, const QRect &place, const QString &text) {
    if (text.isEmpty())
        return;
    QRect badge = painter.fontMetrics().boundingRect(text).adjusted(-4, -2, 4, 2);
    badge.moveBottomRight(place.bottomRight() - QPoint(4, 4));
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 170));
    painter.drawRoundedRect(badge, Radius, Radius);
    painter.setPen(Qt::white);
    painter.drawText(badge, Qt::AlignCenter, text);
}

void paintKept(QPainter &painter, const QRect &place, const Entry &entry) {
    if (!entry.annotations.keep)
        return;
    const QRect badge(place.topLeft() + QPoint(4, 4), QSize(Sign + 6, Sign + 6));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colorsOf(currentTheme()).window);
    painter.drawRoundedRect(badge, Radius, Radius);
    icon(QStringLiteral("pin"), Tone::Accent).paint(&painter, badge.adjusted(3, 3, -3, -3));
}

void paintText(QPainter &painter, QRect place, const Entry &entry) {
    const ThemeColors colors = colorsOf(currentTheme());
    const QFontMetrics metrics = painter.fontMetrics();
    QRect line = place;
    line.setHeight(metrics.height());
    painter.setPen(colors.text);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(entry.name, Qt::ElideMiddle, line.width()));
    line.translate(0, metrics.height() + 2);
    painter.setPen(colors.muted);
    if (const QString sign = healthIcon(entry); !sign.isEmpty()) {
        const Tone tone = healthTone(entry);
        QRect corner(0, 0, Sign, Sign);
        corner.moveCenter({line.right() - Sign / 2, line.center().y()});
        icon(sign, tone == Tone::Normal ? Tone::Muted : tone, tone == Tone::Recording)
            .paint(&painter, corner);
        line.setRight(corner.left() - 4);
    }
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(momentText(entry.createdAt), Qt::ElideRight, line.width()));
}

} // namespace

QSize TileDelegate::tileSize(const QFontMetrics &metrics) {
    return {ThumbnailCache::Size.width() + 2 * Gap,
            ThumbnailCache::Size.height() + 2 * metrics.height() + 2 + 3 * Gap};
}

QSize TileDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const {
    return tileSize(option.fontMetrics);
}

void TileDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const {
    const auto *model = qobject_cast<const LibraryModel *>(index.model());
    const auto entry = model ? model->entryAt(index) : nullptr;
    if (!entry)
        return;
    const ThemeColors colors = colorsOf(currentTheme());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    const QRect tile = option.rect.adjusted(2, 2, -2, -2);
    const bool selected = option.state & QStyle::State_Selected;
    if (selected || (option.state & QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? colors.selection : colors.raised);
        painter->drawRoundedRect(tile, Radius, Radius);
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(colors.accent);
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(tile).adjusted(0.5, 0.5, -0.5, -0.5), Radius, Radius);
    }
    QRect frame(QPoint(), ThumbnailCache::Size);
    frame.moveCenter(tile.center());
    frame.moveTop(tile.top() + Gap - 2);
    paintFrame(*painter, frame, m_thumbnails.find(entry->thumbnail), *entry);
    paintDuration(*painter, frame, durationText(*entry));
    paintKept(*painter, frame, *entry);
    paintText(*painter, QRect(frame.bottomLeft() + QPoint(0, Gap), QSize(frame.width(), tile.height())),
              *entry);
    painter->restore();
}

} // namespace ovation::ui
