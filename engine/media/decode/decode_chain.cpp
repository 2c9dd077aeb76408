#include "media/decode/decode_chain.h"

#include "base/log.h"
#include "media/decode/h264_stream.h"
#include "media/decode/sample_frame.h"
#include "media/limited_range.h"

#include <gst/app/gstappsink.h>
#include <gst/app/gstappsrc.h>

#include <limits>
#include <mutex>

namespace ovation::media {
namespace {

// A second of 1080p at a high bit rate; more means that the decoder does not keep up.
constexpr guint64 MaxUndecoded_bytes = 4'000'000;

QString videoDescription(transport::VideoCodec codec) {
    QString caps, decoder;
    switch (codec) {
    case transport::VideoCodec::Vp8:
        caps = QStringLiteral("video/x-vp8");
        decoder = QStringLiteral("vp8dec threads=1 max-errors=-1");
        break;
    case transport::VideoCodec::Vp9:
        caps = QStringLiteral("video/x-vp9");
        decoder = QStringLiteral("vp9dec threads=1 max-errors=-1");
        break;
    case transport::VideoCodec::H264:
        caps = QStringLiteral("video/x-h264,stream-format=byte-stream,alignment=au");
        decoder = QStringLiteral("h264parse ! avdec_h264 max-threads=1 max-errors=-1");
        break;
    case transport::VideoCodec::None:
        return {};
    }
    return QStringLiteral("appsrc name=source is-live=true format=time max-bytes=0 caps=\"%1\" ! "
                          "%2 ! videoconvert n-threads=1 ! "
                          "capsfilter name=range caps=video/x-raw,format=I420 ! "
                          "appsink name=sink sync=false max-buffers=4")
        .arg(caps, decoder);
}

} // namespace

struct DecodeChain::Output {
    std::shared_ptr<FrameQueue> frames;
    std::shared_ptr<AudioRing> audio;
    FrameLimit limit;
    bool isH264 = false;
    std::atomic<int64_t> until_ns = std::numeric_limits<int64_t>::min();
    std::atomic<bool> broken = false, refused = false;
    std::mutex mutex;   ///< held while something is given on
    bool muted = false; ///< guarded

    void take(GstSample *taken) {
        const std::lock_guard lock(mutex);
        GstBuffer *buffer = gst_sample_get_buffer(taken);
        if (muted || !buffer || !GST_BUFFER_PTS_IS_VALID(buffer)) {
            gst_sample_unref(taken);
            return;
        }
        const auto time_ns = int64_t(GST_BUFFER_PTS(buffer));
        if (frames)
            takeFrame(taken, time_ns);
        else
            takeAudio(taken, buffer, time_ns);
        until_ns = time_ns;
    }

    void takeFrame(GstSample *taken, int64_t time_ns) {
        auto frame = frameOf(SamplePtr(taken), time_ns);
        if (!frame)
            return;
        if (!limit.admits(frame->width, frame->height)) {
            if (!refused.exchange(true))
                qCWarning(logMedia)
                    << "Video of a publisher is left out: its frames are larger than it says, and than"
                    << limit.width << "x" << limit.height;
            return;
        }
        frames->push(std::move(*frame));
    }

    void takeAudio(GstSample *taken, GstBuffer *buffer, int64_t time_ns) const {
        const SamplePtr keep(taken);
        GstMapInfo map;
        if (!gst_buffer_map(buffer, &map, GST_MAP_READ))
            return;
        audio->write(time_ns, {reinterpret_cast<const float *>(map.data), map.size / sizeof(float)});
        gst_buffer_unmap(buffer, &map);
    }

    static GstFlowReturn onSample(GstAppSink *sink, gpointer self) {
        if (GstSample *sample = gst_app_sink_pull_sample(sink))
            static_cast<Output *>(self)->take(sample);
        return GST_FLOW_OK;
    }

