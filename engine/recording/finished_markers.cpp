#include "recording/finished_markers.h"

#include "media/write/mp4_chapters.h"
#include "recording/own_data.h"
#include "recording/recorder.h"
#include "session/failures.h"

#include <QFileInfo>

#include <algorithm>
#include <cmath>

namespace ovation::recording {

Result<std::vector<Marker>> tidiedMarkers(std::vector<Marker> markers, double duration_s) {
    if (markers.size() > MaxMarkers)
        return Error{Errc::LimitReached,
                     QStringLiteral("A recording holds at most %1 markers").arg(MaxMarkers)};
    for (Marker &marker : markers) {
        marker.time_ms = std::max<int64_t>(marker.time_ms, 0);
        if (duration_s > 0)
            marker.time_ms = std::min<int64_t>(marker.time_ms, std::llround(duration_s * 1000));
        marker.name.truncate(MaxMarkerName);
    }
    std::stable_sort(markers.begin(), markers.end(),
                     [](const Marker &one, const Marker &other) { return one.time_ms < other.time_ms; });
    return markers;
}

Result<MarkersWritten> writeMarkers(const RecordingStore &store, RecordingInfo info) {
    const RecordingPaths &paths = store.paths();
    const auto there = store.find(info.id);
    if (!there || there->uniqueSessionId != info.uniqueSessionId || there->createdAt != info.createdAt)
        return session::recordingNotFound(info.id);
    const auto kept = changeOwnData(info.isFlat ? paths.flatOwnDataOf(info.id) : paths.ownDataOf(info.id),
                                    [&info](QJsonObject &members) { info.putOwnData(members); });
    if (!kept)
        return kept.error();
    const QString file = paths.fileOf(info);
    if (info.fileExtension() != QStringLiteral("mp4") || !QFileInfo::exists(file))
        return MarkersWritten{std::move(info), {}};
    const auto written = media::writeChapters(file, chaptersOf(info.markers));
    QString note = written ? QString() : written.error().message;
    if (const int64_t size = QFileInfo(file).size(); size != info.size) {
        info.size = size;
        if (const auto changed = store.writeSize(info); !changed)
            note = changed.error().message;
    }
    return MarkersWritten{std::move(info), note};
}

void changeMarkers(RecordingLibrary &library, const RecordingInfo &wanted,
                   std::function<void(const Result<MarkersWritten> &)> done) {
    const auto note = std::make_shared<QString>(); // written before the answer is posted
    const auto write = [&store = library.store(), note](const RecordingInfo &info) -> Result<RecordingInfo> {
        auto written = writeMarkers(store, info);
        if (!written)
            return written.error();
        *note = written->note;
        return std::move(written->info);
    };
    library.change(wanted, write, [note, done = std::move(done)](const Result<RecordingInfo> &made) {
        done(made ? Result<MarkersWritten>(MarkersWritten{*made, *note}) : made.error());
    });
}

} // namespace ovation::recording
