#pragma once

#include "base/thread_check.h"
#include "media/decode/stream_decoder.h"
#include "media/stream_health.h"
#include "session/session.h"

#include <map>
#include <vector>

namespace ovation::compose {

/// Notes how the streams of a composed recording fare while it runs. Looked at several times a second, which
/// is how exact its gaps are. Engine thread.
class StreamWatch {
  public:
    explicit StreamWatch(bool frames) : m_frames(frames) {}

    /// All streams that are there are looked at next: the others have left.
    void beginRound() { ++m_round; }
    void look(const session::Stream &stream, media::StreamDecoder &decoder, int64_t now_ns);
    /// In order of arrival: those that are there, and those that left, which are forgotten. One that comes
    /// back is a new one.
    std::vector<media::StreamHealth> takeReport();

  private:
    struct Watched {
        media::ArrivalHealth before, latest; ///< the first look's, and the last one's
        int64_t begun_ns = 0;                ///< first look for a frame
        int64_t since_ns = 0, longestGap_ns = 0;
        int64_t shown_ns = -1,
                lostWhenShown = 0;           ///< time of the latest frame, and lost packets at its first look
        std::optional<int64_t> audioLate_ns; ///< the largest seen, either way
        bool showed = false, missed = false; ///< a frame; none for long
        int64_t order = 0, round = 0;        ///< of arrival; of the last look
    };
    static media::StreamHealth healthOf(const QString &streamId, const Watched &watched);

    const bool m_frames;
    std::map<QString, Watched> m_streams;
    int64_t m_nextOrder = 0, m_round = 0;
    ThreadCheck m_thread;
};

} // namespace ovation::compose
