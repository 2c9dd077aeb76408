#include "media/decode/playout.h"

namespace ovation::media {
namespace {

using transport::MediaKind;

// For decoding, and so that the next packet that is a little later still finds its place.
constexpr int64_t PlayoutMargin_ns = 60'000'000;
// What was needed in the last 5 to 10 s is kept ready: a queue that comes again and again tears only once.
constexpr int64_t PlayoutWindow_ns = 5'000'000'000;
// Frames that are too late so often in that time are not single ones.
constexpr int OftenTooLate = 3;
constexpr int64_t BetweenLate_ns = 200'000'000; // later ones belong to the same hole
// As fast as the ring stretches audio without its being heard; where much is to be made up for, by whole
// periods; and what is needed comes sooner than what is not goes.
constexpr int64_t SlewPart = 200, FastPart = 20, GrowPart = 50;
constexpr int64_t Much_ns = 100'000'000;
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

void Playout::Need::note(int64_t need_ns, int64_t now_ns) {
    if (now_ns >= windowEnd_ns) {
        longest_ns[1] = longest_ns[0];
        longest_ns[0] = need_ns;
        tooLate[1] = tooLate[0];
        tooLate[0] = 0;
        windowEnd_ns = now_ns + PlayoutWindow_ns;
    }
    longest_ns[0] = std::max(longest_ns[0], need_ns);
}

void Playout::Need::move(int64_t by_ns) {
    for (int64_t &one_ns : longest_ns)
        one_ns += by_ns;
}

void Playout::follow(const StreamTimeline &timeline) {
    const StreamTimeline::Moves &audio = timeline.moves(MediaKind::Audio),
                                &video = timeline.moves(MediaKind::Video);
    const int64_t audio_ns = audio.jumped_ns - m_audio.seen.jumped_ns,
                  video_ns = video.jumped_ns - m_video.seen.jumped_ns;
    const bool restarted = audio.restarts != m_audio.seen.restarts || video.restarts != m_video.seen.restarts;
    if (audio.restarts != m_audio.seen.restarts)
        m_audioNeed = {};
    if (video.restarts != m_video.seen.restarts)
        m_videoNeed = {};
    m_audioNeed.move(-audio_ns);
    m_videoNeed.move(-video_ns);
    m_audio.follow(audio);
    m_video.follow(video);
    // All that there is has moved back: the path became faster, and what comes is early. It waits.
    const int64_t back_ns = !m_hasVideo ? audio_ns : !m_hasAudio ? video_ns : std::max(audio_ns, video_ns);
    const int64_t early_ns = std::min(-back_ns, m_maxExtra_ns - std::max(m_audio.extra_ns, m_video.extra_ns));
    if (early_ns <= 0 || restarted)
        return;
    m_audio.extra_ns += early_ns;
    m_video.extra_ns += early_ns;
    m_settling_ns += early_ns;
}

int64_t Playout::audio_ns(int64_t capture_ns, int64_t now_ns, const StreamTimeline &timeline) {
    m_hasAudio = true;
    follow(timeline);
    m_audioNeed.note(now_ns - capture_ns, now_ns);
    const int64_t late_ns = now_ns - capture_ns - Delay_ns - m_audio.extra_ns;
    if (late_ns > 0) {
        const int64_t before_ns = m_audio.extra_ns;
        m_audio.extra_ns =
            std::clamp(before_ns + late_ns + PlayoutMargin_ns, before_ns, std::max(m_maxExtra_ns, before_ns));
        const bool given_up = m_audio.extra_ns < before_ns + late_ns;
        m_tooLate_ns += m_audio.extra_ns - before_ns + (given_up ? Packet_ns : 0);
    }
    adapt(now_ns);
    settle(now_ns);
    return capture_ns + Delay_ns + m_audio.extra_ns;
}

int64_t Playout::video_ns(int64_t capture_ns, int64_t now_ns, const StreamTimeline &timeline) {
    m_hasVideo = true;
    follow(timeline);
    noteVideo(now_ns - capture_ns, now_ns);
    if (!m_hasAudio) {
        adapt(now_ns);
        settle(now_ns);
    }
    return capture_ns + Delay_ns + m_video.extra_ns;
}

void Playout::noteVideo(int64_t need_ns, int64_t now_ns) {
    m_videoNeed.note(need_ns, now_ns);
    if (need_ns <= Delay_ns || now_ns - m_lateFrame_ns < BetweenLate_ns)
        return;
    m_lateFrame_ns = now_ns;
    ++m_videoNeed.tooLate[0];
}

int64_t Playout::needed_ns() const {
    const bool often = m_videoNeed.tooLate[0] + m_videoNeed.tooLate[1] >= OftenTooLate;
    const int64_t longest_ns = std::max(m_audioNeed.all_ns(), often ? m_videoNeed.all_ns() : 0);
    return std::clamp<int64_t>(longest_ns + PlayoutMargin_ns - Delay_ns, 0, m_maxExtra_ns);
}

void Playout::adapt(int64_t now_ns) {
    const int64_t passed_ns = std::max<int64_t>(now_ns - m_now_ns, 0);
    const bool isFirst = m_now_ns == 0;
    m_now_ns = std::max(now_ns, m_now_ns);
    if (isFirst)
        return;
    const int64_t change_ns = needed_ns() - m_audio.extra_ns;
    const int64_t backPart = change_ns < -Much_ns ? FastPart : SlewPart;
    m_audio.extra_ns += std::clamp(change_ns, -passed_ns / backPart, passed_ns / GrowPart);
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
