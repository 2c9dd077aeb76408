#include "studio/snapshot.h"

#include <algorithm>

namespace ovation {

using recording::Status;

bool isRunning(const RecordingSnapshot &recording) {
    return recording.info.status == Status::Starting || recording.info.status == Status::Started;
}

bool isFinished(const RecordingSnapshot &recording) {
    return recording.info.status == Status::Ready || recording.info.status == Status::Failed;
}

bool hasChangeableLayout(const RecordingSnapshot &recording) {
    const session::RecordingProperties &properties = recording.info.properties;
    return recording.info.status == Status::Started && properties.hasVideo &&
           properties.outputMode != session::OutputMode::Individual &&
           properties.layout != session::RecordingLayout::Custom;
}

bool SessionSnapshot::isPublishing() const {
    return std::any_of(connections.begin(), connections.end(),
                       [](const ConnectionSnapshot &one) { return !one.streams.empty(); });
}

RecordingProgress EngineSnapshot::progressOf(const QString &recordingId) const {
    const auto found = std::find_if(progress.begin(), progress.end(),
                                    [&](const RecordingProgress &one) { return one.id == recordingId; });
    return found == progress.end() ? RecordingProgress{recordingId} : *found;
}

} // namespace ovation
