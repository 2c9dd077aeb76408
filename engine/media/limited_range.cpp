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

void limitBuffer(const GstVideoInfo &info, GstPadProbeInfo *probe) {
    // A decoder may still refer to it: writing makes a copy then.
    GstBuffer *buffer = gst_buffer_make_writable(gst_pad_probe_info_get_buffer(probe));
    GST_PAD_PROBE_INFO_DATA(probe) = buffer;
    GstVideoFrame frame;
    if (gst_video_frame_map(&frame, &info, buffer, GST_MAP_READWRITE)) {
        limit(frame);
        gst_video_frame_unmap(&frame);
    }
}

/// What passes the pad; its streaming thread.
struct Passing {
    GstVideoInfo info;
    bool isFull = false;
};

void noteCaps(Passing &passing, GstEvent *event) {
    if (GST_EVENT_TYPE(event) != GST_EVENT_CAPS)
        return;
    GstCaps *caps = nullptr;
    gst_event_parse_caps(event, &caps);
    passing.isFull = gst_video_info_from_caps(&passing.info, caps) &&
                     GST_VIDEO_INFO_FORMAT(&passing.info) == GST_VIDEO_FORMAT_I420 &&
                     passing.info.colorimetry.range == GST_VIDEO_COLOR_RANGE_0_255;
}

GstPadProbeReturn onPassing(GstPad * /*pad*/, GstPadProbeInfo *probe, gpointer data) {
    auto &passing = *static_cast<Passing *>(data);
    if (GST_PAD_PROBE_INFO_TYPE(probe) & GST_PAD_PROBE_TYPE_EVENT_DOWNSTREAM)
        noteCaps(passing, gst_pad_probe_info_get_event(probe));
    else if (passing.isFull)
        limitBuffer(passing.info, probe);
    return GST_PAD_PROBE_OK;
}

} // namespace

void keepLimitedRange(GstElement *bin) {
    const ElementPtr element(gst_bin_get_by_name(GST_BIN(bin), "range"));
    if (!element)
        return;
    const PadPtr pad(gst_element_get_static_pad(element.get(), "src"));
    constexpr auto What = GstPadProbeType(GST_PAD_PROBE_TYPE_BUFFER | GST_PAD_PROBE_TYPE_EVENT_DOWNSTREAM);
    gst_pad_add_probe(pad.get(), What, onPassing, new Passing,
                      [](gpointer data) { delete static_cast<Passing *>(data); });
}

} // namespace ovation::media
