#include "media/convert/steady_video.h"

#include <gst/video/video.h>

#include <cstring>

namespace ovation::media {
namespace {

constexpr uint8_t SteadyBlack = 16, SteadyNoColor = 128; // of limited range

SamplePtr blackFrame(int width, int height) {
    const CapsPtr caps(gst_caps_new_simple("video/x-raw", "format", G_TYPE_STRING, "I420", "width",
                                           G_TYPE_INT, width, "height", G_TYPE_INT, height,
                                           "pixel-aspect-ratio", GST_TYPE_FRACTION, 1, 1, nullptr));
    GstVideoInfo info;
    gst_video_info_from_caps(&info, caps.get());
    GstBuffer *buffer = gst_buffer_new_allocate(nullptr, GST_VIDEO_INFO_SIZE(&info), nullptr);
    GstVideoFrame frame;
    if (gst_video_frame_map(&frame, &info, buffer, GST_MAP_WRITE)) {
        for (guint plane = 0; plane < 3; ++plane)
            std::memset(GST_VIDEO_FRAME_PLANE_DATA(&frame, plane), plane == 0 ? SteadyBlack : SteadyNoColor,
                        std::size_t(GST_VIDEO_FRAME_PLANE_STRIDE(&frame, plane)) *
                            std::size_t(GST_VIDEO_FRAME_COMP_HEIGHT(&frame, plane)));
        gst_video_frame_unmap(&frame);
    }
    SamplePtr sample(gst_sample_new(buffer, caps.get(), nullptr, nullptr));
    gst_buffer_unref(buffer);
    return sample;
}

/// The same frame, said to come at that rate.
SamplePtr atRate(GstSample *sample, int frameRate) {
    const CapsPtr caps(gst_caps_copy(gst_sample_get_caps(sample)));
    gst_caps_set_simple(caps.get(), "framerate", GST_TYPE_FRACTION, frameRate, 1, nullptr);
    return SamplePtr(gst_sample_new(gst_sample_get_buffer(sample), caps.get(), nullptr, nullptr));
}

} // namespace

Result<std::unique_ptr<SteadyVideo>> SteadyVideo::open(std::vector<Part> parts, const Format &format,
                                                       ConvertControl &control) {
    VideoEncoding encoding;
    encoding.quality = format.quality;
    encoding.width = format.width;
    encoding.height = format.height;
    auto encoder = EncoderChain::create(encodingChain(encoding));
    if (!encoder)
        return encoder.error();
    std::unique_ptr<SteadyVideo> made(new SteadyVideo(std::move(parts), format, std::move(*encoder)));
    if (auto begun = made->begin(control); !begun)
        return begun.error();
    return made;
}

SteadyVideo::SteadyVideo(std::vector<Part> parts, const Format &format, std::unique_ptr<EncoderChain> encoder)
    : ChainPieces(std::move(encoder)), m_parts(std::move(parts)), m_target(format),
      m_shown(blackFrame(format.width, format.height)) {
    m_format.codec = TrackCodec::H264;
    m_format.width = format.width;
    m_format.height = format.height;
}

EncodedPiece SteadyVideo::pieceOf(const TrackPiece &made, EncodedFormat &format) {
    if (format.config.isEmpty())
        format.config = configOf(made);
    const int64_t time_ns = timeOf(m_taken);
    ++m_taken;
    return {bytesOf(made.buffer()), time_ns, time_ns, timeOf(m_taken) - time_ns, made.keyframe};
}

Result<bool> SteadyVideo::give(EncoderChain &encoder, ConvertControl &control) {
    if (m_frame == m_target.frames)
        return false;
    const int64_t time_ns = timeOf(m_frame);
    if (auto moved = moveTo(time_ns, control); !moved)
        return moved.error();
    ++m_frame;
    const SamplePtr sample = atRate(m_shown.get(), m_target.frameRate);
    const auto pushed = encoder.push(sample.get(), time_ns, timeOf(m_frame) - time_ns);
    return pushed ? Result<bool>(true) : pushed.error();
}

/// Until m_shown is what is seen at that time.
Result<void> SteadyVideo::moveTo(int64_t time_ns, ConvertControl &control) {
    while (m_nextPart < m_parts.size() && m_parts[m_nextPart].start_ns <= time_ns) {
        m_ahead.reset();
        if (auto opened = openPart(m_parts[m_nextPart++]); !opened)
            return opened;
    }
    for (;;) {
        if (m_ahead && m_ahead->start_ns + m_partStart_ns > time_ns)
            return {};
        if (m_ahead)
            m_shown = std::move(m_ahead->sample);
        m_ahead.reset();
        if (!m_reader)
            return {};
        auto frame = m_reader->next(control);
        if (!frame)
            return frame.error();
        if (*frame)
            m_ahead = std::move(**frame);
        else
            m_reader.reset(); // the last one stands
    }
}

Result<void> SteadyVideo::openPart(const Part &part) {
    m_reader.reset();
    const auto facts = lookAt(part.open);
    if (!facts)
        return facts.error();
    if (!facts->video)
        return {};
    const int64_t skipped_ns = std::max<int64_t>(-part.start_ns, 0);
    auto reader = FrameReader::open(part.open, *facts, {skipped_ns, std::nullopt});
    if (!reader)
        return reader.error();
    m_reader = std::move(*reader);
    m_partStart_ns = part.start_ns + skipped_ns;
    return {};
}

} // namespace ovation::media
