#pragma once

#include "base/result.h"
#include "media/camera/camera_connection.h"
#include "media/camera/vp8_transcoder.h"
#include "transport/media_plane.h"

#include <functional>
#include <memory>

namespace ovation::media {

/// A network camera, or a file that is played over and over. Looked at first, then published; afterwards it
/// is pulled for as long as it lives (or is watched), and tried again with growing pauses when it goes away.
/// Owner's thread; callbacks are queued to it. Destroying it stops everything, and no callback follows.
class CameraSource {
  public:
    /// How long look() takes at most.
    static constexpr int LookLimit_ms = 10'000;

    virtual ~CameraSource() = default;
    /// Connects once to see what is there. EndpointFailed with the reason in words, without the URI: not
    /// reachable, certificate not trusted, refused (401), not found (404), no such file, nothing that can be
    /// decoded, no answer in time. A camera that `mayBeAbsent` and is not there yet gives the format in which
    /// it will be sent.
    virtual void look(std::function<void(Result<CameraFormat>)> done) = 0;
    /// Publishes the stream as look() found it. The stream is closed by the caller
    /// (MediaPlane::closeStream), after the source was destroyed.
    virtual void publish(transport::MediaPlane &plane, const QString &sessionId, const QString &streamId) = 0;
    /// Whether the camera is being pulled, or tried to be.
    virtual bool isPlaying() const = 0;
};

/// Where what cameras send is taken apart and decoded: in this process, unless others do it.
struct CameraDecoding {
    ConnectCamera connect = connectHere();
    MakeTranscoder transcode = transcodeHere();
};

/// Makes camera sources; connecting to them and letting go of them, which can block, happens on threads it
/// owns. Lives on the engine thread and outlives its sources.
class CameraFactory {
  public:
    explicit CameraFactory(CameraDecoding decoding = {});
    ~CameraFactory(); ///< waits until every connection is closed
    std::unique_ptr<CameraSource> add(const CameraProperties &properties);

  private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ovation::media
