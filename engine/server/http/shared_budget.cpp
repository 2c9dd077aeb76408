#include "server/http/shared_budget.h"

namespace ovation::server {
namespace {

/// With less than this part of the total strangers are not what fills it.
constexpr qint64 StrangersPart = 16;

} // namespace

SharedBudget::SharedBudget(qint64 max_bytes) : m_max_bytes(max_bytes) {
    // A timer, not a posted event: sockets are written to between two of them.
    m_turn.setSingleShot(true);
    m_turn.setInterval(0);
    QObject::connect(&m_turn, &QTimer::timeout, &m_turn, [this] { judge(); });
}

void SharedBudget::spends(Share &share, qint64 bytes) {
    qint64 &spent_bytes = m_spent[&share];
    m_total_bytes += bytes - spent_bytes;
    spent_bytes = bytes;
    if (m_total_bytes > m_max_bytes && !m_turn.isActive())
        m_turn.start();
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

void SharedBudget::judge() {
    count();
    while (m_total_bytes > m_max_bytes) {
        Share *share = nextToEnd();
        if (!share)
            return;
        leaves(*share);
        share->m_overspent();
    }
}

SharedBudget::Share *SharedBudget::nextToEnd() const {
    struct {
        Share *largest = nullptr;
        qint64 largest_bytes = -1, sum_bytes = 0;
    } strangers, settled;
    for (const auto &[share, spent_bytes] : m_spent) {
        auto &group = share->m_settled ? settled : strangers;
        group.sum_bytes += spent_bytes;
        if (spent_bytes > group.largest_bytes) {
            group.largest_bytes = spent_bytes;
            group.largest = share;
        }
    }
    const bool strangersFillIt = strangers.sum_bytes > m_max_bytes / StrangersPart;
    return strangersFillIt || !settled.largest ? strangers.largest : settled.largest;
}

} // namespace ovation::server
