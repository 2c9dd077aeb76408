#pragma once

#include <cstdint>
#include <optional>

namespace ovation::transport {

/// Which of several sources (SSRC) that send one track at the same time is taken: a sender of simulcast may
/// ignore that the answer has no layers. It is the one that the SDP announces first, or else the one that
/// came first, for as long as it sends; mixed packet by packet they would be no video. No thread, no clock.
class SourceChoice {
  public:
    /// After that another one is followed: a sender may go on with a new SSRC.
    static constexpr int64_t Silence_ns = 500'000'000;

    void announce(std::optional<uint32_t> ssrc) { m_announced = ssrc; }
    bool takes(uint32_t ssrc, int64_t now_ns);
    /// Whether packets of another source were left out.
    bool hasOthers() const { return m_hasOthers; }

  private:
    std::optional<uint32_t> m_announced, m_taken;
    int64_t m_last_ns = 0;
    bool m_hasOthers = false;
};

} // namespace ovation::transport
