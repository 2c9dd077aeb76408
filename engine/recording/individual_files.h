#pragma once

#include "base/result.h"
#include "recording/recorder.h"
#include "recording/recording_info.h"

#include <QJsonObject>

#include <optional>
#include <vector>

/// The files of an INDIVIDUAL recording (protocol 2, 7): media, what stands beside each while it grows, and
/// the ZIP they end in. Pure functions and blocking file work; call off the engine thread.
namespace ovation::recording {

/// One media file, as its side file `.stream.<name>` and the synchronization JSON describe it.
struct StreamEntry {
    QString fileName; ///< with its extension
    QString connectionId, streamId, clientData, serverData;
    QString typeOfVideo;                      ///< empty for a stream without video
    int64_t startTime_ms = 0, endTime_ms = 0; ///< since 1970
    int64_t size_bytes = 0;
    bool hasAudio = false, hasVideo = false;

    QJsonObject toSideFile() const;
    static std::optional<StreamEntry> fromSideFile(const QJsonObject &json);
};

/// `<name>.json` of the ZIP; offsets are from the recording's createdAt.
QJsonObject syncJson(const RecordingInfo &info, const std::vector<StreamEntry> &entries,
                     const std::vector<Marker> &markers, const HealthReport &health);

/// How large the media in a folder are together.
int64_t streamsSize_bytes(const QString &folder);

Result<void> writeSideFile(const QString &folder, const StreamEntry &entry);

/// Packs media and JSON into `<folder>/<name>.zip`, then removes the media and their side files. On an error
/// everything stays where it is.
Result<RecorderReport> packStreams(const QString &folder, const RecordingInfo &info,
                                   std::vector<StreamEntry> entries, const std::vector<Marker> &markers,
                                   HealthReport health);

/// An archive that a crash did not let be told about: what it holds, measured from it; the media that are in
/// it are removed from beside it. Nothing when there is none.
std::optional<RecorderReport> finishPacked(const QString &folder, const RecordingInfo &info);

/// What a crash left: every media file with its side file, finished so that it plays. Files that hold nothing
/// are removed; those that can't be finished are noted in `health` and kept.
std::vector<StreamEntry> finishInterruptedStreams(const QString &folder, const RecordingInfo &info,
                                                  HealthReport &health);

} // namespace ovation::recording
