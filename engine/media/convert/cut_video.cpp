#include "media/convert/copied_track.h"
#include "media/convert/encoded_video.h"
#include "media/convert/h264_config.h"

#include <algorithm>

namespace ovation::media {
namespace {

constexpr int64_t SameTime_ns = 1'000'000;   // WebM counts in ms
constexpr int HeadQuality = 75;              // it was encoded before: the second time shall not be seen
constexpr std::size_t MaxBehind_frames = 32; // more than a decoder may hold back

Error cannotCopy(const QString &why) {
    return {Errc::MediaFailed, QStringLiteral("Its video can't be copied: %1").arg(why)};
}

/// A keyframe after which nothing refers to what was before: of H.264 one of IDR slices; an open group of
/// frames does not begin so.
bool isEntry(const TrackPiece &piece, const std::optional<H264Config> &config) {
    if (!piece.keyframe || !config)
        return piece.keyframe;
    constexpr uint8_t TypeMask = 0x1f, IdrSlice = 5;
    const QByteArray data = bytesOf(piece.buffer());
    for (qsizetype at = 0; at + config->lengthBytes < data.size();) {
        qsizetype size = 0;
        for (int i = 0; i < config->lengthBytes; ++i)
            size = size << 8 | uint8_t(data[at + i]);
        at += config->lengthBytes;
        if ((uint8_t(data[at]) & TypeMask) == IdrSlice)
            return true;
        at += size;
    }
    return false;
}

} // namespace

Result<std::unique_ptr<CutVideo>> CutVideo::open(const OpenSource &source, const MediaFacts &facts,
                                                 const TimeRange &range, ConvertControl &control) {
    const QString chain = facts.video->codec == TrackCodec::H264
                              ? QStringLiteral("h264parse ! video/x-h264,stream-format=avc,alignment=au")
                              : QString();
    auto track = TrackReader::open(source, facts, {TrackKind::Video, chain, range.start_ns});
    if (!track)
        return track.error();
    std::unique_ptr<CutVideo> made(new CutVideo(std::move(*track), range));
    made->m_format.codec = facts.video->codec;
    if (auto found = made->findKeyframe(control); !found)
        return found.error();
    const bool needsHead = !made->m_key || made->m_key->pts_ns > range.start_ns + SameTime_ns;
    if (needsHead) {
        if (auto encoded = made->encodeHead(source, facts, control); !encoded)
            return encoded.error();
    }
    if (made->m_key)
        made->m_ready.push_back(made->copyOf(*made->m_key));
    return made;
}

Result<void> CutVideo::findKeyframe(ConvertControl &control) {
    for (bool isFirst = true;; isFirst = false) {
        auto piece = m_track->next(control);
        if (!piece)
            return piece.error();
        if (!*piece)
            return {};
        if (isFirst) {
            m_config = configOf(**piece);
            gst_structure_get_int((*piece)->format(), "width", &m_format.width);
            gst_structure_get_int((*piece)->format(), "height", &m_format.height);
            m_format.config = m_config;
        }
        if (m_range.endsBefore((*piece)->pts_ns - m_range.start_ns))
            return {};
        if ((*piece)->pts_ns < m_range.start_ns - SameTime_ns ||
            !isEntry(**piece, H264Config::read(m_config)))
            continue;
        m_keyTime_ns = (*piece)->pts_ns;
        m_delay_ns = std::max<int64_t>((*piece)->pts_ns - (*piece)->dts_ns, 0);
        m_key = std::move(**piece);
        return {};
    }
}

Result<void> CutVideo::encodeHead(const OpenSource &source, const MediaFacts &facts,
                                  ConvertControl &control) {
    VideoEncoding encoding;
    encoding.codec = facts.video->codec;
    encoding.quality = HeadQuality;
    const auto copied = H264Config::read(m_config);
    if (encoding.codec == TrackCodec::H264) {
        const auto id = copied ? copied->freeId() : std::nullopt;
        if (!id)
            return cannotCopy(QStringLiteral("its parameter sets are not understood."));
        encoding.parameterSetId = *id;
    }
    TimeRange range = m_range;
    if (m_key)
        range.end_ns = m_keyTime_ns;
    auto head = EncodedVideo::open(source, facts, range, encoding, control);
    if (!head)
        return head.error();
    m_head = std::move(*head);
    if (encoding.codec != TrackCodec::H264)
        return {};
    const EncodedFormat &made = m_head->format();
    const auto encoded = H264Config::read(made.config);
    const auto joined = encoded ? H264Config::joined(*copied, *encoded) : std::nullopt;
    if (!joined || made.width != m_format.width || made.height != m_format.height)
        return cannotCopy(QStringLiteral("what is encoded again does not fit it."));
    m_format.config = *joined;
    return {};
}

Result<std::optional<EncodedPiece>> CutVideo::next(ConvertControl &control) {
    if (m_head) {
        auto piece = m_head->next(control);
        if (!piece)
            return piece;
        if (*piece) {
            ++m_encoded;
            (*piece)->dts_ns -= m_delay_ns;
            return piece;
        }
        m_head.reset();
    }
    if (auto more = readMore(control); !more)
        return more.error();
    return takeFirst(m_ready);
}

/// Until a frame is ready, or none will be.
Result<void> CutVideo::readMore(ConvertControl &control) {
    while (m_key && m_ready.empty() && !m_ended) {
        auto piece = m_track->next(control);
        if (!piece)
            return piece.error();
        if (!*piece) {
            m_ended = true;
            break;
        }
        if (m_config != configOf(**piece))
            return cannotCopy(QStringLiteral("its parameter sets change on the way."));
        if ((*piece)->pts_ns < m_keyTime_ns)
            continue; // shown before the keyframe, and decoded with what was left out
        EncodedPiece copy = copyOf(**piece);
        if (m_range.endsBefore(copy.pts_ns)) {
            m_ended = copy.keyframe || m_behind.size() >= MaxBehind_frames;
            m_behind.push_back(std::move(copy));
            continue;
        }
        m_ready = std::move(m_behind);
        m_behind.clear();
        m_ready.push_back(std::move(copy));
    }
    return {};
}

EncodedPiece CutVideo::copyOf(const TrackPiece &piece) const {
    const int64_t pts_ns = std::max<int64_t>(piece.pts_ns - m_range.start_ns, 0);
    return {bytesOf(piece.buffer()), pts_ns, piece.dts_ns - m_range.start_ns, piece.duration_ns,
            piece.keyframe};
}

} // namespace ovation::media
