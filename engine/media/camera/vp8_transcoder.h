#pragma once

#include "media/camera/camera_types.h"
#include "transport/rtp_packet.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace ovation::media {

/// Decodes the video of a stream and encodes it as VP8. open() and close() may block; take() does not, and
/// may be called before it is open.
class Vp8Transcoder {
  public:
    struct Callbacks {
        std::function<void(std::vector<uint8_t>)> give; ///< an RTP packet; from another thread
        std::function<void()> failed;                   ///< nothing comes any more; from another thread
    };

    virtual ~Vp8Transcoder() = default;
    virtual void open() = 0;
    /// Nothing is called back any more after this.
    virtual void close() = 0;
    /// A packet of the stream's video; a transport thread.
    virtual void take(const transport::RtpPacketPtr &packet) = 0;
    virtual void requestKeyframe() = 0;
};

/// For a stream of this format.
using MakeTranscoder =
    std::function<std::shared_ptr<Vp8Transcoder>(const CameraFormat &, Vp8Transcoder::Callbacks)>;
/// In this process.
MakeTranscoder transcodeHere();

} // namespace ovation::media
