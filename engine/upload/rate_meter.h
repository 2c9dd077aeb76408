#pragma once

#include <algorithm>
#include <cstdint>
#include <deque>
#include <optional>
#include <utility>

namespace ovation::upload {

/// Bytes a second over the last seconds. One thread.
class RateMeter {
  public:
    static constexpr int64_t Window_ms = 5000;

    void reset() { m_samples.clear(); }
    void sample(int64_t now_ms, int64_t bytes) {
        m_samples.emplace_back(now_ms, bytes);
        while (m_samples.size() > 2 && now_ms - m_samples[1].first >= Window_ms)
            m_samples.pop_front();
    }
    int64_t rate_bytes_per_s() const {
        if (m_samples.size() < 2)
            return 0;
        const auto &[begin_ms, before] = m_samples.front();
        const auto &[end_ms, after] = m_samples.back();
        return end_ms > begin_ms && after > before ? (after - before) * 1000 / (end_ms - begin_ms) : 0;
    }
    /// Until so many more are there; nothing while nothing moves.
    static std::optional<int> left_s(int64_t bytes, int64_t rate_bytes_per_s) {
        if (rate_bytes_per_s <= 0)
            return std::nullopt;
        constexpr int64_t MaxLeft_s = 365LL * 24 * 3600;
        return int(std::min((bytes + rate_bytes_per_s - 1) / rate_bytes_per_s, MaxLeft_s));
    }

  private:
    std::deque<std::pair<int64_t, int64_t>> m_samples; ///< time in ms, bytes since the beginning
};

} // namespace ovation::upload
