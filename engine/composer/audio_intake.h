#pragma once

#include "page/page_messages.h"

#include <cstdint>

namespace ovation::composer {

/// The audio of streams, taken from a process that is not trusted: pieces that are no block of a mixer, that
/// overlap, that are not due yet or were long ago, are left out. So it is never more than real time, and what
/// may be late. Samples come as 16 bits each, so all of them are finite. One thread.
class AudioIntake {
  public:
    static constexpr int64_t MaxLate_ns = 5'000'000'000; ///< a busy machine

    /// Whether there is any to be taken; from the beginning, when there was none before.
    void expect(bool any);

    /// Whether it is one of those that are asked for. Each is asked about once, in order.
    bool takes(const page::AudioPiece &piece, int64_t now_ns);

  private:
    bool m_expecting = false;
    int64_t m_until_ns = 0; ///< end of the last one
};

} // namespace ovation::composer
