#pragma once

#include <QImage>

#include <cstdint>
#include <vector>

/// A recording's audio and video along its time, to look at. Plain values that the window may have, too.
namespace ovation::library {

struct Waveform {
    int perSecond = 0;        ///< how many values a second has; 0 = the recording has no audio
    std::vector<float> peaks; ///< 0..1, of the loudest stream that is in the recording then
};

struct FilmStrip {
    int64_t interval_ms = 0; ///< between two frames; 0 = the recording has no video
    QImage frames;           ///< side by side, all of one size; black where no stream has video
    int count = 0;
};

} // namespace ovation::library
