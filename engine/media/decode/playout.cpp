#include "media/decode/playout.h"

#include <algorithm>

namespace ovation::media {
namespace {

// For decoding, and so that the next packet that is a little later still finds its place.
constexpr int64_t Margin_ns = 60'000'000;
// What was needed in the last 5 to 10 s is kept ready: a queue that comes again and again tears only once.
constexpr int64_t Window_ns = 5'000'000'000;
// As fast as the ring stretches audio without its being heard.
constexpr int64_t SlewPart = 200;
// More than that would take too long to come back by stretching.
constexpr int64_t Break_ns = 400'000'000;
// Longer than the timeline needs to notice that the sender's clock stood still.
constexpr int64_t SettleTime_ns = 600'000'000;
constexpr int64_t Packet_ns = 20'000'000;

} // namespace

void Playout::Track::follow(const StreamTimeline::Moves &moves) {
    // What the timeline took into account needs no extra time any more.
    const int64_t jumped_ns = moves.jumped_ns - seen.jumped_ns;
    if (moves.restarts != seen.restarts)
        extra_ns = 0;
    else if (jumped_ns > 0)
        extra_ns = std::max<int64_t>(extra_ns - jumped_ns, 0);
    seen = moves;
}

int64_t Playout::audio_ns(int64_t capture_ns, int64_t now_ns, const StreamTimeline::Moves &moves) {
    if (moves.restarts != m_audio.seen.restarts) {
        m_need_ns[0] = m_need_ns[1] = 0;
    } else {
        for (int64_t &need_ns : m_need_ns)
            need_ns -= moves.jumped_ns - m_audio.seen.jumped_ns;
    }
    m_audio.follow(moves);
    noteNeed(now_ns - capture_ns, now_ns);
    const int64_t late_ns = now_ns - capture_ns - Delay_ns - m_audio.extra_ns;
    if (late_ns > 0) {
        const int64_t before_ns = m_audio.extra_ns;
        m_audio.extra_ns = std::clamp(before_ns + late_ns + Margin_ns, before_ns, MaxExtra_ns);
        const bool given_up = m_audio.extra_ns < before_ns + late_ns;
        m_tooLate_ns += m_audio.extra_ns - before_ns + (given_up ? Packet_ns : 0);
    }
    comeBack(now_ns);
    settle(now_ns);
    return capture_ns + Delay_ns + m_audio.extra_ns;
}

int64_t Playout::video_ns(int64_t capture_ns, const StreamTimeline::Moves &moves) {
    m_video.follow(moves);
    return capture_ns + Delay_ns + m_video.extra_ns;
}

void Playout::noteNeed(int64_t need_ns, int64_t now_ns) {
    if (now_ns >= m_windowEnd_ns) {
        m_need_ns[1] = m_need_ns[0];
        m_need_ns[0] = need_ns;
        m_windowEnd_ns = now_ns + Window_ns;
    }
    m_need_ns[0] = std::max(m_need_ns[0], need_ns);
}

void Playout::comeBack(int64_t now_ns) {
    const int64_t passed_ns = std::max<int64_t>(now_ns - m_now_ns, 0);
    m_now_ns = std::max(now_ns, m_now_ns);
    const int64_t needed_ns = std::max(m_need_ns[0], m_need_ns[1]) + Margin_ns - Delay_ns;
    const int64_t unneeded_ns = m_audio.extra_ns - std::max<int64_t>(needed_ns, 0);
    if (unneeded_ns > Break_ns)
        m_audio.extra_ns -= unneeded_ns;
    else if (unneeded_ns > 0)
        m_audio.extra_ns -= std::min(unneeded_ns, passed_ns / SlewPart);
}

void Playout::settle(int64_t now_ns) {
    m_settling_ns = std::min(m_settling_ns, m_audio.extra_ns);
    m_video.extra_ns = std::min(m_video.extra_ns, m_audio.extra_ns);
    if (now_ns < m_settled_ns)
        return;
    m_video.extra_ns = m_settling_ns;
    m_settling_ns = m_audio.extra_ns;
    m_settled_ns = now_ns + SettleTime_ns;
}

} // namespace ovation::media
