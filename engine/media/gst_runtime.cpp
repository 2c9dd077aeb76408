#include "media/gst_runtime.h"

#include "base/prompt_thread.h"

#include <initializer_list>
#include <mutex>

namespace ovation::media {
namespace {

/// The plug-ins of these elements.
void load(std::initializer_list<const char *> elements) {
    startGStreamer();
    for (const char *name : elements)
        if (GstElement *element = gst_element_factory_make(name, nullptr))
            gst_object_unref(gst_object_ref_sink(element));
}

} // namespace

void startGStreamer() {
    static std::once_flag once;
    std::call_once(once, [] { gst_init(nullptr, nullptr); });
}

void warmUpDecoders() {
    load({"appsrc", "appsink", "capsfilter", "vp8dec", "rtpopusdepay", "opusdec", "videoconvert",
          "audioconvert", "audioresample"});
}

void warmUpWriters() {
    load({"appsrc", "appsink", "audioconvert", "x264enc", "h264parse", "avenc_aac", "aacparse", "mp4mux"});
}

std::vector<uint8_t> packetBytes(GstBuffer *buffer) {
    std::vector<uint8_t> bytes(gst_buffer_get_size(buffer));
    gst_buffer_extract(buffer, 0, bytes.data(), bytes.size());
    return bytes;
}

Pipeline::Pipeline(const char *description) {
    PromptThread::refuse();
    startGStreamer();
    GError *error = nullptr;
    GstElement *pipeline = gst_parse_launch_full(description, nullptr, GST_PARSE_FLAG_FATAL_ERRORS, &error);
    if (error) {
        m_error = QString::fromUtf8(error->message);
        g_error_free(error);
    }
    if (pipeline)
        m_pipeline.reset(GST_ELEMENT(gst_object_ref_sink(pipeline)));
}

Pipeline Pipeline::empty() {
    PromptThread::refuse();
    startGStreamer();
    Pipeline pipeline;
    pipeline.m_pipeline.reset(GST_ELEMENT(gst_object_ref_sink(gst_pipeline_new(nullptr))));
    return pipeline;
}

Pipeline &Pipeline::operator=(Pipeline &&other) noexcept {
    if (m_pipeline)
        gst_element_set_state(m_pipeline.get(), GST_STATE_NULL);
    m_pipeline = std::move(other.m_pipeline);
    m_error = std::move(other.m_error);
    return *this;
}

Pipeline::~Pipeline() {
    if (!m_pipeline)
        return;
    PromptThread::refuse(); // it waits for the pipeline's threads
    gst_element_set_state(m_pipeline.get(), GST_STATE_NULL);
}

ElementPtr Pipeline::element(const char *name) const {
    return ElementPtr(m_pipeline ? gst_bin_get_by_name(GST_BIN(m_pipeline.get()), name) : nullptr);
}

bool Pipeline::waitForEnd(GstClockTime limit, QString &why) const {
    const BusPtr bus(gst_element_get_bus(m_pipeline.get()));
    const MessagePtr message(
        gst_bus_timed_pop_filtered(bus.get(), limit, GstMessageType(GST_MESSAGE_EOS | GST_MESSAGE_ERROR)));
    if (!message) {
        why = QStringLiteral("it took too long");
        return false;
    }
    if (GST_MESSAGE_TYPE(message.get()) == GST_MESSAGE_EOS)
        return true;
    why = errorText(message.get());
    return false;
}

QString errorText(GstMessage *message) {
    GError *error = nullptr;
    gst_message_parse_error(message, &error, nullptr);
    QString text = QString::fromUtf8(error->message);
    g_error_free(error);
    return text;
}

} // namespace ovation::media
