#pragma once

#include "studio/snapshot.h"

namespace ovation::ui {

/// How a session is recorded at present, or would be.
struct RecordedAs {
    const RecordingSnapshot *recording = nullptr; ///< that runs; of two, the composed one
    session::RecordingLayout layout = session::RecordingLayout::BestFit;
    QString customLayout; ///< of layout Custom
};

/// `session`: null = none, which would be BEST_FIT.
RecordedAs recordedAs(const SessionSnapshot *session, const EngineSnapshot &snapshot);

} // namespace ovation::ui
