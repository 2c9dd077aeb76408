#include "app/page/audio_capture.h"

#include "base/log.h"

#include <gst/app/gstappsink.h>

namespace ovation::page {
namespace {

// So short that what is played is there when the frame of the same moment is.
constexpr int Buffer_us = 100'000, Piece_us = 10'000;

} // namespace

AudioCapture::AudioCapture(const QString &device)
    : m_pipeline(QStringLiteral("pulsesrc device=%1 provide-clock=false buffer-time=%2 latency-time=%3 "
                                "client-name=ovation-page ! "
                                "audio/x-raw,format=F32LE,rate=48000,channels=2,layout=interleaved ! "
                                "appsink name=sink sync=false max-buffers=100 drop=true")
                     .arg(device)
                     .arg(Buffer_us)
                     .arg(Piece_us)
                     .toUtf8()
                     .constData()) {
    if (!m_pipeline) {
        qCWarning(logMedia) << "audio cannot be recorded:" << m_pipeline.error();
        return;
    }
    m_sink = m_pipeline.element("sink");
    GstClock *clock = gst_system_clock_obtain(); // CLOCK_MONOTONIC
    gst_pipeline_use_clock(GST_PIPELINE(m_pipeline.get()), clock);
    gst_object_unref(clock);
    gst_element_set_state(m_pipeline.get(), GST_STATE_PLAYING);
}

void AudioCapture::take(const Piece &piece) {
    if (!m_sink)
        return;
    while (const media::SamplePtr sample{gst_app_sink_try_pull_sample(GST_APP_SINK(m_sink.get()), 0)}) {
        GstBuffer *buffer = gst_sample_get_buffer(sample.get());
        GstMapInfo map;
        if (!buffer || !GST_BUFFER_PTS_IS_VALID(buffer) || !gst_buffer_map(buffer, &map, GST_MAP_READ))
            continue;
        const auto base = gst_element_get_base_time(m_pipeline.get());
        piece(int64_t(GST_BUFFER_PTS(buffer) + base),
              {reinterpret_cast<const float *>(map.data), map.size / sizeof(float)});
        gst_buffer_unmap(buffer, &map);
    }
}

} // namespace ovation::page
