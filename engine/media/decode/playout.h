#pragma once

#include "media/rtp/stream_timeline.h"

namespace ovation::media {

/// When what was captured is to be seen and heard: a fixed delay later, and more while the path is so slow
/// that audio would come too late to be mixed. Audio that comes too late moves on at once, so that it is
/// heard; video follows when it is certain that the path became slower, and not the sender's audio clock.
/// Both come back slowly when the path is fast again. Times are CLOCK_MONOTONIC; no thread, no clock of its
/// own.
class Playout {
  public:
    static constexpr int64_t Delay_ns = 250'000'000;
    static constexpr int64_t MaxExtra_ns = 1'500'000'000;

    /// When a packet that is handed on at `now_ns` is to be heard. `moves` are those of the audio track.
    int64_t audio_ns(int64_t capture_ns, int64_t now_ns, const StreamTimeline::Moves &moves);
    /// When a packet is to be seen. `moves` are those of the video track.
    int64_t video_ns(int64_t capture_ns, const StreamTimeline::Moves &moves);
    /// How much audio came too late for its place, in all: holes it left, and what was given up.
    int64_t audioTooLate_ns() const { return m_tooLate_ns; }

  private:
    struct Track {
        int64_t extra_ns = 0;
        StreamTimeline::Moves seen;
        void follow(const StreamTimeline::Moves &moves);
    };
    void noteNeed(int64_t need_ns, int64_t now_ns);
    void settle(int64_t now_ns);
    void comeBack(int64_t now_ns);

    Track m_audio, m_video;
    int64_t m_need_ns[2] = {}; ///< longest from capture until handed on: this window and the one before
    int64_t m_windowEnd_ns = 0;
    int64_t m_now_ns = 0;
    int64_t m_settling_ns = 0; ///< what video gets at m_settled_ns, if audio still has it
    int64_t m_settled_ns = 0;
    int64_t m_tooLate_ns = 0;
};

} // namespace ovation::media
