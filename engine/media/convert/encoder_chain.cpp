#include "media/convert/encoder_chain.h"

#include "media/convert/quiet_threads.h"

#include <gst/app/gstappsink.h>
#include <gst/app/gstappsrc.h>

namespace ovation::media {
namespace {

constexpr GstClockTime EncoderLimit = 60 * GST_SECOND; // an encoder needs milliseconds
constexpr GstClockTime EncoderLook = 100 * GST_MSECOND;

Error unencodable(const QString &why) {
    return {Errc::MediaFailed, QStringLiteral("It can't be encoded: %1").arg(why)};
}

} // namespace

Result<std::unique_ptr<EncoderChain>> EncoderChain::create(const QString &chain) {
    Pipeline pipeline(QStringLiteral("appsrc name=in format=time block=true max-bytes=0 max-buffers=8 ! %1 ! "
                                     "appsink name=out sync=false")
                          .arg(chain)
                          .toUtf8()
                          .constData());
    if (!pipeline)
        return Error{Errc::MediaFailed, pipeline.error()};
    std::unique_ptr<EncoderChain> made(new EncoderChain(std::move(pipeline)));
    runOnQuietThreads(made->m_pipeline);
    gst_element_set_state(made->m_pipeline.get(), GST_STATE_PLAYING);
    return made;
}

EncoderChain::EncoderChain(Pipeline pipeline)
    : m_pipeline(std::move(pipeline)), m_source(m_pipeline.element("in")), m_sink(m_pipeline.element("out")) {
}

Result<void> EncoderChain::push(GstSample *sample, int64_t start_ns, int64_t duration_ns) {
    auto *source = GST_APP_SRC(m_source.get());
    const CapsPtr before(gst_app_src_get_caps(source));
    GstCaps *caps = gst_sample_get_caps(sample);
    if (!before || !gst_caps_is_equal(before.get(), caps))
        gst_app_src_set_caps(source, caps);
    GstBuffer *buffer = gst_buffer_copy(gst_sample_get_buffer(sample)); // its memory is shared
    GST_BUFFER_PTS(buffer) = GstClockTime(start_ns);
    GST_BUFFER_DTS(buffer) = GST_CLOCK_TIME_NONE;
    GST_BUFFER_DURATION(buffer) = GstClockTime(duration_ns);
    if (gst_app_src_push_buffer(source, buffer) != GST_FLOW_OK)
        return failure();
    return {};
}

void EncoderChain::finish() {
    gst_app_src_end_of_stream(GST_APP_SRC(m_source.get()));
}

bool EncoderChain::isAtEnd() const {
    return gst_app_sink_is_eos(GST_APP_SINK(m_sink.get()));
}

Result<std::vector<TrackPiece>> EncoderChain::take(bool wait, ConvertControl &control) {
    auto *sink = GST_APP_SINK(m_sink.get());
    const BusPtr bus(gst_element_get_bus(m_pipeline.get()));
    std::vector<TrackPiece> pieces;
    for (GstClockTime waited = 0;;) {
        while (SamplePtr sample{gst_app_sink_try_pull_sample(sink, 0)})
            pieces.push_back(pieceOf(std::move(sample)));
        if (!pieces.empty() || !wait || isAtEnd())
            return pieces;
        if (const MessagePtr error(gst_bus_pop_filtered(bus.get(), GST_MESSAGE_ERROR)); error)
            return unencodable(errorText(error.get()));
        if (!control.mayContinue())
            return canceled();
        if (waited >= EncoderLimit)
            return failure();
        if (SamplePtr sample{gst_app_sink_try_pull_sample(sink, EncoderLook)})
            pieces.push_back(pieceOf(std::move(sample)));
        waited += EncoderLook;
    }
}

Error EncoderChain::failure() const {
    QString why;
    m_pipeline.waitForEnd(Pipeline::WordsLimit, why);
    return unencodable(why);
}

QByteArray bytesOf(GstBuffer *buffer) {
    QByteArray bytes(qsizetype(gst_buffer_get_size(buffer)), Qt::Uninitialized);
    gst_buffer_extract(buffer, 0, bytes.data(), gsize(bytes.size()));
    return bytes;
}

QByteArray configOf(const TrackPiece &piece) {
    const GValue *value = gst_structure_get_value(piece.format(), "codec_data");
    GstBuffer *buffer = value ? gst_value_get_buffer(value) : nullptr;
    return buffer ? bytesOf(buffer) : QByteArray();
}

} // namespace ovation::media
