#include "media/camera/camera_tracks.h"

#include "media/gst_runtime.h"

#include <QUrl>

#include <algorithm>

namespace ovation::media {
namespace {

using transport::MediaKind;
using transport::VideoCodec;

// With every header and SRTP's tag below any path MTU.
constexpr int PacketSize = 1200;
constexpr int VideoType = 96, OpusType = 111; ///< payload types
constexpr int MaxRate = 30, MaxWidth = 1920, MaxHeight = 1080;
// What vp8enc needs for a frame that moves, per pixel and second; bounds that a browser can take.
constexpr double BitsPerPixel = 0.1;
constexpr int MinVideo_kbps = 500, MaxVideo_kbps = 4000, UnknownVideo_kbps = 1500;

// Where autoplugging stops. Parsed, because the parser is who knows size and profile.
constexpr char Raw[] = "video/x-raw(ANY);audio/x-raw(ANY);audio/x-opus";
constexpr char RawOrVp8[] = "video/x-raw(ANY);audio/x-raw(ANY);audio/x-opus;video/x-vp8";
constexpr char RawOrVp9[] = "video/x-raw(ANY);audio/x-raw(ANY);audio/x-opus;video/x-vp9";
constexpr char RawOrH264[] =
    "video/x-raw(ANY);audio/x-raw(ANY);audio/x-opus;video/x-h264,parsed=(boolean)true";

bool passes(const CameraTrack &track, const CameraAddress &address, ForcedVideoCodec forced) {
    switch (track.codec) {
    case VideoCodec::Vp8:
        return true;
    case VideoCodec::Vp9:
        return forced != ForcedVideoCodec::Vp8 && forced != ForcedVideoCodec::H264;
    case VideoCodec::H264:
        // RTP receivers of browsers do not reorder frames. A file of a higher profile seldom holds them in
        // the order in which they are shown.
        return forced != ForcedVideoCodec::Vp8 && forced != ForcedVideoCodec::Vp9 && !track.reorders &&
               (address.isRtsp || track.profile.endsWith("baseline"));
    case VideoCodec::None:
        break;
    }
    return false;
}

} // namespace

const char EveryCameraTrack[] = "video/x-raw(ANY);audio/x-raw(ANY);audio/x-opus;video/x-vp8;video/x-vp9;"
                                "video/x-h264,parsed=(boolean)true";

CameraAddress::CameraAddress(const QString &text) {
    QUrl url(text);
    user = url.userName(QUrl::FullyDecoded).toUtf8();
    password = url.password(QUrl::FullyDecoded).toUtf8();
    isFile = url.scheme() == QStringLiteral("file");
    isRtsp = url.scheme().startsWith(QStringLiteral("rtsp"));
    if (isFile)
        url.setHost(QString());
    uri = url.toEncoded(QUrl::RemoveUserInfo);
}

CameraFormat formatOf(const std::vector<CameraTrack> &tracks, const CameraAddress &address,
                      ForcedVideoCodec forced) {
    CameraFormat format;
    for (const CameraTrack &track : tracks) {
        if (track.kind == MediaKind::Audio && !format.hasAudio()) {
            format.stream.audio = transport::AudioCodec::Opus;
            format.stream.audioPayloadType = OpusType;
            format.audioPasses = track.opus;
        } else if (track.kind == MediaKind::Video && !format.hasVideo()) {
            format.videoPasses = passes(track, address, forced);
            format.stream.video = format.videoPasses ? track.codec : VideoCodec::Vp8;
            format.stream.videoPayloadType = VideoType;
            format.width = track.width;
            format.height = track.height;
            format.frameRate = track.frameRate;
        }
    }
    return format;
}

CameraFormat awaitedFormat() {
    CameraFormat format;
    format.stream = {VideoCodec::Vp8, transport::AudioCodec::Opus, VideoType, OpusType};
    format.videoPasses = format.audioPasses = true; // where it is that
    return format;
}

const char *cameraStop(const CameraFormat &format) {
    switch (format.videoPasses ? format.stream.video : VideoCodec::None) {
    case VideoCodec::Vp8:
        return RawOrVp8;
    case VideoCodec::Vp9:
        return RawOrVp9;
    case VideoCodec::H264:
        return RawOrH264;
    case VideoCodec::None:
        break;
    }
    return Raw;
}

std::optional<CameraTrack> cameraTrack(GstPad *pad) {
    CapsPtr caps(gst_pad_get_current_caps(pad));
    if (!caps)
        caps.reset(gst_pad_query_caps(pad, nullptr));
    if (!caps || gst_caps_is_any(caps.get()) || gst_caps_is_empty(caps.get()))
        return std::nullopt;
    const GstStructure *structure = gst_caps_get_structure(caps.get(), 0);
    const QByteArray name = gst_structure_get_name(structure);
    CameraTrack track;
    if (name.startsWith("audio/")) {
        track.opus = name == "audio/x-opus";
        return track;
    }
    if (!name.startsWith("video/"))
        return std::nullopt;
    track.kind = MediaKind::Video;
    if (name == "video/x-h264")
        track.codec = VideoCodec::H264;
    else if (name == "video/x-vp8")
        track.codec = VideoCodec::Vp8;
    else if (name == "video/x-vp9")
        track.codec = VideoCodec::Vp9;
    track.profile = gst_structure_get_string(structure, "profile");
    gst_structure_get_int(structure, "width", &track.width);
    gst_structure_get_int(structure, "height", &track.height);
    int numerator = 0, denominator = 1;
    if (gst_structure_get_fraction(structure, "framerate", &numerator, &denominator) && numerator > 0)
        track.frameRate = std::max(1, numerator / std::max(1, denominator));
    return track;
}

namespace {

constexpr char Sink[] = " ! appsink name=sink async=false enable-last-sample=false max-buffers=16";

} // namespace

QByteArray encoderBranch(const CameraTrack &track, Lateness lateness) {
    const double pixels = double(std::min(track.width, MaxWidth)) * std::min(track.height, MaxHeight);
    const int rate = std::clamp(track.frameRate.value_or(MaxRate), 1, MaxRate);
    const int bitrate_kbps =
        pixels > 0 ? std::clamp(int(pixels * rate * BitsPerPixel / 1000), MinVideo_kbps, MaxVideo_kbps)
                   : UnknownVideo_kbps;
    const QString slower = track.frameRate.value_or(0) > MaxRate
                               ? QStringLiteral("videorate max-rate=%1 ! ").arg(MaxRate)
                               : QString();
    const QString chain =
        QStringLiteral(
            "queue max-size-buffers=4 max-size-bytes=0 max-size-time=0 leaky=%1 ! "
            "%2videoscale n-threads=1 ! videoconvert n-threads=1 ! "
            "capsfilter name=range caps=\"video/x-raw,format=I420,width=[16,%3],height=[16,%4]\" ! "
            "vp8enc deadline=1 cpu-used=8 threads=2 end-usage=cbr target-bitrate=%5 "
            "lag-in-frames=0 keyframe-max-dist=%6 ! rtpvp8pay mtu=%7")
            .arg(lateness == Lateness::Drops ? QStringLiteral("downstream") : QStringLiteral("no"))
            .arg(slower)
            .arg(MaxWidth)
            .arg(MaxHeight)
            .arg(bitrate_kbps * 1000)
            .arg(rate * 4)
            .arg(PacketSize);
    return chain.toLatin1() + Sink;
}

QByteArray cameraBranch(const CameraTrack &track, const CameraAddress &address) {
    QString chain;
    if (track.kind == MediaKind::Audio) {
        chain = track.opus ? QStringLiteral("rtpopuspay mtu=%1").arg(PacketSize)
                           : QStringLiteral("queue ! audioconvert ! audioresample ! "
                                            "audio/x-raw,rate=48000,channels=[1,2] ! "
                                            "opusenc frame-size=20 bitrate=64000 ! rtpopuspay mtu=%1")
                                 .arg(PacketSize);
    } else if (track.codec == VideoCodec::Vp8) {
        chain = QStringLiteral("rtpvp8pay mtu=%1").arg(PacketSize);
    } else if (track.codec == VideoCodec::Vp9) {
        chain = QStringLiteral("rtpvp9pay mtu=%1").arg(PacketSize);
    } else if (track.codec == VideoCodec::H264) {
        chain = QStringLiteral("rtph264pay config-interval=-1 aggregate-mode=zero-latency mtu=%1")
                    .arg(PacketSize);
    } else {
        return encoderBranch(track, address.isRtsp ? Lateness::Drops : Lateness::Waits);
    }
    return chain.toLatin1() + Sink;
}

} // namespace ovation::media
