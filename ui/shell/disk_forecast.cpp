#include "ui/shell/disk_forecast.h"

namespace ovation::ui {

namespace {
constexpr int64_t Window_ms = 30'000;
constexpr int64_t MinSpan_ms = 3'000; // encoders write in bursts of a second
} // namespace

void DiskForecast::add(int64_t now_ms, int64_t free_bytes, int64_t written_bytes) {
    m_free_bytes = free_bytes;
    // Fewer bytes than before: a recording ended, so the rate is measured again.
    if (!m_samples.empty() && written_bytes < m_samples.back().written_bytes)
        m_samples.clear();
    m_samples.push_back({now_ms, written_bytes});
    while (m_samples.size() > 2 && now_ms - m_samples.front().at_ms > Window_ms)
        m_samples.pop_front();
}

std::optional<int64_t> DiskForecast::fullIn_s() const {
    if (m_samples.size() < 2)
        return std::nullopt;
    const int64_t span_ms = m_samples.back().at_ms - m_samples.front().at_ms;
    const int64_t written_bytes = m_samples.back().written_bytes - m_samples.front().written_bytes;
    if (span_ms < MinSpan_ms || written_bytes <= 0)
        return std::nullopt;
    return int64_t(double(m_free_bytes) / double(written_bytes) * double(span_ms) / 1000);
}

} // namespace ovation::ui
