#pragma once

#include "base/result.h"

#include <cstdint>

namespace ovation::control {

/// What one participant may make the server tell others, whatever it asks: so many messages, and so many
/// bytes, as they are written, to all recipients together. Both fill up again with time. Plain value; any one
/// thread.
class Allowance {
  public:
    static constexpr double MaxMessages = 300, Messages_per_s = 100;
    static constexpr double Max_bytes = 16'000'000, Bytes_per_s = 4'000'000;

    /// Error Failed when it is used up; nothing is taken then.
    Result<void> take(int64_t now_ns, int64_t bytes, int64_t recipients);

  private:
    double m_messages = MaxMessages, m_bytes = Max_bytes;
    int64_t m_since_ns = 0;
};

} // namespace ovation::control
