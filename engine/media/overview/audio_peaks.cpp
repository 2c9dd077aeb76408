#include "media/overview/audio_peaks.h"

#include "base/time_units.h"
#include "media/gst_runtime.h"
#include "media/overview/overview_pipeline.h"

#include <gst/app/gstappsink.h>
#include <gst/audio/audio.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <span>

namespace ovation::media {
namespace {

/// Of a sample, 0..1 as long as it is not louder than full scale.
float levelOf(float sample) {
    return std::abs(sample);
}
float levelOf(int16_t sample) {
    return float(std::abs(int(sample))) / 32768.0F;
}

/// Enters what is decoded; the pipeline's thread.
class Peaks {
  public:
    Peaks(int perSecond, std::size_t count)
        : m_perSecond(perSecond), m_end_ns(count * GST_SECOND / guint64(perSecond)), m_values(count) {}

    std::vector<float> values() && { return std::move(m_values); }
    bool any() const { return m_any; }

    static GstFlowReturn onSample(GstAppSink *sink, gpointer self) {
        const SamplePtr sample(gst_app_sink_pull_sample(sink));
        if (sample)
            static_cast<Peaks *>(self)->take(sample.get());
        return GST_FLOW_OK;
    }

  private:
    void take(GstSample *sample) {
        const GstCaps *caps = gst_sample_get_caps(sample);
        GstBuffer *buffer = gst_sample_get_buffer(sample);
        GstAudioInfo info;
        GstAudioBuffer audio;
        if (!caps || !buffer || !GST_BUFFER_PTS_IS_VALID(buffer) || !gst_audio_info_from_caps(&info, caps) ||
            !gst_audio_buffer_map(&audio, &info, buffer, GST_MAP_READ))
            return;
        const guint64 begin_ns = gst_segment_to_stream_time(gst_sample_get_segment(sample), GST_FORMAT_TIME,
                                                            GST_BUFFER_PTS(buffer));
        if (begin_ns < m_end_ns) // also when it has none: that is the largest number
            enter(audio, int64_t(begin_ns));
        gst_audio_buffer_unmap(&audio);
    }

    void enter(const GstAudioBuffer &audio, int64_t begin_ns) {
        const bool isPlanar = GST_AUDIO_BUFFER_LAYOUT(&audio) == GST_AUDIO_LAYOUT_NON_INTERLEAVED;
        const auto perPlane = std::size_t(isPlanar ? 1 : GST_AUDIO_BUFFER_CHANNELS(&audio));
        const auto rate = GST_AUDIO_BUFFER_RATE(&audio);
        for (int plane = 0; plane < GST_AUDIO_BUFFER_N_PLANES(&audio); ++plane) {
            const void *data = GST_AUDIO_BUFFER_PLANE_DATA(&audio, plane);
            const std::size_t samples = audio.n_samples * perPlane;
            if (GST_AUDIO_BUFFER_FORMAT(&audio) == GST_AUDIO_FORMAT_F32)
                enter(std::span(static_cast<const float *>(data), samples), perPlane, rate, begin_ns);
            else if (GST_AUDIO_BUFFER_FORMAT(&audio) == GST_AUDIO_FORMAT_S16)
                enter(std::span(static_cast<const int16_t *>(data), samples), perPlane, rate, begin_ns);
        }
    }

    /// `channels` of them stand side by side.
    template <typename Sample>
    void enter(std::span<const Sample> samples, std::size_t channels, int rate, int64_t begin_ns) {
        m_any = true;
        const auto frames = int64_t(samples.size() / channels);
        const int64_t piece_ns = Second_ns / m_perSecond;
        for (int64_t at = 0; at < frames;) {
            const int64_t piece = (begin_ns + at * Second_ns / rate) / piece_ns;
            if (piece >= int64_t(m_values.size()))
                return;
            // The first frame of the next piece, at least the next frame.
            const int64_t until_ns = (piece + 1) * piece_ns - begin_ns;
            const int64_t next = std::clamp((until_ns * rate + Second_ns - 1) / Second_ns, at + 1, frames);
            float &highest = m_values[std::size_t(piece)];
            for (const Sample sample :
                 samples.subspan(std::size_t(at) * channels, std::size_t(next - at) * channels))
                highest = std::max(highest, levelOf(sample));
            at = next;
        }
    }

    const int m_perSecond;
    const guint64 m_end_ns;
    std::vector<float> m_values;
    bool m_any = false;
};

} // namespace

Result<std::vector<float>> readPeaks(const OpenSource &open, int perSecond, std::size_t count,
                                     const std::stop_token &stop) {
    auto pipeline = OverviewPipeline::ofAudio(open);
    if (!pipeline)
        return pipeline.error();
    Peaks peaks(perSecond, count);
    GstAppSinkCallbacks callbacks = {};
    callbacks.new_sample = &Peaks::onSample;
    gst_app_sink_set_callbacks(GST_APP_SINK((*pipeline)->sink()), &callbacks, &peaks, nullptr);
    const auto played = (*pipeline)->play(MaxPeaks_s, stop);
    pipeline->reset(); // no thread calls in here any more
    if (!played && (!peaks.any() || played.error().code == Errc::Postponed))
        return played.error();
    auto values = std::move(peaks).values();
    for (float &value : values)
        value = std::min(value, 1.0F); // some decoders give more; not a number is never entered
    return values;
}

} // namespace ovation::media
