#include "media/camera/camera_pipeline.h"

#include "base/clock.h"
#include "media/limited_range.h"

#include <QFile>

#include <gio/gio.h>
#include <gst/app/gstappsink.h>
#include <gst/pbutils/missing-plugins.h>
#include <gst/video/video.h>

namespace ovation::media {
namespace {

using transport::MediaKind;
using transport::VideoCodec;

constexpr guint64 Timeout_us = 5'000'000;
constexpr guint HttpTimeout_s = 10;
constexpr guint RtspOverTcp = 0x4, RtspOverAnything = 0x7; // GstRTSPLowerTrans
constexpr char UserAgent[] = "Ovation Studio";

GstPadProbeReturn dropUntilKeyframe(GstPad *, GstPadProbeInfo *info, gpointer) {
    const GstBuffer *buffer = gst_pad_probe_info_get_buffer(info);
    return buffer && GST_BUFFER_FLAG_IS_SET(buffer, GST_BUFFER_FLAG_DELTA_UNIT) ? GST_PAD_PROBE_DROP
                                                                                : GST_PAD_PROBE_REMOVE;
}

QByteArray factoryOf(GstObject *object) {
    const GstElementFactory *factory =
        GST_IS_ELEMENT(object) ? gst_element_get_factory(GST_ELEMENT(object)) : nullptr;
    return factory ? gst_plugin_feature_get_name(GST_PLUGIN_FEATURE(factory)) : "";
}

/// The capture time of frames that arrived in one piece with others is unknown.
GstPadProbeReturn dropUndated(GstPad *, GstPadProbeInfo *info, gpointer) {
    const GstBuffer *buffer = gst_pad_probe_info_get_buffer(info);
    return buffer && !GST_BUFFER_PTS_IS_VALID(buffer) ? GST_PAD_PROBE_DROP : GST_PAD_PROBE_OK;
}

void setText(GstElement *element, const char *property, const QByteArray &value) {
    if (!value.isEmpty())
        g_object_set(element, property, value.constData(), nullptr);
}

} // namespace

CameraPipeline::CameraPipeline(const CameraTask &task, Callbacks callbacks)
    : m_address(task.address), m_format(task.format.value_or(CameraFormat())), m_output(task.output),
      m_callbacks(std::move(callbacks)),
      m_limits(m_address, [this](const QString &reason) { fail(reason); }) {
    build(m_address, task.format ? cameraStop(m_format) : EveryCameraTrack);
}

CameraPipeline::~CameraPipeline() = default;

void CameraPipeline::build(const CameraAddress &address, const char *stopAt) {
    m_pipeline = Pipeline::empty();
    if (address.trust.tlsIsVerified)
        m_certificates = std::make_unique<CertificateCheck>(QFile::encodeName(address.trust.certificates));
    GstElement *source = gst_element_factory_make("uridecodebin", nullptr);
    if (!source)
        return;
    gst_bin_add(GST_BIN(m_pipeline.get()), source);
    const CapsPtr caps(gst_caps_from_string(stopAt));
    g_object_set(source, "uri", address.uri.constData(), "caps", caps.get(), nullptr);
    m_limits.watch(m_pipeline.get(), source);
    g_signal_connect(source, "source-setup", G_CALLBACK(+[](GstElement *, GstElement *made, gpointer self) {
                         static_cast<CameraPipeline *>(self)->setUpSource(made);
                     }),
                     this);
    g_signal_connect(source, "pad-added", G_CALLBACK(+[](GstElement *, GstPad *pad, gpointer self) {
                         static_cast<CameraPipeline *>(self)->addPad(pad);
                     }),
                     this);
    g_signal_connect(source, "no-more-pads", G_CALLBACK(+[](GstElement *, gpointer self) {
                         static_cast<CameraPipeline *>(self)->noMorePads();
                     }),
                     this);
    const BusPtr bus(gst_element_get_bus(m_pipeline.get()));
    gst_bus_set_sync_handler(
        bus.get(),
        [](GstBus *, GstMessage *message, gpointer self) {
            static_cast<CameraPipeline *>(self)->handle(message);
            gst_message_unref(message); // GST_BUS_DROP leaves it to the handler
            return GST_BUS_DROP;
        },
        this, nullptr);
    // CLOCK_MONOTONIC, whatever a source would offer: time stamps go on from one pipeline to the next.
    GstClock *clock = gst_system_clock_obtain();
    gst_pipeline_use_clock(GST_PIPELINE(m_pipeline.get()), clock);
    // Known before it plays: sinks that are added on its way there play before the pipeline does, and would
    // give the first frames at once, dated 0.
    gst_element_set_clock(m_pipeline.get(), clock);
    gst_object_unref(clock);
    gst_element_set_start_time(m_pipeline.get(), GST_CLOCK_TIME_NONE);
}

/// What is sent from now on is of now.
void CameraPipeline::beginTime() {
    gst_element_set_base_time(m_pipeline.get(), GstClockTime(monotonicNow_ns()));
}

void CameraPipeline::setUpSource(GstElement *source) {
    const QByteArray name = factoryOf(GST_OBJECT(source));
    if (name == "rtspsrc") {
        g_object_set(source, "latency", guint(m_address.latency_ms), "protocols",
                     m_address.udp ? RtspOverAnything : RtspOverTcp, "timeout", Timeout_us, "tcp-timeout",
                     Timeout_us, "user-agent", UserAgent, nullptr);
        if (!m_certificates)
            g_object_set(source, "tls-validation-flags", G_TLS_CERTIFICATE_NO_FLAGS, nullptr);
        m_limits.watchRtsp(source);
    } else if (name == "souphttpsrc") {
        g_object_set(source, "is-live", TRUE, "do-timestamp", TRUE, "timeout", HttpTimeout_s, "user-agent",
                     UserAgent, "ssl-strict", gboolean(m_certificates != nullptr), nullptr);
        CameraLimits::watchHttp(source);
    } else {
        return;
    }
    if (m_certificates)
        g_object_set(source, "tls-database", m_certificates->database(), nullptr);
    setText(source, "user-id", m_address.user);
    setText(source, "user-pw", m_address.password);
}

bool CameraPipeline::claim(MediaKind kind) {
    const std::lock_guard lock(m_mutex);
    return !std::exchange(m_claimed[size_t(kind)], true);
}

void CameraPipeline::addPad(GstPad *pad) {
    if (!m_limits.mayAdd())
        return;
    if (m_address.isFile)
        std::call_once(m_fileBegins, [this] { beginTime(); }); // it took its time to be opened
    const auto track = cameraTrack(pad);
    if (!track || !claim(track->kind)) {
        discard(pad);
        return;
    }
    if (!m_output) {
        m_callbacks.found(*track);
        if (track->codec == VideoCodec::H264)
            watchOrder(pad, *track);
        discard(pad);
        return;
    }
    const bool wanted = track->kind == MediaKind::Video ? m_format.hasVideo() : m_format.hasAudio();
    if (!wanted)
        discard(pad);
    else if (track->kind == MediaKind::Video && track->codec == VideoCodec::None &&
             m_format.stream.video != VideoCodec::Vp8)
        fail(QStringLiteral("its video is of another kind than it was"));
    else
        play(pad, *track);
}

void CameraPipeline::noMorePads() {
    if (!m_callbacks.complete)
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_hasAllPads = true;
        if (m_order)
            return; // it tells
    }
    m_callbacks.complete();
}

