#include "config/setting_groups.h"

namespace ovation::config {
namespace {

constexpr qint64 MaxCameraCertificates_bytes = 16'000'000;

void readCameras(SettingReader &in, Settings &out) {
    out.cameraTlsIsVerified = in.boolean(latin1("OVATION_CAMERA_VERIFY_TLS"), out.cameraTlsIsVerified);
    out.cameraCertificates = certificateFile(in, "OVATION_CAMERA_CERTIFICATES", MaxCameraCertificates_bytes);
}

} // namespace

void readMedia(SettingReader &in, Settings &out) {
    const auto bandwidth = [&](const char *name, int &value) {
        value = in.integer(latin1(name), value, 0, 1'000'000);
    };
    bandwidth("OPENVIDU_STREAMS_VIDEO_MAX_RECV_BANDWIDTH", out.maxRecv_kbps);
    bandwidth("OPENVIDU_STREAMS_VIDEO_MIN_RECV_BANDWIDTH", out.minRecv_kbps);
    bandwidth("OPENVIDU_STREAMS_VIDEO_MAX_SEND_BANDWIDTH", out.maxSend_kbps);
    bandwidth("OPENVIDU_STREAMS_VIDEO_MIN_SEND_BANDWIDTH", out.minSend_kbps);
    const QString codec =
        in.text(latin1("OPENVIDU_STREAMS_FORCED_VIDEO_CODEC"), toText(out.forcedVideoCodec));
    if (const auto known = forcedVideoCodecFromText(codec))
        out.forcedVideoCodec = *known;
    else
        in.complain(latin1("OPENVIDU_STREAMS_FORCED_VIDEO_CODEC"),
                    QStringLiteral("must be MEDIA_SERVER_PREFERRED, NONE, VP8, VP9 or H264"));
    out.allowTranscoding = in.boolean(latin1("OPENVIDU_STREAMS_ALLOW_TRANSCODING"), out.allowTranscoding);
    out.maxVideoSide = in.integer(latin1("OVATION_MAX_VIDEO_SIDE"), out.maxVideoSide, 16, 16384);
    out.maxPlayoutDelay_ms =
        in.integer(latin1("OVATION_MAX_PLAYOUT_DELAY"), out.maxPlayoutDelay_ms, 250, 2000);
    readCameras(in, out);
}

} // namespace ovation::config
