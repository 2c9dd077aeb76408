#pragma once

#include <QIcon>
#include <QString>

namespace ovation::ui {

/// What the color of an icon or a text means. Only Recording may be red.
enum class Tone { Normal, Muted, Accent, OnAccent, Recording, Warning };

/// A Lucide icon of resources/icons by its file name without ".svg", tinted in the colors of the theme at
/// the time it is painted, so that it follows a change of theme. `filled` fills its shape.
QIcon icon(const QString &name, Tone tone = Tone::Normal, bool filled = false);
/// The color that `tone` has in the current theme.
QColor colorOf(Tone tone);

} // namespace ovation::ui
