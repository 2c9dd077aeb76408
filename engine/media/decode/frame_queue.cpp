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
// What it never has, whatever the delay: eight frames of 4096x4096. Below three there is no choice which to
// drop.
constexpr size_t MaxSize_bytes = 210'000'000;
constexpr size_t MinFrames = 3;

size_t bytesOf(const VideoFrame &frame) {
    return size_t(frame.strides[0]) * size_t(frame.height) * 3 / 2;
}

size_t limitFor(const VideoFrame &frame) {
    return std::clamp(MaxMemory_bytes / std::max<size_t>(bytesOf(frame), 1), EnoughFrames, MaxFrames);
}

} // namespace

void FrameQueue::push(VideoFrame frame) {
    const std::lock_guard lock(m_mutex);
    if (!m_frames.empty()) {
        const int64_t last_ns = m_frames.back()->presentation_ns;
        if (frame.presentation_ns < last_ns - StepBack_ns)
            empty();
        else if (frame.presentation_ns <= last_ns)
            frame.presentation_ns = last_ns + 1;
    }
    const size_t limit = limitFor(frame);
    m_size_bytes += bytesOf(frame);
    m_frames.push_back(std::make_shared<const VideoFrame>(std::move(frame)));
    while (isOverfull(limit))
        remove(superfluous());
    m_hasFrame = true;
}

bool FrameQueue::isOverfull(std::size_t limit) const {
    return m_frames.size() > limit || (m_size_bytes > MaxSize_bytes && m_frames.size() > MinFrames);
}

void FrameQueue::remove(std::size_t at) {
    m_size_bytes -= bytesOf(*m_frames[at]);
    m_frames.erase(m_frames.begin() + std::ptrdiff_t(at));
}

void FrameQueue::empty() {
    m_frames.clear();
    m_size_bytes = 0;
}

std::size_t FrameQueue::size_bytes() const {
    const std::lock_guard lock(m_mutex);
    return m_size_bytes;
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
        remove(0);
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
    empty();
    m_hasFrame = false;
}

} // namespace ovation::media
