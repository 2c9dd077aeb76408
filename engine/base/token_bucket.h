#pragma once

#include <algorithm>
#include <cstdint>

namespace ovation {

/// How much of something may be used: a store that fills up at a steady rate. Plain value, full at first;
/// time is CLOCK_MONOTONIC.
class TokenBucket {
  public:
    TokenBucket(double capacity, double perSecond)
        : m_capacity(capacity), m_perSecond(perSecond), m_left(capacity) {}

    /// From now on; what is left and does not fit any more is lost.
    void setRate(double capacity, double perSecond) {
        m_left = std::min(m_left, capacity);
        m_capacity = capacity;
        m_perSecond = perSecond;
    }
    /// False, and nothing is taken, when less than `amount` is left.
    bool take(double amount, int64_t now_ns) {
        if (m_filled_ns != 0 && now_ns > m_filled_ns)
            m_left = std::min(m_capacity, m_left + double(now_ns - m_filled_ns) / 1e9 * m_perSecond);
        m_filled_ns = now_ns;
        if (m_left < amount)
            return false;
        m_left -= amount;
        return true;
    }

  private:
    double m_capacity, m_perSecond; ///< of the unit that is counted
    double m_left;
    int64_t m_filled_ns = 0; ///< 0 = never
};

} // namespace ovation
