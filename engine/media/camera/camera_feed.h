#pragma once

#include "media/camera/camera_output.h"
#include "media/rtp/rtp_time.h"
#include "transport/media_plane.h"

#include <algorithm>
#include <atomic>
#include <memory>
#include <mutex>

namespace ovation::media {

/// Makes one lasting RTP stream of what the pipelines of a camera give one after the other: sequence numbers
/// go on, time stamps follow CLOCK_MONOTONIC, and a sender report a second says so for audio and frames
/// alike.
class CameraFeed final : public CameraOutput {
  public:
    CameraFeed(const transport::StreamFormat &format, std::shared_ptr<transport::LocalPublisher> publisher);

    void push(transport::MediaKind kind, std::vector<uint8_t> packet, int64_t time_ns) override;
    /// CLOCK_MONOTONIC of the last packet of that kind, and of any; 0 = none yet.
    int64_t lastPacket_ns(transport::MediaKind kind) const { return m_lastPacket_ns[size_t(kind)]; }
    int64_t lastPacket_ns() const { return std::max<int64_t>(m_lastPacket_ns[0], m_lastPacket_ns[1]); }

  private:
    struct Track {
        int payloadType = -1;
        uint32_t ssrc = 0, start = 0;
        uint16_t sequence = 0;
        int64_t nextReport_ns = 0;
    };
    Track &track(transport::MediaKind kind) { return m_tracks[size_t(kind)]; }

    const std::shared_ptr<transport::LocalPublisher> m_publisher;
    const uint64_t m_ntpOffset_ns;
    std::mutex m_mutex; // audio and frames come from threads of their own
    Track m_tracks[2];
    std::atomic<int64_t> m_lastPacket_ns[2] = {};
};

} // namespace ovation::media
