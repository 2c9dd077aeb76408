#pragma once

#include <QString>

#include <gst/gst.h>

#include <cstdint>
#include <memory>
#include <vector>

namespace ovation::media {

/// Initializes GStreamer once per process. Thread-safe; the first call takes up to some
/// 100 ms.
void startGStreamer();
/// startGStreamer(), and loads the plug-ins that decode VP8, VP9 and Opus, so that the first stream does not
/// wait for them. Not FFmpeg's, for H.264: it takes 10 MB. Blocks; thread-safe.
void warmUpDecoders();
/// The same for those that write movies, FFmpeg's among them, for AAC. Blocks; thread-safe.
void warmUpWriters();

struct FreeObject {
    void operator()(void *object) const { gst_object_unref(object); }
};
struct FreeSample {
    void operator()(GstSample *sample) const { gst_sample_unref(sample); }
};
struct FreeMessage {
    void operator()(GstMessage *message) const { gst_message_unref(message); }
};
struct FreeCaps {
    void operator()(GstCaps *caps) const { gst_caps_unref(caps); }
};

using ElementPtr = std::unique_ptr<GstElement, FreeObject>;
using PadPtr = std::unique_ptr<GstPad, FreeObject>;
using BusPtr = std::unique_ptr<GstBus, FreeObject>;
using SamplePtr = std::unique_ptr<GstSample, FreeSample>;
using MessagePtr = std::unique_ptr<GstMessage, FreeMessage>;
using CapsPtr = std::unique_ptr<GstCaps, FreeCaps>;

/// A copy.
std::vector<uint8_t> packetBytes(GstBuffer *buffer);

/// A pipeline that goes to NULL when dropped.
class Pipeline {
  public:
    Pipeline() = default;
    explicit Pipeline(const char *description);
    /// One with nothing in it, for what can't be described beforehand.
    static Pipeline empty();
    Pipeline(Pipeline &&) = default;
    Pipeline &operator=(Pipeline &&other) noexcept;
    ~Pipeline();

    explicit operator bool() const { return m_pipeline != nullptr; }
    GstElement *get() const { return m_pipeline.get(); }
    /// Null if there is none of that name.
    ElementPtr element(const char *name) const;
    /// The thread that fails says why a moment after others can see that it failed.
    static constexpr GstClockTime WordsLimit = GST_SECOND;
    /// Waits for end of stream or an error; false with the reason in `why` unless the end came in time.
    bool waitForEnd(GstClockTime limit, QString &why) const;
    /// Why the description was not taken; empty if it was.
    const QString &error() const { return m_error; }

  private:
    ElementPtr m_pipeline;
    QString m_error;
};

/// What an error message of a pipeline's bus says.
QString errorText(GstMessage *message);

} // namespace ovation::media
