#include "media/convert/encoded_video.h"
#include "media/x264_encoder.h"

#include <algorithm>

namespace ovation::media {
namespace {

constexpr int KeyframeEvery_frames = 60;

/// As recordings have it at a quality of 50: a quantizer of 28.
QString h264Chain(const VideoEncoding &encoding) {
    const int quantizer = std::clamp(45 - encoding.quality * 35 / 100, 10, 45);
    return QStringLiteral(
               "x264enc speed-preset=veryfast tune=zerolatency pass=qual quantizer=%1 bitrate=100000 "
               "key-int-max=%2 threads=2 sliced-threads=false option-string=\"sps-id=%3:%4\" ! h264parse ! "
               "video/x-h264,stream-format=avc,alignment=au")
        .arg(quantizer)
        .arg(KeyframeEvery_frames)
        .arg(encoding.parameterSetId)
        .arg(QLatin1String(OnlyTrueKeyframes));
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

} // namespace

QString encodingChain(const VideoEncoding &encoding) {
    QString chain = encoding.codec == TrackCodec::H264 ? h264Chain(encoding) : vpxChain(encoding);
    if (encoding.width > 0)
        chain = QStringLiteral("videoscale add-borders=true ! video/x-raw,width=%1,height=%2,"
                               "pixel-aspect-ratio=1/1 ! %3")
                    .arg(encoding.width)
                    .arg(encoding.height)
                    .arg(chain);
    return chain;
}

Result<std::unique_ptr<EncodedVideo>> EncodedVideo::open(const OpenSource &source, const MediaFacts &facts,
                                                         const TimeRange &range,
                                                         const VideoEncoding &encoding,
                                                         ConvertControl &control) {
    auto frames = FrameReader::open(source, facts, range);
    if (!frames)
        return frames.error();
    auto encoder = EncoderChain::create(encodingChain(encoding));
    if (!encoder)
        return encoder.error();
    std::unique_ptr<EncodedVideo> made(
        new EncodedVideo(std::move(*frames), std::move(*encoder), encoding.codec));
    if (auto begun = made->begin(control); !begun)
        return begun.error();
    return made;
}

EncodedVideo::EncodedVideo(std::unique_ptr<FrameReader> frames, std::unique_ptr<EncoderChain> encoder,
                           TrackCodec codec)
    : ChainPieces(std::move(encoder)), m_frames(std::move(frames)) {
    m_format.codec = codec;
}

Result<bool> EncodedVideo::give(EncoderChain &encoder, ConvertControl &control) {
    const auto frame = m_frames->next(control);
    if (!frame)
        return frame.error();
    if (!*frame)
        return false;
    const FrameReader::Frame &shown = **frame;
    const auto pushed = encoder.push(shown.sample.get(), shown.start_ns, shown.end_ns - shown.start_ns);
    return pushed ? Result<bool>(true) : pushed.error();
}

EncodedPiece EncodedVideo::pieceOf(const TrackPiece &made, EncodedFormat &format) {
    if (format.width == 0) {
        format.config = configOf(made);
        gst_structure_get_int(made.format(), "width", &format.width);
        gst_structure_get_int(made.format(), "height", &format.height);
    }
    return {bytesOf(made.buffer()), made.pts_ns, made.pts_ns, made.duration_ns, made.keyframe};
}

} // namespace ovation::media
