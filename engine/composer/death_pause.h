#pragma once

#include <cstdint>

namespace ovation::composer {

/// How long to wait until another process takes the place of one that died: what kills a decoder is sent
/// again and again. Plain value.
class DeathPause {
  public:
    /// After this death: half a second, twice as long after each one that follows soon, up to 32 s.
    int next_ms(int64_t now_ns);

  private:
    int m_deaths = 0; ///< shortly after each other
    int64_t m_diedAt_ns = 0;
};

} // namespace ovation::composer
