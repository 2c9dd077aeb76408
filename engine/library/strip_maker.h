#pragma once

#include "library/strip_tracks.h"
#include "library/strip_types.h"

#include <stop_token>

namespace ovation::library {

/// How much of it there is. A waveform has up to 50 values a second, and so many that those of a long
/// recording stay few; a film strip has a frame of each second, or fewer.
inline constexpr int64_t MaxPeaks = 500'000;
inline constexpr int MaxStripFrames = 120;
inline constexpr int StripFrameWidth = 160, StripFrameHeight = 90; ///< pixels

// Both block and are thread-safe. MediaUnreadable with a sentence when nothing of it could be read, Postponed
// when `stop` was asked for. What has no audio or no video gives an empty one.

/// Of all streams: at each time the level of the loudest.
Result<Waveform> makeWaveform(const StripTracks &recording, const std::stop_token &stop);
/// At each time of the first stream that has video then; the frame is that of the middle of its interval, or
/// the keyframe before it.
Result<FilmStrip> makeFilmStrip(const StripTracks &recording, const std::stop_token &stop);

/// Who makes them. Thread-safe; blocks, as the functions do.
class StripMaker {
  public:
    virtual ~StripMaker() = default;
    virtual Result<Waveform> waveform(const StripTracks &recording, const std::stop_token &stop) const = 0;
    virtual Result<FilmStrip> filmStrip(const StripTracks &recording, const std::stop_token &stop) const = 0;
};

} // namespace ovation::library
