#include "recording/collected_streams.h"

#include "base/time_units.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace ovation::recording {
QString CollectedStreams::nextName(const QString &streamId, const QString &extension) {
    const std::lock_guard lock(mutex);
    const int n = names[streamId]++;
    return n == 0 ? QStringLiteral("%1.%2").arg(streamId, extension)
                  : QStringLiteral("%1-%2.%3").arg(streamId).arg(n).arg(extension);
}

std::vector<Marker> CollectedStreams::markersSoFar() {
    const std::lock_guard lock(mutex);
    return markers;
}

void CollectedStreams::add(const StreamEntry &of, const std::vector<media::StreamFileReport> &reports,
                           int64_t wallOffset_ns, bool videoWasDue) {
    const bool isBlind = videoWasDue && std::none_of(reports.begin(), reports.end(),
                                                     [](const auto &report) { return report.hasVideo; });
    std::function<void()> all;
    {
        const std::lock_guard lock(mutex);
        for (const auto &report : reports) {
            StreamHealth state;
            state.streamId = of.streamId;
            state.file = QFileInfo(report.path).fileName();
            state.lostPackets = report.lostPackets;
            state.droppedFrames = report.droppedFrames;
            state.longestGap_ms = report.longestGap_ms;
            if (report.hasAudio && report.hasVideo)
                state.audioLate_ms = report.audioLate_ms;
            state.audioStalled_ms = report.audioStalled_ms;
            state.tooLargeFrames = report.tooLargeFrames;
            state.reducedFrames = report.reducedFrames;
            state.problem = report.problem.isEmpty() && isBlind && report.tooLargeFrames == 0
                                ? QStringLiteral("none of its video arrived")
                                : report.problem;
            health.streams.push_back(state);
            if (report.size_bytes == 0)
                continue;
            StreamEntry entry = of;
            entry.fileName = state.file;
            const int64_t offset_ns = wallOffset_ns - report.pausesBefore_ns;
            entry.startTime_ms = (report.start_ns + offset_ns) / Millisecond_ns;
            entry.endTime_ms = (report.end_ns + offset_ns) / Millisecond_ns;
            entry.size_bytes = report.size_bytes;
            entry.hasAudio = report.hasAudio;
            entry.hasVideo = report.hasVideo;
            finished_bytes += report.size_bytes;
            entries.push_back(std::move(entry));
        }
        if (reports.empty()) {
            StreamHealth nothing;
            nothing.streamId = of.streamId;
            nothing.problem = QStringLiteral("sent nothing while it was recorded");
            health.streams.push_back(nothing);
        }
        if (--open == 0)
            all = std::exchange(whenAllClosed, {}); // it holds this
    }
    if (all)
        all();
}

} // namespace ovation::recording
