#include "media/convert/media_facts.h"

#include "media/gst_runtime.h"
#include "media/read/unreadable.h"
#include "media/rtp/frame_limit.h"

#include <array>
#include <vector>

namespace ovation::media {
namespace {

constexpr GstClockTime FactsLimit = 10 * GST_SECOND;
constexpr char AllTracksKnown[] = "complete"; ///< a message of our own: every track is known
constexpr std::size_t MaxFactTracks = 64;
// What a header says is taken for buffers, files and times. More than that is a mistake, or a lie.
constexpr double MaxFrameRate = 1000;
constexpr int64_t MaxDuration_ms = int64_t(366) * 24 * 3600 * 1000;

TrackCodec codecOf(const GstStructure *format) {
    struct Known {
        const char *name;
        TrackCodec codec;
    };
    static constexpr std::array KnownCodecs{
        Known{"video/x-h264", TrackCodec::H264}, Known{"video/x-vp8", TrackCodec::Vp8},
        Known{"video/x-vp9", TrackCodec::Vp9},   Known{"video/x-av1", TrackCodec::Av1},
        Known{"audio/x-opus", TrackCodec::Opus}, Known{"audio/x-vorbis", TrackCodec::Vorbis},
    };
    for (const Known &known : KnownCodecs)
        if (gst_structure_has_name(format, known.name))
            return known.codec;
    int version = 0, layer = 0;
    if (!gst_structure_has_name(format, "audio/mpeg") ||
        !gst_structure_get_int(format, "mpegversion", &version))
        return TrackCodec::Other;
    if (version == 4 || version == 2)
        return TrackCodec::Aac;
    return gst_structure_get_int(format, "layer", &layer) && layer == 3 ? TrackCodec::Mp3 : TrackCodec::Other;
}

/// Takes in what the demuxer finds, on its thread.
class FoundTracks {
  public:
    FoundTracks(GstElement *pipeline, GstElement *demuxer) : m_pipeline(pipeline) {
        g_signal_connect(demuxer, "pad-added", G_CALLBACK(&FoundTracks::onPad), this);
        g_signal_connect(demuxer, "no-more-pads", G_CALLBACK(&FoundTracks::onComplete), nullptr);
    }

    /// After the pipeline stopped moving.
    MediaFacts facts() {
        const std::lock_guard lock(m_mutex);
        MediaFacts facts;
        for (const PadPtr &pad : m_pads)
            add(pad.get(), facts);
        gint64 duration_ns = 0;
        if (!m_pads.empty() && gst_pad_query_duration(m_pads.front().get(), GST_FORMAT_TIME, &duration_ns))
            facts.duration_ms = std::max<int64_t>(duration_ns, 0) / 1'000'000;
        if (facts.duration_ms > MaxDuration_ms)
            facts.duration_ms = 0;
        return facts;
    }

  private:
    static void onPad(GstElement *, GstPad *pad, gpointer data) {
        auto *self = static_cast<FoundTracks *>(data);
        GstElement *sink = gst_element_factory_make("fakesink", nullptr);
        g_object_set(sink, "sync", FALSE, "async", FALSE, nullptr);
        gst_bin_add(GST_BIN(self->m_pipeline), sink);
        const PadPtr end(gst_element_get_static_pad(sink, "sink"));
        gst_pad_link(pad, end.get());
        gst_element_sync_state_with_parent(sink);
        const std::lock_guard lock(self->m_mutex);
        if (self->m_pads.size() < MaxFactTracks)
            self->m_pads.emplace_back(GST_PAD(gst_object_ref(pad)));
    }
    static void onComplete(GstElement *from, gpointer) {
        gst_element_post_message(
            from, gst_message_new_application(GST_OBJECT(from), gst_structure_new_empty(AllTracksKnown)));
    }

