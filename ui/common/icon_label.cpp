#include "ui/common/icon_label.h"

#include <QPainter>

namespace ovation::ui {

IconLabel::IconLabel(int side_px, QWidget *parent) : QWidget(parent) {
    setFixedSize(side_px, side_px);
}

void IconLabel::setIcon(const QIcon &icon) {
    m_icon = icon;
    update();
}

void IconLabel::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    m_icon.paint(&painter, rect());
}

} // namespace ovation::ui
