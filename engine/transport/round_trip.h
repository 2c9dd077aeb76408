#pragma once

#include "transport/rtcp.h"

#include <array>
#include <cstdint>
#include <optional>

namespace ovation::transport {

/// The round trip to a subscriber, from the sender reports that it got and its own reports about them (RFC
/// 3550 section 6.4.1). The reports carry the publisher's clock, so when each one was sent is remembered. One
/// transport thread.
class RoundTrip {
  public:
    void sent(uint64_t ntp, int64_t now_ns);
    /// Nothing when the block names none of the latest sender reports.
    std::optional<int64_t> measure_ns(const rtcp::ReportBlock &block, int64_t now_ns) const;

  private:
    struct Report {
        uint32_t middle = 0; ///< of the NTP time, 16.16 seconds; 0 = none
        int64_t sent_ns = 0;
    };
    std::array<Report, 8> m_reports; ///< a ring
    std::size_t m_next = 0;
};

} // namespace ovation::transport
