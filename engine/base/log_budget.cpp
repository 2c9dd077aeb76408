#include "base/log_budget.h"

#include <algorithm>
#include <utility>

namespace ovation {

bool LogBudget::take(int64_t now_ns) {
    constexpr double Ns_per_s = 1e9;
    const double passed_s = double(std::max<int64_t>(now_ns - m_since_ns, 0)) / Ns_per_s;
    m_since_ns = now_ns;
    m_lines = std::min(m_lines + passed_s * Lines_per_s, MaxLines);
    if (m_lines < 1) {
        ++m_leftOut;
        return false;
    }
    m_lines -= 1;
    return true;
}

int64_t LogBudget::takeLeftOut() {
    return std::exchange(m_leftOut, 0);
}

} // namespace ovation
