#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace ovation::transport {

/// Whose packets are decrypted: the sources that a peer announced in its SDP, and the first few others that
/// proved to be of this peer. libsrtp keeps a state for each source and searches them one by one, so a peer
/// that invents sources would slow down all others on the thread. One transport thread.
class SsrcGate {
  public:
    static constexpr std::size_t MaxAnnounced = 16; ///< audio, video and retransmissions, a few sections
    static constexpr std::size_t MaxLearned = 8;    ///< RTP and RTCP together

    /// What is beyond MaxAnnounced, in all, has to be learned.
    void announce(std::span<const uint32_t> ssrcs);
    bool admits(uint32_t ssrc) const { return m_learned < MaxLearned || knows(ssrc); }
    /// A packet of it was authentic.
    void proved(uint32_t ssrc);

  private:
    bool knows(uint32_t ssrc) const;

    std::vector<uint32_t> m_known;
    std::size_t m_announced = 0, m_learned = 0; ///< of the known ones, by how they became known
};

} // namespace ovation::transport
