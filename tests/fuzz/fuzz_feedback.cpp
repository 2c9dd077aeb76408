// Transport-wide feedback over any order of arrivals: every packet can be read, and says of each number what
// happened.

#include "input.h"

#include "transport/bytes.h"
#include "transport/transport_feedback.h"

#include <algorithm>
#include <set>

using namespace ovation;
using namespace ovation::transport;
using fuzz::require;

namespace {

/// What the draft calls "packet received": the numbers that a feedback packet reports as arrived.
std::vector<uint16_t> arrivedIn(std::span<const uint8_t> packet) {
    constexpr std::size_t Head = 20;
    require(packet.size() >= Head && packet.size() <= 1200 && packet.size() % 4 == 0);
    require((packet[0] & 0x1f) == 15 && packet[1] == 205);
    require(read16(packet, 2) == packet.size() / 4 - 1);
    std::size_t end = packet.size();
    if (packet[0] & 0x20)
        end -= packet.back();
    const uint16_t base = read16(packet, 12);
    const std::size_t count = read16(packet, 14);
    require(count > 0);
    std::vector<uint16_t> arrived;
    std::size_t at = Head, deltas = 0;
    for (std::size_t i = 0; i < count; i += 7, at += 2) {
        require(at + 2 <= end);
        const uint16_t chunk = read16(packet, at);
        require(chunk >> 14 == 3);
        for (std::size_t j = 0; j < 7 && i + j < count; ++j) {
            const int status = chunk >> (12 - 2 * j) & 3;
            require(status != 3);
            deltas += std::size_t(status);
            if (status)
                arrived.push_back(uint16_t(base + i + j));
        }
    }
    require(at + deltas == end);
    return arrived;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size) {
    fuzz::Input input(data, size);
    TransportFeedback feedback;
    std::set<uint16_t> given;
    std::size_t arrivals = 0;
    uint16_t sequence = 0;
    int64_t now_ns = 1'000'000'000;
    while (!input.empty()) {
        const uint8_t what = input.byte();
        now_ns += int64_t(what & 0x40 ? input.number(4) : input.byte()) * 10'000;
        if (what % 8 == 0) {
            std::set<uint16_t> told;
            const auto packets = feedback.take(1, 2);
            require(packets.size() <= TransportFeedback::MaxPackets);
            for (const auto &packet : packets) {
                for (const uint16_t one : arrivedIn(packet))
                    told.insert(one);
            }
            require(std::includes(given.begin(), given.end(), told.begin(), told.end()));
            const bool mayLack =
                packets.size() == TransportFeedback::MaxPackets || arrivals > TransportFeedback::MaxArrivals;
            require(told == given || mayLack);
            given.clear();
            arrivals = 0;
            continue;
        }
        sequence = what & 0x80 ? uint16_t(input.number(2)) : uint16_t(sequence + what % 8 - 2);
        feedback.arrived(sequence, now_ns);
        given.insert(sequence);
        ++arrivals;
    }
    return 0;
}
