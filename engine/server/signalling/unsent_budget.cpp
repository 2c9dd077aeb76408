#include "server/signalling/unsent_budget.h"

#include <algorithm>

namespace ovation::server {

void UnsentBudget::spends(Spender &spender, qint64 bytes) {
    qint64 &spent_bytes = m_spent[&spender];
    m_total_bytes += bytes - spent_bytes;
    spent_bytes = bytes;
    if (m_total_bytes > m_most_bytes)
        count();
    while (m_total_bytes > m_most_bytes && !m_spent.empty()) {
        Spender *most = std::max_element(m_spent.begin(), m_spent.end(), [](const auto &a, const auto &b) {
                            return a.second < b.second;
                        })->first;
        leaves(*most);
        most->overspent();
    }
}

void UnsentBudget::leaves(Spender &spender) {
    const auto found = m_spent.find(&spender);
    if (found == m_spent.end())
        return;
    m_total_bytes -= found->second;
    m_spent.erase(found);
}

/// Most have sent something since they were asked.
void UnsentBudget::count() {
    m_total_bytes = 0;
    for (auto &[spender, spent_bytes] : m_spent) {
        spent_bytes = spender->unsent_bytes();
        m_total_bytes += spent_bytes;
    }
}

} // namespace ovation::server
