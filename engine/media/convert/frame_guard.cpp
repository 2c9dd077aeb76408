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

/// The largest of all parameter sets in it (ITU-T H.264 annex B).
Size sizeOfH264(Bytes frame) {
    constexpr uint8_t Sps = 7, TypeMask = 0x1f;
    constexpr std::size_t StartCode = 3;
    Size size;
    for (std::size_t at = 0; at + StartCode < frame.size();) {
        const void *found = std::memchr(frame.data() + at, 1, frame.size() - at);
        if (!found)
            break;
        const auto one = std::size_t(static_cast<const uint8_t *>(found) - frame.data());
        at = one + 1;
        const bool isStart = one >= 2 && frame[one - 1] == 0 && frame[one - 2] == 0;
        if (!isStart || at >= frame.size() || (frame[at] & TypeMask) != Sps)
            continue;
        const H264Sps sps = readSps(frame.subspan(at));
        size.width = std::max(size.width, sps.codedWidth);
        size.height = std::max(size.height, sps.codedHeight);
    }
    return size;
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

} // namespace

void guardFrameSizes(const Pipeline &pipeline) {
    const ElementPtr element = pipeline.element("guard");
    if (!element)
        return;
    const PadPtr pad(gst_element_get_static_pad(element.get(), "src"));
    constexpr auto What = GstPadProbeType(GST_PAD_PROBE_TYPE_BUFFER | GST_PAD_PROBE_TYPE_EVENT_DOWNSTREAM);
    gst_pad_add_probe(pad.get(), What, &Guard::onPassing, new Guard,
                      [](gpointer data) { delete static_cast<Guard *>(data); });
}

} // namespace ovation::media
