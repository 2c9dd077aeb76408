#include "ui/common/scrolling.h"

#include <QScrollArea>

namespace ovation::ui {

QWidget *scrolling(QWidget *content) {
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus); // what is in it has the keyboard
    area->setWidget(content);
    return area;
}

} // namespace ovation::ui
