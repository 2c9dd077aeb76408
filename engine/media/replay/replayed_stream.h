#pragma once

#include "media/camera/vp8_transcoder.h"
#include "media/replay/replay_clock.h"
#include "media/replay/replayed_track.h"
#include "transport/media_plane.h"

#include <memory>

namespace ovation::media {

/// A recorded stream that is published once more: its packets leave when their time comes on the clock of the
/// recording, and where the file has a hole, none do. A subscriber that comes gets what was sent since the
/// last keyframe at once, because a file can't be asked for another one. Owner's thread.
class ReplayedStream {
  public:
    virtual ~ReplayedStream() = default; ///< stops sending
    virtual void publish(transport::MediaPlane &plane, const QString &sessionId, const QString &streamId) = 0;
    /// A subscriber is connected and was sent a frame; true where there is no video.
    virtual bool isSeen() const = 0;
};

/// Makes replayed streams. Files are read and sent on threads that it owns, one for each stream. Lives on the
/// engine thread and outlives its streams.
class ReplayFactory {
  public:
    static constexpr int MaxStreams = 64; ///< at once: what comes beyond that waits for a thread

    /// `transcode`: for subscribers who can't take a stream's own codec.
    explicit ReplayFactory(MakeTranscoder transcode = transcodeHere());
    ~ReplayFactory(); ///< waits until every file is closed
    std::unique_ptr<ReplayedStream> add(ReplayedMedia media, std::shared_ptr<ReplayClock> clock);

  private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ovation::media