void CameraPipeline::watchOrder(GstPad *pad, const CameraTrack &track) {
    {
        const std::lock_guard lock(m_mutex);
        m_order = std::make_unique<OrderProbe>(OrderProbe{this, track, {}});
    }
    gst_pad_add_probe(
        pad, GST_PAD_PROBE_TYPE_BUFFER,
        [](GstPad *from, GstPadProbeInfo *info, gpointer data) {
            auto *probe = static_cast<OrderProbe *>(data);
            const CapsPtr caps(gst_pad_get_current_caps(from));
            const auto order = probe->watch.see(caps.get(), gst_pad_probe_info_get_buffer(info));
            if (!order)
                return GST_PAD_PROBE_OK;
            probe->owner->orderKnown(*order);
            return GST_PAD_PROBE_REMOVE;
        },
        m_order.get(), nullptr);
}

void CameraPipeline::orderKnown(FrameOrder order) {
    bool hasAllPads = false;
    CameraTrack track;
    {
        const std::lock_guard lock(m_mutex);
        track = m_order->track;
        hasAllPads = m_hasAllPads;
        m_order.reset();
    }
    track.reorders = order == FrameOrder::Reordered;
    if (track.reorders)
        m_callbacks.found(track);
    if (hasAllPads)
        m_callbacks.complete();
}

void CameraPipeline::discard(GstPad *pad) {
    GstElement *sink = gst_element_factory_make("fakesink", nullptr);
    if (!sink)
        return;
    g_object_set(sink, "async", FALSE, "sync", TRUE, "enable-last-sample", FALSE, nullptr);
    gst_bin_add(GST_BIN(m_pipeline.get()), sink);
    gst_element_sync_state_with_parent(sink);
    const PadPtr to(gst_element_get_static_pad(sink, "sink"));
    gst_pad_link(pad, to.get());
}

