#pragma once

#include "base/result.h"

#include <cstdint>

namespace ovation::control {

/// What one participant may make the server tell others, whatever it asks: so many messages, and so many
/// characters to all recipients together. Both fill up again with time. Plain value; any one thread.
class Allowance {
  public:
    static constexpr double MaxMessages = 300, Messages_per_s = 100;
    static constexpr double MaxCharacters = 16'000'000, Characters_per_s = 4'000'000;

    /// Error Failed when it is used up; nothing is taken then.
    Result<void> take(int64_t now_ns, int64_t characters, int64_t recipients);

  private:
    double m_messages = MaxMessages, m_characters = MaxCharacters;
    int64_t m_since_ns = 0;
};

} // namespace ovation::control
