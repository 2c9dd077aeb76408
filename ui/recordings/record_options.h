#pragma once

#include "session/properties.h"

class QSettings;

/// What was chosen last in "Record with options", between two starts of the program. The name is not kept.
namespace ovation::ui {

/// Defaults where nothing was kept, or what is kept is no value of its option.
session::RecordingProperties keptOptions(const QSettings &settings);
void keepOptions(QSettings &settings, const session::RecordingProperties &properties);

/// Whether that is #rrggbb.
bool isColor(const QString &text);

} // namespace ovation::ui
