#pragma once

#include "base/result.h"
#include "export/types.h"
#include "library/archive.h"
#include "library/remote_file.h"
#include "media/convert/media_source.h"
#include "media/write/chapter.h"
#include "recording/recording_paths.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace ovation::exporting {

/// What is exported, found on the disk or where recordings are kept besides.
struct ExportSource {
    QString file;                         ///< a movie, audio, or an archive; empty when it is not here
    std::vector<media::Chapter> chapters; ///< its markers
    std::shared_ptr<const library::Archive> archive = {}; ///< of an INDIVIDUAL recording; else null
    std::optional<library::RemoteFile> remote = {};       ///< where it is when it is not here

    media::OpenSource open() const; ///< all of it
    int64_t size_bytes() const;
};

/// Finds what a request names: a recording of this program's folder, or a file that is in no library.
/// `remote` finds what is not on this machine; null: nothing is. RecordingNotFound, RecordingRunning, or what
/// library::Archive says, with a sentence. Waits for the disk, and for the network.
Result<ExportSource> findSource(const Request &request, const recording::RecordingPaths &paths,
                                const library::RemoteFiles *remote = nullptr);

} // namespace ovation::exporting
