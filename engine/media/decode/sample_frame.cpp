#include "media/decode/sample_frame.h"

#include <gst/video/video.h>

#include <utility>

namespace ovation::media {
namespace {

/// Keeps a mapped sample alive as long as its planes are in use.
struct MappedFrame {
    explicit MappedFrame(SamplePtr taken) : sample(std::move(taken)) {
        GstVideoInfo info;
        const GstCaps *caps = gst_sample_get_caps(sample.get());
        GstBuffer *buffer = gst_sample_get_buffer(sample.get());
        mapped = caps && buffer && gst_video_info_from_caps(&info, caps) &&
                 GST_VIDEO_INFO_FORMAT(&info) == GST_VIDEO_FORMAT_I420 &&
                 gst_video_frame_map(&frame, &info, buffer, GST_MAP_READ);
    }
    ~MappedFrame() {
        if (mapped)
            gst_video_frame_unmap(&frame);
    }
    MappedFrame(const MappedFrame &) = delete;
    MappedFrame &operator=(const MappedFrame &) = delete;

    SamplePtr sample;
    GstVideoFrame frame = {};
    bool mapped = false;
};

} // namespace

std::optional<VideoFrame> frameOf(SamplePtr sample, int64_t presentation_ns) {
    auto mapped = std::make_shared<const MappedFrame>(std::move(sample));
    if (!mapped->mapped)
        return std::nullopt;
    VideoFrame frame;
    frame.width = GST_VIDEO_FRAME_WIDTH(&mapped->frame);
    frame.height = GST_VIDEO_FRAME_HEIGHT(&mapped->frame);
    for (int plane = 0; plane < 3; ++plane) {
        frame.planes[plane] = static_cast<const uint8_t *>(GST_VIDEO_FRAME_PLANE_DATA(&mapped->frame, plane));
        frame.strides[plane] = GST_VIDEO_FRAME_PLANE_STRIDE(&mapped->frame, plane);
    }
    frame.presentation_ns = presentation_ns;
    frame.owner = std::move(mapped);
    return frame;
}

} // namespace ovation::media
