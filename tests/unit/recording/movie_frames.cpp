#include "movie_frames.h"

#include "media/gst_runtime.h"

#include <QFile>

#include <gst/app/gstappsink.h>
#include <gst/video/video.h>

#include <algorithm>
#include <cmath>

using namespace ovation::media;

namespace {

void takeFrame(GstSample *sample, MovieFrames &movie) {
    GstVideoInfo info;
    GstVideoFrame mapped;
    if (!gst_video_info_from_caps(&info, gst_sample_get_caps(sample)) ||
        !gst_video_frame_map(&mapped, &info, gst_sample_get_buffer(sample), GST_MAP_READ))
        return;
    movie.width = GST_VIDEO_INFO_WIDTH(&info);
    movie.height = GST_VIDEO_INFO_HEIGHT(&info);
    MovieFrames::Frame frame;
    frame.time_s = double(GST_BUFFER_PTS(gst_sample_get_buffer(sample))) / double(GST_SECOND);
    for (guint plane = 0; plane < 3; ++plane)
        for (int y = 0; y < GST_VIDEO_FRAME_COMP_HEIGHT(&mapped, plane); ++y) {
            const auto *row = static_cast<const uint8_t *>(GST_VIDEO_FRAME_PLANE_DATA(&mapped, plane)) +
                              ptrdiff_t(y) * GST_VIDEO_FRAME_PLANE_STRIDE(&mapped, plane);
            frame.pixels.insert(frame.pixels.end(), row, row + GST_VIDEO_FRAME_COMP_WIDTH(&mapped, plane));
        }
    gst_video_frame_unmap(&mapped);
    movie.frames.push_back(std::move(frame));
}

void takeAudio(GstSample *sample, MovieFrames &movie) {
    GstMapInfo map;
    GstBuffer *buffer = gst_sample_get_buffer(sample);
    if (!gst_buffer_map(buffer, &map, GST_MAP_READ))
        return;
    const auto *values = reinterpret_cast<const float *>(map.data);
    movie.audio.resize(size_t(gst_util_uint64_scale_round(GST_BUFFER_PTS(buffer), 48000, GST_SECOND)));
    movie.audio.insert(movie.audio.end(), values, values + map.size / sizeof(float));
    gst_buffer_unmap(buffer, &map);
}

void readTrack(const QString &path, const char *decoding, void (*take)(GstSample *, MovieFrames &),
               MovieFrames &movie) {
    Pipeline pipeline(decoding);
    const ElementPtr source = pipeline.element("from"), sink = pipeline.element("sink");
    g_object_set(source.get(), "location", QFile::encodeName(path).constData(), nullptr);
    gst_element_set_state(pipeline.get(), GST_STATE_PLAYING);
    while (GstSample *sample = gst_app_sink_try_pull_sample(GST_APP_SINK(sink.get()), 5 * GST_SECOND)) {
        const SamplePtr keep(sample);
        take(sample, movie);
    }
}

} // namespace

std::array<int, 3> MovieFrames::at(double time_s, int x, int y) const {
    const Frame *shown = nullptr;
    for (const Frame &frame : frames)
        if (!shown || frame.time_s <= time_s)
            shown = &frame;
    if (!shown || x < 0 || y < 0 || x >= width || y >= height)
        return {-1, -1, -1};
    const size_t row = size_t(width), half = (row + 1) / 2, luma = row * size_t(height);
    const size_t chroma = half * ((size_t(height) + 1) / 2);
    const size_t place = luma + size_t(y) / 2 * half + size_t(x) / 2;
    return {shown->pixels[size_t(y) * row + size_t(x)], shown->pixels[place], shown->pixels[place + chroma]};
}

double MovieFrames::loudness(double from_s, double to_s) const {
    const auto first = std::min(audio.size(), size_t(from_s * 48000)),
               last = std::min(audio.size(), size_t(to_s * 48000));
    double sum = 0;
    for (size_t i = first; i < last; ++i)
        sum += double(audio[i]) * double(audio[i]);
    return last > first ? std::sqrt(sum / double(last - first)) : 0;
}

double MovieFrames::longestGap_s() const {
    double longest = 0;
    for (size_t i = 1; i < frames.size(); ++i)
        longest = std::max(longest, frames[i].time_s - frames[i - 1].time_s);
    return longest;
}

MovieFrames readMovie(const QString &path) {
    MovieFrames movie;
    readTrack(path,
              "filesrc name=from ! qtdemux ! h264parse ! avdec_h264 max-threads=1 ! videoconvert ! "
              "video/x-raw,format=I420 ! appsink name=sink sync=false",
              takeFrame, movie);
    readTrack(path,
              "filesrc name=from ! qtdemux ! aacparse ! avdec_aac ! audioconvert ! audioresample ! "
              "audio/x-raw,format=F32LE,rate=48000,channels=1 ! appsink name=sink sync=false",
              takeAudio, movie);
    return movie;
}
