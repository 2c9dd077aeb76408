#pragma once

#include <cstdint>

namespace ovation::media {

/// How long a decoder that shows a stream live waits for a lost packet to be sent again: for as long as that
/// took lately, and a margin. The first ones are waited for generously, because nothing is known of the round
/// trip; when they never come the sender repeats nothing, and waiting only puts off the keyframe. One that
/// came too late has the next ones waited for as long as is allowed. Times are CLOCK_MONOTONIC; no thread, no
/// clock of its own.
class HolePatience {
  public:
    static constexpr int64_t Min_ns = 150'000'000;
    static constexpr int64_t First_ns = 400'000'000;
    static constexpr int64_t Max_ns = 600'000'000;

    /// A hole was filled after so long.
    void filled(int64_t waited_ns, int64_t now_ns);
    /// A hole was given up.
    void givenUp() { ++m_givenUp; }
    /// A packet came for a hole that had been given up.
    void tooLate(int64_t now_ns) { note(Max_ns, now_ns); }
    int64_t patience_ns() const;

  private:
    void note(int64_t waited_ns, int64_t now_ns);

    int64_t m_longest_ns[2] = {-1, -1}; ///< of this window and the one before; -1 = nothing to tell
    int64_t m_windowEnd_ns = 0;
    int m_givenUp = 0; ///< in a row
};

} // namespace ovation::media
