#pragma once

#include "base/result.h"
#include "base/webrtc_terms.h"
#include "transport/media_plane.h"

#include <functional>
#include <memory>
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
    bool onlyPlayWithSubscribers = true; ///< pull only while somebody gets the stream
    int networkCache_ms = 2000;          ///< how much is held back to even out the network
    ForcedVideoCodec forcedCodec = ForcedVideoCodec::MediaServerPreferred;
    CameraTrust trust;
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

/// A network camera, or a file that is played over and over. Looked at first, then published; afterwards it
/// is pulled for as long as it lives (or is watched), and tried again with growing pauses when it goes away.
/// Owner's thread; callbacks are queued to it. Destroying it stops everything, and no callback follows.
class CameraSource {
  public:
    /// How long look() takes at most.
    static constexpr int LookLimit_ms = 10'000;

    virtual ~CameraSource() = default;
    /// Connects once to see what is there. Error 303 with the reason in words, without the URI: not
    /// reachable, certificate not trusted, refused (401), not found (404), no such file, nothing that can be
    /// decoded, no answer in time.
    virtual void look(std::function<void(Result<CameraFormat>)> done) = 0;
    /// Publishes the stream as look() found it. The stream is closed by the caller
    /// (MediaPlane::closeStream), after the source was destroyed.
    virtual void publish(transport::MediaPlane &plane, const QString &sessionId, const QString &streamId) = 0;
    /// Whether the camera is being pulled, or tried to be.
    virtual bool isPlaying() const = 0;
};

/// Makes camera sources; connecting to them and letting go of them, which can block, happens on threads it
/// owns. Lives on the engine thread and outlives its sources.
class CameraFactory {
  public:
    CameraFactory();
    ~CameraFactory(); ///< waits until every connection is closed
    std::unique_ptr<CameraSource> add(const CameraProperties &properties);

  private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ovation::media
