#include "media/aac_encoder.h"
#include "media/convert/encoded_audio.h"

#include <algorithm>

namespace ovation::media {
namespace {

constexpr int64_t AacPacket_frames = 1024, AacPriming_frames = 1024; // of FFmpeg's encoder
constexpr int64_t BlockFrames = 16 * AacPacket_frames;

} // namespace

Result<std::unique_ptr<AacAudio>> AacAudio::open(std::shared_ptr<PcmSource> source,
                                                 std::optional<int64_t> frames, ConvertControl &control) {
    auto encoder = EncoderChain::create(
        QStringLiteral("audioconvert ! %1 bitrate=160000 ! aacparse ! audio/mpeg,stream-format=raw")
            .arg(QLatin1String(AacEncoder)));
    if (!encoder)
        return encoder.error();
    std::unique_ptr<AacAudio> made(new AacAudio(std::move(source), frames, std::move(*encoder)));
    if (auto begun = made->begin(control); !begun)
        return begun.error();
    return made;
}

EncodedPiece AacAudio::pieceOf(const TrackPiece &made, EncodedFormat &format) {
    if (format.codec == TrackCodec::Other) {
        format.codec = TrackCodec::Aac;
        format.config = configOf(made);
    }
    const int64_t begin_ns = pcmTime_ns(m_packets * AacPacket_frames) - pcmTime_ns(AacPriming_frames);
    ++m_packets;
    return {bytesOf(made.buffer()), begin_ns, begin_ns, pcmTime_ns(AacPacket_frames), true};
}

Result<bool> AacAudio::give(EncoderChain &encoder, ConvertControl &control) {
    const int64_t left = m_frames ? *m_frames - m_given : BlockFrames;
    const bool isDone = left <= 0 || (!m_frames && m_source->isAtEnd());
    if (isDone)
        return false;
    const int64_t frames = std::min(left, BlockFrames);
    std::vector<float> block(std::size_t(frames * PcmChannels));
    if (auto read = m_source->read(block, control); !read)
        return read.error();
    const CapsPtr caps(
        gst_caps_from_string("audio/x-raw,format=F32LE,rate=48000,channels=2,layout=interleaved"));
    GstBuffer *buffer = gst_buffer_new_memdup(block.data(), block.size() * sizeof(float));
    const SamplePtr sample(gst_sample_new(buffer, caps.get(), nullptr, nullptr));
    gst_buffer_unref(buffer);
    const int64_t start_ns = pcmTime_ns(m_given);
    m_given += frames;
    const auto pushed = encoder.push(sample.get(), start_ns, pcmTime_ns(m_given) - start_ns);
    return pushed ? Result<bool>(true) : pushed.error();
}

} // namespace ovation::media
