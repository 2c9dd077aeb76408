#include "media/camera/frame_order_watch.h"

namespace ovation::media {
namespace {

// Encoders put two or three reordered frames between others, never more than 16.
constexpr int MaxReordered_frames = 17;
constexpr uint8_t SpsType = 7;

/// In avcC (ISO/IEC 14496-15 section 5.3.3.1).
std::span<const uint8_t> spsOfConfiguration(std::span<const uint8_t> avcc) {
    constexpr std::size_t Head = 8; // up to the first set, whose size are the last two bytes
    if (avcc.size() < Head || (avcc[5] & 0x1f) == 0)
        return {};
    const std::size_t size = std::size_t(avcc[6]) << 8 | avcc[7];
    return size > avcc.size() - Head ? std::span<const uint8_t>() : avcc.subspan(Head, size);
}

/// Between start codes (ITU-T H.264 annex B).
std::span<const uint8_t> spsOfBytes(std::span<const uint8_t> bytes) {
    std::size_t begin = 0;
    for (std::size_t at = 0; at + 3 <= bytes.size(); ++at) {
        const bool starts = bytes[at] == 0 && bytes[at + 1] == 0 && bytes[at + 2] == 1;
        if (!starts)
            continue;
        if (begin > 0)
            return bytes.subspan(begin, at - begin);
        if (at + 3 < bytes.size() && (bytes[at + 3] & 0x1f) == SpsType)
            begin = at + 3;
    }
    return begin > 0 ? bytes.subspan(begin) : std::span<const uint8_t>();
}

template <typename Find>
FrameOrder orderIn(GstBuffer *buffer, Find find) {
    GstMapInfo map;
    if (!buffer || !gst_buffer_map(buffer, &map, GST_MAP_READ))
        return FrameOrder::Unknown;
    const auto sps = find(std::span<const uint8_t>(map.data, map.size));
    const FrameOrder order = sps.empty() ? FrameOrder::Unknown : readSps(sps).order;
    gst_buffer_unmap(buffer, &map);
    return order;
}

GstBuffer *configurationIn(const GstCaps *caps) {
    const GValue *value =
        caps ? gst_structure_get_value(gst_caps_get_structure(caps, 0), "codec_data") : nullptr;
    return value ? gst_value_get_buffer(value) : nullptr;
}

} // namespace

std::optional<FrameOrder> FrameOrderWatch::see(const GstCaps *caps, GstBuffer *frame) {
    for (const FrameOrder said :
         {orderIn(configurationIn(caps), spsOfConfiguration), orderIn(frame, spsOfBytes)}) {
        if (said != FrameOrder::Unknown)
            return said;
    }
    const GstClockTime time = GST_BUFFER_PTS(frame);
    if (GST_CLOCK_TIME_IS_VALID(time)) {
        if (GST_CLOCK_TIME_IS_VALID(m_latest) && time < m_latest)
            return FrameOrder::Reordered;
        m_latest = time;
    }
    if (++m_seen >= MaxReordered_frames)
        return FrameOrder::AsShown;
    return std::nullopt;
}

} // namespace ovation::media
