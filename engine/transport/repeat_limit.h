#pragma once

#include "base/token_bucket.h"

#include <array>
#include <cstdint>
#include <memory>

namespace ovation::transport {

/// How often and how much one subscriber may have sent again (NACK, RFC 4585 section 6.2.1): a packet once
/// per round trip and not when it is older than 2 s, and in all as many bytes as the stream itself has. So
/// what is asked for without end costs at most twice what the subscriber gets anyhow. One transport thread.
class RepeatLimit {
  public:
    static constexpr int64_t MaxAge_ns = 2'000'000'000;
    static constexpr int64_t MinInterval_ns = 20'000'000;
    static constexpr int64_t MaxInterval_ns = 1'000'000'000;
    static constexpr int64_t UnknownInterval_ns = 100'000'000; ///< before the first report
    static constexpr int MinRate_kbps = 500; ///< of repeats, when the stream has less or was not measured yet

    /// Between this server and the subscriber, from its reports.
    void setRoundTrip(int64_t roundTrip_ns);
    /// The bit rate of the stream at present.
    void setStreamRate(int rate_kbps);
    /// Whether the packet may be sent again now, and counts it then. `sequence` is the publisher's.
    bool admits(uint16_t sequence, int64_t arrival_ns, std::size_t size_bytes, int64_t now_ns);

  private:
    static constexpr std::size_t Window = 1024; ///< as many packets as a stream keeps
    struct Repeat {
        int64_t sent_ns = 0; ///< 0 = never
        uint16_t sequence = 0;
    };

    int64_t m_interval_ns = UnknownInterval_ns;
    TokenBucket m_bytes{MinRate_kbps * 125.0, MinRate_kbps * 125.0};
    std::unique_ptr<std::array<Repeat, Window>> m_repeats; ///< made for the first one: most never ask
};

} // namespace ovation::transport
