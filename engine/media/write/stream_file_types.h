#pragma once

#include "media/rtp/frame_limit.h"
#include "media/write/chapter.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <vector>

namespace ovation::media {

/// What one file holds of a stream.
struct StreamFileReport {
    QString path;
    int64_t start_ns = 0, end_ns = 0; ///< CLOCK_MONOTONIC of the first and behind the last media
    int64_t pausesBefore_ns = 0; ///< pauses that passed before its first media, those in earlier files too
    int64_t size_bytes = 0;
    bool hasAudio = false, hasVideo = false;
    int64_t lostPackets = 0;    ///< never came, retransmissions counted
    int64_t droppedFrames = 0;  ///< came, but what they refer to did not
    int64_t tooLargeFrames = 0; ///< keyframes beyond the limit
    int64_t reducedFrames = 0;  ///< spatial layers that were left out
    /// Between two frames that were to be expected, or between two pieces of audio without frames.
    int64_t longestGap_ms = 0;
    int64_t audioLate_ms = 0;    ///< how far audio is behind video by the sender's clock
    int64_t audioStalled_ms = 0; ///< for how long the sender's audio clock stood still
    int width = 0, height = 0;   ///< of the largest frame, as the file says
    QString problem;             ///< why it ended early, or empty
};

struct StreamFileSettings {
    bool audio = true, video = true; ///< what of the stream is wanted
    int width = 640, height = 480;   ///< what the publisher said of its frame
    FrameLimit limit;                ///< larger frames are left out
    bool videoActive = true;         ///< at first; see StreamFile::setVideoActive()
    bool mayStandStill =
        false; ///< a screen or a canvas: nothing is sent while nothing changes, which is no gap
    /// Names the next file; `extension` is "webm" or "mkv". From the writing thread.
    std::function<QString(const QString &extension)> nextPath;
    /// A file got its first media. From the writing thread.
    std::function<void(const StreamFileReport &soFar)> begun;
    /// The chapters of a file that ends now. From the writing thread.
    std::function<std::vector<Chapter>(const StreamFileReport &)> chapters;
    /// From the writing thread, rate limited.
    std::function<void()> requestKeyframe;
};

} // namespace ovation::media
