#pragma once

#include "ui/common/theme.h"

namespace ovation::ui {

/// Sets style, palette and style sheet of the application. Window thread.
void applyTheme(QApplication &application, Theme theme);

} // namespace ovation::ui
