#include "media/convert/frame_guard.h"

#include "media/rtp/frame_limit.h"
#include "media/rtp/h264_sps.h"
#include "media/rtp/vp9_header.h"

#include <algorithm>
#include <cstring>
#include <functional>
#include <span>

namespace ovation::media {
namespace {

using Bytes = std::span<const uint8_t>;

constexpr auto BuffersAndEvents =
    GstPadProbeType(GST_PAD_PROBE_TYPE_BUFFER | GST_PAD_PROBE_TYPE_EVENT_DOWNSTREAM);

struct Size {
    int width = 0, height = 0;
};

/// RFC 6386 section 9.1: frame tag, then start code and size in keyframes.
Size sizeOfVp8(Bytes frame) {
    if (frame.size() < 10 || (frame[0] & 1))
        return {};
    return {(frame[6] | frame[7] << 8) & 0x3fff, (frame[8] | frame[9] << 8) & 0x3fff};
}

Size sizeOfVp9(Bytes frame) {
    Size size;
    for (const Bytes part : vp9Frames(frame))
        if (const auto header = readVp9Header(part)) {
            size.width = std::max(size.width, header->width);
            size.height = std::max(size.height, header->height);
        }
    return size;
}

constexpr uint8_t TypeMask = 0x1f;

/// Calls `unit` with each unit of a byte stream and what follows it (ITU-T H.264 annex B), until it returns
/// true; whether it did.
template <typename Function>
bool anyUnit(Bytes frame, Function unit) {
    constexpr std::size_t StartCode = 3;
    for (std::size_t at = 0; at + StartCode < frame.size();) {
        const void *found = std::memchr(frame.data() + at, 1, frame.size() - at);
        if (!found)
            break;
        const auto one = std::size_t(static_cast<const uint8_t *>(found) - frame.data());
        at = one + 1;
        const bool isStart = one >= 2 && frame[one - 1] == 0 && frame[one - 2] == 0;
        if (isStart && at < frame.size() && unit(frame.subspan(at)))
            return true;
    }
    return false;
}

/// The largest of all parameter sets in it.
Size sizeOfH264(Bytes frame) {
    constexpr uint8_t Sps = 7;
    Size size;
    anyUnit(frame, [&size](Bytes unit) {
        if ((unit[0] & TypeMask) == Sps) {
            const H264Sps sps = readSps(unit);
            size.width = std::max(size.width, sps.codedWidth);
            size.height = std::max(size.height, sps.codedHeight);
        }
        return false;
    });
    return size;
}

/// Whether the messages of a unit have a recovery point (ITU-T H.264 sections 7.3.2.3.1 and D.1.8).
bool hasRecoveryPoint(Bytes messages) {
    constexpr std::size_t RecoveryPoint = 6;
    constexpr uint8_t Longer = 0xff, TrailingBits = 0x80;
    std::size_t at = 1;
    const auto number = [&] {
        std::size_t value = 0;
        for (; at < messages.size() && messages[at] == Longer; ++at)
            value += Longer;
        return at < messages.size() ? value + messages[at++] : value;
    };
    while (at + 1 < messages.size() && messages[at] != TrailingBits) {
        if (number() == RecoveryPoint)
            return true;
        at += number();
    }
    return false;
}

/// How decoding may begin with it.
enum class Entry { None, RecoveryPoint, Idr };

Entry entryOf(Bytes frame) {
    constexpr uint8_t IdrSlice = 5, Messages = 6;
    Entry entry = Entry::None;
    anyUnit(frame, [&entry](Bytes unit) {
        const int type = unit[0] & TypeMask;
        if (type == IdrSlice)
            entry = Entry::Idr;
        else if (type == Messages && hasRecoveryPoint(unit))
            entry = Entry::RecoveryPoint;
        return entry == Entry::Idr;
    });
    return entry;
}

/// What passes the pad; its streaming thread.
struct Guard {
    Size (*sizeOf)(Bytes) = nullptr;

    void noteCaps(GstEvent *event) {
        GstCaps *caps = nullptr;
        gst_event_parse_caps(event, &caps);
        const GstStructure *format = gst_caps_get_structure(caps, 0);
        sizeOf = gst_structure_has_name(format, "video/x-vp8")   ? sizeOfVp8
                 : gst_structure_has_name(format, "video/x-vp9") ? sizeOfVp9
                                                                 : sizeOfH264;
    }

    bool admits(GstBuffer *buffer) const {
        GstMapInfo map;
        if (!sizeOf || !gst_buffer_map(buffer, &map, GST_MAP_READ))
            return false;
        const Size size = sizeOf({map.data, map.size});
        gst_buffer_unmap(buffer, &map);
        return FrameLimit().admits(size.width, size.height);
    }

