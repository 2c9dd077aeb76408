#include "ui/preview/recorded_layout.h"

namespace ovation::ui {

RecordedAs recordedAs(const SessionSnapshot *session, const EngineSnapshot &snapshot) {
    RecordedAs found;
    if (!session)
        return found;
    found.layout = session->properties.defaultRecording.layout;
    found.customLayout = session->properties.defaultRecording.customLayout;
    for (const RecordingSnapshot &recording : snapshot.recordings) {
        if (!session->recordingIds.contains(recording.info.id))
            continue;
        const session::RecordingProperties &properties = recording.info.properties;
        const bool isComposed = properties.outputMode != session::OutputMode::Individual;
        if (!found.recording || isComposed)
            found.recording = &recording;
        if (isComposed && properties.hasVideo) {
            found.layout = properties.layout;
            found.customLayout = properties.customLayout;
        }
    }
    return found;
}

} // namespace ovation::ui
