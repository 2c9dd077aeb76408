#include "ui/uploads/progress_delegate.h"

#include "ui/common/icons.h"
#include "ui/uploads/upload_model.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace ovation::ui {

void ProgressDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const {
    QStyledItemDelegate::paint(painter, option, index);
    const QVariant progress = index.data(UploadModel::ProgressRole);
    if (!progress.isValid())
        return;
    constexpr int Height = 3;
    QRect bar = option.rect.adjusted(2, 0, -2, 0);
    bar.setTop(bar.bottom() - Height);
    QColor track = colorOf(Tone::Muted);
    track.setAlphaF(0.3F);
    painter->fillRect(bar, track);
    QRect done = bar;
    done.setWidth(int(bar.width() * std::clamp(progress.toDouble(), 0.0, 1.0)));
    painter->fillRect(QStyle::visualRect(option.direction, bar, done), colorOf(Tone::Accent));
}

} // namespace ovation::ui
