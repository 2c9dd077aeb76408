#include "media/limited_range.h"

#include "media/gst_runtime.h"

#include <gst/video/video.h>

#include <array>

namespace ovation::media {
namespace {

using Table = std::array<uint8_t, 256>;

/// ITU-T H.273: 0…255 becomes 16…235 for luma, and 16…240 around 128 for chroma.
constexpr Table tableOf(bool luma) {
    Table table;
    for (int value = 0; value < 256; ++value)
        table[size_t(value)] =
            uint8_t(luma ? 16 + (value * 219 + 127) / 255 : 16 + (value * 224 + 127) / 255);
    return table;
}

void limit(GstVideoFrame &frame) {
    static constexpr Table Luma = tableOf(true), Chroma = tableOf(false);
    for (guint plane = 0; plane < 3; ++plane) {
        const Table &table = plane == 0 ? Luma : Chroma;
        const int width = GST_VIDEO_FRAME_COMP_WIDTH(&frame, plane);
        for (int y = 0; y < GST_VIDEO_FRAME_COMP_HEIGHT(&frame, plane); ++y) {
            auto *row = static_cast<uint8_t *>(GST_VIDEO_FRAME_PLANE_DATA(&frame, plane)) +
                        ptrdiff_t(y) * GST_VIDEO_FRAME_PLANE_STRIDE(&frame, plane);
            for (int x = 0; x < width; ++x)
                row[x] = table[row[x]];
        }
    }
}

GstPadProbeReturn onFrame(GstPad *pad, GstPadProbeInfo *probe, gpointer) {
    const CapsPtr caps(gst_pad_get_current_caps(pad));
    GstVideoInfo info;
    const bool isFull = caps && gst_video_info_from_caps(&info, caps.get()) &&
                        GST_VIDEO_INFO_FORMAT(&info) == GST_VIDEO_FORMAT_I420 &&
                        info.colorimetry.range == GST_VIDEO_COLOR_RANGE_0_255;
    if (!isFull)
        return GST_PAD_PROBE_OK;
    // A decoder may still refer to it: writing makes a copy then.
    GstBuffer *buffer = gst_buffer_make_writable(gst_pad_probe_info_get_buffer(probe));
    GST_PAD_PROBE_INFO_DATA(probe) = buffer;
    GstVideoFrame frame;
    if (gst_video_frame_map(&frame, &info, buffer, GST_MAP_READWRITE)) {
        limit(frame);
        gst_video_frame_unmap(&frame);
    }
    return GST_PAD_PROBE_OK;
}

} // namespace

void keepLimitedRange(GstElement *bin) {
    const ElementPtr element(gst_bin_get_by_name(GST_BIN(bin), "range"));
    if (!element)
        return;
    const PadPtr pad(gst_element_get_static_pad(element.get(), "src"));
    gst_pad_add_probe(pad.get(), GST_PAD_PROBE_TYPE_BUFFER, onFrame, nullptr, nullptr);
}

} // namespace ovation::media
