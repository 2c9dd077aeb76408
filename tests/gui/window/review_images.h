#pragma once

#include "ui/common/appearance.h"

#include <QApplication>
#include <QTest>
#include <QWidget>

namespace ovation::ui {

/// Saves an image of `widget` in both themes for review, and tells whether nothing of it was cut off.
inline bool saveImages(QWidget &widget, const QString &folder, const QString &name) {
    bool whole = true;
    for (const auto &[theme, suffix] : {std::pair(Theme::Light, "light"), std::pair(Theme::Dark, "dark")}) {
        applyTheme(*qApp, theme);
        QTest::qWait(30);
        const QSize least = widget.minimumSizeHint();
        whole = whole && widget.width() >= least.width() && widget.height() >= least.height() &&
                widget.grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, name, QLatin1String(suffix)));
    }
    return whole;
}

} // namespace ovation::ui
