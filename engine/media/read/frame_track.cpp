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

} // namespace

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
        if (!piece && !m_track->hasEnded())
            return;
        if (const auto back = m_search.backFrom(piece ? std::optional(piece->pts_ns) : std::nullopt))
            m_track->seek(*back);
        else if (!piece)
            return;
        else if (const auto frame = frameOf(std::move(piece->sample), piece->pts_ns))
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
    m_search.begin(time_ns);
    m_track->seek(time_ns);
}

} // namespace ovation::media
