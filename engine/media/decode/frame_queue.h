#pragma once

#include "media/video_frame.h"

#include <atomic>
#include <deque>
#include <mutex>

namespace ovation::media {

/// Decoded frames waiting for their time, and the last few shown, for several consumers whose clocks differ
/// a little: at most 64, and at most 200 MB of them. Thread-safe.
class FrameQueue {
  public:
    /// `frame` is the newest in decoding order; times that go back are pushed behind the last one.
    void push(VideoFrame frame);
    /// Newest whose time has come; null before the first.
    VideoFramePtr at(int64_t time_ns);
    std::size_t size_bytes() const;
    bool hasFrame() const { return m_hasFrame.load(std::memory_order_relaxed); }
    void clear();

  private:
    std::size_t superfluous() const;
    bool isOverfull(std::size_t limit) const;
    void remove(std::size_t at);
    void empty();

    mutable std::mutex m_mutex;
    std::deque<VideoFramePtr> m_frames;
    std::size_t m_size_bytes = 0; ///< of the pixels of all of them
    int64_t m_asked_ns = 0;       ///< what at() was asked for last
    std::atomic<bool> m_hasFrame = false;
};

} // namespace ovation::media
