#pragma once

#include "base/result.h"
#include "config/settings.h"
#include "recording/conversions.h"
#include "recording/packing_observer.h"
#include "recording/recorder.h"
#include "recording/recording_info.h"
#include "recording/stream_entry.h"

#include <optional>
#include <stop_token>
#include <vector>

/// The files of an INDIVIDUAL recording (protocol 2, 7): media, what stands beside each while it grows, and
/// the ZIP they end in. Pure functions and blocking file work; call off the engine thread.
namespace ovation::recording {

/// `<name>.json` of the ZIP; offsets are from the recording's createdAt.
QJsonObject syncJson(const RecordingInfo &info, const std::vector<StreamEntry> &entries,
                     const std::vector<Marker> &markers, const HealthReport &health);

/// In which container H.264 is packed (OVATION_INDIVIDUAL_H264): as it was sent, which only Matroska holds,
/// or encoded again for WebM.
using H264Container = config::H264Container;

/// How archives are packed.
struct Packing {
    H264Container h264 = H264Container::Matroska;
    std::stop_token stop; ///< requested when the program ends: what is not encoded by then is left for later
    PackingObserver *observer = nullptr; ///< may be null; outlives packing
    Conversions conversions = Conversions::here();
};

/// How much room the archive of the media in a folder takes beside them, and what encoding them takes.
int64_t roomToPack_bytes(const QString &folder, H264Container h264);

/// Packs media and JSON into `<folder>/<name>.zip`, then removes the media and their side files. On an error
/// everything stays where it is; RecordingNotFound when others removed it, Postponed when the program ends.
Result<RecorderReport> packStreams(const QString &folder, const RecordingInfo &info,
                                   std::vector<StreamEntry> entries, const std::vector<Marker> &markers,
                                   HealthReport health, const Packing &packing);

/// An archive that a crash did not let be told about: what it holds, measured from it; the media that are in
/// it are removed from beside it. Nothing when there is none.
std::optional<RecorderReport> finishPacked(const QString &folder, const RecordingInfo &info);

/// What a crash left: every media file with its side file, finished so that it plays. Files that hold nothing
/// are removed; those that can't be finished are noted in `health` and kept.
std::vector<StreamEntry> finishInterruptedStreams(const QString &folder, const RecordingInfo &info,
                                                  HealthReport &health);

} // namespace ovation::recording