    static GstPadProbeReturn onPassing(GstPad *pad, GstPadProbeInfo *probe, gpointer data) {
        auto *self = static_cast<Guard *>(data);
        if (GST_PAD_PROBE_INFO_TYPE(probe) & GST_PAD_PROBE_TYPE_EVENT_DOWNSTREAM) {
            GstEvent *event = gst_pad_probe_info_get_event(probe);
            if (GST_EVENT_TYPE(event) == GST_EVENT_CAPS)
                self->noteCaps(event);
            return GST_PAD_PROBE_OK;
        }
        if (self->admits(gst_pad_probe_info_get_buffer(probe)))
            return GST_PAD_PROBE_OK;
        const ElementPtr element(gst_pad_get_parent_element(pad));
        GST_ELEMENT_ERROR(element.get(), STREAM, DECODE, ("a frame of it is too large."), (nullptr));
        return GST_PAD_PROBE_DROP;
    }
};

/// Lets nothing into a decoder until decoding may begin, and nothing out until it is whole; their streaming
/// thread.
class Entrance {
  public:
    static GstPadProbeReturn onEncoded(GstPad * /*pad*/, GstPadProbeInfo *probe, gpointer data) {
        auto *self = static_cast<Entrance *>(data);
        if (GST_PAD_PROBE_INFO_TYPE(probe) & GST_PAD_PROBE_TYPE_EVENT_DOWNSTREAM) {
            self->note(gst_pad_probe_info_get_event(probe));
            return GST_PAD_PROBE_OK;
        }
        return self->admits(gst_pad_probe_info_get_buffer(probe)) ? GST_PAD_PROBE_OK : GST_PAD_PROBE_DROP;
    }

    static GstPadProbeReturn onDecoded(GstPad * /*pad*/, GstPadProbeInfo *probe, gpointer data) {
        const GstBuffer *frame = gst_pad_probe_info_get_buffer(probe);
        return GST_BUFFER_PTS(frame) < static_cast<Entrance *>(data)->m_whole_ns ? GST_PAD_PROBE_DROP
                                                                                 : GST_PAD_PROBE_OK;
    }

  private:
    void note(GstEvent *event) {
        if (GST_EVENT_TYPE(event) == GST_EVENT_CAPS) {
            GstCaps *caps = nullptr;
            gst_event_parse_caps(event, &caps);
            m_isH264 = gst_structure_has_name(gst_caps_get_structure(caps, 0), "video/x-h264");
        } else if (GST_EVENT_TYPE(event) == GST_EVENT_SEGMENT) {
            const GstSegment *segment = nullptr;
            gst_event_parse_segment(event, &segment);
            m_isOpen = segment->time == 0; // the file's beginning is all there is
            m_skipped = 0;
            m_whole_ns = 0;
        }
    }

    bool admits(GstBuffer *buffer) {
        GstMapInfo map;
        if (!m_isH264 || (m_isOpen && m_whole_ns != Never) || !gst_buffer_map(buffer, &map, GST_MAP_READ))
            return true;
        const Entry entry = entryOf({map.data, map.size});
        gst_buffer_unmap(buffer, &map);
        if (m_isOpen && entry != Entry::None)
            m_whole_ns = GST_BUFFER_PTS(buffer);
        else if (!m_isOpen)
            m_whole_ns = entry == Entry::RecoveryPoint ? Never : 0;
        m_isOpen = m_isOpen || entry != Entry::None || ++m_skipped > MaxSkipped;
        return m_isOpen;
    }

    static constexpr int MaxSkipped = 1000; ///< a file without any is not read to its end
    static constexpr GstClockTime Never = GST_CLOCK_TIME_NONE;

    bool m_isH264 = false, m_isOpen = true;
    int m_skipped = 0;
    /// From here on every frame is what it was. Behind a recovery point that is begun at, frames are missing
    /// that were numbered before it: avdec_h264 loses as many, with FFmpeg 7 the one of the recovery point
    /// among them, and shows garbage until the next one.
    GstClockTime m_whole_ns = 0;
};

} // namespace

void guardFrameSizes(const Pipeline &pipeline) {
    const ElementPtr element = pipeline.element("guard");
    if (!element)
        return;
    const PadPtr pad(gst_element_get_static_pad(element.get(), "src"));
    gst_pad_add_probe(pad.get(), BuffersAndEvents, &Guard::onPassing, new Guard,
                      [](gpointer data) { delete static_cast<Guard *>(data); });
}

void beginAtEntries(const Pipeline &pipeline) {
    const ElementPtr encoded = pipeline.element("guard"), decoded = pipeline.element("range");
    if (!encoded || !decoded)
        return;
    auto *entrance = new Entrance;
    const PadPtr before(gst_element_get_static_pad(encoded.get(), "src")),
        behind(gst_element_get_static_pad(decoded.get(), "src"));
    gst_pad_add_probe(behind.get(), GST_PAD_PROBE_TYPE_BUFFER, &Entrance::onDecoded, entrance, nullptr);
    gst_pad_add_probe(before.get(), BuffersAndEvents, &Entrance::onEncoded, entrance,
                      [](gpointer data) { delete static_cast<Entrance *>(data); });
}

} // namespace ovation::media
