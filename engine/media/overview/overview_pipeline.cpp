#include "media/overview/overview_pipeline.h"

#include "media/convert/file_times.h"
#include "media/convert/frame_guard.h"
#include "media/convert/quiet_threads.h"
#include "media/read/unreadable.h"

#include <gst/app/gstappsink.h>

namespace ovation::media {
namespace {

constexpr GstClockTime OverviewLook = 50 * GST_MSECOND;

Error tooSlow() {
    return unreadable(QStringLiteral("it takes too long."));
}

Error stopped() {
    return {Errc::Postponed, QStringLiteral("It is not wanted any more")};
}

QString audioDecoder(TrackCodec codec) {
    switch (codec) {
    case TrackCodec::Aac:
        return QStringLiteral("aacparse ! avdec_aac");
    case TrackCodec::Opus:
        return QStringLiteral("opusdec plc=false");
    case TrackCodec::Vorbis:
        return QStringLiteral("vorbisdec");
    case TrackCodec::Mp3:
        return QStringLiteral("mpegaudioparse ! avdec_mp3");
    default:
        return {};
    }
}

QString videoDecoder(TrackCodec codec) {
    switch (codec) {
    case TrackCodec::H264:
        return QStringLiteral("h264parse ! video/x-h264,stream-format=byte-stream,alignment=au ! "
                              "identity name=guard ! avdec_h264 max-threads=1");
    case TrackCodec::Vp8:
        return QStringLiteral("identity name=guard ! vp8dec threads=1");
    case TrackCodec::Vp9:
        return QStringLiteral("identity name=guard ! vp9dec threads=1");
    default:
        return {};
    }
}

} // namespace

OverviewPipeline::OverviewPipeline(std::shared_ptr<ByteSource> source, Pipeline pipeline)
    : m_feed(std::move(source)), m_pipeline(std::move(pipeline)), m_sink(m_pipeline.element("out")) {
    m_feed.attach(m_pipeline.element("from").get());
    runOnQuietThreads(m_pipeline);
    guardFrameSizes(m_pipeline);
}

OverviewPipeline::~OverviewPipeline() {
    m_pipeline = Pipeline(); // joins the threads that call the feed
}

Result<std::unique_ptr<OverviewPipeline>>
OverviewPipeline::make(const OpenSource &open, const MediaFacts &facts, const QString &chain) {
    auto source = open();
    if (!source)
        return source.error();
    // No queue: all of it runs on the demuxer's thread.
    const auto demuxer = facts.isMatroska ? QStringLiteral("matroskademux") : QStringLiteral("qtdemux");
    Pipeline pipeline(
        QStringLiteral("appsrc name=from ! %1 name=demux demux.%2 ! appsink name=out sync=false")
            .arg(demuxer, chain)
            .toUtf8()
            .constData());
    if (!pipeline)
        return Error{Errc::MediaFailed, pipeline.error()};
    if (facts.isMatroska)
        keepFileTimes(pipeline);
    return std::unique_ptr<OverviewPipeline>(new OverviewPipeline(std::move(*source), std::move(pipeline)));
}

Result<std::unique_ptr<OverviewPipeline>> OverviewPipeline::ofAudio(const OpenSource &open) {
    const auto facts = lookAt(open);
    if (!facts)
        return facts.error();
    const QString decoder = facts->audio ? audioDecoder(facts->audio->codec) : QString();
    if (decoder.isEmpty())
        return unreadable(QStringLiteral("it has no audio that can be decoded."));
    return make(
        open, *facts,
        QStringLiteral("audio_0 ! %1 ! audio/x-raw,format={F32LE,S16LE},rate=[1000,400000]").arg(decoder));
}

Result<std::unique_ptr<OverviewPipeline>> OverviewPipeline::ofVideo(const OpenSource &open, int width,
                                                                    int height) {
    const auto facts = lookAt(open);
    if (!facts)
        return facts.error();
    const QString decoder = facts->video ? videoDecoder(facts->video->codec) : QString();
    if (decoder.isEmpty())
        return unreadable(QStringLiteral("it has no video that can be decoded."));
    return make(open, *facts,
                QStringLiteral("video_0 ! %1 ! videoscale n-threads=1 add-borders=true ! "
                               "video/x-raw,width=%2,height=%3,pixel-aspect-ratio=1/1 ! "
                               "videoconvert n-threads=1 ! video/x-raw,format=BGRx")
                    .arg(decoder)
                    .arg(width)
                    .arg(height));
}

std::optional<Error> OverviewPipeline::failure() const {
    const BusPtr bus(gst_element_get_bus(m_pipeline.get()));
    const MessagePtr message(gst_bus_pop_filtered(bus.get(), GST_MESSAGE_ERROR));
    if (!message)
        return std::nullopt;
    if (const QString problem = m_feed.problem(); !problem.isEmpty())
        return unreadable(problem);
    GError *error = nullptr;
    gst_message_parse_error(message.get(), &error, nullptr);
    const Error failed = unreadable(QString::fromUtf8(error->message));
    g_error_free(error);
    return failed;
}

Result<void> OverviewPipeline::play(int limit_s, const std::stop_token &stop) {
    const auto limit = GstClockTime(limit_s) * GST_SECOND;
    const GstClockTime end = gst_util_get_timestamp() + limit;
    gst_element_set_state(m_pipeline.get(), GST_STATE_PLAYING);
    const BusPtr bus(gst_element_get_bus(m_pipeline.get()));
    while (gst_util_get_timestamp() < end) {
        if (stop.stop_requested())
            return stopped();
        if (const MessagePtr over{gst_bus_timed_pop_filtered(bus.get(), OverviewLook, GST_MESSAGE_EOS)})
            return m_feed.problem().isEmpty() ? Result<void>() : unreadable(m_feed.problem());
        if (auto failed = failure())
            return *failed;
    }
    return tooSlow();
}

Result<SamplePtr> OverviewPipeline::keyframeAt(int64_t time_ms, int limit_s, const std::stop_token &stop) {
    const GstClockTime end = gst_util_get_timestamp() + GstClockTime(limit_s) * GST_SECOND;
    auto *sink = GST_APP_SINK(m_sink.get());
    const auto next = [&]() -> Result<SamplePtr> {
        while (gst_util_get_timestamp() < end) {
            if (stop.stop_requested())
                return stopped();
            SamplePtr sample(gst_app_sink_try_pull_preroll(sink, OverviewLook));
            if (sample)
                return sample;
            if (auto failed = failure())
                return *failed;
            if (gst_app_sink_is_eos(sink))
                return unreadable(QStringLiteral("it has no frame there."));
        }
        return tooSlow();
    };
    // A demuxer can jump when it has read the header, which is when the first frame is at the end.
    if (!m_isPaused) {
        gst_element_set_state(m_pipeline.get(), GST_STATE_PAUSED);
        m_isPaused = true;
        auto first = next();
        if (!first || time_ms <= 0)
            return first;
    }
    constexpr auto How =
        GstSeekFlags(GST_SEEK_FLAG_FLUSH | GST_SEEK_FLAG_KEY_UNIT | GST_SEEK_FLAG_SNAP_BEFORE |
                     GST_SEEK_FLAG_TRICKMODE | GST_SEEK_FLAG_TRICKMODE_KEY_UNITS);
    if (!gst_element_seek_simple(m_pipeline.get(), GST_FORMAT_TIME, How, time_ms * GST_MSECOND))
        return unreadable(QStringLiteral("it has no index."));
    return next();
}

} // namespace ovation::media
