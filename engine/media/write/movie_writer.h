#pragma once

#include "base/result.h"
#include "base/worker_pool.h"
#include "media/mix/grid_mixer.h"
#include "media/write/chapter.h"
#include "media/write/movie_types.h"

#include <functional>
#include <memory>
#include <vector>

namespace ovation::media {

/// What has to be mixed for such a movie: the sides are what the file will have.
inline MixerFormat mixerFormatOf(const MovieProperties &movie) {
    const auto even = [](int size) { return (size + 1) & ~1; };
    return {even(movie.width), even(movie.height), movie.frameRate, movie.video, movie.audio};
}

/// Encodes H.264 and AAC into a fragmented MP4 (a crash loses at most the last second) and, on finish,
/// rewrites it with the index in front; without video Opus into WebM (protocol 6.3). Fed by a mixer's thread;
/// finish() and the rest on the owner's thread.
class MovieWriter : public MixerSink {
  public:
    /// MediaFailed with a reason when encoder, muxer or file cannot be had.
    static Result<std::shared_ptr<MovieWriter>> create(const MovieProperties &properties);
    /// Continues a file that another writer of the same properties left unfinished, behind its last whole
    /// piece; as create() where there is none. Reads the file.
    static Result<std::shared_ptr<MovieWriter>> resume(const MovieProperties &properties);
    /// Where in the file it continues; 0 = it is new.
    virtual int64_t begin_ms() const = 0;
    /// `started` is called once, from any thread, when the file exists and is not empty.
    virtual void whenStarted(std::function<void()> started) = 0;
    /// `failed` is called once, from any thread, when writing can't go on (disk full).
    virtual void whenFailed(std::function<void(Error)> failed) = 0;
    /// Ends the file, as a job of `workers`, and calls `done` from there. No onFrame/onAudio may follow. On
    /// an error what was written stays, playable up to its last second. Dropping the writer without this
    /// leaves that, too.
    virtual void finish(const std::vector<Chapter> &chapters, WorkerPool &workers,
                        std::function<void(Result<MovieReport>)> done) = 0;
};

} // namespace ovation::media
