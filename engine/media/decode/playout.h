#pragma once

#include "media/rtp/stream_timeline.h"

#include <algorithm>

namespace ovation::media {

/// When what was captured is to be seen and heard: a quarter of a second later, and more while the path needs
/// it. Audio that comes too late to be mixed moves on at once, so that it is heard; video follows when it is
/// certain that the path became slower, and not the sender's audio clock. Where frames come too late again
/// and again, because their packets have to be sent twice, both move on slowly. Both come back slowly when
/// the delay is not needed any more, also when the timeline moved back at once: nothing is left out. Times
/// are CLOCK_MONOTONIC; no thread, no clock of its own.
class Playout {
  public:
    static constexpr int64_t Delay_ns = 250'000'000; ///< on a good path, and at least
    static constexpr int64_t UsualMax_ns = 1'750'000'000;
    static constexpr int64_t LastFrame_ns = 40'000'000; ///< how long the last frame of a stream lasts

    /// `max_ns`: what it may become.
    explicit Playout(int64_t max_ns = UsualMax_ns) : m_maxExtra_ns(std::max<int64_t>(max_ns - Delay_ns, 0)) {}

    /// When a packet that is handed on at `now_ns` is to be heard. `timeline` is what told its time.
    int64_t audio_ns(int64_t capture_ns, int64_t now_ns, const StreamTimeline &timeline);
    /// When a packet is to be seen that is handed on at `now_ns`.
    int64_t video_ns(int64_t capture_ns, int64_t now_ns, const StreamTimeline &timeline);
    /// How long after it was captured something is seen at present; heard, where there is no video.
    int64_t delay_ns() const { return Delay_ns + (m_hasVideo ? m_video : m_audio).extra_ns; }
    /// How much audio came too late for its place, in all: holes it left, and what was given up.
    int64_t audioTooLate_ns() const { return m_tooLate_ns; }

  private:
    struct Track {
        int64_t extra_ns = 0;
        StreamTimeline::Moves seen;
        void follow(const StreamTimeline::Moves &moves);
    };
    /// The longest time from capture until something was handed on, lately.
    struct Need {
        int64_t longest_ns[2] = {}; ///< this window and the one before
        int tooLate[2] = {};        ///< how often that was more than the usual delay
        int64_t windowEnd_ns = 0;

        void note(int64_t need_ns, int64_t now_ns);
        void move(int64_t by_ns);
        int64_t all_ns() const { return std::max(longest_ns[0], longest_ns[1]); }
    };
    void follow(const StreamTimeline &timeline);
    void noteVideo(int64_t need_ns, int64_t now_ns);
    int64_t needed_ns() const;
    void adapt(int64_t now_ns);
    void settle(int64_t now_ns);

    const int64_t m_maxExtra_ns;
    Track m_audio, m_video;
    bool m_hasAudio = false, m_hasVideo = false; ///< something of it came
    Need m_audioNeed, m_videoNeed;
    int64_t m_lateFrame_ns = 0; ///< when a frame was too late last
    int64_t m_now_ns = 0;
    int64_t m_settling_ns = 0; ///< what video gets at m_settled_ns, if audio still has it
    int64_t m_settled_ns = 0;
    int64_t m_tooLate_ns = 0;
};

/// How far a stream is behind itself, and for how long there is something of it.
struct PlayoutState {
    int64_t delay_ns = Playout::Delay_ns; ///< from capture until it is seen at present; heard, without video
    int64_t until_ns = 0;                 ///< when the last of what has come will be over
};

} // namespace ovation::media
