#include "recording/packing_retry_queue.h"

#include <algorithm>

namespace ovation::recording {
namespace {

constexpr int64_t Minute_ns = 60'000'000'000;
constexpr int64_t MaxPause_ns = 60 * Minute_ns;
constexpr int64_t Description_bytes = 1'000'000; // what an archive holds besides the streams, well counted

} // namespace

void PackingRetryQueue::add(const QString &id, int64_t now_ns) {
    m_thread.check();
    Waiting &one = m_waiting[id];
    one.pause_ns = std::clamp(2 * one.pause_ns, Minute_ns, MaxPause_ns);
    one.next_ns = now_ns + one.pause_ns;
    one.isTried = false;
}

void PackingRetryQueue::lookSoon() {
    for (auto &[id, one] : m_waiting)
        one.next_ns = 0;
}

void PackingRetryQueue::noteRoom(const QString &id, int64_t needed_bytes) {
    if (const auto found = m_waiting.find(id); found != m_waiting.end())
        found->second.needed_bytes = needed_bytes;
}

std::vector<QString> PackingRetryQueue::due(int64_t now_ns, int64_t free_bytes, int64_t reserve_bytes) {
    std::vector<QString> ids;
    for (auto &[id, one] : m_waiting) {
        if (one.isTried || now_ns < one.next_ns)
            continue;
        one.next_ns = now_ns + Minute_ns;
        const int64_t needed = one.needed_bytes + Description_bytes;
        if (free_bytes >= 0 && free_bytes < reserve_bytes + needed)
            continue;
        if (free_bytes >= 0)
            free_bytes -= needed; // the next one's room is what this one leaves
        one.isTried = true;
        ids.push_back(id);
    }
    return ids;
}

} // namespace ovation::recording
