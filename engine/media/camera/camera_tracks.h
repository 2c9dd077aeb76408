#pragma once

#include "media/camera/camera_types.h"

#include <gst/gst.h>

#include <optional>
#include <vector>

namespace ovation::media {

/// Where to connect, and how. Secrets stand apart from the address, so that no debug text holds them.
struct CameraAddress {
    explicit CameraAddress(const QString &uri);
    QByteArray uri; ///< without user name and password
    QByteArray user, password;
    bool isFile = false, isRtsp = false;
    CameraTrust trust;
    int latency_ms = 0;
    bool udp = false; ///< RTP over UDP too; otherwise over the RTSP connection only
};

/// Something a camera sends that can be shown or heard.
struct CameraTrack {
    transport::MediaKind kind = transport::MediaKind::Audio;
    transport::VideoCodec codec = transport::VideoCodec::None; ///< None = is decoded here
    bool opus = false;
    QByteArray profile; ///< of H264
    int width = 0, height = 0;
    std::optional<int> frameRate;
};

/// What is made of what a camera sends.
CameraFormat formatOf(const std::vector<CameraTrack> &tracks, const CameraAddress &address,
                      ForcedVideoCodec forced);

/// Where autoplugging stops when everything that may pass shall be seen as it is.
extern const char EveryCameraTrack[];
/// Where it stops when it is to be played so: the rest is decoded.
const char *cameraStop(const CameraFormat &format);

/// What a pad gives; nothing if it can be neither seen nor heard.
std::optional<CameraTrack> cameraTrack(GstPad *pad);
/// The description of what makes RTP of it, with an appsink called "sink" at its end. Holds nothing from
/// outside but numbers.
QByteArray cameraBranch(const CameraTrack &track, const CameraAddress &address);

} // namespace ovation::media
