#include "compose/stream_watch.h"

#include "base/time_units.h"

#include <algorithm>
#include <cstdlib>

namespace ovation::compose {
namespace {

// A camera needs a moment; after that nothing to see is worth a note.
constexpr int64_t Patience_ns = 5'000 * Millisecond_ns;

} // namespace

void StreamWatch::look(const session::Stream &stream, media::StreamDecoder &decoder, int64_t now_ns) {
    m_thread.check();
    const auto [entry, isNew] = m_streams.try_emplace(stream.id);
    Watched &watched = entry->second;
    watched.latest = decoder.health();
    if (isNew) {
        watched.before = watched.latest;
        watched.since_ns = now_ns;
        watched.order = m_nextOrder++;
    }
    watched.round = m_round;
    if (const auto late_ns = watched.latest.audioLate_ns;
        late_ns && std::abs(*late_ns) >= std::abs(watched.audioLate_ns.value_or(0)))
        watched.audioLate_ns = late_ns;
    if (!m_frames || !stream.hasVideo)
        return;
    const auto frame = decoder.videoAt(now_ns);
    if (isNew)
        watched.begun_ns = now_ns;
    watched.showed = watched.showed || frame;
    watched.missed = !watched.showed && stream.videoActive && now_ns - watched.begun_ns > Patience_ns;
    if (frame && frame->presentation_ns != watched.shown_ns) {
        watched.shown_ns = frame->presentation_ns;
        watched.lostWhenShown = watched.latest.lostVideoPackets;
    }
    // What is switched off, or was never there, does not stand still; a slide does, unless its change got
    // lost.
    const bool isStill =
        session::mayStandStill(stream) && watched.latest.lostVideoPackets == watched.lostWhenShown;
    if (!frame || !stream.videoActive || isStill) {
        watched.since_ns = now_ns;
        return;
    }
    const int64_t from_ns = std::max(frame->presentation_ns, watched.since_ns);
    watched.longestGap_ns = std::max(watched.longestGap_ns, now_ns - from_ns);
}

std::vector<media::StreamHealth> StreamWatch::takeReport() {
    std::vector<std::pair<int64_t, media::StreamHealth>> all;
    for (auto one = m_streams.begin(); one != m_streams.end();) {
        all.emplace_back(one->second.order, healthOf(one->first, one->second));
        one = one->second.round == m_round ? std::next(one) : m_streams.erase(one);
    }
    std::sort(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<media::StreamHealth> report;
    report.reserve(all.size());
    for (auto &[order, health] : all)
        report.push_back(std::move(health));
    return report;
}

media::StreamHealth StreamWatch::healthOf(const QString &streamId, const Watched &watched) {
    media::StreamHealth health;
    health.streamId = streamId;
    health.lostPackets = watched.latest.lostPackets - watched.before.lostPackets;
    health.droppedFrames = watched.latest.undecodableFrames - watched.before.undecodableFrames;
    health.longestGap_ms = watched.longestGap_ns / Millisecond_ns;
    health.audioStalled_ms =
        (watched.latest.audioStalled_ns - watched.before.audioStalled_ns) / Millisecond_ns;
    health.audioTooLate_ms =
        (watched.latest.audioTooLate_ns - watched.before.audioTooLate_ns) / Millisecond_ns;
    health.audioConcealed_ms =
        (watched.latest.audioConcealed_ns - watched.before.audioConcealed_ns) / Millisecond_ns;
    health.tooLargeFrames = watched.latest.tooLargeFrames - watched.before.tooLargeFrames;
    health.reducedFrames = watched.latest.reducedFrames - watched.before.reducedFrames;
    if (watched.missed && health.tooLargeFrames == 0)
        health.problem = QStringLiteral("none of its video arrived");
    if (watched.audioLate_ns)
        health.audioLate_ms = *watched.audioLate_ns / Millisecond_ns;
    return health;
}

} // namespace ovation::compose
