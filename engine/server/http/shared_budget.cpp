#include "server/http/shared_budget.h"

#include <algorithm>

namespace ovation::server {

void SharedBudget::spends(Share &share, qint64 bytes) {
    qint64 &spent_bytes = m_spent[&share];
    m_total_bytes += bytes - spent_bytes;
    spent_bytes = bytes;
    if (m_total_bytes > m_most_bytes)
        count();
    while (m_total_bytes > m_most_bytes && !m_spent.empty()) {
        Share *most = std::max_element(m_spent.begin(), m_spent.end(), [](const auto &a, const auto &b) {
                          return a.second < b.second;
                      })->first;
        leaves(*most);
        most->m_overspent();
    }
}

void SharedBudget::leaves(Share &share) {
    const auto found = m_spent.find(&share);
    if (found == m_spent.end())
        return;
    m_total_bytes -= found->second;
    m_spent.erase(found);
}

/// Most have changed since they were asked.
void SharedBudget::count() {
    m_total_bytes = 0;
    for (auto &[share, spent_bytes] : m_spent) {
        spent_bytes = share->m_now_bytes();
        m_total_bytes += spent_bytes;
    }
}

} // namespace ovation::server
