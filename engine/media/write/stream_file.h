#pragma once

#include "base/result.h"
#include "media/write/chapter.h"
#include "transport/tap.h"

#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace ovation::media {

/// What one file holds of a stream.
struct StreamFileReport {
    QString path;
    int64_t start_ns = 0, end_ns = 0; ///< CLOCK_MONOTONIC of the first and behind the last media
    int64_t pausesBefore_ns = 0; ///< pauses that passed before its first media, those in earlier files too
    int64_t size_bytes = 0;
    bool hasAudio = false, hasVideo = false;
    int64_t lostPackets = 0;     ///< never came, retransmissions counted
    int64_t droppedFrames = 0;   ///< came, but what they refer to did not
    int64_t longestGap_ms = 0;   ///< between two frames, or between two pieces of audio without frames
    int64_t audioLate_ms = 0;    ///< how far audio is behind video by the sender's clock
    int64_t audioStalled_ms = 0; ///< for how long the sender's audio clock stood still
    int width = 0, height = 0;   ///< of the first frame
    QString problem;             ///< why it ended early, or empty
};

struct StreamFileSettings {
    bool audio = true, video = true; ///< what of the stream is wanted
    int width = 640, height = 480;   ///< what the publisher said of its frame
    /// Names the next file; `extension` is "webm" or "mkv". From the writing thread.
    std::function<QString(const QString &extension)> nextPath;
    /// A file got its first media. From the writing thread.
    std::function<void(const StreamFileReport &soFar)> begun;
    /// The chapters of a file that ends now. From the writing thread.
    std::function<std::vector<Chapter>(const StreamFileReport &)> chapters;
    /// From the writing thread, rate limited.
    std::function<void()> requestKeyframe;
};

/// Writes a stream into files as it comes, without decoding: WebM for VP8, VP9 and Opus, Matroska for H264.
/// One file, until the publisher comes back with another codec: then the next. Files without media are
/// removed again. Tap calls are cheap; the work is done by the thread it was added to.
class StreamFile : public transport::Tap {
  public:
    static std::shared_ptr<StreamFile> create(StreamFileSettings settings);
    /// Ends the files; `done` gets their reports, from the writing thread. No tap call counts afterwards.
    virtual void close(std::function<void(std::vector<StreamFileReport>)> done) = 0;
    /// What comes during a pause is left out; the file continues where it stopped. Any thread.
    virtual void setPaused(bool paused) = 0;
    /// Bytes so far. Any thread.
    virtual int64_t size() const = 0;
    /// Writing thread: takes in what came since. False when it was closed and all is done.
    virtual bool work() = 0;
};

/// The thread on which stream files are written: one for all of them, so that sixteen cost little more than
/// one. Lives where it was made; add() from any thread. Destroying closes what is still open.
class StreamFileThread {
  public:
    StreamFileThread();
    ~StreamFileThread();
    void add(std::shared_ptr<StreamFile> file);
    /// Looks at the files at once instead of at the next tick.
    void wake();

  private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ovation::media
