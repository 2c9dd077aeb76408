#include "storage/throttle.h"

#include "base/clock.h"

#include <algorithm>
#include <chrono>

namespace ovation::storage {

void Throttle::setLimit(int64_t bytes_per_s) {
    const std::lock_guard lock(m_mutex);
    m_limit_bytes_per_s = std::max<int64_t>(bytes_per_s, 0);
    m_free_ns = 0;
    ++m_limits;
    m_changed.notify_all();
}

int64_t Throttle::limit() const {
    const std::lock_guard lock(m_mutex);
    return m_limit_bytes_per_s;
}

bool Throttle::pass(std::size_t bytes, const std::stop_token &stop) {
    std::unique_lock lock(m_mutex);
    while (!stop.stop_requested()) {
        const int64_t now_ns = monotonicNow_ns();
        if (m_limit_bytes_per_s == 0 || m_free_ns <= now_ns) {
            if (m_limit_bytes_per_s > 0)
                m_free_ns = now_ns + int64_t(double(bytes) * 1e9 / double(m_limit_bytes_per_s));
            return true;
        }
        const int limits = m_limits;
        m_changed.wait_for(lock, stop, std::chrono::nanoseconds(m_free_ns - now_ns),
                           [&] { return m_limits != limits; });
    }
    return false;
}

} // namespace ovation::storage
