#include "media/synthetic/synthetic_loop.h"

#include "media/gst_runtime.h"
#include "media/synthetic/synthetic_frame.h"

#include <gst/app/gstappsink.h>
#include <gst/app/gstappsrc.h>
#include <gst/video/video.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ovation::media {
namespace {

constexpr int SampleRate = 48000;
constexpr int PacketFrames = SampleRate / 1000 * SyntheticLoop::AudioPacket_ms;
// What is encoded in front and thrown away: the encoder is then in the same state at both ends of the loop.
constexpr int LeadIn_s = 1;
constexpr double Beep_hz = 1000, Volume = 0.1;
constexpr int LoopChannels = 2;
// How much later than it went in audio comes out of a decoder: Opus looks ahead by 6.5 ms.
constexpr int OpusDelay = SampleRate * 65 / 10000;

/// What comes out of "sink" until the end of the stream.
std::vector<std::vector<uint8_t>> drain(const Pipeline &pipeline) {
    std::vector<std::vector<uint8_t>> pieces;
    const ElementPtr sink = pipeline.element("sink");
    while (const SamplePtr sample{gst_app_sink_pull_sample(GST_APP_SINK(sink.get()))}) {
        GstMapInfo map;
        GstBuffer *buffer = gst_sample_get_buffer(sample.get());
        if (!buffer || !gst_buffer_map(buffer, &map, GST_MAP_READ))
            continue;
        pieces.emplace_back(map.data, map.data + map.size);
        gst_buffer_unmap(buffer, &map);
    }
    return pieces;
}

Result<Pipeline> startEncoder(const QString &description) {
    Pipeline pipeline(description.toUtf8().constData());
    if (!pipeline)
        return Error{Errc::MediaFailed, pipeline.error()};
    if (gst_element_set_state(pipeline.get(), GST_STATE_PLAYING) == GST_STATE_CHANGE_FAILURE)
        return Error{Errc::MediaFailed, QStringLiteral("An encoder does not start")};
    return pipeline;
}

GstBuffer *drawn(const SyntheticFrame &painter, const GstVideoInfo &info, double time_s) {
    GstBuffer *buffer = gst_buffer_new_allocate(nullptr, info.size, nullptr);
    GstVideoFrame frame;
    if (!gst_video_frame_map(&frame, &info, buffer, GST_MAP_WRITE))
        return buffer;
    SyntheticFrame::Plane planes[3];
    for (int plane = 0; plane < 3; ++plane)
        planes[plane] = {static_cast<uint8_t *>(GST_VIDEO_FRAME_PLANE_DATA(&frame, plane)),
                         GST_VIDEO_FRAME_PLANE_STRIDE(&frame, plane)};
    painter.draw(time_s, planes);
    gst_video_frame_unmap(&frame);
    return buffer;
}

Result<void> encodeFrames(const SyntheticProperties &properties, const std::atomic<bool> &canceled,
                          SyntheticLoop &loop) {
    // appsrc blocks when two frames wait, so that drawing is not far ahead of encoding.
    auto encoder =
        startEncoder(QStringLiteral("appsrc name=source format=time block=true max-buffers=2 max-bytes=0 "
                                    "caps=\"video/x-raw,format=I420,width=%1,height=%2,framerate=%3/1\" ! "
                                    "vp8enc deadline=1 cpu-used=8 threads=1 end-usage=cbr "
                                    "target-bitrate=600000 keyframe-max-dist=%3 ! "
                                    "appsink name=sink sync=false")
                         .arg(properties.width)
                         .arg(properties.height)
                         .arg(properties.frameRate));
    if (!encoder)
        return encoder.error();
    const SyntheticFrame painter(properties, SyntheticLoop::Length_s);
    GstVideoInfo info;
    gst_video_info_set_format(&info, GST_VIDEO_FORMAT_I420, guint(properties.width),
                              guint(properties.height));
    const ElementPtr source = encoder->element("source");
    const int count = properties.frameRate * SyntheticLoop::Length_s;
    for (int i = 0; i < count; ++i) {
        if (canceled)
            return Error{Errc::MediaFailed, QStringLiteral("Not needed any more")};
        GstBuffer *buffer = drawn(painter, info, double(i) / properties.frameRate);
        GST_BUFFER_PTS(buffer) = gst_util_uint64_scale(guint64(i), GST_SECOND, guint64(properties.frameRate));
        GST_BUFFER_DURATION(buffer) = GST_SECOND / guint64(properties.frameRate);
        if (gst_app_src_push_buffer(GST_APP_SRC(source.get()), buffer) != GST_FLOW_OK)
            break;
    }
    gst_app_src_end_of_stream(GST_APP_SRC(source.get()));
    for (auto &bytes : drain(*encoder)) {
        const bool key = !bytes.empty() && (bytes[0] & 1) == 0; // RFC 6386 section 9.1
        loop.frames.push_back({std::move(bytes), key});
    }
    loop.frameRate = properties.frameRate;
    if (int(loop.frames.size()) != count || !loop.frames.front().key)
        return Error{
            Errc::MediaFailed,
            QStringLiteral("The VP8 encoder returned %1 of %2 frames").arg(loop.frames.size()).arg(count)};
    return {};
}

float sampleAt(const SyntheticProperties &properties, double time_s) {
    const double frequency_hz = properties.flash ? Beep_hz : properties.tone_hz;
    if (properties.flash && !SyntheticFrame::isFlash(time_s, properties.frameRate))
        return 0;
    return float(Volume * std::sin(2 * std::numbers::pi * frequency_hz * time_s));
}

Result<void> encodeAudio(const SyntheticProperties &properties, SyntheticLoop &loop) {
    auto encoder = startEncoder(
        QStringLiteral("appsrc name=source format=time max-bytes=0 "
                       "caps=\"audio/x-raw,format=F32LE,rate=48000,channels=%2,layout=interleaved\" ! "
                       "audioconvert ! opusenc frame-size=%1 bitrate=48000 ! appsink name=sink sync=false")
            .arg(SyntheticLoop::AudioPacket_ms)
            .arg(LoopChannels));
    if (!encoder)
        return encoder.error();
    // A tone whose wave does not fit the loop would click at its end.
    SyntheticProperties fitted = properties;
    fitted.tone_hz = std::round(properties.tone_hz * SyntheticLoop::Length_s) / SyntheticLoop::Length_s;
    const size_t lead = size_t(LeadIn_s) * SampleRate / PacketFrames;
    const size_t count = size_t(SyntheticLoop::Length_s) * SampleRate / PacketFrames;
    std::vector<float> samples((lead + count + 1) * PacketFrames *
                               LoopChannels); // one more: the encoder looks ahead
    for (size_t i = 0; i < samples.size(); ++i) {
        const size_t frame = i / LoopChannels + OpusDelay;
        samples[i] = sampleAt(fitted, double(frame) / SampleRate - LeadIn_s);
    }
    GstBuffer *buffer = gst_buffer_new_memdup(samples.data(), samples.size() * sizeof(float));
    GST_BUFFER_PTS(buffer) = 0;
    const ElementPtr source = encoder->element("source");
    gst_app_src_push_buffer(GST_APP_SRC(source.get()), buffer);
    gst_app_src_end_of_stream(GST_APP_SRC(source.get()));
    auto packets = drain(*encoder);
    if (packets.size() < lead + count)
        return Error{
            Errc::MediaFailed,
            QStringLiteral("The Opus encoder gave %1 of %2 packets").arg(packets.size()).arg(lead + count)};
    loop.audios.assign(std::make_move_iterator(packets.begin() + ptrdiff_t(lead)),
                       std::make_move_iterator(packets.begin() + ptrdiff_t(lead + count)));
    loop.beeps = properties.flash;
    return {};
}

SyntheticProperties sane(SyntheticProperties properties) {
    properties.width = std::clamp(properties.width, 32, 1920) & ~1;
    properties.height = std::clamp(properties.height, 32, 1920) & ~1;
    properties.frameRate = std::clamp(properties.frameRate, 1, 60);
    properties.tone_hz = std::clamp(properties.tone_hz, 0.0, 16000.0);
    return properties;
}

} // namespace

Result<std::shared_ptr<const SyntheticLoop>> encodeSyntheticLoop(const SyntheticProperties &properties,
                                                                 const std::atomic<bool> &canceled) {
    const SyntheticProperties wanted = sane(properties);
    auto loop = std::make_shared<SyntheticLoop>();
    if (wanted.flash || wanted.tone_hz > 0)
        if (auto done = encodeAudio(wanted, *loop); !done)
            return done.error();
    if (auto done = encodeFrames(wanted, canceled, *loop); !done)
        return done.error();
    return std::shared_ptr<const SyntheticLoop>(std::move(loop));
}

} // namespace ovation::media
