#pragma once

#include <QByteArray>

#include <cstdint>

namespace ovation::media {

/// A track of an MP4 whose index is written here.
struct Mp4Track {
    bool isVideo = false;
    QByteArray config;         ///< avcC of H.264, AudioSpecificConfig of AAC
    int width = 0, height = 0; ///< pixels
    int rate = 48000, channels = 2;
    /// The sample description as another file had it; empty = made of what stands above.
    QByteArray description;
    int64_t timescale = 0;       ///< units a second; 0 = the usual ones
    int64_t expectedSamples = 0; ///< to reserve room for the index; more only puts it at the end

    int64_t unitsPerSecond() const { return timescale > 0 ? timescale : isVideo ? 90'000 : rate; }
};

/// One encoded frame, or one packet of audio. Times in units of the track, from any beginning.
struct Mp4Sample {
    int64_t pts = 0, dts = 0; ///< pts >= dts
    int64_t duration = 0;     ///< counts for the last one: others last until the next
    bool keyframe = true;
};

/// What of a track is presented: from `start` (as pts) for `duration`, in its units.
struct Mp4Edit {
    int64_t start = 0, duration = 0;
};

} // namespace ovation::media
