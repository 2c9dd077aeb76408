#pragma once

#include <cstdint>

namespace ovation::transport {

/// How long one peer, or the work that waits, may hold a transport thread before all others have their turn.
/// Plain value; time is CLOCK_MONOTONIC.
class TurnBudget {
  public:
    explicit TurnBudget(int64_t length_ns) : m_length_ns(length_ns) {}

    /// Begins with the first call of a turn. `turn` tells it from the one before.
    bool isSpent(int64_t turn, int64_t now_ns) {
        if (turn != m_turn) {
            m_turn = turn;
            m_began_ns = now_ns;
        }
        return now_ns - m_began_ns >= m_length_ns;
    }
    /// The next call begins a turn, whatever its number.
    void restart() { m_turn = None; }

  private:
    static constexpr int64_t None = INT64_MIN;

    int64_t m_length_ns;
    int64_t m_turn = None;
    int64_t m_began_ns = 0;
};

} // namespace ovation::transport
