#include "media/camera/vp8_transcoder.h"

#include "media/camera/camera_tracks.h"
#include "media/gst_runtime.h"
#include "media/limited_range.h"
#include "transport/bytes.h"

#include <QRandomGenerator>

#include <gst/app/gstappsink.h>
#include <gst/app/gstappsrc.h>
#include <gst/video/video.h>

#include <mutex>
#include <optional>

namespace ovation::media {
namespace {

using transport::MediaKind;
using transport::VideoCodec;

constexpr guint64 MaxQueued_bytes = 4'000'000; // more means that the decoder does not keep up
constexpr gsize RtpHeader_bytes = 12;
constexpr uint64_t VideoRate = 90'000;

QByteArray description(const CameraFormat &format) {
    const bool isVp9 = format.stream.video == VideoCodec::Vp9;
    CameraTrack decoded;
    decoded.kind = MediaKind::Video;
    decoded.width = format.width;
    decoded.height = format.height;
    decoded.frameRate = format.frameRate;
    return QStringLiteral(
               "appsrc name=source is-live=true format=time max-bytes=0 "
               "caps=\"application/x-rtp,media=video,clock-rate=90000,encoding-name=%1,payload=%2\" ! "
               "%3 ! ")
               .arg(isVp9 ? QStringLiteral("VP9") : QStringLiteral("H264"))
               .arg(format.stream.videoPayloadType)
               .arg(isVp9 ? QStringLiteral(
                                "rtpvp9depay wait-for-keyframe=true ! vp9dec threads=1 max-errors=-1")
                          : QStringLiteral("rtph264depay wait-for-keyframe=true ! h264parse ! "
                                           "avdec_h264 max-threads=1 max-errors=-1"))
               .toLatin1() +
           encoderBranch(decoded, Lateness::Drops);
}

class TranscodingPipeline final : public Vp8Transcoder {
  public:
    TranscodingPipeline(CameraFormat format, Callbacks callbacks)
        : m_format(std::move(format)), m_callbacks(std::move(callbacks)),
          m_ssrc(QRandomGenerator::global()->generate()),
          m_sequence(uint16_t(QRandomGenerator::global()->generate())) {}

    void open() override {
        Pipeline pipeline(description(m_format).constData());
        if (!pipeline)
            return m_callbacks.failed();
        keepLimitedRange(pipeline.get());
        ElementPtr source = pipeline.element("source"), sink = pipeline.element("sink");
        g_object_set(sink.get(), "sync", FALSE,
                     nullptr); // time stamps are those of the stream, not of a clock
        GstAppSinkCallbacks callbacks = {};
        callbacks.new_sample = [](GstAppSink *from, gpointer self) {
            if (GstSample *sample = gst_app_sink_pull_sample(from))
                static_cast<TranscodingPipeline *>(self)->give(sample);
            return GST_FLOW_OK;
        };
        gst_app_sink_set_callbacks(GST_APP_SINK(sink.get()), &callbacks, this, nullptr);
        const BusPtr bus(gst_element_get_bus(pipeline.get()));
        gst_bus_set_sync_handler(
            bus.get(),
            [](GstBus *, GstMessage *message, gpointer self) {
                if (GST_MESSAGE_TYPE(message) == GST_MESSAGE_ERROR)
                    static_cast<TranscodingPipeline *>(self)->m_callbacks.failed();
                gst_message_unref(message); // GST_BUS_DROP leaves it to the handler
                return GST_BUS_DROP;
            },
            this, nullptr);
        gst_element_set_state(pipeline.get(), GST_STATE_PLAYING);
        const std::lock_guard lock(m_mutex);
        if (m_isClosed)
            return; // the pipeline ends here
        m_pipeline = std::move(pipeline);
        m_source = std::move(source);
        m_sink = std::move(sink);
    }

    void close() override {
        Pipeline pipeline;
        ElementPtr source, sink;
        {
            const std::lock_guard lock(m_mutex);
            m_isClosed = true;
            pipeline = std::move(m_pipeline);
            source = std::move(m_source);
            sink = std::move(m_sink);
        }
    }

    void requestKeyframe() override {
        ElementPtr sink;
        {
            const std::lock_guard lock(m_mutex);
            if (m_sink)
                sink.reset(GST_ELEMENT(gst_object_ref(m_sink.get())));
        }
        if (sink) // may wait for the encoder
            gst_element_send_event(sink.get(),
                                   gst_video_event_new_upstream_force_key_unit(GST_CLOCK_TIME_NONE, TRUE, 0));
    }

    void take(const transport::RtpPacketPtr &packet) override {
        const std::lock_guard lock(m_mutex);
        auto *source = GST_APP_SRC(m_source.get());
        if (!source || gst_app_src_get_current_level_bytes(source) > MaxQueued_bytes)
            return;
        // Counted on from a whole turn, so that nothing before the first packet is negative.
        m_ticks = m_ticks ? *m_ticks + uint64_t(int64_t(int32_t(packet->timestamp() - uint32_t(*m_ticks))))
                          : (uint64_t(1) << 32) + packet->timestamp();
        const auto bytes = packet->bytes();
        GstBuffer *buffer = gst_buffer_new_memdup(bytes.data(), bytes.size());
        GST_BUFFER_PTS(buffer) = gst_util_uint64_scale_round(*m_ticks, GST_SECOND, VideoRate);
        GST_BUFFER_DTS(buffer) = GST_BUFFER_PTS(buffer);
        gst_app_src_push_buffer(source, buffer);
    }

  private:
    void give(GstSample *taken) {
        const SamplePtr sample(taken);
        GstBuffer *buffer = gst_sample_get_buffer(taken);
        if (!buffer || gst_buffer_get_size(buffer) < RtpHeader_bytes || !GST_BUFFER_PTS_IS_VALID(buffer))
            return;
        std::vector<uint8_t> bytes = packetBytes(buffer);
        bytes[1] = uint8_t((bytes[1] & 0x80) | m_format.stream.videoPayloadType);
        transport::write16(bytes, 2, m_sequence++);
        transport::write32(
            bytes, 4, uint32_t(gst_util_uint64_scale_round(GST_BUFFER_PTS(buffer), VideoRate, GST_SECOND)));
        transport::write32(bytes, 8, m_ssrc);
        m_callbacks.give(std::move(bytes));
    }

    const CameraFormat m_format;
    const Callbacks m_callbacks;
    const uint32_t m_ssrc;
    uint16_t m_sequence; ///< on the encoder's thread
    std::mutex m_mutex;
    bool m_isClosed = false;
    std::optional<uint64_t> m_ticks; ///< time stamp of the latest packet, unwrapped
    ElementPtr m_source, m_sink;
    Pipeline m_pipeline; // last: gone first, and with it every thread that calls in here
};

} // namespace

MakeTranscoder transcodeHere() {
    return [](const CameraFormat &format, Vp8Transcoder::Callbacks callbacks) {
        return std::make_shared<TranscodingPipeline>(format, std::move(callbacks));
    };
}

} // namespace ovation::media