    static GstBusSyncReply onMessage(GstBus *, GstMessage *message, gpointer self) {
        if (GST_MESSAGE_TYPE(message) == GST_MESSAGE_ERROR)
            static_cast<Output *>(self)->broken = true;
        gst_message_unref(message); // GST_BUS_DROP leaves it to the handler
        return GST_BUS_DROP;
    }
};

DecodeChain::DecodeChain(Pipeline pipeline, std::unique_ptr<Output> output)
    : m_output(std::move(output)), m_pipeline(std::move(pipeline)), m_source(m_pipeline.element("source")) {}

DecodeChain::~DecodeChain() {
    // The thread ends here, so that nothing calls into m_output after it is gone.
    m_pipeline = Pipeline();
}

Result<std::unique_ptr<DecodeChain>> DecodeChain::make(const QString &description,
                                                       std::unique_ptr<Output> output) {
    Pipeline pipeline(description.toUtf8().constData());
    if (!pipeline)
        return Error{Errc::MediaFailed, pipeline.error()};
    keepLimitedRange(pipeline.get());
    const ElementPtr sink = pipeline.element("sink");
    GstAppSinkCallbacks callbacks = {};
    callbacks.new_sample = &Output::onSample;
    gst_app_sink_set_callbacks(GST_APP_SINK(sink.get()), &callbacks, output.get(), nullptr);
    const BusPtr bus(gst_element_get_bus(pipeline.get()));
    gst_bus_set_sync_handler(bus.get(), &Output::onMessage, output.get(), nullptr);
    if (gst_element_set_state(pipeline.get(), GST_STATE_PLAYING) == GST_STATE_CHANGE_FAILURE)
        return Error{Errc::MediaFailed, QStringLiteral("A decoder does not start")};
    return std::unique_ptr<DecodeChain>(new DecodeChain(std::move(pipeline), std::move(output)));
}

Result<std::unique_ptr<DecodeChain>> DecodeChain::forVideo(transport::VideoCodec codec, FrameLimit limit,
                                                           std::shared_ptr<FrameQueue> frames) {
    auto output = std::make_unique<Output>();
    output->frames = std::move(frames);
    output->limit = limit;
    output->isH264 = codec == transport::VideoCodec::H264;
    return make(videoDescription(codec), std::move(output));
}

Result<std::unique_ptr<DecodeChain>> DecodeChain::forAudio(int payloadType,
                                                           std::shared_ptr<AudioRing> audio) {
    auto output = std::make_unique<Output>();
    output->audio = std::move(audio);
    return make(QStringLiteral("appsrc name=source is-live=true format=time max-bytes=0 "
                               "caps=\"application/x-rtp,media=audio,clock-rate=48000,encoding-name=OPUS,"
                               "encoding-params=(string)2,payload=%1\" ! rtpopusdepay ! opusdec plc=true ! "
                               "audioconvert ! audioresample ! "
                               "audio/x-raw,format=F32LE,rate=48000,channels=2,layout=interleaved ! "
                               "appsink name=sink sync=false max-buffers=8")
                    .arg(payloadType),
                std::move(output));
}

bool DecodeChain::feed(EncodedFrame frame, int64_t presentation_ns) {
    if (m_output->refused || (m_output->isH264 && !toByteStream(frame)))
        return false;
    auto *keep = new std::vector<uint8_t>(std::move(frame.data));
    GstBuffer *buffer = gst_buffer_new_wrapped_full(
        GST_MEMORY_FLAG_READONLY, keep->data(), keep->size(), 0, keep->size(), keep,
        [](gpointer held) { delete static_cast<std::vector<uint8_t> *>(held); });
    if (!frame.keyframe)
        GST_BUFFER_FLAG_SET(buffer, GST_BUFFER_FLAG_DELTA_UNIT);
    return push(buffer, presentation_ns);
}

bool DecodeChain::feed(const transport::RtpPacketPtr &packet, int64_t presentation_ns) {
    const auto bytes = packet->bytes();
    // The packet is shared with the router and immutable: it is lent, not copied.
    auto *keep = new transport::RtpPacketPtr(packet);
    GstBuffer *buffer = gst_buffer_new_wrapped_full(
        GST_MEMORY_FLAG_READONLY, const_cast<uint8_t *>(bytes.data()), bytes.size(), 0, bytes.size(), keep,
        [](gpointer held) { delete static_cast<transport::RtpPacketPtr *>(held); });
    return push(buffer, presentation_ns);
}

bool DecodeChain::push(GstBuffer *buffer, int64_t presentation_ns) {
    auto *source = GST_APP_SRC(m_source.get());
    if (gst_app_src_get_current_level_bytes(source) > MaxUndecoded_bytes) {
        gst_buffer_unref(buffer);
        return false;
    }
    GST_BUFFER_PTS(buffer) = GstClockTime(std::max<int64_t>(presentation_ns, 0));
    GST_BUFFER_DTS(buffer) = GST_BUFFER_PTS(buffer);
    return gst_app_src_push_buffer(source, buffer) == GST_FLOW_OK;
}

int64_t DecodeChain::conceal(int64_t from_ns, int64_t until_ns) {
    if (until_ns <= from_ns || until_ns - from_ns > MaxConcealed_ns)
        return 0;
    gst_element_send_event(m_source.get(),
                           gst_event_new_gap(GstClockTime(from_ns), GstClockTime(until_ns - from_ns)));
    return until_ns - from_ns;
}

void DecodeChain::mute() {
    const std::lock_guard lock(m_output->mutex);
    m_output->muted = true;
}

bool DecodeChain::broken() const {
    return m_output->broken;
}

bool DecodeChain::refused() const {
    return m_output->refused;
}

int64_t DecodeChain::decodedUntil_ns() const {
    return m_output->until_ns;
}

} // namespace ovation::media
