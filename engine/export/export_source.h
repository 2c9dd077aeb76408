#pragma once

#include "base/result.h"
#include "export/types.h"
#include "media/write/chapter.h"
#include "recording/recording_paths.h"

#include <QString>

#include <vector>

namespace ovation::exporting {

/// What is exported, found on the disk.
struct ExportSource {
    QString file; ///< a movie, audio, or an archive with the streams of an INDIVIDUAL recording
    bool isArchive = false;
    std::vector<media::Chapter> chapters; ///< markers of a recording of this program
};

/// Finds what a request names: a recording of this program's folder, or a file that is in no library.
/// RecordingNotFound, RecordingRunning or MediaUnreadable with a sentence. Waits for the disk.
Result<ExportSource> findSource(const Request &request, const recording::RecordingPaths &paths);

} // namespace ovation::exporting
