#pragma once

#include "media/convert/keyframe_search.h"
#include "media/read/decoded_track.h"
#include "media/video_frame.h"

namespace ovation::media {

/// The frames of a file by their time: the one that stands, and the next. One thread.
class FrameTrack {
  public:
    explicit FrameTrack(std::unique_ptr<DecodedTrack> track) : m_track(std::move(track)) {}

    /// The newest frame that begins at or before `time_ns` of the file; null before the first.
    const VideoFramePtr &at(int64_t time_ns);
    /// The one after that; null until it is decoded, and behind the last.
    const VideoFramePtr &upcoming() const { return m_next; }
    void seek(int64_t time_ns);
    /// Whether it is known that no other frame belongs to the time asked for last.
    bool isReady() const { return m_next || m_track->hasEnded(); }
    const QString &problem() const { return m_track->problem(); }

  private:
    void readNext();
    void admit(const VideoFrame &frame);

    std::unique_ptr<DecodedTrack> m_track;
    VideoFramePtr m_current, m_next;
    int64_t m_frame_bytes = 0;
    KeyframeSearch m_search;
};

} // namespace ovation::media
