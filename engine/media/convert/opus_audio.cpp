#include "media/convert/encoded_audio.h"

#include <algorithm>
#include <array>

namespace ovation::media {
namespace {

constexpr int64_t OpusPacket_frames = 960; // 20 ms
constexpr int OpusBitrate = 128'000;
constexpr std::size_t MaxPacket_bytes = 4000; // as libopus advises

} // namespace

Result<std::unique_ptr<OpusAudio>> OpusAudio::open(std::shared_ptr<PcmSource> source,
                                                   std::optional<int64_t> frames) {
    int failed = OPUS_OK;
    std::unique_ptr<OpusEncoder, FreeEncoder> encoder(
        opus_encoder_create(PcmRate, PcmChannels, OPUS_APPLICATION_AUDIO, &failed));
    opus_int32 skip = 0;
    if (failed != OPUS_OK || opus_encoder_ctl(encoder.get(), OPUS_SET_BITRATE(OpusBitrate)) != OPUS_OK ||
        opus_encoder_ctl(encoder.get(), OPUS_GET_LOOKAHEAD(&skip)) != OPUS_OK)
        return Error{Errc::MediaFailed, QStringLiteral("There is no Opus encoder.")};
    return std::unique_ptr<OpusAudio>(new OpusAudio(std::move(source), frames, std::move(encoder), skip));
}

OpusAudio::OpusAudio(std::shared_ptr<PcmSource> source, std::optional<int64_t> frames,
                     std::unique_ptr<OpusEncoder, FreeEncoder> encoder, int skip)
    : m_source(std::move(source)), m_frames(frames), m_encoder(std::move(encoder)), m_skip(skip),
      m_block(std::size_t(OpusPacket_frames * PcmChannels)) {
    m_format.codec = TrackCodec::Opus;
}

Result<std::optional<EncodedPiece>> OpusAudio::next(ConvertControl &control) {
    // What the decoder skips at the beginning comes behind the end.
    const bool isDone = m_frames ? m_given >= *m_frames + m_skip : m_source->isAtEnd();
    if (isDone)
        return std::optional<EncodedPiece>();
    if (auto read = m_source->read(m_block, control); !read)
        return read.error();
    if (m_frames) {
        const int64_t wanted = std::clamp<int64_t>(*m_frames - m_given, 0, OpusPacket_frames);
        std::fill(m_block.begin() + wanted * PcmChannels, m_block.end(), 0.0F);
    }
    std::array<unsigned char, MaxPacket_bytes> packet{};
    const opus_int32 size = opus_encode_float(m_encoder.get(), m_block.data(), int(OpusPacket_frames),
                                              packet.data(), opus_int32(packet.size()));
    if (size < 0)
        return Error{Errc::MediaFailed, QString::fromLatin1(opus_strerror(size))};
    const int64_t begin_ns = pcmTime_ns(m_given) - pcmTime_ns(m_skip);
    m_given += OpusPacket_frames;
    return std::optional(EncodedPiece{QByteArray(reinterpret_cast<const char *>(packet.data()), size),
                                      begin_ns, begin_ns, pcmTime_ns(OpusPacket_frames), true});
}

} // namespace ovation::media
