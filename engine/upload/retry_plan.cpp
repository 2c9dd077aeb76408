#include "upload/retry_plan.h"

#include <algorithm>
#include <cmath>

namespace ovation::upload {

int64_t RetryPlan::step_ms(int attempts) {
    const int doublings = std::clamp(attempts - 1, 0, 20);
    return std::min(First_ms << doublings, Longest_ms);
}

void RetryPlan::refill(int64_t now_ms) {
    const int64_t passed_ms = std::max<int64_t>(0, now_ms - m_refilled_ms);
    m_refilled_ms = now_ms;
    m_tokens = std::min<double>(Budget, m_tokens + double(passed_ms) / double(RefillEvery_ms));
}

int64_t RetryPlan::retryAt(int64_t now_ms, int attempts, const storage::StoreError &error, double roll) {
    refill(now_ms);
    const int64_t step = step_ms(attempts);
    // Half of the step is certain: a pause of nothing would be none.
    const int64_t pause_ms = std::max(step / 2 + int64_t(double(step) * roll / 2), error.retryAfter_ms);
    m_tokens -= 1;
    const int64_t owed_ms = m_tokens < 0 ? int64_t(std::ceil(-m_tokens * double(RefillEvery_ms))) : 0;
    return now_ms + std::max(pause_ms, owed_ms);
}

void RetryPlan::succeeded() {
    m_tokens = std::min<double>(Budget, m_tokens + 1);
}

} // namespace ovation::upload