void CameraPipeline::play(GstPad *pad, const CameraTrack &track) {
    GError *error = nullptr;
    GstElement *bin =
        gst_parse_bin_from_description(cameraBranch(track, m_address).constData(), TRUE, &error);
    if (!bin) {
        fail(QStringLiteral("it can't be played here: %1").arg(QString::fromUtf8(error->message)));
        g_error_free(error);
        return;
    }
    keepLimitedRange(bin);
    auto branch = std::make_unique<Branch>();
    branch->owner = this;
    branch->kind = track.kind;
    branch->sink.reset(gst_bin_get_by_name(GST_BIN(bin), "sink"));
    GstAppSinkCallbacks callbacks = {};
    callbacks.new_sample = [](GstAppSink *sink, gpointer data) {
        const auto *from = static_cast<const Branch *>(data);
        if (GstSample *sample = gst_app_sink_pull_sample(sink))
            from->owner->take(*from, sample);
        return GST_FLOW_OK;
    };
    gst_app_sink_set_callbacks(GST_APP_SINK(branch->sink.get()), &callbacks, branch.get(), nullptr);
    const PadPtr to(gst_element_get_static_pad(bin, "sink"));
    if (track.kind == MediaKind::Video)
        gst_pad_add_probe(to.get(), GST_PAD_PROBE_TYPE_BUFFER,
                          track.codec == VideoCodec::None ? dropUndated : dropUntilKeyframe, nullptr,
                          nullptr);
    {
        const std::lock_guard lock(m_mutex);
        m_branches.push_back(std::move(branch));
    }
    gst_bin_add(GST_BIN(m_pipeline.get()), bin);
    gst_element_sync_state_with_parent(bin);
    if (gst_pad_link(pad, to.get()) != GST_PAD_LINK_OK)
        fail(QStringLiteral("what it sends does not fit together"));
    m_callbacks.latencyChanged();
}

void CameraPipeline::take(const Branch &branch, GstSample *taken) {
    const SamplePtr sample(taken);
    GstBuffer *buffer = gst_sample_get_buffer(taken);
    if (!buffer || !GST_BUFFER_PTS_IS_VALID(buffer))
        return;
    const GstClockTime running =
        gst_segment_to_running_time(gst_sample_get_segment(taken), GST_FORMAT_TIME, GST_BUFFER_PTS(buffer));
    if (running != GST_CLOCK_TIME_NONE)
        m_output->push(branch.kind, packetBytes(buffer),
                       int64_t(gst_element_get_base_time(branch.sink.get())) + int64_t(running));
}

void CameraPipeline::handleError(GstMessage *message) {
    GError *error = nullptr;
    gst_message_parse_error(message, &error, nullptr);
    QString missing;
    {
        const std::lock_guard lock(m_mutex);
        missing = m_missing;
    }
    const QString refusal = m_certificates ? m_certificates->refusal() : QString();
    // The HTTP source has no words of its own for a connection that was never made.
    const bool source = factoryOf(GST_MESSAGE_SRC(message)) == "souphttpsrc";
    if (!refusal.isEmpty())
        fail(untrusted(refusal));
    else if (source && isRedirection(message))
        fail(redirected());
    else if (source && g_error_matches(error, GST_STREAM_ERROR, GST_STREAM_ERROR_FAILED))
        m_callbacks.failed({unreachable(), false, true});
    else
        m_callbacks.failed(troubleOf(*error, missing));
    g_error_free(error);
}

void CameraPipeline::handle(GstMessage *message) {
    switch (GST_MESSAGE_TYPE(message)) {
    case GST_MESSAGE_ERROR:
        handleError(message);
        break;
    case GST_MESSAGE_EOS:
        m_callbacks.ended();
        break;
    case GST_MESSAGE_LATENCY:
        m_callbacks.latencyChanged();
        break;
    case GST_MESSAGE_ELEMENT:
        if (gst_is_missing_plugin_message(message)) {
            gchar *description = gst_missing_plugin_message_get_description(message);
            const std::lock_guard lock(m_mutex);
            m_missing = QString::fromUtf8(description);
            g_free(description);
        }
        break;
    default:
        break;
    }
}

void CameraPipeline::fail(const QString &reason) {
    m_callbacks.failed({reason});
}

void CameraPipeline::start() {
    beginTime();
    if (gst_element_set_state(m_pipeline.get(), GST_STATE_PLAYING) == GST_STATE_CHANGE_FAILURE)
        fail(QStringLiteral("it can't be opened"));
}

void CameraPipeline::recalculateLatency() {
    gst_bin_recalculate_latency(GST_BIN(m_pipeline.get()));
}

void CameraPipeline::requestKeyframe() {
    const std::lock_guard lock(m_mutex);
    for (const auto &branch : m_branches)
        if (branch->kind == MediaKind::Video)
            gst_element_send_event(branch->sink.get(),
                                   gst_video_event_new_upstream_force_key_unit(GST_CLOCK_TIME_NONE, TRUE, 0));
}

ConnectCamera connectHere() {
    return [](const CameraTask &task, CameraConnection::Callbacks callbacks) {
        return std::make_unique<CameraPipeline>(task, std::move(callbacks));
    };
}

} // namespace ovation::media
