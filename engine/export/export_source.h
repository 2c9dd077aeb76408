#pragma once

#include "base/result.h"
#include "export/types.h"
#include "library/archive.h"
#include "media/write/chapter.h"
#include "recording/recording_paths.h"

#include <QString>

#include <memory>
#include <vector>

namespace ovation::exporting {

/// What is exported, found on the disk.
struct ExportSource {
    QString file;                                         ///< a movie, audio, or an archive
    std::vector<media::Chapter> chapters;                 ///< its markers
    std::shared_ptr<const library::Archive> archive = {}; ///< of an INDIVIDUAL recording; else null
};

/// Finds what a request names: a recording of this program's folder, or a file that is in no library.
/// RecordingNotFound, RecordingRunning, or what library::Archive says, with a sentence. Waits for the disk.
Result<ExportSource> findSource(const Request &request, const recording::RecordingPaths &paths);

} // namespace ovation::exporting