    static void add(GstPad *pad, MediaFacts &facts) {
        const CapsPtr caps(gst_pad_get_current_caps(pad));
        const GstStructure *format = caps ? gst_caps_get_structure(caps.get(), 0) : nullptr;
        if (!format)
            return;
        const QString name = QString::fromLatin1(gst_structure_get_name(format));
        if (name.startsWith(QStringLiteral("video/")) && !facts.video) {
            VideoFacts video;
            video.codec = codecOf(format);
            video.name = name.mid(6);
            gst_structure_get_int(format, "width", &video.width);
            gst_structure_get_int(format, "height", &video.height);
            int numerator = 0, denominator = 1;
            if (gst_structure_get_fraction(format, "framerate", &numerator, &denominator) && denominator > 0)
                video.frameRate = double(numerator) / denominator;
            if (!(video.frameRate > 0 && video.frameRate <= MaxFrameRate))
                video.frameRate = 0;
            facts.video = video;
        } else if (name.startsWith(QStringLiteral("audio/")) && !facts.audio) {
            AudioFacts audio;
            audio.codec = codecOf(format);
            audio.name = name.mid(6);
            gst_structure_get_int(format, "rate", &audio.rate);
            gst_structure_get_int(format, "channels", &audio.channels);
            facts.audio = audio;
        }
    }

    GstElement *m_pipeline;
    std::mutex m_mutex;
    std::vector<PadPtr> m_pads;
};

/// Encoders, scalers and editors get the size that the header says, before any frame is decoded.
Result<void> checkSize(const VideoFacts &video) {
    if (video.width >= 0 && video.height >= 0 && FrameLimit().admits(video.width, video.height))
        return {};
    return unreadable(
        QStringLiteral("its frames are too large: %1x%2 pixels.").arg(video.width).arg(video.height));
}

Result<void> waitForTracks(const Pipeline &pipeline) {
    const BusPtr bus(gst_element_get_bus(pipeline.get()));
    const MessagePtr message(gst_bus_timed_pop_filtered(
        bus.get(), FactsLimit,
        GstMessageType(GST_MESSAGE_APPLICATION | GST_MESSAGE_EOS | GST_MESSAGE_ERROR)));
    if (!message)
        return unreadable(QStringLiteral("it took too long."));
    if (GST_MESSAGE_TYPE(message.get()) != GST_MESSAGE_ERROR)
        return {};
    GError *error = nullptr;
    gst_message_parse_error(message.get(), &error, nullptr);
    const Error failed = unreadable(QString::fromUtf8(error->message));
    g_error_free(error);
    return failed;
}

} // namespace

Result<MediaFacts> lookAt(const OpenSource &open) {
    const auto source = open();
    if (!source)
        return source.error();
    std::array<char, 12> head{};
    const auto got = (*source)->read(0, std::as_writable_bytes(std::span(head)));
    if (!got)
        return got.error();
    const QByteArray begin(head.data(), qsizetype(*got));
    const bool isMatroska = begin.startsWith("\x1a\x45\xdf\xa3");              // RFC 8794
    if (!isMatroska && begin.mid(4, 4) != "ftyp" && begin.mid(4, 4) != "styp") // ISO 14496-12
        return unreadable(QStringLiteral("it is neither MP4 nor WebM."));
    SourceFeed feed(*source);
    const Pipeline pipeline(isMatroska ? "appsrc name=from ! matroskademux name=demux"
                                       : "appsrc name=from ! qtdemux name=demux");
    if (!pipeline)
        return unreadable(pipeline.error());
    feed.attach(pipeline.element("from").get());
    FoundTracks tracks(pipeline.get(), pipeline.element("demux").get());
    gst_element_set_state(pipeline.get(), GST_STATE_PAUSED);
    const auto found = waitForTracks(pipeline);
    MediaFacts facts = tracks.facts();
    gst_element_set_state(pipeline.get(), GST_STATE_NULL); // no thread calls in here any more
    if (!feed.problem().isEmpty())
        return unreadable(feed.problem());
    if (!found)
        return found.error();
    facts.isMatroska = isMatroska;
    if (!facts.video && !facts.audio)
        return unreadable(QStringLiteral("it has no tracks."));
    if (facts.video) {
        if (const auto fine = checkSize(*facts.video); !fine)
            return fine.error();
    }
    return facts;
}

} // namespace ovation::media
