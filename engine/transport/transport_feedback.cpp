#include "transport/transport_feedback.h"

#include "transport/bytes.h"

#include <algorithm>

namespace ovation::transport {
namespace {

constexpr int64_t Reference_us = 64'000; ///< unit of the reference time
constexpr int64_t Delta_us = 250;        ///< unit of the receive deltas
constexpr std::size_t MaxStatuses = 400; ///< keeps a packet below the path MTU
constexpr std::size_t CountAt = 19;      ///< where the number of a packet stands in it
constexpr uint16_t TwoBitVector = 0xC000;
constexpr int NotReceived = 0, SmallDelta = 1, LargeDelta = 2;

} // namespace

void TransportFeedback::arrived(uint16_t sequence, int64_t arrival_ns) {
    int64_t unwrapped = sequence;
    if (m_lastSequence >= 0)
        unwrapped = m_lastSequence + int16_t(sequence - uint16_t(m_lastSequence));
    else
        unwrapped += 65536; // room to go back
    m_lastSequence = std::max(m_lastSequence, unwrapped);
    if (m_arrivals.size() == MaxArrivals) // the older half, so that it is rarely done
        m_arrivals.erase(m_arrivals.begin(), m_arrivals.begin() + MaxArrivals / 2);
    m_arrivals.push_back({unwrapped, arrival_ns / 1000});
}

std::vector<std::vector<uint8_t>> TransportFeedback::take(uint32_t ownSsrc, uint32_t mediaSsrc) {
    std::vector<std::vector<uint8_t>> packets;
    if (m_arrivals.empty())
        return packets;
    std::stable_sort(m_arrivals.begin(), m_arrivals.end(),
                     [](const Arrival &a, const Arrival &b) { return a.sequence < b.sequence; });
    m_arrivals.erase(std::unique(m_arrivals.begin(), m_arrivals.end(),
                                 [](const Arrival &a, const Arrival &b) { return a.sequence == b.sequence; }),
                     m_arrivals.end());
    for (std::span<const Arrival> rest = m_arrivals; !rest.empty();) {
        std::size_t used = 0;
        packets.push_back(build(rest, used, ownSsrc, mediaSsrc));
        rest = rest.subspan(used);
    }
    m_arrivals.clear();
    if (packets.size() > MaxPackets)
        packets.erase(packets.begin(), packets.end() - MaxPackets);
    for (auto &packet : packets)
        packet[CountAt] = m_count++;
    return packets;
}

std::vector<uint8_t> TransportFeedback::build(std::span<const Arrival> arrivals, std::size_t &used,
                                              uint32_t ownSsrc, uint32_t mediaSsrc) {
    // Lost packets between two reports are reported too: the base continues where the last report ended,
    // unless the gap is too large to matter.
    int64_t base = arrivals.front().sequence;
    if (m_nextBase >= 0 && base > m_nextBase && base - m_nextBase < int64_t(MaxStatuses) / 2)
        base = m_nextBase;

    const int64_t reference = arrivals.front().time_us / Reference_us;
    int64_t current = reference * Reference_us;
    std::vector<int> statuses;
    std::vector<uint8_t> deltas;
    for (used = 0; used < arrivals.size(); ++used) {
        const auto &arrival = arrivals[used];
        const std::size_t index = std::size_t(arrival.sequence - base);
        if (index >= MaxStatuses)
            break;
        // What lies between late packets was reported already, and most of it came: it is not lost now.
        if (index > statuses.size() && base + int64_t(statuses.size()) < m_nextBase)
            break;
        int64_t delta = (arrival.time_us - current) / Delta_us;
        delta = std::clamp<int64_t>(delta, INT16_MIN, INT16_MAX);
        current += delta * Delta_us;
        statuses.resize(index, NotReceived);
        if (delta >= 0 && delta < 256) {
            statuses.push_back(SmallDelta);
            deltas.push_back(uint8_t(delta));
        } else {
            statuses.push_back(LargeDelta);
            append16(deltas, uint16_t(int16_t(delta)));
        }
    }
    if (used == 0) { // a jump beyond one packet: start over at it
        m_nextBase = -1;
        return build(arrivals, used, ownSsrc, mediaSsrc);
    }
    m_nextBase = std::max(m_nextBase, base + int64_t(statuses.size()));

    std::vector<uint8_t> packet = {0x8f, 205, 0, 0};
    append32(packet, ownSsrc);
    append32(packet, mediaSsrc);
    append16(packet, uint16_t(base));
    append16(packet, uint32_t(statuses.size()));
    append32(packet, uint32_t(reference & 0xffffff) << 8);
    for (std::size_t i = 0; i < statuses.size(); i += 7) {
        uint16_t chunk = TwoBitVector;
        for (std::size_t j = 0; j < 7 && i + j < statuses.size(); ++j)
            chunk |= uint16_t(statuses[i + j] << (12 - 2 * j));
        append16(packet, chunk);
    }
    packet.insert(packet.end(), deltas.begin(), deltas.end());
    if (const std::size_t padding = (4 - packet.size() % 4) % 4) {
        packet.insert(packet.end(), padding, 0);
        packet.back() = uint8_t(padding);
        packet[0] |= 0x20;
    }
    write16(packet, 2, uint32_t(packet.size() / 4 - 1));
    return packet;
}

} // namespace ovation::transport
