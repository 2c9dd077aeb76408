#pragma once

#include "library/strip_tracks.h"

#include "../ffmpeg.h"
#include "../file_bytes.h"

/// A stream of a recording that lies in a file of its own.
inline ovation::library::StripTracks::Track trackOf(const QString &file, int64_t start_ms, int64_t end_ms,
                                                    bool hasAudio = true, bool hasVideo = true) {
    const auto open = [file]() -> ovation::Result<std::shared_ptr<ovation::ByteSource>> {
        return std::shared_ptr<ovation::ByteSource>(std::make_shared<FileBytes>(file));
    };
    return {open, start_ms, end_ms, hasAudio, hasVideo};
}
