#include "media/rtp/frame_assembler.h"

#include "base/log.h"

#include <utility>

namespace ovation::media {
namespace {

constexpr std::size_t MaxFrame_bytes = 8U << 20;

} // namespace

void FrameAssembler::abandon() {
    if (m_open)
        ++m_dropped;
    m_open = false;
    m_frame = {};
    m_waiting = true;
}

void FrameAssembler::reset() {
    m_open = false;
    m_frame = {};
    m_waiting = true;
}

std::optional<EncodedFrame> FrameAssembler::add(const transport::RtpPacket &packet, bool followsHole) {
    if (followsHole)
        abandon();
    if (packet.payload().empty())
        return std::nullopt; // a probe for bandwidth
    // The last packet of the frame before carried no marker, or was never sent.
    if (m_open && packet.timestamp() != m_frame.timestamp && holdsImage(m_frame.data))
        abandon();
    const Part part = append(packet.payload(), m_frame.data);
    if (part == Part::Broken || m_frame.data.size() > MaxFrame_bytes) {
        abandon();
        return std::nullopt;
    }
    if (!m_open && part != Part::Begin) {
        m_frame.data.clear(); // joined in the middle of a frame
        return std::nullopt;
    }
    m_open = true;
    m_frame.timestamp = packet.timestamp();
    if (!packet.marker() || !holdsImage(m_frame.data))
        return std::nullopt;
    m_open = false;
    EncodedFrame frame = std::exchange(m_frame, {});
    const bool isGood = inspect(frame);
    const bool isTooLarge = isGood && !m_limit.admits(frame.codedWidth, frame.codedHeight);
    if (isTooLarge && !std::exchange(m_refusing, true))
        qCWarning(logMedia) << "Video of" << frame.codedWidth << "x" << frame.codedHeight
                            << "is left out of recordings: OVATION_MAX_VIDEO_SIDE allows frames of"
                            << m_limit.width << "x" << m_limit.height;
    if (!isGood || isTooLarge) {
        m_tooLarge += isTooLarge;
        m_waiting = true;
        ++m_dropped;
        return std::nullopt;
    }
    if (m_waiting && !frame.keyframe) {
        ++m_dropped;
        return std::nullopt;
    }
    m_waiting = m_refusing = false;
    return frame;
}

} // namespace ovation::media
