#include "media/convert/encoded_video.h"

#include <algorithm>

namespace ovation::media {
namespace {

constexpr int KeyframeEvery_frames = 60;

/// As recordings have it at a quality of 50: a quantizer of 28.
QString h264Chain(const VideoEncoding &encoding) {
    const int quantizer = std::clamp(45 - encoding.quality * 35 / 100, 10, 45);
    return QStringLiteral(
               "x264enc speed-preset=veryfast tune=zerolatency pass=qual quantizer=%1 bitrate=100000 "
               "key-int-max=%2 threads=2 sliced-threads=false option-string=\"sps-id=%3\" ! h264parse ! "
               "video/x-h264,stream-format=avc,alignment=au")
        .arg(quantizer)
        .arg(KeyframeEvery_frames)
        .arg(encoding.parameterSetId);
}

/// Constrained quality: the rate is only an upper limit.
QString vpxChain(const VideoEncoding &encoding) {
    const int level = std::clamp(50 - encoding.quality * 40 / 100, 10, 50);
    return QStringLiteral("%1 deadline=1 cpu-used=%2 threads=2 end-usage=cq cq-level=%3 min-quantizer=4 "
                          "target-bitrate=20000000 keyframe-max-dist=%4 lag-in-frames=0")
        .arg(encoding.codec == TrackCodec::Vp9 ? QStringLiteral("vp9enc row-mt=true tile-columns=1")
                                               : QStringLiteral("vp8enc"))
        .arg(encoding.codec == TrackCodec::Vp9 ? 7 : 5)
        .arg(level)
        .arg(KeyframeEvery_frames);
}

QString chainOf(const VideoEncoding &encoding) {
    QString chain = encoding.codec == TrackCodec::H264 ? h264Chain(encoding) : vpxChain(encoding);
    if (encoding.width > 0)
        chain = QStringLiteral("videoscale add-borders=true ! video/x-raw,width=%1,height=%2,"
                               "pixel-aspect-ratio=1/1 ! %3")
                    .arg(encoding.width)
                    .arg(encoding.height)
                    .arg(chain);
    return chain;
}

} // namespace

Result<std::unique_ptr<EncodedVideo>> EncodedVideo::open(const OpenSource &source, const MediaFacts &facts,
                                                         const TimeRange &range,
                                                         const VideoEncoding &encoding,
                                                         ConvertControl &control) {
    auto frames = FrameReader::open(source, facts, range);
    if (!frames)
        return frames.error();
    auto encoder = EncoderChain::create(chainOf(encoding));
    if (!encoder)
        return encoder.error();
    std::unique_ptr<EncodedVideo> made(
        new EncodedVideo(std::move(*frames), std::move(*encoder), encoding.codec));
    if (auto begun = made->encodeMore(control); !begun)
        return begun.error();
    return made;
}

EncodedVideo::EncodedVideo(std::unique_ptr<FrameReader> frames, std::unique_ptr<EncoderChain> encoder,
                           TrackCodec codec)
    : m_frames(std::move(frames)), m_encoder(std::move(encoder)) {
    m_format.codec = codec;
}

Result<std::optional<EncodedPiece>> EncodedVideo::next(ConvertControl &control) {
    if (auto more = encodeMore(control); !more)
        return more.error();
    if (m_ready.empty())
        return std::optional<EncodedPiece>();
    EncodedPiece piece = std::move(m_ready.front());
    m_ready.pop_front();
    return std::optional(std::move(piece));
}

Result<void> EncodedVideo::encodeMore(ConvertControl &control) {
    while (m_ready.empty() && !(m_finished && m_encoder->isAtEnd())) {
        if (!m_finished) {
            auto frame = m_frames->next(control);
            if (!frame)
                return frame.error();
            if (*frame) {
                const auto &shown = **frame;
                if (auto pushed =
                        m_encoder->push(shown.sample.get(), shown.start_ns, shown.end_ns - shown.start_ns);
                    !pushed)
                    return pushed;
            } else {
                m_encoder->finish();
                m_finished = true;
            }
        }
        auto pieces = m_encoder->take(m_finished, control);
        if (!pieces)
            return pieces.error();
        for (const TrackPiece &piece : *pieces) {
            if (m_format.width == 0) {
                m_format.config = configOf(piece);
                gst_structure_get_int(piece.format(), "width", &m_format.width);
                gst_structure_get_int(piece.format(), "height", &m_format.height);
            }
            m_ready.push_back(
                {bytesOf(piece.buffer()), piece.pts_ns, piece.pts_ns, piece.duration_ns, piece.keyframe});
        }
    }
    return {};
}

} // namespace ovation::media
