#pragma once

#include <array>
#include <cstdint>
#include <optional>

namespace ovation::transport {

/// The round trip to a peer, from the reports with a time that it got and what it says about them: of a
/// subscriber sender reports (RFC 3550 section 6.4.1), of a publisher reference times (RFC 3611 section 4.5).
/// Sender reports carry the publisher's clock, so when each one was sent is remembered. One transport thread.
class RoundTrip {
  public:
    void sent(uint64_t ntp, int64_t now_ns);
    /// Of an answer with the middle of the report's NTP time, and how long the peer held it (16.16 seconds).
    /// Nothing when that is none of the latest reports.
    std::optional<int64_t> measure_ns(uint32_t reported, uint32_t held, int64_t now_ns) const;

  private:
    struct Report {
        uint32_t middle = 0; ///< of the NTP time, 16.16 seconds; 0 = none
        int64_t sent_ns = 0;
    };
    std::array<Report, 8> m_reports; ///< a ring
    std::size_t m_next = 0;
};

} // namespace ovation::transport
