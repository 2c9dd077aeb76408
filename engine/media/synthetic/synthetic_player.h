#pragma once

#include "media/synthetic/synthetic_loop.h"
#include "transport/tap.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace ovation::media {

/// Plays a loop as RTP without end: sequence numbers, time stamps and frame ids go on over the loop's end
/// (RFC 3550, RFC 7741, RFC 7587). Knows no clock but the time it is asked for. One thread.
class SyntheticPlayer {
  public:
    using Push = std::function<void(transport::MediaKind, std::vector<uint8_t> packet)>;

    explicit SyntheticPlayer(std::shared_ptr<const SyntheticLoop> loop);

    /// When the next packet is due, nanoseconds since the player's beginning.
    int64_t nextDue_ns() const;
    /// Gives everything due until then. More than half a second of delay is left out, not caught up with.
    void playUntil(int64_t time_ns, const Push &push);
    /// The next frame is the keyframe that follows in the loop; audio that belongs to the frames goes
    /// along.
    void skipToKeyframe();
    bool hasAudio() const { return !m_loop->audios.empty(); }
    uint32_t rtpTime(transport::MediaKind kind, int64_t time_ns) const;

  private:
    int64_t videoDue_ns() const;
    int64_t audioDue_ns() const;
    void leaveOut(int64_t until_ns);
    void playFrame(const Push &push);
    void playAudio(const Push &push);
    size_t audioIndex() const;
    std::vector<uint8_t> header(bool marker, int payloadType, uint16_t sequence, uint32_t timestamp,
                                uint32_t ssrc) const;

    const std::shared_ptr<const SyntheticLoop> m_loop;
    const uint32_t m_videoSsrc, m_audioSsrc, m_videoStart, m_audioStart;
    int64_t m_frames = 0, m_audios = 0; ///< played or left out since the beginning
    size_t m_index = 0;                 ///< next frame of the loop
    uint16_t m_videoSequence, m_audioSequence, m_pictureId;
};

} // namespace ovation::media
