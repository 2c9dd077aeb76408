#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace ovation::transport {

/// Arrival times of packets that carry a transport-wide sequence number, turned into feedback packets
/// (draft-holmer-rmcat-transport-wide-cc-extensions-01) from which the browser estimates its bandwidth.
/// Numbers that jump need a packet each: of those that are too many for a turn, the lowest are not reported.
/// One transport thread.
class TransportFeedback {
  public:
    static constexpr std::size_t MaxPackets = 8;     ///< of a turn; each can report 400 arrivals
    static constexpr std::size_t MaxArrivals = 4096; ///< that wait to be reported

    void arrived(uint16_t sequence, int64_t arrival_ns);
    /// RTCP packets for what arrived since the last call, at most MaxPackets; empty when nothing did.
    std::vector<std::vector<uint8_t>> take(uint32_t ownSsrc, uint32_t mediaSsrc);

  private:
    struct Arrival {
        int64_t sequence; ///< unwrapped
        int64_t time_us;
    };
    std::vector<uint8_t> build(std::span<const Arrival> arrivals, std::size_t &used, uint32_t ownSsrc,
                               uint32_t mediaSsrc);

    std::vector<Arrival> m_arrivals;
    int64_t m_lastSequence = -1;
    int64_t m_nextBase = -1; ///< first sequence not reported yet
    uint8_t m_count = 0;
};

} // namespace ovation::transport
