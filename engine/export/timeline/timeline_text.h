#pragma once

#include "export/timeline/timeline.h"

namespace ovation::exporting {

/// Without what XML can't contain: control characters, surrogates without their other half, non-characters.
QString shownText(const QString &text);
/// The file as a relative URL, percent-encoded.
QString relativeUrl(const QString &file);
/// The markers that are in the timeline.
std::vector<TimelineMarker> markersInside(const Timeline &timeline);

} // namespace ovation::exporting
