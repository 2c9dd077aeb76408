#include "media/write/movie_check.h"

#include "media/gst_runtime.h"

#include <gst/app/gstappsink.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <vector>

namespace ovation::media {
namespace {

constexpr int SmallWidth = 64, SmallHeight = 36;
constexpr int Difference = 24;        ///< of 255, above what compression does to a still frame
constexpr float MinLoudness = 0.001f; ///< -60 dB
constexpr GstClockTime Limit = 120 * GST_SECOND;

struct Samples {
    std::vector<uint8_t> first;
    MovieContent content;
};

void lookAt(const GstMapInfo &frame, Samples &samples) {
    if (samples.first.empty())
        samples.first.assign(frame.data, frame.data + frame.size);
    for (std::size_t i = 0; i < std::min(samples.first.size(), frame.size); ++i)
        samples.content.moves =
            samples.content.moves || std::abs(int(frame.data[i]) - samples.first[i]) > Difference;
}

void listenTo(const GstMapInfo &audio, Samples &samples) {
    for (std::size_t at = 0; at + sizeof(float) <= audio.size; at += sizeof(float)) {
        float value = 0;
        std::memcpy(&value, audio.data + at, sizeof value);
        samples.content.audios = samples.content.audios || std::abs(value) > MinLoudness;
    }
}

/// Hands the bytes of every sample to `Take`.
template <void (*Take)(const GstMapInfo &, Samples &)>
GstFlowReturn onSample(GstAppSink *sink, gpointer data) {
    GstSample *sample = gst_app_sink_pull_sample(sink);
    if (!sample)
        return GST_FLOW_OK;
    GstMapInfo map;
    if (gst_buffer_map(gst_sample_get_buffer(sample), &map, GST_MAP_READ)) {
        Take(map, *static_cast<Samples *>(data));
        gst_buffer_unmap(gst_sample_get_buffer(sample), &map);
    }
    gst_sample_unref(sample);
    return GST_FLOW_OK;
}

} // namespace

Result<MovieContent> checkMovie(const QString &path) {
    const QByteArray description =
        QStringLiteral(
            "filesrc name=file ! qtdemux name=d d.video_0 ! queue ! decodebin ! videoconvertscale ! "
            "video/x-raw,format=GRAY8,width=%1,height=%2 ! appsink name=video sync=false "
            "d.audio_0 ! queue ! decodebin ! audioconvert ! audio/x-raw,format=F32LE ! appsink name=audio "
            "sync=false")
            .arg(SmallWidth)
            .arg(SmallHeight)
            .toLatin1();
    Pipeline pipeline(description.constData());
    if (!pipeline)
        return Error{Errc::MediaUnreadable, pipeline.error()};
    g_object_set(pipeline.element("file").get(), "location", path.toUtf8().constData(), nullptr);
    Samples samples;
    const auto frames = pipeline.element("video"), audio = pipeline.element("audio");
    GstAppSinkCallbacks callbacks{};
    callbacks.new_sample = onSample<lookAt>;
    gst_app_sink_set_callbacks(GST_APP_SINK(frames.get()), &callbacks, &samples, nullptr);
    callbacks.new_sample = onSample<listenTo>;
    gst_app_sink_set_callbacks(GST_APP_SINK(audio.get()), &callbacks, &samples, nullptr);
    gst_element_set_state(pipeline.get(), GST_STATE_PLAYING);
    QString why;
    const bool whole = pipeline.waitForEnd(Limit, why);
    gst_element_set_state(pipeline.get(), GST_STATE_NULL);
    if (!whole)
        return Error{Errc::MediaUnreadable,
                     QStringLiteral("%1 can't be played to its end: %2").arg(path, why)};
    return samples.content;
}

} // namespace ovation::media
