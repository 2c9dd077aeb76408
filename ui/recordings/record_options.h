#pragma once

#include "session/properties.h"

class QSettings;

/// The last choice in "Record with options", kept between two runs of the program, without the name.
namespace ovation::ui {

/// Defaults where nothing was kept or a kept value is invalid.
session::RecordingProperties keptOptions(const QSettings &settings);
void keepOptions(QSettings &settings, const session::RecordingProperties &properties);

/// Whether that is #rrggbb.
bool isColor(const QString &text);

} // namespace ovation::ui
