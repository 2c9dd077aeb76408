#include "app/page/audio_capture.h"

#include "media/gst_runtime.h"

#include <gst/app/gstappsink.h>

#include <utility>

namespace ovation::page {
namespace {

// So short that what is played is there when the frame of the same moment is.
constexpr int Buffer_us = 100'000, Piece_us = 10'000;

class AudioCapture final : public AudioSource {
  public:
    explicit AudioCapture(media::Pipeline pipeline)
        : m_pipeline(std::move(pipeline)), m_sink(m_pipeline.element("sink")) {}

    void take(const Piece &piece) override {
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

    QString takeProblem() override {
        const media::BusPtr bus(gst_element_get_bus(m_pipeline.get()));
        const media::MessagePtr error(gst_bus_pop_filtered(bus.get(), GST_MESSAGE_ERROR));
        return error && !std::exchange(m_failed, true) ? media::errorText(error.get()) : QString();
    }

  private:
    media::Pipeline m_pipeline;
    media::ElementPtr m_sink;
    bool m_failed = false;
};

} // namespace

Result<std::shared_ptr<AudioSource>> captureAudio(const QString &device) {
    media::Pipeline pipeline(
        QStringLiteral("pulsesrc device=%1 provide-clock=false buffer-time=%2 latency-time=%3 "
                       "client-name=ovation-page ! "
                       "audio/x-raw,format=F32LE,rate=48000,channels=2,layout=interleaved ! "
                       "appsink name=sink sync=false max-buffers=100 drop=true")
            .arg(device)
            .arg(Buffer_us)
            .arg(Piece_us)
            .toUtf8()
            .constData());
    if (!pipeline)
        return Error{Errc::MediaFailed, pipeline.error()};
    GstClock *clock = gst_system_clock_obtain(); // CLOCK_MONOTONIC
    gst_pipeline_use_clock(GST_PIPELINE(pipeline.get()), clock);
    gst_object_unref(clock);
    if (gst_element_set_state(pipeline.get(), GST_STATE_PLAYING) == GST_STATE_CHANGE_FAILURE) {
        QString why;
        pipeline.waitForEnd(media::Pipeline::WordsLimit, why);
        return Error{Errc::MediaFailed, why};
    }
    return std::shared_ptr<AudioSource>(std::make_shared<AudioCapture>(std::move(pipeline)));
}

} // namespace ovation::page
