#include "media/rtp/stall_detector.h"

#include <algorithm>

namespace ovation::media {
namespace {

constexpr int64_t Period_ns = 400'000'000;
// By then the least delays know of a path that became slower, and a new run compares with those.
constexpr int64_t MaxRun_ns = 12'000'000'000;

void lower(std::optional<int64_t> &least, int64_t value) {
    least = std::min(least.value_or(value), value);
}

} // namespace

std::optional<int64_t> StallDetector::lateSince_ns() const {
    return m_run ? std::optional(m_run->start_ns) : std::nullopt;
}

std::optional<int64_t> StallDetector::arrived(transport::MediaKind kind, int64_t delay_ns, int64_t arrival_ns,
                                              const LeastDelays &least) {
    if (m_run && arrival_ns - m_run->start_ns > MaxRun_ns)
        m_run.reset();
    if (kind == transport::MediaKind::Audio) {
        if (delay_ns <= (m_run ? m_run->before : least).audio_ns + Noticeable_ns) {
            m_run.reset();
            return {};
        }
        if (!m_run)
            m_run = Run{arrival_ns, least, arrival_ns + Period_ns};
        lower(m_run->audio_ns, delay_ns);
    } else if (m_run) {
        lower(m_run->video_ns, delay_ns);
    }
    if (!m_run || arrival_ns < m_run->periodEnd_ns || !m_run->audio_ns || !m_run->video_ns)
        return {};
    const int64_t path_ns = std::max<int64_t>(*m_run->video_ns - m_run->before.video_ns, 0);
    const int64_t stalled_ns = *m_run->audio_ns - m_run->before.audio_ns - path_ns;
    if (stalled_ns > Noticeable_ns) {
        m_run.reset();
        return stalled_ns;
    }
    m_run->periodEnd_ns = arrival_ns + Period_ns;
    m_run->audio_ns.reset();
    m_run->video_ns.reset();
    return {};
}

} // namespace ovation::media
