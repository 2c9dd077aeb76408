#include "media/rtp/reorder_buffer.h"

#include <algorithm>
#include <utility>

namespace ovation::media {
namespace {
// A jump beyond this is an outage or a restarted sender, not loss (RFC 3550 appendix A.1, MAX_DROPOUT).
constexpr int MaxDropout = 3000;
} // namespace

bool ReorderBuffer::insert(const transport::RtpPacketPtr &packet) {
    const bool isFirst = !m_next;
    const int ahead = isFirst ? 1 : int16_t(uint16_t(packet->sequence() - m_highestSequence));
    Waiting waiting{packet};
    int64_t sequence = m_highest + ahead;
    waiting.isFresh = isFirst;
    if (waiting.isFresh || ahead > MaxDropout || ahead < -MaxDropout) {
        sequence = m_highest + 1;
        waiting.jumped = waiting.isFresh || ahead < 0 ? 0 : ahead - 1;
        waiting.isFresh = waiting.isFresh || ahead < 0;
        m_jump = sequence;
        m_next = m_next.value_or(sequence);
    }
    if (sequence < *m_next || (m_jump && sequence < *m_jump)) // of before the jump: given up there
        return false;
    if (sequence > m_highest) {
        m_highest = sequence;
        m_highestSequence = packet->sequence();
    }
    if (m_waiting.size() < MaxKept)
        m_waiting.emplace(sequence, std::move(waiting));
    return true;
}

std::optional<ReorderBuffer::Item> ReorderBuffer::next(int64_t now_ns, int64_t patience_ns) {
    if (m_waiting.empty())
        return {};
    const auto first = m_waiting.begin();
    const int64_t missing = first->first - *m_next;
    if (missing > 0) {
        const int64_t since_ns = first->second.packet->arrival_ns();
        m_holeSince_ns = std::min(m_holeSince_ns.value_or(since_ns), since_ns);
        if (m_waiting.size() < MaxPackets && !hasJumpBehind(first->first) && now_ns - since_ns < patience_ns)
            return {};
    }
    Item item{first->second.packet, int(missing) + first->second.jumped};
    item.isFresh = first->second.isFresh;
    if (const auto since_ns = std::exchange(m_holeSince_ns, std::nullopt))
        item.waited_ns = std::max<int64_t>(now_ns - *since_ns, 0);
    *m_next = first->first + 1;
    m_waiting.erase(first);
    return item;
}

void ReorderBuffer::clear() {
    m_waiting.clear();
    m_next.reset();
    m_jump.reset();
    m_holeSince_ns.reset();
}

} // namespace ovation::media
