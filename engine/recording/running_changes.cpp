#include "recording/running_changes.h"

#include "base/cut_text.h"
#include "recording/finished_markers.h"
#include "session/failures.h"

#include <algorithm>

namespace ovation::recording {
Result<bool> changePaused(Running &one, bool paused) {
    if (one.info.paused == paused)
        return false;
    one.info.paused = paused;
    one.recorder->setPaused(paused);
    return true;
}

Result<bool> placeMarker(Running &one, const QString &name, std::optional<int64_t> at_ms) {
    auto &markers = one.info.markers; // in order of time: they become chapters
    if (markers.size() >= MaxMarkers)
        return Error{Errc::LimitReached,
                     QStringLiteral("A recording holds at most %1 markers").arg(MaxMarkers)};
    const int64_t now_ms = one.recorder->elapsed_ms();
    const Marker made{std::clamp<int64_t>(at_ms.value_or(now_ms), 0, now_ms), cutText(name, MaxMarkerName)};
    markers.insert(std::upper_bound(markers.begin(), markers.end(), made,
                                    [](const Marker &a, const Marker &b) { return a.time_ms < b.time_ms; }),
                   made);
    one.recorder->setMarkers(markers);
    return true;
}

Result<bool> changeLayout(Running &one, session::RecordingLayout layout) {
    auto &properties = one.info.properties;
    if (properties.outputMode == session::OutputMode::Individual || !properties.hasVideo ||
        properties.layout == session::RecordingLayout::Custom || layout == session::RecordingLayout::Custom)
        return Error{Errc::LayoutFixed,
                     QStringLiteral("Only a composed recording with a built-in layout can change it")};
    properties.layout = layout;
    one.recorder->setLayout(layout);
    return true;
}

std::optional<RecordingInfo> changeStarted(Running *one, const QString &id, const Change &change,
                                           RecordingLibrary &library, RecordingDone done) {
    if (!one || one->info.status != Status::Started) {
        done(session::recordingNotRunning(id));
        return std::nullopt;
    }
    const auto made = change(*one);
    if (!made) {
        done(made.error());
        return std::nullopt;
    }
    const RecordingInfo info = one->info;
    if (!*made) {
        done(info);
        return std::nullopt;
    }
    library.save(info, [done = std::move(done), info] { done(info); });
    return info;
}

std::optional<End> mustEnd(const Running &one, int64_t diskFree_bytes, int64_t diskReserve_bytes) {
    const auto &wanted = one.info.properties;
    const int64_t size_bytes = one.size_bytes();
    // A ZIP holds the streams a second time before they go.
    const int64_t needed_bytes = wanted.outputMode == session::OutputMode::Individual ? size_bytes : 0;
    if (diskFree_bytes >= 0 && diskFree_bytes < diskReserve_bytes + needed_bytes)
        return End{FailureKind::DiskFull,
                   QStringLiteral("only %1 MB were left on the disk").arg(diskFree_bytes / 1'000'000)};
    if ((wanted.maxDuration_s > 0 && one.recorder->elapsed_ms() >= wanted.maxDuration_s * 1000LL) ||
        (wanted.maxSize_bytes > 0 && size_bytes >= wanted.maxSize_bytes))
        return End{};
    return std::nullopt;
}

} // namespace ovation::recording
