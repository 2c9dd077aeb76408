#include "media/synthetic/synthetic_pacer.h"

#include "base/clock.h"
#include "base/time_units.h"
#include "media/rtp/rtp_time.h"

#include <algorithm>
#include <chrono>
#include <iterator>

namespace ovation::media {
namespace {

using transport::MediaKind;

// Participants begin on a common grid, so that one awakening serves them all.
constexpr int64_t Grid_ns = 20'000'000;

} // namespace

SyntheticPacer::~SyntheticPacer() {
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void SyntheticPacer::add(std::shared_ptr<SyntheticSource> source) {
    const std::lock_guard lock(m_mutex);
    m_new.push_back(std::move(source));
    m_wake.notify_all();
    if (m_thread.joinable() || m_stop)
        return;
    m_ntpOffset_ns = ntpOffset_ns();
    m_thread = std::thread([this] { run(); });
}

void SyntheticPacer::run() {
    std::vector<std::shared_ptr<SyntheticSource>> sources;
    std::unique_lock lock(m_mutex);
    while (!m_stop) {
        for (auto &source : m_new) {
            source->start_ns = (monotonicNow_ns() / Grid_ns + 1) * Grid_ns;
            sources.push_back(std::move(source));
        }
        m_new.clear();
        lock.unlock();

        const int64_t now_ns = monotonicNow_ns();
        std::erase_if(sources, [](const auto &source) { return source->gone.load(); });
        int64_t due_ns = INT64_MAX;
        for (const auto &source : sources) {
            serve(*source, now_ns);
            due_ns = std::min(due_ns, source->start_ns + source->player->nextDue_ns());
        }

        lock.lock();
        const auto called = [this] { return m_stop || !m_new.empty(); };
        if (due_ns == INT64_MAX)
            m_wake.wait(lock, called);
        else
            m_wake.wait_until(lock, std::chrono::steady_clock::time_point{std::chrono::nanoseconds(due_ns)},
                              called);
    }
}

void SyntheticPacer::serve(SyntheticSource &source, int64_t now_ns) const {
    const int64_t time_ns = now_ns - source.start_ns;
    if (time_ns < 0)
        return;
    if (source.keyframeWanted.exchange(false))
        source.player->skipToKeyframe();
    source.player->playUntil(time_ns, [&](MediaKind kind, std::vector<uint8_t> packet) {
        if (kind == MediaKind::Audio ? source.audioActive : source.videoActive)
            source.publisher->push(kind, std::move(packet));
    });
    if (time_ns < source.nextReport_ns)
        return;
    source.nextReport_ns = (time_ns / Second_ns + 1) * Second_ns;
    for (const MediaKind kind : {MediaKind::Audio, MediaKind::Video})
        if (kind == MediaKind::Video || source.player->hasAudio())
            source.publisher->pushSenderReport({kind, toNtp(uint64_t(now_ns) + m_ntpOffset_ns),
                                                source.player->rtpTime(kind, time_ns), now_ns});
}

} // namespace ovation::media
