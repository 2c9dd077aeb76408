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
    QByteArray profile;    ///< of H264
    bool reorders = false; ///< frames do not come in the order in which they are shown
    int width = 0, height = 0;
    std::optional<int> frameRate;
};

/// What is made of what a camera sends.
CameraFormat formatOf(const std::vector<CameraTrack> &tracks, const CameraAddress &address,
                      ForcedVideoCodec forced);

/// What becomes of a camera that did not answer yet: VP8 and Opus, whatever it will send.
CameraFormat awaitedFormat();

/// Where autoplugging stops when everything that may pass shall be seen as it is.
extern const char EveryCameraTrack[];
/// Where it stops when it is to be played so: the rest is decoded.
const char *cameraStop(const CameraFormat &format);

/// What a pad gives; nothing if it can be neither seen nor heard.
std::optional<CameraTrack> cameraTrack(GstPad *pad);
/// What an encoder does with frames that come faster than it takes them: from the network they must not pile
/// up, a file is read as fast as it is taken.
enum class Lateness { Drops, Waits };
/// The description of what makes VP8 of decoded frames, for keepLimitedRange(), and RTP of that, with an
/// appsink called "sink" at its end.
QByteArray encoderBranch(const CameraTrack &track, Lateness lateness);
/// The description of what makes RTP of it, with an appsink called "sink" at its end. Holds nothing from
/// outside but numbers.
QByteArray cameraBranch(const CameraTrack &track, const CameraAddress &address);

} // namespace ovation::media
