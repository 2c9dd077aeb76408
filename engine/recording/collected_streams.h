#pragma once

#include "media/write/stream_file_types.h"
#include "recording/health_report.h"
#include "recording/recording_info.h"
#include "recording/stream_entry.h"

#include <QString>

#include <functional>
#include <map>
#include <mutex>
#include <vector>

namespace ovation::recording {

/// What the writing thread hands back of an INDIVIDUAL recording, and what is told when the last file is
/// closed. Shared with that thread, which may outlive the recorder: its methods lock the mutex, as does who
/// reads a member.
struct CollectedStreams {
    std::mutex mutex;
    std::map<QString, int> names; ///< files per stream so far
    std::vector<StreamEntry> entries;
    std::vector<Marker> markers; ///< so far
    HealthReport health;
    int open = 0;
    int64_t finished_bytes = 0;
    std::function<void()> whenAllClosed;

    QString nextName(const QString &streamId, const QString &extension);
    std::vector<Marker> markersSoFar();
    /// A stream's files are closed. `videoWasDue`: there should be some of its video.
    void add(const StreamEntry &of, const std::vector<media::StreamFileReport> &reports,
             int64_t wallOffset_ns, bool videoWasDue);
};

} // namespace ovation::recording
