#pragma once

#include "base/result.h"
#include "media/mix/grid_mixer.h"
#include "media/write/chapter.h"

#include <functional>
#include <memory>
#include <vector>

namespace ovation::media {

struct MovieProperties {
    QString path; ///< final file, .mp4, or .webm without video; while writing it is <path>.part
    /// Pixels as asked for. 4:2:0 has no odd sizes and MP4 players ignore cropping, so an odd side becomes
    /// one pixel larger; MovieReport says what the file really has.
    int width = 1280, height = 720;
    int frameRate = 25;
    bool video = true, audio = true;
};

/// What has to be mixed for such a movie: the sides are what the file will have.
MixerFormat mixerFormatOf(const MovieProperties &movie);

struct MovieReport {
    double duration_s = 0; ///< measured from the finished file
    int64_t size_bytes = 0;
    int width = 0, height = 0;
    double frameRate = 0;
    bool hasAudio = false, hasVideo = false;
    QString note; ///< something remarkable about the file, or empty
};

/// Encodes H.264 and AAC into a fragmented MP4 (a crash loses at most the last second) and, on finish,
/// rewrites it with the index in front; without video Opus into WebM (protocol 6.3). Fed by a mixer's thread;
/// finish() and the rest on the owner's thread.
class MovieWriter : public MixerSink {
  public:
    /// Error 703 with a reason when encoder, muxer or file cannot be had.
    static Result<std::shared_ptr<MovieWriter>> create(const MovieProperties &properties);
    /// `started` is called once, from any thread, when the file exists and is not empty.
    virtual void whenStarted(std::function<void()> started) = 0;
    /// `failed` is called once, from any thread, when writing can't go on (disk full).
    virtual void whenFailed(std::function<void(Error)> failed) = 0;
    /// Ends the file and calls `done` from any thread. No onFrame/onAudio may follow. On an error the part
    /// file stays, playable up to its last second. Dropping the writer without this leaves the part file too.
    virtual void finish(const std::vector<Chapter> &chapters,
                        std::function<void(Result<MovieReport>)> done) = 0;
};

/// Makes a movie out of the part file that a crash left: index in front, then the part file is removed; on an
/// error it stays. Nothing is encoded again. `path` is the final file, .mp4 or .webm. Blocks.
Result<MovieReport> finalizeMovie(const QString &path, const std::vector<Chapter> &chapters = {});
/// JPEG of the frame at half the duration, 480 pixels wide (protocol 6.3). Blocks; call off the engine
/// thread.
Result<void> writeThumbnail(const QString &moviePath, const QString &jpegPath);
/// Duration, tracks and size of a finished movie. Blocks.
Result<MovieReport> probeMovie(const QString &path);

} // namespace ovation::media
