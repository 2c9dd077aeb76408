#include "base/log_budget.h"

#include <utility>

namespace ovation {

bool LogBudget::take(int64_t now_ns) {
    if (m_lines.take(1, now_ns))
        return true;
    ++m_leftOut;
    return false;
}

int64_t LogBudget::takeLeftOut() {
    return std::exchange(m_leftOut, 0);
}

} // namespace ovation
