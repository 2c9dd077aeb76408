#pragma once

#include <QColor>
#include <QPalette>

class QApplication;

namespace ovation::ui {

enum class Theme { Dark, Light };

/// The colors of a theme beyond what a palette names. Red means "recording" and nothing else.
struct ThemeColors {
    QColor window, base, raised, border, text, muted, accent, accentText, recording, warning, warningBase,
        selection;
};

ThemeColors colorsOf(Theme theme);
/// The theme that was applied last; dark before the first.
Theme currentTheme();
/// Sets style, palette and style sheet of the application. Window thread.
void applyTheme(QApplication &application, Theme theme);

} // namespace ovation::ui
