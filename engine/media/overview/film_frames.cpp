#include "media/overview/film_frames.h"

#include "media/overview/overview_pipeline.h"

#include <gst/video/video.h>

#include <QElapsedTimer>

namespace ovation::media {
namespace {

constexpr int MaxFrame_s = 10;

/// A copy of the sample's frame; null when it is none.
QImage imageOf(GstSample *sample) {
    GstVideoInfo info;
    GstVideoFrame frame;
    const GstCaps *caps = gst_sample_get_caps(sample);
    if (!caps || !gst_video_info_from_caps(&info, caps) ||
        !gst_video_frame_map(&frame, &info, gst_sample_get_buffer(sample), GST_MAP_READ))
        return {};
    const QImage lent(static_cast<const uchar *>(GST_VIDEO_FRAME_PLANE_DATA(&frame, 0)),
                      GST_VIDEO_FRAME_WIDTH(&frame), GST_VIDEO_FRAME_HEIGHT(&frame),
                      GST_VIDEO_FRAME_PLANE_STRIDE(&frame, 0), QImage::Format_RGB32);
    QImage kept = lent.copy();
    gst_video_frame_unmap(&frame);
    return kept;
}

} // namespace

Result<void> readFilmFrames(const OpenSource &open, QSize size, const std::vector<int64_t> &times_ms,
                            const std::function<void(std::size_t index, const QImage &frame)> &give,
                            const std::stop_token &stop) {
    auto pipeline = OverviewPipeline::ofVideo(open, size.width(), size.height());
    if (!pipeline)
        return pipeline.error();
    QElapsedTimer since;
    since.start();
    for (std::size_t i = 0; i < times_ms.size() && since.elapsed() < MaxFrames_s * 1000; ++i) {
        const auto sample = (*pipeline)->keyframeAt(times_ms[i], MaxFrame_s, stop);
        if (!sample && (i == 0 || sample.error().code == Errc::Postponed))
            return sample.error();
        if (const QImage frame = sample ? imageOf(sample->get()) : QImage(); !frame.isNull())
            give(i, frame);
    }
    return {};
}

} // namespace ovation::media
