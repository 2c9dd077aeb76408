#include "media/rtp/stream_timeline.h"

#include "base/time_units.h"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <utility>

namespace ovation::media {
namespace {

// The least delay is looked for in the last 5 to 10 s: long enough for jitter, short enough for clock drift.
constexpr int64_t Window_ns = 5 * Second_ns;
// Five parts in a thousand: what stretching audio can follow without being heard.
constexpr int64_t TimelineSlewPart = 200;
// Beyond this the sender's time stamps broke; creeping would take minutes.
constexpr int64_t Break_ns = 400'000'000;
constexpr int64_t TimestampBreak_ns = 3 * Second_ns;
// Tracks further apart than that have reports that are wrong.
constexpr int64_t MaxApart_ns = 1'000'000'000;
// A report that moves its track by more is followed at once: creeping, lips would be out of step for long.
constexpr int64_t ReportStep_ns = 60'000'000;
// A report may be made in the middle of a stall, before audio continues, and then knows nothing of it.
constexpr int64_t ReportPatience_ns = 200'000'000;
// What was just received, when it is asked whether the path is all right.
constexpr int64_t Recent_ns = 500'000'000;
constexpr int64_t Nothing = std::numeric_limits<int64_t>::max();

} // namespace

int64_t StreamTimeline::Track::unwrapped(uint32_t timestamp) const {
    return newest ? *newest + int32_t(timestamp - uint32_t(*newest)) : int64_t(timestamp);
}

int64_t StreamTimeline::Track::media_ns(int64_t unwrapped) const {
    return unwrapped / rate * Second_ns + unwrapped % rate * Second_ns / rate;
}

int64_t StreamTimeline::Track::least_ns() const {
    return std::min(minimum_ns[0], minimum_ns[1]);
}

void StreamTimeline::Track::turnWindow() {
    if (minimum_ns[0] != Nothing)
        minimum_ns[1] = std::exchange(minimum_ns[0], Nothing);
}

void StreamTimeline::Track::jump(int64_t to_ns) {
    moves.jumped_ns += to_ns - base_ns;
    base_ns = to_ns;
}

void StreamTimeline::reset() {
    resetTrack(transport::MediaKind::Audio);
    resetTrack(transport::MediaKind::Video);
}

void StreamTimeline::resetTrack(transport::MediaKind kind) {
    Track &t = track(kind);
    Track fresh;
    fresh.rate = t.rate;
    fresh.moves = {t.moves.jumped_ns, t.moves.restarts + 1};
    t = fresh;
    if (kind == transport::MediaKind::Audio)
        m_reportBefore_ns = NoReport; // that was another clock
    m_stalls.reset();
    m_doubt = {};
    m_wasInStep = false;
}

bool StreamTimeline::inStep() const {
    const Track &audio = m_tracks[0], &video = m_tracks[1];
    return m_expectBoth && audio.reported && video.reported && audio.based && video.based &&
           std::abs((audio.least_ns() - audio.report_ns) - (video.least_ns() - video.report_ns)) <
               MaxApart_ns;
}

int64_t StreamTimeline::target_ns(const Track &track) const {
    if (!inStep())
        return track.least_ns();
    // The slower of the two paths sets the offset: nothing is due before it can be here.
    const int64_t common = std::max(m_tracks[0].least_ns() - m_tracks[0].report_ns,
                                    m_tracks[1].least_ns() - m_tracks[1].report_ns);
    return track.report_ns + common;
}

void StreamTimeline::arrived(transport::MediaKind kind, uint32_t rtpTimestamp, int64_t arrival_ns) {
    Track &t = track(kind);
    m_now_ns = std::max(m_now_ns, arrival_ns);
    int64_t unwrapped = t.unwrapped(rtpTimestamp);
    int64_t delay_ns = arrival_ns - t.media_ns(unwrapped);
    if (t.based && std::abs(delay_ns - t.least_ns()) > TimestampBreak_ns) {
        noteBreak(kind, delay_ns - t.least_ns(), arrival_ns);
        resetTrack(kind);
        unwrapped = t.unwrapped(rtpTimestamp);
        delay_ns = arrival_ns - t.media_ns(unwrapped);
    }
    t.newest = std::max(t.newest.value_or(unwrapped), unwrapped);
    if (!t.based) {
        t.based = true;
        t.minimum_ns[0] = t.minimum_ns[1] = t.base_ns = delay_ns;
        t.slewed_ns = t.recent_ns = arrival_ns;
        t.recentDelay_ns = delay_ns;
        if (const auto waiting = std::exchange(t.early, std::nullopt))
            report(*waiting);
        return;
    }
    if (arrival_ns >= m_windowEnd_ns) {
        m_windowEnd_ns = arrival_ns + Window_ns;
        for (Track &each : m_tracks)
            each.turnWindow();
    }
    t.minimum_ns[0] = std::min(t.minimum_ns[0], delay_ns);
    t.recent_ns = arrival_ns;
    t.recentDelay_ns = delay_ns;
    watchForStall(kind, delay_ns, arrival_ns);

    const int64_t passed_ns = std::max<int64_t>(arrival_ns - t.slewed_ns, 0);
    t.slewed_ns = std::max(arrival_ns, t.slewed_ns);
    const int64_t error_ns = target_ns(t) - t.base_ns;
    const bool breaks = std::abs(error_ns) > Break_ns;
    if (fellInStep() || (breaks && inStep()))
        jump();
    else if (breaks)
        t.jump(t.base_ns + error_ns);
    else
        t.base_ns += std::clamp(error_ns, -passed_ns / TimelineSlewPart, passed_ns / TimelineSlewPart);
}

void StreamTimeline::report(const transport::SenderReport &report) {
    Track &t = track(report.kind);
    if (report.ntp == 0)
        return;
    if (!t.based) {
        t.early = report;
        return;
    }
    const int64_t wall_ns = int64_t(report.ntp >> 32) * Second_ns +
                            int64_t(((report.ntp & 0xffffffffU) * uint64_t(Second_ns)) >> 32);
    t.heard_ns = wall_ns - t.media_ns(t.unwrapped(report.rtpTimestamp));
    t.reported_ns = m_now_ns;
    if (!std::exchange(t.reported, true))
        t.report_ns = t.heard_ns;
    weigh(t);
}

void StreamTimeline::weigh(Track &reporting) {
    Track &audio = m_tracks[0], &video = m_tracks[1];
    Track &other = &reporting == &audio ? video : audio;
    const int64_t shift_ns =
        other.reported ? (audio.heard_ns - video.heard_ns) - (audio.report_ns - video.report_ns) : 0;
    const bool isStep = std::abs(shift_ns) > ReportStep_ns;
    if (isStep && !isBorneOut(shift_ns)) {
        if (!m_doubt.cause || std::abs(shift_ns - m_doubt.shift_ns) > ReportStep_ns) {
            m_doubt = {shift_ns, &reporting};
            return;
        }
        m_doubt.otherHeard = m_doubt.otherHeard || &reporting != m_doubt.cause;
        // When both tracks said so again it is true, whatever the packets say.
        if (&reporting != m_doubt.cause || !m_doubt.otherHeard)
            return;
    }
    believeReports();
    if (fellInStep())
        jump();
    else if (isStep && inStep())
        follow(reporting, other);
}

/// Whether packets come more alike when the tracks are moved apart by that.
bool StreamTimeline::isBorneOut(int64_t shift_ns) const {
    const Track &audio = m_tracks[0], &video = m_tracks[1];
    if (!audio.based || !video.based)
        return true;
    const int64_t apart_ns = (audio.least_ns() - audio.report_ns) - (video.least_ns() - video.report_ns);
    return std::abs(apart_ns - shift_ns) < std::abs(apart_ns);
}

void StreamTimeline::believeReports() {
    for (Track &each : m_tracks)
        each.report_ns = each.heard_ns;
    m_doubt = {};
}

bool StreamTimeline::fellInStep() {
    const bool now = inStep();
    return !std::exchange(m_wasInStep, now) && now;
}

/// Both at once: a track that jumped alone would leave the other behind to creep, out of step for a minute.
void StreamTimeline::jump() {
    for (Track &each : m_tracks)
        each.jump(target_ns(each));
}

/// Puts a track in step with the other one, wherever that is.
void StreamTimeline::follow(Track &track, const Track &other) {
    track.jump(track.report_ns + other.base_ns - other.report_ns);
}

/// Audio that is seconds late beside video that is not: its clock stood still. Otherwise it was an outage.
void StreamTimeline::noteBreak(transport::MediaKind kind, int64_t late_ns, int64_t arrival_ns) {
    const Track &video = m_tracks[1];
    if (kind == transport::MediaKind::Audio && late_ns > 0 && video.based &&
        arrival_ns - video.recent_ns < Recent_ns &&
        video.recentDelay_ns - video.least_ns() < StallDetector::Noticeable_ns)
        m_stalled_ns += late_ns;
}

void StreamTimeline::watchForStall(transport::MediaKind kind, int64_t delay_ns, int64_t arrival_ns) {
    const Track &audio = m_tracks[0], &video = m_tracks[1];
    if (!audio.based || !video.based)
        return;
    const auto stalled_ns =
        m_stalls.arrived(kind, delay_ns, arrival_ns, {audio.least_ns(), video.least_ns()});
    if (stalled_ns)
        audioStalled(*stalled_ns);
    else if (kind == transport::MediaKind::Audio && !m_stalls.lateSince_ns())
        m_reportBefore_ns = audio.report_ns;
    m_lateSince_ns = m_stalls.lateSince_ns().value_or(arrival_ns);
}

void StreamTimeline::audioStalled(int64_t for_ns) {
    Track &audio = m_tracks[0];
    m_stalled_ns += for_ns;
    for (int64_t &minimum_ns : audio.minimum_ns)
        minimum_ns += minimum_ns == Nothing ? 0 : for_ns;
    // A report from after the stall knows better.
    believeReports();
    if (audio.reported_ns - m_lateSince_ns < ReportPatience_ns)
        audio.report_ns = audio.heard_ns = std::max(audio.report_ns, m_reportBefore_ns + for_ns);
    if (fellInStep())
        jump();
    else if (inStep())
        follow(audio, m_tracks[1]);
    else
        audio.jump(audio.least_ns());
}

std::optional<int64_t> StreamTimeline::audioLate_ns() const {
    if (!inStep())
        return {};
    return (m_tracks[0].base_ns - m_tracks[0].report_ns) - (m_tracks[1].base_ns - m_tracks[1].report_ns);
}

std::optional<int64_t> StreamTimeline::capture_ns(transport::MediaKind kind, uint32_t rtpTimestamp) const {
    const Track &t = track(kind);
    if (!t.based)
        return {};
    return t.media_ns(t.unwrapped(rtpTimestamp)) + t.base_ns;
}

} // namespace ovation::media
