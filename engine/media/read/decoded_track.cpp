#include "media/read/decoded_track.h"

#include "media/convert/audio_guard.h"
#include "media/convert/file_times.h"
#include "media/convert/frame_guard.h"
#include "media/convert/quiet_threads.h"
#include "media/limited_range.h"

#include <gst/app/gstappsink.h>

#include <utility>

namespace ovation::media {
namespace {

constexpr GstClockTime StartLimit = 10 * GST_SECOND;
constexpr GstClockTime DecoderLimit = 10 * GST_SECOND;
constexpr GstClockTime DecoderLook = 100 * GST_MSECOND;
constexpr unsigned FirstAhead = 3; ///< pieces, until it is known how large they are

Result<QString> chainFor(const MediaFacts &facts, TrackKind kind) {
    if (kind == TrackKind::Video)
        return facts.video ? decodingChain(*facts.video)
                           : Error{Errc::MediaUnreadable, QStringLiteral("The file has no video.")};
    return facts.audio ? decodingChain(*facts.audio)
                       : Error{Errc::MediaUnreadable, QStringLiteral("The file has no audio.")};
}

} // namespace

Result<std::unique_ptr<DecodedTrack>> DecodedTrack::open(std::shared_ptr<ByteSource> bytes,
                                                         const MediaFacts &facts, TrackKind kind, Pace pace) {
    const auto chain = chainFor(facts, kind);
    if (!chain)
        return chain.error();
    Pipeline pipeline(QStringLiteral("appsrc name=from ! %1 name=demux demux.%2_0 ! %3 ! "
                                     "appsink name=out sync=false")
                          .arg(facts.isMatroska ? QStringLiteral("matroskademux") : QStringLiteral("qtdemux"),
                               kind == TrackKind::Video ? QStringLiteral("video") : QStringLiteral("audio"),
                               *chain)
                          .toUtf8()
                          .constData());
    if (!pipeline)
        return Error{Errc::MediaFailed, pipeline.error()};
    if (facts.isMatroska)
        keepFileTimes(pipeline);
    std::unique_ptr<DecodedTrack> track(new DecodedTrack(std::move(bytes), std::move(pipeline), pace));
    if (auto started = track->start(); !started)
        return started.error();
    return track;
}

DecodedTrack::DecodedTrack(std::shared_ptr<ByteSource> bytes, Pipeline pipeline, Pace pace)
    : m_feed(std::move(bytes)), m_pipeline(std::move(pipeline)), m_sink(m_pipeline.element("out")),
      m_pace(pace) {
    m_feed.attach(m_pipeline.element("from").get());
    setAhead(FirstAhead);
}

DecodedTrack::~DecodedTrack() {
    m_pipeline = Pipeline(); // joins the threads that call the feed
}

Result<void> DecodedTrack::start() {
    if (m_pace == Pace::Waits)
        runOnQuietThreads(m_pipeline);
    keepLimitedRange(m_pipeline.get());
    guardFrameSizes(m_pipeline);
    beginAtEntries(m_pipeline);
    guardAudioRate(m_pipeline);
    gst_element_set_state(m_pipeline.get(), GST_STATE_PLAYING);
    // Until the first piece is there; only then a demuxer can jump.
    GstState state{};
    GstStateChangeReturn reached = GST_STATE_CHANGE_ASYNC;
    // In turns: where the machine has no time for the decoder, it has none for who waits here either.
    for (GstClockTime waited = 0; reached == GST_STATE_CHANGE_ASYNC && waited < StartLimit;
         waited += DecoderLook)
        reached = gst_element_get_state(m_pipeline.get(), &state, nullptr, DecoderLook);
    if (reached != GST_STATE_CHANGE_SUCCESS)
        return Error{Errc::MediaUnreadable, failure()};
    return {};
}

void DecodedTrack::setAhead(unsigned pieces) {
    gst_app_sink_set_max_buffers(GST_APP_SINK(m_sink.get()), pieces);
}

std::optional<TrackPiece> DecodedTrack::next() {
    auto *sink = GST_APP_SINK(m_sink.get());
    for (GstClockTime waited = 0; !m_ended; waited += DecoderLook) {
        SamplePtr sample(gst_app_sink_try_pull_sample(sink, m_pace == Pace::Waits ? DecoderLook : 0));
        if (sample)
            return pieceOf(std::move(sample));
        const bool isOver = gst_app_sink_is_eos(sink); // what ended it was said before
        const BusPtr bus(gst_element_get_bus(m_pipeline.get()));
        const MessagePtr error(gst_bus_pop_filtered(bus.get(), GST_MESSAGE_ERROR));
        if (error || isOver) {
            end(m_feed.problem().isEmpty() && error ? errorText(error.get()) : m_feed.problem());
        } else if (m_pace == Pace::Flows) {
            break;
        } else if (waited >= DecoderLimit) {
            end(QStringLiteral("It can't be read in time"));
        }
    }
    return std::nullopt;
}

void DecodedTrack::end(const QString &problem) {
    m_ended = true;
    if (m_problem.isEmpty())
        m_problem = problem;
}

void DecodedTrack::seek(int64_t time_ns) {
    constexpr auto How =
        GstSeekFlags(GST_SEEK_FLAG_FLUSH | GST_SEEK_FLAG_KEY_UNIT | GST_SEEK_FLAG_SNAP_BEFORE);
    if (!m_problem.isEmpty())
        return; // it ended for good
    m_ended = !gst_element_seek_simple(m_pipeline.get(), GST_FORMAT_TIME, How, std::max<int64_t>(time_ns, 0));
    if (m_ended)
        m_problem = QStringLiteral("It can't be read from the middle");
}

QString DecodedTrack::failure() const {
    QString why = m_feed.problem();
    if (why.isEmpty())
        m_pipeline.waitForEnd(Pipeline::WordsLimit, why);
    return why;
}

} // namespace ovation::media
