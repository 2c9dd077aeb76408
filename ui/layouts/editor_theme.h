#pragma once

#include "ui/common/theme.h"
#include "ui/layouts/web_views.h"

namespace ovation::ui {

/// The window's colors as the editor's page names them.
inline EditorTheme editorTheme() {
    const ThemeColors c = colorsOf(currentTheme());
    return {currentTheme() == Theme::Dark,
            {{QStringLiteral("base"), c.base},
             {QStringLiteral("raised"), c.raised},
             {QStringLiteral("border"), c.border},
             {QStringLiteral("text"), c.text},
             {QStringLiteral("muted"), c.muted},
             {QStringLiteral("accent"), c.accent},
             {QStringLiteral("selection"), c.selection},
             {QStringLiteral("warning"), c.warning}}};
}

} // namespace ovation::ui
