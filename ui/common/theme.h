#pragma once

#include <QColor>

class QApplication;

namespace ovation::ui {

enum class Theme { Dark, Light };

/// The colors of a theme. Red means "recording" and nothing else.
struct ThemeColors {
    QColor window, base, raised, border, text, muted, accent, accentText, recording, warning, warningBase,
        selection;
};

ThemeColors colorsOf(Theme theme);
/// The theme that was applied last; dark before the first.
Theme currentTheme();
/// Only remembers it; see applyTheme().
void setCurrentTheme(QApplication &application, Theme theme);

} // namespace ovation::ui
