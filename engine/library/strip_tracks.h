#pragma once

#include "media/convert/media_source.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace ovation::library {

/// What of a recording is looked at for its waveform and its film strip.
struct StripTracks {
    struct Track {
        media::OpenSource open;
        int64_t start_ms = 0, end_ms = 0; ///< from the recording's beginning
        bool hasAudio = false, hasVideo = false;
    };
    int64_t duration_ms = 0;
    std::vector<Track> tracks; ///< in order of arrival
};

/// Finds them in a recording's file, with a sentence when it can't. Waits for the disk; thread-safe.
using OpenStripTracks = std::function<Result<StripTracks>(const QString &path)>;
/// In a movie, or in an archive: errors of Archive::open().
Result<StripTracks> openStripTracks(const QString &path);

/// Of an archive that is open.
class Archive;
StripTracks stripTracksOf(const std::shared_ptr<Archive> &archive);

} // namespace ovation::library
