#include "media/write/movie_probe.h"

#include "media/gst_runtime.h"

#include <QFile>
#include <QFileInfo>

#include <mutex>
#include <vector>

namespace ovation::media {
namespace {

constexpr GstClockTime LookLimit = 10 * GST_SECOND;
constexpr char Complete[] = "complete"; ///< a message of our own: every track is known

/// Null when it is none of ours.
const char *demuxerFor(const QByteArray &head) {
    if (head.mid(4, 4) == "ftyp" || head.mid(4, 4) == "styp") // ISO 14496-12
        return "qtdemux";
    return head.startsWith("\x1a\x45\xdf\xa3") ? "matroskademux" : nullptr; // RFC 8794
}

/// Takes in what the demuxer finds, on its thread.
class Tracks {
  public:
    Tracks(const Pipeline &pipeline, GstElement *demuxer) : m_pipeline(pipeline.get()) {
        g_signal_connect(demuxer, "pad-added", G_CALLBACK(+[](GstElement *, GstPad *pad, gpointer self) {
                             static_cast<Tracks *>(self)->add(pad);
                         }),
                         this);
        g_signal_connect(
            demuxer, "no-more-pads", G_CALLBACK(+[](GstElement *from, gpointer) {
                gst_element_post_message(
                    from, gst_message_new_application(GST_OBJECT(from), gst_structure_new_empty(Complete)));
            }),
            nullptr);
    }

    MovieReport report() {
        const std::lock_guard lock(m_mutex);
        MovieReport report;
        for (const PadPtr &pad : m_pads) {
            const CapsPtr caps(gst_pad_get_current_caps(pad.get()));
            const GstStructure *format = caps ? gst_caps_get_structure(caps.get(), 0) : nullptr;
            if (!format)
                continue;
            if (g_str_has_prefix(gst_structure_get_name(format), "audio/"))
                report.hasAudio = true;
            if (!g_str_has_prefix(gst_structure_get_name(format), "video/") || report.hasVideo)
                continue;
            report.hasVideo = true;
            gst_structure_get_int(format, "width", &report.width);
            gst_structure_get_int(format, "height", &report.height);
        }
        gint64 duration_ns = 0;
        if (!m_pads.empty() && gst_pad_query_duration(m_pads.front().get(), GST_FORMAT_TIME, &duration_ns) &&
            duration_ns > 0)
            report.duration_s = double(duration_ns) / double(GST_SECOND);
        return report;
    }

  private:
    void add(GstPad *pad) {
        GstElement *sink = gst_element_factory_make("fakesink", nullptr);
        g_object_set(sink, "sync", FALSE, "async", FALSE, nullptr);
        gst_bin_add(GST_BIN(m_pipeline), sink);
        const PadPtr end(gst_element_get_static_pad(sink, "sink"));
        gst_pad_link(pad, end.get());
        gst_element_sync_state_with_parent(sink);
        const std::lock_guard lock(m_mutex);
        m_pads.emplace_back(GST_PAD(gst_object_ref(pad)));
    }

    GstElement *m_pipeline;
    std::mutex m_mutex;
    std::vector<PadPtr> m_pads;
};

Result<void> waitForProbe(const Pipeline &pipeline) {
    const BusPtr bus(gst_element_get_bus(pipeline.get()));
    const MessagePtr message(gst_bus_timed_pop_filtered(
        bus.get(), LookLimit, GstMessageType(GST_MESSAGE_APPLICATION | GST_MESSAGE_EOS | GST_MESSAGE_ERROR)));
    if (!message)
        return Error{Errc::MediaFailed, QStringLiteral("It can't be read in time")};
    if (GST_MESSAGE_TYPE(message.get()) != GST_MESSAGE_ERROR)
        return {};
    GError *error = nullptr;
    gst_message_parse_error(message.get(), &error, nullptr);
    const Error failed{Errc::MediaFailed, QString::fromUtf8(error->message)};
    g_error_free(error);
    return failed;
}

} // namespace

Result<MovieReport> readMovieHeader(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Errc::MediaFailed, QStringLiteral("It can't be opened: %1").arg(file.errorString())};
    const char *demuxer = demuxerFor(file.read(12));
    file.close();
    if (!demuxer)
        return Error{Errc::MediaFailed, QStringLiteral("It is not a movie")};
    const Pipeline pipeline((QByteArray("filesrc name=from ! ") + demuxer + " name=demux").constData());
    if (!pipeline)
        return Error{Errc::MediaFailed, pipeline.error()};
    const ElementPtr from = pipeline.element("from"), demux = pipeline.element("demux");
    g_object_set(from.get(), "location", QFile::encodeName(path).constData(), nullptr);
    Tracks tracks(pipeline, demux.get());
    gst_element_set_state(pipeline.get(), GST_STATE_PAUSED);
    const Result<void> found = waitForProbe(pipeline);
    MovieReport report = tracks.report();
    gst_element_set_state(pipeline.get(), GST_STATE_NULL); // no thread calls in here any more
    if (!found)
        return found.error();
    if (!report.hasVideo && !report.hasAudio)
        return Error{Errc::MediaFailed, QStringLiteral("It has no tracks")};
    report.size_bytes = QFileInfo(path).size();
    return report;
}

} // namespace ovation::media
