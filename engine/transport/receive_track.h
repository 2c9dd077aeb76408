#pragma once

#include "transport/rtcp.h"
#include "transport/rtp_packet.h"

#include <array>
#include <map>
#include <optional>

namespace ovation::transport {

/// What the server knows of one incoming RTP source: which packets came, which are missing, what to report
/// (RFC 3550 appendix A). One transport thread.
class ReceiveTrack {
  public:
    explicit ReceiveTrack(int clockRate) : m_clockRate(clockRate) {}

    /// False for a packet that came before (a repeated retransmission).
    bool accept(const RtpPacket &packet);
    void senderReport(const rtcp::Sender &report, int64_t arrival_ns);

    /// Missing sequences whose (re)request is due now; each is asked for six times at most, 60 ms apart.
    std::vector<uint16_t> dueNacks(int64_t now_ns);
    rtcp::ReportBlock report(int64_t now_ns);

    bool active() const { return m_started; }
    uint32_t ssrc() const { return m_ssrc; }
    uint64_t packets() const { return m_packets; }
    uint64_t bytes() const { return m_bytes; }
    uint64_t lost() const;
    int jitter_ms() const { return int(m_jitter * 1000 / m_clockRate); }

  private:
    struct Missing {
        int64_t asked_ns = 0;
        int times = 0;
    };
    static constexpr std::size_t Window = 1024;

    void restart(const RtpPacket &packet);
    bool seen(uint16_t sequence) const { return m_window[sequence % Window] == int32_t(sequence); }
    void updateJitter(const RtpPacket &packet);

    int m_clockRate;
    bool m_started = false;
    uint32_t m_ssrc = 0;
    uint16_t m_highest = 0;
    uint32_t m_cycles = 0, m_base = 0;
    uint64_t m_packets = 0, m_bytes = 0;
    uint32_t m_received = 0; ///< since the source began, without repetitions
    uint32_t m_expectedBefore = 0, m_receivedBefore = 0;
    double m_jitter = 0;
    std::optional<int64_t> m_transit;
    std::array<int32_t, Window> m_window{};
    std::map<uint16_t, Missing> m_missing;
    uint32_t m_lastSr = 0;
    int64_t m_lastSrArrival_ns = 0;
};

} // namespace ovation::transport
