#pragma once

#include <cstdint>
#include <vector>

namespace ovation::transport {

/// Arrival times of packets that carry a transport-wide sequence number, turned into feedback packets
/// (draft-holmer-rmcat-transport-wide-cc-extensions-01) from which the browser estimates its bandwidth.
/// One transport thread.
class TransportFeedback {
  public:
    void arrived(uint16_t sequence, int64_t arrival_ns);
    /// RTCP packets for what arrived since the last call; empty when nothing did.
    std::vector<std::vector<uint8_t>> take(uint32_t ownSsrc, uint32_t mediaSsrc);

  private:
    struct Arrival {
        int64_t sequence; ///< unwrapped
        int64_t time_us;
    };
    std::vector<uint8_t> build(const std::vector<Arrival> &arrivals, std::size_t &used, uint32_t ownSsrc,
                               uint32_t mediaSsrc);

    std::vector<Arrival> m_arrivals;
    int64_t m_lastSequence = -1;
    int64_t m_nextBase = -1; ///< first sequence not reported yet
    uint8_t m_count = 0;
};

} // namespace ovation::transport
