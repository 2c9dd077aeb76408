#pragma once

#include "storage/store_error.h"

#include <cstdint>

namespace ovation::upload {

/// When what failed is tried again: exponentially later, anywhere within the step so that many do not come
/// back together, and all uploads together within a budget, so that a store that is away or overloaded is
/// asked now and then and not by everyone. Knows no clock: times are ms of any one. One thread.
class RetryPlan {
  public:
    static constexpr int64_t First_ms = 1000, Longest_ms = 5 * 60'000;
    /// Tries that may follow each other at once; what was spent comes back one each RefillEvery_ms, and with
    /// each success.
    static constexpr int Budget = 20;
    static constexpr int64_t RefillEvery_ms = 3000;

    /// When to try again. `attempts`: that failed one after another, from 1. `roll`: random, 0 <= roll < 1.
    /// Takes one try out of the budget; the time may be later than the step for its sake, and is never
    /// earlier than the service asked for.
    int64_t retryAt(int64_t now_ms, int attempts, const storage::StoreError &error, double roll);
    void succeeded();

    /// The longest pause after so many attempts, without budget.
    static int64_t step_ms(int attempts);

  private:
    void refill(int64_t now_ms);

    double m_tokens = Budget; ///< below 0: promised already
    int64_t m_refilled_ms = 0;
};

} // namespace ovation::upload
