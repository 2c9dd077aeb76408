#include "media/convert/still_image.h"

#include <gst/video/video.h>

namespace ovation::media {
namespace {

constexpr GstClockTime ConvertLimit = 10 * GST_SECOND;

} // namespace

Result<QImage> stillImage(const OpenSource &source, const MediaFacts &facts, int64_t time_ns,
                          ConvertControl &control) {
    auto frames = FrameReader::open(source, facts, {time_ns, std::nullopt});
    if (!frames)
        return frames.error();
    auto frame = (*frames)->next(control);
    if (!frame)
        return frame.error();
    if (!*frame)
        return Error{Errc::MediaUnreadable, QStringLiteral("There is no frame at that time.")};
    const CapsPtr wanted(gst_caps_from_string("video/x-raw,format=BGRx,pixel-aspect-ratio=1/1"));
    GError *error = nullptr;
    const SamplePtr converted(
        gst_video_convert_sample((*frame)->sample.get(), wanted.get(), ConvertLimit, &error));
    GstVideoInfo info;
    GstVideoFrame mapped;
    if (!converted || !gst_video_info_from_caps(&info, gst_sample_get_caps(converted.get())) ||
        !gst_video_frame_map(&mapped, &info, gst_sample_get_buffer(converted.get()), GST_MAP_READ)) {
        const QString why = error ? QString::fromUtf8(error->message) : QString();
        g_clear_error(&error);
        return Error{Errc::MediaFailed, QStringLiteral("The frame can't be converted: %1").arg(why)};
    }
    const QImage image(static_cast<const uchar *>(GST_VIDEO_FRAME_PLANE_DATA(&mapped, 0)),
                       GST_VIDEO_INFO_WIDTH(&info), GST_VIDEO_INFO_HEIGHT(&info),
                       GST_VIDEO_FRAME_PLANE_STRIDE(&mapped, 0), QImage::Format_RGB32);
    QImage kept = image.copy();
    gst_video_frame_unmap(&mapped);
    return kept;
}

} // namespace ovation::media
