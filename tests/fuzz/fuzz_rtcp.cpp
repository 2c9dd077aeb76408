// A decrypted compound RTCP packet of a browser: what is understood is written again and read as the same.

#include "transport/rtcp.h"

#include <algorithm>
#include <cstdlib>

using namespace ovation::transport;

namespace {

void require(bool condition) {
    if (!condition)
        std::abort();
}

template <typename T>
T readAgain(const std::vector<uint8_t> &packet) {
    const auto messages = rtcp::parse(packet);
    require(messages.size() == 1 && std::holds_alternative<T>(messages.front()));
    return std::get<T>(messages.front());
}

void check(const rtcp::Message &message) {
    if (const auto *sender = std::get_if<rtcp::Sender>(&message)) {
        const auto again = readAgain<rtcp::Sender>(rtcp::senderReport(*sender));
        require(again.ssrc == sender->ssrc && again.ntp == sender->ntp && again.octets == sender->octets);
    } else if (const auto *report = std::get_if<rtcp::Report>(&message)) {
        require(report->blocks.size() <= 31);
        const auto again = readAgain<rtcp::Report>(rtcp::receiverReport(1, report->blocks));
        require(again.blocks.size() == report->blocks.size());
        for (std::size_t i = 0; i < again.blocks.size(); ++i)
            require(again.blocks[i].cumulativeLost == report->blocks[i].cumulativeLost);
    } else if (const auto *nack = std::get_if<rtcp::Nack>(&message)) {
        require(!nack->sequences.empty());
        auto wanted = nack->sequences;
        auto again = readAgain<rtcp::Nack>(rtcp::nack(1, nack->mediaSsrc, wanted)).sequences;
        std::sort(wanted.begin(), wanted.end());
        wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
        std::sort(again.begin(), again.end());
        again.erase(std::unique(again.begin(), again.end()), again.end());
        require(again == wanted);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size) {
    rtcp::isRtcp({data, size});
    for (const auto &message : rtcp::parse({data, size}))
        check(message);
    return 0;
}
