#include "media/camera/vp8_rendition.h"

#include "base/log.h"
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

constexpr int Linger_ms = 5000, Retry_ms = 5000;
constexpr guint64 MaxQueued_bytes = 4'000'000; // more means that the decoder does not keep up
constexpr gsize HeaderSize = 12;
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

} // namespace

/// The decoder and the encoder. Fed on the stream's transport thread; opened and closed on another one.
class Vp8Rendition::Transcoder final : public transport::Tap {
  public:
    Transcoder(CameraFormat format, std::shared_ptr<transport::LocalPublisher> publisher,
               std::function<void()> failed)
        : m_format(format), m_publisher(std::move(publisher)), m_failed(std::move(failed)),
          m_ssrc(QRandomGenerator::global()->generate()),
          m_sequence(uint16_t(QRandomGenerator::global()->generate())) {}

    void open() {
        Pipeline pipeline(description(m_format).constData());
        if (!pipeline)
            return m_failed();
        keepLimitedRange(pipeline.get());
        ElementPtr source = pipeline.element("source"), sink = pipeline.element("sink");
        g_object_set(sink.get(), "sync", FALSE,
                     nullptr); // time stamps are those of the stream, not of a clock
        GstAppSinkCallbacks callbacks = {};
        callbacks.new_sample = [](GstAppSink *from, gpointer self) {
            if (GstSample *sample = gst_app_sink_pull_sample(from))
                static_cast<Transcoder *>(self)->take(sample);
            return GST_FLOW_OK;
        };
        gst_app_sink_set_callbacks(GST_APP_SINK(sink.get()), &callbacks, this, nullptr);
        const BusPtr bus(gst_element_get_bus(pipeline.get()));
        gst_bus_set_sync_handler(
            bus.get(),
            [](GstBus *, GstMessage *message, gpointer self) {
                if (GST_MESSAGE_TYPE(message) == GST_MESSAGE_ERROR)
                    static_cast<Transcoder *>(self)->m_failed();
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

    /// No packet leaves any more after this.
    void close() {
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

    void requestKeyframe() {
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

    void onFormat(const transport::StreamFormat &) override {} // a camera keeps its own
    void onEnded() override {}
    void onSenderReport(const transport::SenderReport &report) override {
        m_publisher->pushSenderReport(report);
    }
    void onPacket(const transport::RtpPacketPtr &packet) override {
        const auto bytes = packet->bytes();
        if (packet->kind() == MediaKind::Audio)
            m_publisher->push(MediaKind::Audio, {bytes.begin(), bytes.end()});
        else
            decode(packet);
    }

  private:
    void decode(const transport::RtpPacketPtr &packet) {
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

    void take(GstSample *taken) {
        const SamplePtr sample(taken);
        GstBuffer *buffer = gst_sample_get_buffer(taken);
        const gsize size = buffer ? gst_buffer_get_size(buffer) : 0;
        if (size < HeaderSize || !GST_BUFFER_PTS_IS_VALID(buffer))
            return;
        std::vector<uint8_t> bytes(size);
        gst_buffer_extract(buffer, 0, bytes.data(), size);
        bytes[1] = uint8_t((bytes[1] & 0x80) | m_format.stream.videoPayloadType);
        transport::write16(bytes, 2, m_sequence++);
        transport::write32(
            bytes, 4, uint32_t(gst_util_uint64_scale_round(GST_BUFFER_PTS(buffer), VideoRate, GST_SECOND)));
        transport::write32(bytes, 8, m_ssrc);
        m_publisher->push(MediaKind::Video, std::move(bytes));
    }

    const CameraFormat m_format;
    const std::shared_ptr<transport::LocalPublisher> m_publisher;
    const std::function<void()> m_failed;
    const uint32_t m_ssrc;
    uint16_t m_sequence; ///< on the encoder's thread
    std::mutex m_mutex;
    bool m_isClosed = false;
    std::optional<uint64_t> m_ticks; ///< time stamp of the latest packet, unwrapped
    ElementPtr m_source, m_sink;
    Pipeline m_pipeline; // last: gone first, and with it every thread that calls in here
};

Vp8Rendition::Vp8Rendition(transport::MediaPlane &plane, QString streamId, const CameraFormat &format,
                           QThreadPool &workers)
    : m_plane(plane), m_streamId(std::move(streamId)), m_format(format), m_workers(workers),
      m_relay(std::make_shared<Relay>(&m_here)) {
    m_linger.setSingleShot(true);
    m_retry.setSingleShot(true);
    QObject::connect(&m_linger, &QTimer::timeout, &m_here, [this] { end(); });
    QObject::connect(&m_retry, &QTimer::timeout, &m_here, [this] { begin(); });
    transport::StreamFormat as = m_format.stream;
    as.video = VideoCodec::Vp8;
    m_publisher = m_plane.publishRendition(
        m_streamId, as,
        Relay::wrap(m_relay,
                    [this] {
                        if (m_transcoder)
                            m_workers.start([transcoder = m_transcoder] { transcoder->requestKeyframe(); });
                    }),
        Relay::wrap(m_relay, [this](bool watched) { setWatched(watched); }));
}

Vp8Rendition::~Vp8Rendition() {
    m_relay->detach();
    end();
}

void Vp8Rendition::setWatched(bool watched) {
    m_isWatched = watched;
    m_linger.stop();
    if (!watched)
        m_linger.start(Linger_ms);
    else if (!m_transcoder)
        begin();
}

void Vp8Rendition::begin() {
    if (m_transcoder || !m_publisher || !m_isWatched)
        return;
    qCInfo(logMedia) << "Stream" << m_streamId << "is encoded as VP8 for those who can't take its codec";
    m_transcoder = std::make_shared<Transcoder>(
        m_format, m_publisher, Relay::wrap(m_relay, [this, generation = ++m_generation] {
            if (generation != m_generation)
                return;
            qCWarning(logMedia) << "Stream" << m_streamId << "can't be encoded as VP8 - it is tried again";
            end();
            m_retry.start(Retry_ms);
        }));
    m_workers.start([transcoder = m_transcoder] { transcoder->open(); });
    m_plane.addTap(m_streamId, m_transcoder);
    m_plane.requestKeyframe(m_streamId);
}

void Vp8Rendition::end() {
    m_retry.stop();
    ++m_generation;
    const auto ended = std::exchange(m_transcoder, nullptr);
    if (!ended)
        return;
    m_plane.removeTap(m_streamId, ended);
    m_workers.start([ended] { ended->close(); });
}

} // namespace ovation::media
