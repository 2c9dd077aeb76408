#include "media/aac_encoder.h"
#include "media/convert/encoded_audio.h"

#include <algorithm>

namespace ovation::media {
namespace {

constexpr int64_t PacketFrames = 1024, Priming_frames = 1024; // of FFmpeg's encoder
constexpr int64_t BlockFrames = 16 * PacketFrames;

} // namespace

Result<std::unique_ptr<AacAudio>> AacAudio::open(std::shared_ptr<PcmSource> source,
                                                 std::optional<int64_t> frames, ConvertControl &control) {
    auto encoder = EncoderChain::create(
        QStringLiteral("audioconvert ! %1 bitrate=160000 ! aacparse ! audio/mpeg,stream-format=raw")
            .arg(QLatin1String(AacEncoder)));
    if (!encoder)
        return encoder.error();
    std::unique_ptr<AacAudio> made(new AacAudio(std::move(source), frames, std::move(*encoder)));
    if (auto begun = made->encodeMore(control); !begun)
        return begun.error();
    return made;
}

Result<std::optional<EncodedPiece>> AacAudio::next(ConvertControl &control) {
    if (auto more = encodeMore(control); !more)
        return more.error();
    if (m_ready.empty())
        return std::optional<EncodedPiece>();
    EncodedPiece piece = std::move(m_ready.front());
    m_ready.pop_front();
    return std::optional(std::move(piece));
}

Result<void> AacAudio::encodeMore(ConvertControl &control) {
    while (m_ready.empty() && !(m_finished && m_encoder->isAtEnd())) {
        if (!m_finished) {
            if (auto pushed = pushBlock(control); !pushed)
                return pushed;
        }
        auto pieces = m_encoder->take(m_finished, control);
        if (!pieces)
            return pieces.error();
        for (const TrackPiece &piece : *pieces) {
            if (m_format.codec == TrackCodec::Other) {
                m_format.codec = TrackCodec::Aac;
                m_format.config = configOf(piece);
            }
            const int64_t begin_ns = pcmTime_ns(m_packets * PacketFrames) - pcmTime_ns(Priming_frames);
            ++m_packets;
            m_ready.push_back({bytesOf(piece.buffer()), begin_ns, begin_ns, pcmTime_ns(PacketFrames), true});
        }
    }
    return {};
}

Result<void> AacAudio::pushBlock(ConvertControl &control) {
    const int64_t left = m_frames ? *m_frames - m_given : BlockFrames;
    const bool isDone = left <= 0 || (!m_frames && m_source->isAtEnd());
    if (isDone) {
        m_encoder->finish();
        m_finished = true;
        return {};
    }
    const int64_t frames = std::min(left, BlockFrames);
    std::vector<float> block(std::size_t(frames * PcmChannels));
    if (auto read = m_source->read(block, control); !read)
        return read;
    const CapsPtr caps(
        gst_caps_from_string("audio/x-raw,format=F32LE,rate=48000,channels=2,layout=interleaved"));
    GstBuffer *buffer = gst_buffer_new_memdup(block.data(), block.size() * sizeof(float));
    const SamplePtr sample(gst_sample_new(buffer, caps.get(), nullptr, nullptr));
    gst_buffer_unref(buffer);
    const int64_t start_ns = pcmTime_ns(m_given);
    m_given += frames;
    return m_encoder->push(sample.get(), start_ns, pcmTime_ns(m_given) - start_ns);
}

} // namespace ovation::media
