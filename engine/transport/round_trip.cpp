#include "transport/round_trip.h"

#include <algorithm>

namespace ovation::transport {

void RoundTrip::sent(uint64_t ntp, int64_t now_ns) {
    m_reports[m_next++ % m_reports.size()] = {uint32_t(ntp >> 16), now_ns};
}

std::optional<int64_t> RoundTrip::measure_ns(uint32_t reported, uint32_t held, int64_t now_ns) const {
    if (reported == 0)
        return std::nullopt;
    const auto report = std::find_if(m_reports.begin(), m_reports.end(),
                                     [&](const Report &one) { return one.middle == reported; });
    if (report == m_reports.end())
        return std::nullopt;
    const int64_t held_ns = int64_t(held) * 1'000'000'000 / 65536;
    return std::max<int64_t>(now_ns - report->sent_ns - held_ns, 0);
}

} // namespace ovation::transport
