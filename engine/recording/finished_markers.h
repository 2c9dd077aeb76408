#pragma once

#include "recording/recording_library.h"

#include <functional>
#include <vector>

/// Markers of recordings that are finished. Their place is beside the metadata; the chapters of an MP4 follow
/// them. Those of a ZIP stay as they were when it was packed, and so do those of a file of audio.
namespace ovation::recording {

inline constexpr std::size_t MaxMarkers = 255; ///< what the chapter list of an MP4 can hold
inline constexpr qsizetype MaxMarkerName = 200;

/// In order of time, none before the beginning or behind the end (`duration_s`, 0 = not known), names cut.
/// LimitReached when there are too many.
Result<std::vector<Marker>> tidiedMarkers(std::vector<Marker> markers, double duration_s);

struct MarkersWritten {
    RecordingInfo info; ///< as it is then: its file may be larger
    QString note;       ///< why its movie has not got them as chapters, a sentence; empty when it has
};
/// Keeps the markers of `info`, if that recording is still there, and exchanges the chapters of its movie.
/// Errors: RecordingNotFound, and those of changeOwnData() (own_data.h); nothing has changed then. Waits for
/// the disk.
Result<MarkersWritten> writeMarkers(const RecordingStore &store, RecordingInfo info);

/// The same on a thread of the disk, in order with what else is done to the recording; `done` hears of it on
/// the library's thread when the library knows what was made.
void changeMarkers(RecordingLibrary &library, const RecordingInfo &wanted,
                   std::function<void(const Result<MarkersWritten> &)> done);

} // namespace ovation::recording
