#pragma once

#include "library/types.h"

#include <optional>

namespace ovation::ui {

/// What is to be exported, and what the player shows of it.
struct ExportSource {
    library::Details details;
    std::optional<qint64> in_ms, out_ms; ///< marks of a clip
    qint64 position_ms = 0;              ///< of the frame that is seen
    session::RecordingLayout layout = session::RecordingLayout::BestFit;
    QStringList shownStreams; ///< ids; empty = all
};

} // namespace ovation::ui
