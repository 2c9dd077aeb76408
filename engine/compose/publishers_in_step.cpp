#include "compose/publishers_in_step.h"

#include "media/decode/playout.h"

#include <algorithm>
#include <utility>

namespace ovation::compose {
namespace {

// What is told faster replaces what was told before it: a session that changes all the time keeps few.
constexpr int64_t Least_ns = 10'000'000;

bool has(const std::vector<Publisher> &all, const QString &streamId) {
    return std::any_of(all.begin(), all.end(),
                       [&streamId](const Publisher &one) { return one.stream.id == streamId; });
}

} // namespace

void PublishersInStep::tell(std::vector<Publisher> publishers, int64_t now_ns) {
    if (std::exchange(m_isFirst, false)) {
        m_valid = std::move(publishers);
        return;
    }
    advance(now_ns);
    if (!m_told.empty() && now_ns - m_told.back().told_ns < Least_ns)
        m_told.back().publishers = std::move(publishers);
    else
        m_told.push_back({std::move(publishers), now_ns + media::Playout::Delay_ns, now_ns});
}

bool PublishersInStep::advance(int64_t now_ns) {
    bool changed = false;
    for (; !m_told.empty() && m_told.front().from_ns <= now_ns; m_told.pop_front()) {
        m_valid = std::move(m_told.front().publishers);
        changed = true;
    }
    return changed;
}

std::vector<Publisher> PublishersInStep::now() const {
    std::vector<Publisher> all = m_valid;
    for (const Told &told : m_told) {
        for (const Publisher &one : told.publishers) {
            if (!has(all, one.stream.id))
                all.push_back(one);
        }
    }
    return all;
}

} // namespace ovation::compose
