#pragma once

#include "media/synthetic/synthetic_loop.h"
#include "transport/tap.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace ovation::media {

/// Plays a loop as RTP without end: sequence numbers, time stamps and picture ids go on over the loop's end
/// (RFC 3550, RFC 7741, RFC 7587). Knows no clock but the time it is asked for. One thread.
class SyntheticPlayer {
  public:
    using Push = std::function<void(transport::MediaKind, std::vector<uint8_t> packet)>;

    explicit SyntheticPlayer(std::shared_ptr<const SyntheticLoop> loop);

    /// When the next packet is due, nanoseconds since the player's beginning.
    int64_t nextDue_ns() const;
    /// Gives everything due until then. More than half a second of delay is left out, not caught up with.
    void playUntil(int64_t time_ns, const Push &push);
    /// The next picture is the keyframe that follows in the loop; sound that belongs to the pictures goes
    /// along.
    void skipToKeyframe();
    bool hasSound() const { return !m_loop->sounds.empty(); }
    uint32_t rtpTime(transport::MediaKind kind, int64_t time_ns) const;

  private:
    int64_t videoDue_ns() const;
    int64_t audioDue_ns() const;
    void leaveOut(int64_t until_ns);
    void playPicture(const Push &push);
    void playSound(const Push &push);
    size_t soundIndex() const;
    std::vector<uint8_t> header(bool marker, int payloadType, uint16_t sequence, uint32_t timestamp,
                                uint32_t ssrc) const;

    const std::shared_ptr<const SyntheticLoop> m_loop;
    const uint32_t m_videoSsrc, m_audioSsrc, m_videoStart, m_audioStart;
    int64_t m_pictures = 0, m_sounds = 0; ///< played or left out since the beginning
    size_t m_index = 0;                   ///< next picture of the loop
    uint16_t m_videoSequence, m_audioSequence, m_pictureId;
};

} // namespace ovation::media
