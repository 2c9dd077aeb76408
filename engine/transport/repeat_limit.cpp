#include "transport/repeat_limit.h"

namespace ovation::transport {

void RepeatLimit::setRoundTrip(int64_t roundTrip_ns) {
    m_interval_ns = std::clamp(roundTrip_ns, MinInterval_ns, MaxInterval_ns);
}

void RepeatLimit::setStreamRate(int rate_kbps) {
    const double bytesPerSecond = std::max(rate_kbps, MinRate_kbps) * 125.0;
    m_bytes.setRate(bytesPerSecond, bytesPerSecond);
}

bool RepeatLimit::admits(uint16_t sequence, int64_t arrival_ns, std::size_t size_bytes, int64_t now_ns) {
    if (now_ns - arrival_ns > MaxAge_ns)
        return false;
    if (!m_repeats)
        m_repeats = std::make_unique<std::array<Repeat, Window>>();
    Repeat &last = (*m_repeats)[sequence % Window];
    // A time that lies before the packet is that of an older one with the same number.
    const bool wasRepeated = last.sent_ns > arrival_ns && last.sequence == sequence;
    if (wasRepeated && now_ns - last.sent_ns < m_interval_ns)
        return false;
    if (!m_bytes.take(double(size_bytes), now_ns))
        return false;
    last = {now_ns, sequence};
    return true;
}

} // namespace ovation::transport
