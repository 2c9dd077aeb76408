#include "media/convert/track_reader.h"

#include "media/convert/audio_guard.h"
#include "media/convert/file_times.h"
#include "media/convert/frame_guard.h"
#include "media/convert/quiet_threads.h"
#include "media/limited_range.h"
#include "media/read/unreadable.h"

#include <gst/app/gstappsink.h>

namespace ovation::media {
namespace {

constexpr GstClockTime ReaderLimit = 60 * GST_SECOND; // a disk that sleeps; a decoder needs milliseconds
constexpr GstClockTime ReaderLook = 100 * GST_MSECOND;

/// The file's time of a time of a buffer, which may lie outside of what is shown.
int64_t fileTime(const GstSegment *segment, GstClockTime time) {
    guint64 position = 0;
    const int sign = gst_segment_to_stream_time_full(segment, GST_FORMAT_TIME, time, &position);
    return sign < 0 ? -int64_t(position) : int64_t(position);
}

QString description(const MediaFacts &facts, const TrackReader::Wanted &wanted) {
    const bool video = wanted.kind == TrackKind::Video;
    return QStringLiteral("appsrc name=from ! %1 name=demux demux.%2_0 ! queue max-size-time=0 "
                          "max-size-buffers=0 max-size-bytes=4000000 %3 ! "
                          "appsink name=out sync=false max-buffers=%4")
        .arg(facts.isMatroska ? QStringLiteral("matroskademux") : QStringLiteral("qtdemux"),
             video ? QStringLiteral("video") : QStringLiteral("audio"),
             wanted.chain.isEmpty() ? QString() : QStringLiteral("! ") + wanted.chain)
        .arg(video ? 8 : 64);
}

Error noIndex() {
    return {Errc::MediaUnreadable,
            QStringLiteral("The file can't be read from the middle: it has no index.")};
}

} // namespace

TrackPiece pieceOf(SamplePtr sample) {
    TrackPiece piece;
    const GstSegment *segment = gst_sample_get_segment(sample.get());
    const GstBuffer *buffer = gst_sample_get_buffer(sample.get());
    const GstClockTime pts =
        GST_BUFFER_PTS_IS_VALID(buffer) ? GST_BUFFER_PTS(buffer) : GST_BUFFER_DTS(buffer);
    if (GST_CLOCK_TIME_IS_VALID(pts))
        piece.pts_ns = fileTime(segment, pts);
    piece.dts_ns = piece.pts_ns;
    if (GST_BUFFER_DTS_IS_VALID(buffer) && GST_CLOCK_TIME_IS_VALID(pts))
        piece.dts_ns = piece.pts_ns - (int64_t(pts) - int64_t(GST_BUFFER_DTS(buffer)));
    if (GST_BUFFER_DURATION_IS_VALID(buffer))
        piece.duration_ns = int64_t(GST_BUFFER_DURATION(buffer));
    piece.keyframe = !GST_BUFFER_FLAG_IS_SET(buffer, GST_BUFFER_FLAG_DELTA_UNIT);
    piece.sample = std::move(sample);
    return piece;
}

Result<std::unique_ptr<TrackReader>> TrackReader::open(const OpenSource &source, const MediaFacts &facts,
                                                       const Wanted &wanted) {
    auto bytes = source();
    if (!bytes)
        return bytes.error();
    Pipeline pipeline(description(facts, wanted).toUtf8().constData());
    if (!pipeline)
        return Error{Errc::MediaFailed, pipeline.error()};
    if (facts.isMatroska)
        keepFileTimes(pipeline);
    std::unique_ptr<TrackReader> reader(new TrackReader(std::move(*bytes), std::move(pipeline)));
    if (auto started = reader->start(wanted); !started)
        return started.error();
    return reader;
}

TrackReader::TrackReader(std::shared_ptr<ByteSource> source, Pipeline pipeline)
    : m_feed(std::move(source)), m_pipeline(std::move(pipeline)), m_sink(m_pipeline.element("out")) {
    m_feed.attach(m_pipeline.element("from").get());
}

TrackReader::~TrackReader() {
    m_pipeline = Pipeline(); // joins the threads that call the feed
}

Result<void> TrackReader::start(const Wanted &wanted) {
    if (wanted.threads == Wanted::Threads::Quiet)
        runOnQuietThreads(m_pipeline);
    keepLimitedRange(m_pipeline.get());
    guardFrameSizes(m_pipeline);
    beginAtEntries(m_pipeline);
    guardAudioRate(m_pipeline);
    const bool seeks = wanted.start_ns > 0;
    gst_element_set_state(m_pipeline.get(), seeks ? GST_STATE_PAUSED : GST_STATE_PLAYING);
    if (!seeks)
        return {};
    // A demuxer can jump when it has read the header, which is when the first piece is at the end.
    GstState state{};
    if (gst_element_get_state(m_pipeline.get(), &state, nullptr, ReaderLimit) != GST_STATE_CHANGE_SUCCESS)
        return failure();
    if (m_pipeline.element("guard"))
        m_search.begin(wanted.start_ns);
    if (!seek(wanted.start_ns))
        return noIndex();
    gst_element_set_state(m_pipeline.get(), GST_STATE_PLAYING);
    return {};
}

bool TrackReader::seek(int64_t time_ns) {
    constexpr auto How =
        GstSeekFlags(GST_SEEK_FLAG_FLUSH | GST_SEEK_FLAG_KEY_UNIT | GST_SEEK_FLAG_SNAP_BEFORE);
    return gst_element_seek_simple(m_pipeline.get(), GST_FORMAT_TIME, How, time_ns);
}

Result<std::optional<TrackPiece>> TrackReader::next(ConvertControl &control) {
    for (;;) {
        auto piece = pull(control);
        if (!piece)
            return piece;
        const auto back = m_search.backFrom(*piece ? std::optional((*piece)->pts_ns) : std::nullopt);
        if (!back)
            return piece;
        if (!seek(*back))
            return noIndex();
    }
}

Result<std::optional<TrackPiece>> TrackReader::pull(ConvertControl &control) {
    auto *sink = GST_APP_SINK(m_sink.get());
    const BusPtr bus(gst_element_get_bus(m_pipeline.get()));
    for (GstClockTime waited = 0; waited < ReaderLimit; waited += ReaderLook) {
        if (!control.mayContinue())
            return canceled();
        SamplePtr sample(gst_app_sink_try_pull_sample(sink, ReaderLook));
        if (sample)
            return std::optional(pieceOf(std::move(sample)));
        const bool isOver = gst_app_sink_is_eos(sink); // what ended it was said before
        const MessagePtr error(gst_bus_pop_filtered(bus.get(), GST_MESSAGE_ERROR));
        if (error || (isOver && !m_feed.problem().isEmpty()))
            return unreadable(m_feed.problem().isEmpty() ? errorText(error.get()) : m_feed.problem());
        if (isOver)
            return std::optional<TrackPiece>();
    }
    return Error{Errc::MediaUnreadable, QStringLiteral("The file can't be read: nothing came for a minute.")};
}

Error TrackReader::failure() const {
    QString why = m_feed.problem();
    if (why.isEmpty())
        m_pipeline.waitForEnd(Pipeline::WordsLimit, why);
    return unreadable(why);
}

Result<QString> decodingChain(const VideoFacts &video) {
    const auto decoded = [](const char *decoder) {
        return QStringLiteral("%1 ! videoconvert ! video/x-raw,format=I420 ! identity name=range")
            .arg(QLatin1String(decoder));
    };
    switch (video.codec) {
    case TrackCodec::H264:
        return decoded(
            "h264parse ! video/x-h264,stream-format=byte-stream,alignment=au ! identity name=guard ! "
            "avdec_h264 max-threads=2");
    case TrackCodec::Vp8:
        return decoded("identity name=guard ! vp8dec threads=2");
    case TrackCodec::Vp9:
        return decoded("identity name=guard ! vp9dec threads=2");
    default:
        return Error{
            Errc::MediaUnreadable,
            QStringLiteral("Its video is encoded as %1, which is not supported. H.264, VP8 and VP9 are.")
                .arg(video.name)};
    }
}

Result<QString> decodingChain(const AudioFacts &audio) {
    const auto decoded = [](const char *decoder) {
        return QStringLiteral("%1 ! identity name=audio ! audioconvert ! audioresample ! "
                              "audio/x-raw,format=F32LE,rate=48000,channels=2,layout=interleaved")
            .arg(QLatin1String(decoder));
    };
    switch (audio.codec) {
    case TrackCodec::Aac:
        return decoded("aacparse ! avdec_aac");
    case TrackCodec::Opus:
        return decoded("opusdec");
    case TrackCodec::Vorbis:
        return decoded("vorbisdec");
    case TrackCodec::Mp3:
        return decoded("mpegaudioparse ! avdec_mp3");
    default:
        return Error{
            Errc::MediaUnreadable,
            QStringLiteral("Its audio is encoded as %1, which is not supported. AAC, Opus, Vorbis and "
                           "MP3 are.")
                .arg(audio.name)};
    }
}

} // namespace ovation::media
