#include "media/decode/frame_queue.h"

#include <algorithm>

namespace ovation::media {
namespace {
// The usual playout delay at 60 frames per second, and the history.
constexpr size_t EnoughFrames = 24;
// The longest playout delay at 30; large frames have to do with less.
constexpr size_t MaxFrames = 64;
constexpr size_t MaxMemory_bytes = 100'000'000;
// How far consumers may be behind one another.
constexpr int64_t History_ns = 100'000'000;
// A step back larger than this is a new stream; smaller is a clock being put right.
constexpr int64_t StepBack_ns = 1'000'000'000;
size_t limitFor(const VideoFrame &frame) {
    const size_t bytes = size_t(frame.strides[0]) * size_t(frame.height) * 3 / 2;
    return std::clamp(MaxMemory_bytes / std::max<size_t>(bytes, 1), EnoughFrames, MaxFrames);
}

} // namespace

void FrameQueue::push(VideoFrame frame) {
    const std::lock_guard lock(m_mutex);
    if (!m_frames.empty()) {
        const int64_t last_ns = m_frames.back()->presentation_ns;
        if (frame.presentation_ns < last_ns - StepBack_ns)
            m_frames.clear();
        else if (frame.presentation_ns <= last_ns)
            frame.presentation_ns = last_ns + 1;
    }
    const size_t limit = limitFor(frame);
    m_frames.push_back(std::make_shared<const VideoFrame>(std::move(frame)));
    if (m_frames.size() > limit)
        m_frames.erase(m_frames.begin() + std::ptrdiff_t(superfluous()));
    m_hasFrame = true;
}

/// The frame that is missed least. What is shown at present stays; of what waits, the frame goes whose
/// neighbors are closest: a queue that is too short for the delay shows fewer frames, and does not stand
/// still.
std::size_t FrameQueue::superfluous() const {
    std::size_t drop = 0;
    if (m_frames[1]->presentation_ns <= m_asked_ns)
        return drop;
    int64_t least_ns = INT64_MAX;
    for (std::size_t i = 1; i + 1 < m_frames.size(); ++i) {
        const int64_t gap_ns = m_frames[i + 1]->presentation_ns - m_frames[i - 1]->presentation_ns;
        if (gap_ns < least_ns) {
            least_ns = gap_ns;
            drop = i;
        }
    }
    return drop;
}

VideoFramePtr FrameQueue::at(int64_t time_ns) {
    const std::lock_guard lock(m_mutex);
    m_asked_ns = time_ns;
    while (m_frames.size() > 1 && m_frames[1]->presentation_ns <= time_ns - History_ns)
        m_frames.pop_front();
    VideoFramePtr newest;
    for (const VideoFramePtr &frame : m_frames) {
        if (frame->presentation_ns > time_ns)
            break;
        newest = frame;
    }
    return newest;
}

void FrameQueue::clear() {
    const std::lock_guard lock(m_mutex);
    m_frames.clear();
    m_hasFrame = false;
}

} // namespace ovation::media
