#pragma once

#include "base/webrtc_terms.h"
#include "transport/tap.h"

#include <QString>

#include <optional>

namespace ovation::media {

/// Whose certificates are believed.
struct CameraTrust {
    bool tlsIsVerified = true;
    QString certificates; ///< PEM file of authorities and certificates besides the system's; may be empty
};

/// Where a camera is and how it shall be pulled (protocol 1.4, type IPCAM).
struct CameraProperties {
    QString uri; ///< rtsp, rtsps, http, https or file; user name and password may stand in it
    bool onlyPlayWithSubscribers = true; ///< pull only while the stream has subscribers
    int networkCache_ms = 2000;          ///< how much is held back to even out the network
    ForcedVideoCodec forcedCodec = ForcedVideoCodec::MediaServerPreferred;
    CameraTrust trust;
    bool mayBeAbsent = false; ///< published even when it does not answer yet, and pulled once it does
};

/// What a camera's stream will be. Codecs that browsers take pass through; the rest becomes VP8 and Opus.
struct CameraFormat {
    transport::StreamFormat stream;
    bool videoPasses = false, audioPasses = false; ///< as the camera sends it, nothing is encoded here
    int width = 0, height = 0;                     ///< pixels, 0 = not known
    std::optional<int> frameRate;
    bool hasVideo() const { return stream.video != transport::VideoCodec::None; }
    bool hasAudio() const { return stream.audio != transport::AudioCodec::None; }
};

} // namespace ovation::media
