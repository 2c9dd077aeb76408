#include "media/rtp/reorder_buffer.h"

namespace ovation::media {
namespace {
// A jump beyond this is a restarted sender, not loss (RFC 3550 appendix A.1, MAX_DROPOUT).
constexpr int64_t MaxDropout = 3000;
} // namespace

void ReorderBuffer::insert(const transport::RtpPacketPtr &packet) {
    if (!m_next) {
        m_next = packet->sequence();
        m_highest = *m_next;
    }
    int64_t sequence = m_highest + int16_t(uint16_t(packet->sequence() - uint16_t(m_highest)));
    if (sequence > m_highest + MaxDropout || sequence < m_highest - MaxDropout) {
        clear();
        sequence = packet->sequence();
        m_next = sequence;
        m_highest = sequence;
    }
    if (sequence < *m_next)
        return;
    m_highest = std::max(m_highest, sequence);
    if (m_waiting.size() < MaxKept)
        m_waiting.emplace(sequence, packet);
}

std::optional<ReorderBuffer::Item> ReorderBuffer::next(int64_t now_ns) {
    if (m_waiting.empty())
        return {};
    const auto first = m_waiting.begin();
    const int64_t missing = first->first - *m_next;
    if (missing > 0 && m_waiting.size() < MaxPackets && now_ns - first->second->arrival_ns() < Patience_ns)
        return {};
    Item item{first->second, int(missing)};
    *m_next = first->first + 1;
    m_waiting.erase(first);
    return item;
}

void ReorderBuffer::clear() {
    m_waiting.clear();
    m_next.reset();
}

} // namespace ovation::media
