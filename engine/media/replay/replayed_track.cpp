#include "media/replay/replayed_track.h"

#include "media/rtp/opus_packet.h"
#include "transport/keyframe_start.h"

#include <algorithm>
#include <array>
#include <span>

namespace ovation::media {
namespace {

using transport::VideoCodec;

constexpr int ReplayVideoType = 96, ReplayOpusType = 111; ///< payload types
constexpr int ReplayPacket_bytes = 1200; // with every header and SRTP's tag below any path MTU
constexpr int UsualRate = 30, MinReplay_kbps = 500, MaxReplay_kbps = 4000;
constexpr double ReplayBitsPerPixel = 0.1; // what vp8enc needs for a frame that moves, per pixel and second
constexpr gsize ReplayHeader_bytes = 12;   // as payloaders write it: without CSRC and extension

VideoCodec passingCodec(const MediaFacts &facts) {
    switch (facts.video->codec) {
    case TrackCodec::Vp8:
        return VideoCodec::Vp8;
    case TrackCodec::Vp9:
        return VideoCodec::Vp9;
    case TrackCodec::H264:
        // What was sent by WebRTC lies in Matroska. An MP4 seldom has its frames in the order in which they
        // are shown, which receivers of browsers rely on.
        return facts.isMatroska ? VideoCodec::H264 : VideoCodec::None;
    default:
        return VideoCodec::None;
    }
}

QString payloader(VideoCodec codec) {
    switch (codec) {
    case VideoCodec::Vp9:
        return QStringLiteral("rtpvp9pay mtu=%1").arg(ReplayPacket_bytes);
    case VideoCodec::H264:
        return QStringLiteral("h264parse ! rtph264pay config-interval=-1 aggregate-mode=zero-latency mtu=%1")
            .arg(ReplayPacket_bytes);
    default:
        return QStringLiteral("rtpvp8pay mtu=%1").arg(ReplayPacket_bytes);
    }
}

Result<QString> videoChain(const MediaFacts &facts) {
    if (const VideoCodec codec = passingCodec(facts); codec != VideoCodec::None)
        return payloader(codec);
    const VideoFacts &video = *facts.video;
    auto decoded = decodingChain(video);
    if (!decoded)
        return decoded;
    const double rate = video.frameRate > 0 ? std::min(video.frameRate, double(UsualRate)) : UsualRate;
    const int bitrate_kbps =
        std::clamp(int(double(video.width) * video.height * rate * ReplayBitsPerPixel / 1000), MinReplay_kbps,
                   MaxReplay_kbps);
    return QStringLiteral("%1 ! videorate drop-only=true max-rate=%2 ! vp8enc deadline=1 cpu-used=8 "
                          "threads=2 end-usage=cbr target-bitrate=%3 lag-in-frames=0 "
                          "keyframe-max-dist=%2 ! %4")
        .arg(*decoded)
        .arg(UsualRate)
        .arg(bitrate_kbps * 1000)
        .arg(payloader(VideoCodec::Vp8));
}

Result<QString> audioChain(const AudioFacts &audio) {
    const QString payloads = QStringLiteral("rtpopuspay mtu=%1").arg(ReplayPacket_bytes);
    if (audio.codec == TrackCodec::Opus)
        return payloads;
    auto decoded = decodingChain(audio);
    if (!decoded)
        return decoded;
    return QStringLiteral("%1 ! audioconvert ! opusenc frame-size=20 bitrate=64000 ! %2")
        .arg(*decoded, payloads);
}

bool beginsKeyframe(VideoCodec codec, GstBuffer *packet) {
    GstMapInfo map;
    if (!gst_buffer_map(packet, &map, GST_MAP_READ))
        return false;
    const bool begins =
        map.size > ReplayHeader_bytes &&
        transport::beginsKeyframe(codec, {map.data + ReplayHeader_bytes, map.size - ReplayHeader_bytes});
    gst_buffer_unmap(packet, &map);
    return begins;
}

int64_t audioOf(GstBuffer *packet) {
    std::array<uint8_t, 2> begin{}; // says it all
    const gsize size = gst_buffer_extract(packet, ReplayHeader_bytes, begin.data(), begin.size());
    return opusDuration_ns(std::span(begin).first(size));
}

} // namespace

transport::StreamFormat replayedFormat(const MediaFacts &facts, bool audio, bool video) {
    transport::StreamFormat format;
    if (video && facts.video) {
        const VideoCodec passing = passingCodec(facts);
        format.video = passing == VideoCodec::None ? VideoCodec::Vp8 : passing;
        format.videoPayloadType = ReplayVideoType;
    }
    if (audio && facts.audio) {
        format.audio = transport::AudioCodec::Opus;
        format.audioPayloadType = ReplayOpusType;
    }
    return format;
}

Result<std::unique_ptr<ReplayedTrack>> ReplayedTrack::open(const ReplayedFile &file, TrackKind kind) {
    const bool isVideo = kind == TrackKind::Video;
    const auto chain = isVideo ? videoChain(file.facts) : audioChain(*file.facts.audio);
    if (!chain)
        return chain.error();
    auto reader =
        TrackReader::open(file.open, file.facts, {kind, *chain, 0, TrackReader::Wanted::Threads::Usual});
    if (!reader)
        return reader.error();
    const VideoCodec codec = isVideo ? replayedFormat(file.facts, false, true).video : VideoCodec::None;
    return std::unique_ptr<ReplayedTrack>(new ReplayedTrack(std::move(*reader), codec, file.start_ns));
}

Result<std::optional<ReplayedTrack::Packet>> ReplayedTrack::next(ConvertControl &control) {
    auto piece = m_reader->next(control);
    if (!piece)
        return piece.error();
    if (!*piece)
        return std::optional<Packet>();
    GstBuffer *buffer = (*piece)->buffer();
    const int64_t time_ns = m_start_ns + (*piece)->pts_ns;
    if (m_codec == VideoCodec::None)
        return std::optional(Packet{std::move((*piece)->sample), time_ns, false, audioOf(buffer)});
    const bool isKey = beginsKeyframe(m_codec, buffer);
    return std::optional(Packet{std::move((*piece)->sample), time_ns, isKey});
}

} // namespace ovation::media
