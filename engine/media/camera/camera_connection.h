#pragma once

#include "media/camera/camera_output.h"
#include "media/camera/camera_tracks.h"
#include "media/camera/camera_words.h"

#include <functional>
#include <memory>
#include <optional>

namespace ovation::media {

/// One connection to a camera, from start() to its end. Made, and destroyed, on any one thread that may
/// block; callbacks come on others, and none after it is destroyed.
class CameraConnection {
  public:
    struct Callbacks {
        std::function<void(const CameraTrack &)> found; ///< when looking; again when more is known of it
        std::function<void()> complete;                 ///< when looking: no more tracks will come
        std::function<void(const CameraTrouble &)> failed;
        std::function<void()> ended;
        std::function<void()> latencyChanged; ///< wants recalculateLatency(), from another thread
    };

    virtual ~CameraConnection() = default;
    virtual void start() = 0;
    virtual void recalculateLatency() = 0;
    /// Of the encoder, or of the camera if it understands (RFC 4585).
    virtual void requestKeyframe() = 0;
};

/// What a connection is for.
struct CameraTask {
    CameraAddress address;
    std::optional<CameraFormat>
        format; ///< as which it is played into `output`; nothing = only to see what is there
    std::shared_ptr<CameraOutput> output; ///< null when it is not played
};

using ConnectCamera =
    std::function<std::unique_ptr<CameraConnection>(const CameraTask &, CameraConnection::Callbacks)>;
/// Decodes the camera in this process (CameraPipeline).
ConnectCamera connectHere();

} // namespace ovation::media
