#include "media/read/frame_track.h"

#include "media/decode/sample_frame.h"
#include "media/rtp/frame_limit.h"

#include <algorithm>
#include <utility>

namespace ovation::media {
namespace {

// What is decoded ahead, and what at least has to be for decoder and reader to work side by side.
constexpr int64_t MaxAhead_bytes = 24'000'000;
constexpr int64_t MinAhead = 2, MaxAhead = 12;
// A file without an index, or with a broken one, is sought in from further and further back.
constexpr int64_t StepBack_ns = 5'000'000'000;
constexpr int MaxSteps = 3;

} // namespace

/// Which keyframe a demuxer finds depends on what the file's index says.
bool FrameTrack::wentTooFar(int64_t pts_ns) {
    if (m_sought_ns < 0 || pts_ns <= m_sought_ns || m_steps > MaxSteps)
        return false;
    ++m_steps;
    m_track->seek(m_steps < MaxSteps ? std::max<int64_t>(m_sought_ns - m_steps * m_steps * StepBack_ns, 0)
                                     : 0);
    return true;
}

void FrameTrack::admit(const VideoFrame &frame) {
    if (!FrameLimit().admits(frame.width, frame.height)) {
        m_track->end(QStringLiteral("A frame of it is too large"));
        return;
    }
    const int64_t bytes = int64_t(frame.strides[0]) * frame.height * 3 / 2;
    if (std::exchange(m_frame_bytes, bytes) != bytes)
        m_track->setAhead(
            unsigned(std::clamp(MaxAhead_bytes / std::max<int64_t>(bytes, 1), MinAhead, MaxAhead)));
    m_next = std::make_shared<const VideoFrame>(frame);
}

void FrameTrack::readNext() {
    while (!m_next) {
        auto piece = m_track->next();
        if (!piece)
            return;
        if (wentTooFar(piece->pts_ns))
            continue;
        m_sought_ns = -1;
        if (const auto frame = frameOf(std::move(piece->sample), piece->pts_ns))
            admit(*frame);
    }
}

const VideoFramePtr &FrameTrack::at(int64_t time_ns) {
    for (readNext(); m_next && m_next->presentation_ns <= time_ns; readNext())
        m_current = std::exchange(m_next, nullptr);
    return m_current;
}

void FrameTrack::seek(int64_t time_ns) {
    m_current = m_next = nullptr;
    m_sought_ns = std::max<int64_t>(time_ns, 0);
    m_steps = 0;
    m_track->seek(m_sought_ns);
}

} // namespace ovation::media
