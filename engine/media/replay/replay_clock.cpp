#include "media/replay/replay_clock.h"

#include "base/clock.h"

#include <chrono>
#include <utility>

namespace ovation::media {

int64_t ReplayClock::timeAt(int64_t monotonic_ns) const {
    return m_runs ? m_stoodAt_ns + (monotonic_ns - m_runsSince_ns) : m_stoodAt_ns;
}

void ReplayClock::run() {
    {
        const std::lock_guard lock(m_mutex);
        if (std::exchange(m_runs, true))
            return;
        m_runsSince_ns = monotonicNow_ns();
    }
    m_changed.notify_all();
}

void ReplayClock::stand() {
    {
        const std::lock_guard lock(m_mutex);
        m_stoodAt_ns = timeAt(monotonicNow_ns());
        m_runs = false;
    }
    m_changed.notify_all();
}

int64_t ReplayClock::now_ns() const {
    const std::lock_guard lock(m_mutex);
    return timeAt(monotonicNow_ns());
}

int64_t ReplayClock::monotonic_ns(int64_t time_ns) const {
    const std::lock_guard lock(m_mutex);
    return (m_runs ? m_runsSince_ns : monotonicNow_ns()) + (time_ns - m_stoodAt_ns);
}

bool ReplayClock::waitUntil(int64_t time_ns, const std::function<bool()> &isWoken) {
    std::unique_lock lock(m_mutex);
    while (!isWoken()) {
        if (m_runs && timeAt(monotonicNow_ns()) >= time_ns)
            return true;
        if (m_runs)
            m_changed.wait_until(lock, std::chrono::steady_clock::time_point{std::chrono::nanoseconds(
                                           m_runsSince_ns + (time_ns - m_stoodAt_ns))});
        else
            m_changed.wait(lock);
    }
    return false;
}

void ReplayClock::wake() {
    {
        const std::lock_guard lock(m_mutex); // who looks whether it is woken waits already, or will see it
    }
    m_changed.notify_all();
}

} // namespace ovation::media
