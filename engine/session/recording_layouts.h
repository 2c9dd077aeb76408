#pragma once

#include "session/properties.h"

namespace ovation::session {

/// Whether one participant is big in this layout, and not all are alike.
inline bool hasBigTile(RecordingLayout layout) {
    return layout != RecordingLayout::BestFit && layout != RecordingLayout::Custom;
}

} // namespace ovation::session
