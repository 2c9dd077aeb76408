#include "transport/receive_track.h"

#include <algorithm>
#include <cstdlib>

namespace ovation::transport {
namespace {

constexpr int MaxGap = 300; ///< larger: the source jumped, asking for all of it would not help
constexpr int64_t NackInterval_ns = 60'000'000;
constexpr int MaxNacks = 6;
constexpr std::size_t MaxAtOnce = 64;

} // namespace

void ReceiveTrack::restart(const RtpPacket &packet) {
    m_started = true;
    m_ssrc = packet.ssrc();
    m_highest = packet.sequence();
    m_base = packet.sequence();
    m_cycles = 0;
    m_received = 0;
    m_expectedBefore = m_receivedBefore = 0;
    m_transit.reset();
    m_missing.clear();
    m_window.fill(-1);
    m_lastSr = 0;
}

bool ReceiveTrack::accept(const RtpPacket &packet) {
    if (!m_started || packet.ssrc() != m_ssrc)
        restart(packet);
    const uint16_t sequence = packet.sequence();
    const auto ahead = int16_t(sequence - m_highest);
    if (ahead <= 0 && (ahead <= -int(Window) || seen(sequence)))
        return false;
    if (ahead > 0) {
        if (ahead > 1 && ahead < MaxGap) {
            for (auto missing = uint16_t(m_highest + 1); missing != sequence && m_missing.size() < Window;
                 ++missing)
                m_missing.emplace(missing, Missing{});
        }
        if (sequence < m_highest)
            m_cycles += 65536;
        m_highest = sequence;
    } else {
        m_missing.erase(sequence);
    }
    m_window[sequence % Window] = sequence;
    ++m_received;
    ++m_packets;
    m_bytes += packet.bytes().size();
    updateJitter(packet);
    return true;
}

void ReceiveTrack::updateJitter(const RtpPacket &packet) {
    const int64_t arrival = packet.arrival_ns() / 1000 * m_clockRate / 1'000'000;
    const int64_t transit = int64_t(uint32_t(arrival)) - int64_t(packet.timestamp());
    if (m_transit) {
        const auto difference = double(std::abs(int64_t(int32_t(uint32_t(transit - *m_transit)))));
        m_jitter += (difference - m_jitter) / 16.0;
    }
    m_transit = transit;
}

void ReceiveTrack::senderReport(const rtcp::Sender &report, int64_t arrival_ns) {
    m_lastSr = uint32_t(report.ntp >> 16);
    m_lastSrArrival_ns = arrival_ns;
}

std::vector<uint16_t> ReceiveTrack::dueNacks(int64_t now_ns) {
    std::vector<uint16_t> due;
    for (auto entry = m_missing.begin(); entry != m_missing.end();) {
        auto &[sequence, missing] = *entry;
        const bool tooOld = uint16_t(m_highest - sequence) > Window / 2;
        if (tooOld || (missing.times >= MaxNacks && now_ns - missing.asked_ns > NackInterval_ns)) {
            entry = m_missing.erase(entry);
            continue;
        }
        if (due.size() < MaxAtOnce && (missing.times == 0 || now_ns - missing.asked_ns > NackInterval_ns)) {
            missing.asked_ns = now_ns;
            ++missing.times;
            due.push_back(sequence);
        }
        ++entry;
    }
    return due;
}

uint64_t ReceiveTrack::lost() const {
    if (!m_started)
        return 0;
    const int64_t expected = int64_t(m_cycles) + m_highest - m_base + 1;
    return uint64_t(std::max<int64_t>(0, expected - m_received));
}

rtcp::ReportBlock ReceiveTrack::report(int64_t now_ns) {
    rtcp::ReportBlock block;
    block.ssrc = m_ssrc;
    const uint32_t expected = m_cycles + m_highest - m_base + 1;
    const int64_t expectedNow = int64_t(expected) - m_expectedBefore;
    const int64_t lostNow = expectedNow - (int64_t(m_received) - m_receivedBefore);
    m_expectedBefore = expected;
    m_receivedBefore = m_received;
    if (expectedNow > 0 && lostNow > 0)
        block.fractionLost = uint8_t(std::min<int64_t>(255, lostNow * 256 / expectedNow));
    block.cumulativeLost = int32_t(std::clamp<int64_t>(int64_t(expected) - m_received, -0x800000, 0x7fffff));
    block.highestSequence = m_cycles + m_highest;
    block.jitter = uint32_t(m_jitter);
    block.lastSenderReport = m_lastSr;
    if (m_lastSr)
        block.delaySinceLast = uint32_t((now_ns - m_lastSrArrival_ns) / 1000 * 65536 / 1'000'000);
    return block;
}

} // namespace ovation::transport
