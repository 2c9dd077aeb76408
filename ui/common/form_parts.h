#pragma once

#include <QHBoxLayout>
#include <QSpinBox>

#include <initializer_list>

namespace ovation::ui {

template <typename Widget>
Widget *named(Widget *widget, const char *name) {
    widget->setObjectName(QLatin1String(name));
    return widget;
}

/// A number with its limits; `accessible`: its name for who doesn't see its label.
inline QSpinBox *spin(const char *name, int least, int most, const QString &accessible) {
    auto *box = named(new QSpinBox, name);
    box->setRange(least, most);
    box->setAlignment(Qt::AlignRight);
    box->setAccessibleName(accessible);
    return box;
}

/// Widgets beside each other, as one field of a form.
inline QWidget *rowOf(std::initializer_list<QWidget *> widgets) {
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (QWidget *widget : widgets)
        row->addWidget(widget);
    row->addStretch();
    return line;
}

} // namespace ovation::ui
