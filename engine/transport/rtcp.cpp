#include "transport/rtcp.h"

#include "transport/bytes.h"

#include <algorithm>
#include <cstring>

namespace ovation::transport::rtcp {
namespace {

constexpr uint8_t SenderReportType = 200, ReceiverReportType = 201, ByeType = 203;
constexpr uint8_t TransportFeedbackType = 205, PayloadFeedbackType = 206, ExtendedReportType = 207;
constexpr uint8_t ReferenceTimeBlock = 4, EchoBlock = 5;
constexpr uint8_t GenericNack = 1, PictureLoss = 1, FullIntra = 4, ApplicationLayer = 15;
constexpr std::size_t MaxNacked = 2048;

std::vector<uint8_t> header(uint8_t count, uint8_t type) {
    return {uint8_t(0x80 | count), type, 0, 0};
}

void setLength(std::vector<uint8_t> &packet) {
    write16(packet, 2, uint32_t(packet.size() / 4 - 1));
}

Report readBlocks(std::span<const uint8_t> packet, std::size_t at, int count) {
    Report report;
    for (int i = 0; i < count && at + 24 <= packet.size(); ++i, at += 24) {
        ReportBlock block;
        block.ssrc = read32(packet, at);
        block.fractionLost = packet[at + 4];
        block.cumulativeLost = int32_t(read32(packet, at + 4) << 8) >> 8;
        block.highestSequence = read32(packet, at + 8);
        block.jitter = read32(packet, at + 12);
        block.lastSenderReport = read32(packet, at + 16);
        block.delaySinceLast = read32(packet, at + 20);
        report.blocks.push_back(block);
    }
    return report;
}

Nack readNack(std::span<const uint8_t> packet) {
    Nack nack{read32(packet, 8), {}};
    for (std::size_t at = 12; at + 4 <= packet.size() && nack.sequences.size() < MaxNacked; at += 4) {
        const uint16_t first = read16(packet, at);
        const uint16_t following = read16(packet, at + 2);
        nack.sequences.push_back(first);
        for (int bit = 0; bit < 16; ++bit) {
            if (following & (1 << bit))
                nack.sequences.push_back(uint16_t(first + 1 + bit));
        }
    }
    return nack;
}

void readPayloadFeedback(std::span<const uint8_t> packet, uint8_t format, std::vector<Message> &messages) {
    if (format == PictureLoss) {
        messages.emplace_back(KeyframeRequest{read32(packet, 8)});
    } else if (format == FullIntra) {
        // RFC 5104: the media source stands in the entries, the header's field is 0.
        for (std::size_t at = 12; at + 8 <= packet.size(); at += 8)
            messages.emplace_back(KeyframeRequest{read32(packet, at)});
    } else if (format == ApplicationLayer && packet.size() >= 20 &&
               std::memcmp(&packet[12], "REMB", 4) == 0) {
        const uint64_t mantissa = uint64_t(packet[17] & 0x03) << 16 | read16(packet, 18);
        messages.emplace_back(Remb{mantissa << (packet[17] >> 2)});
    }
}

void readExtendedReport(std::span<const uint8_t> packet, std::vector<Message> &messages) {
    for (std::size_t at = 8; at + 4 <= packet.size();) {
        const std::size_t end = at + 4u * (read16(packet, at + 2) + 1u);
        if (end > packet.size())
            return;
        const bool isEcho = packet[at] == EchoBlock;
        for (at += 4; isEcho && at + 12 <= end; at += 12)
            messages.emplace_back(Echo{read32(packet, at), read32(packet, at + 4), read32(packet, at + 8)});
        at = end;
    }
}

void readOne(std::span<const uint8_t> packet, std::vector<Message> &messages) {
    const uint8_t count = packet[0] & 0x1f;
    const uint8_t type = packet[1];
    if (type == SenderReportType && packet.size() >= 28) {
        Sender sender;
        sender.ssrc = read32(packet, 4);
        sender.ntp = uint64_t(read32(packet, 8)) << 32 | read32(packet, 12);
        sender.rtpTimestamp = read32(packet, 16);
        sender.packets = read32(packet, 20);
        sender.octets = read32(packet, 24);
        messages.emplace_back(sender);
        if (count)
            messages.emplace_back(readBlocks(packet, 28, count));
    } else if (type == ReceiverReportType && packet.size() >= 8) {
        messages.emplace_back(readBlocks(packet, 8, count));
    } else if (type == ByeType && packet.size() >= 8 && count) {
        messages.emplace_back(Bye{read32(packet, 4)});
    } else if (type == TransportFeedbackType && count == GenericNack && packet.size() >= 16) {
        messages.emplace_back(readNack(packet));
    } else if (type == PayloadFeedbackType && packet.size() >= 12) {
        readPayloadFeedback(packet, count, messages);
    } else if (type == ExtendedReportType) {
        readExtendedReport(packet, messages);
    }
}

} // namespace

bool isRtcp(std::span<const uint8_t> datagram) {
    return datagram.size() >= 8 && datagram[0] >> 6 == 2 && datagram[1] >= 192 && datagram[1] <= 223;
}

std::vector<Message> parse(std::span<const uint8_t> compound) {
    std::vector<Message> messages;
    while (compound.size() >= 8 && compound[0] >> 6 == 2) {
        const std::size_t size = 4u * (read16(compound, 2) + 1u);
        if (size > compound.size())
            break;
        std::size_t used = size;
        if (compound[0] & 0x20) {
            const uint8_t padding = compound[size - 1];
            if (padding == 0 || padding > size - 4)
                break;
            used -= padding;
        }
        if (used >= 8)
            readOne(compound.first(used), messages);
        compound = compound.subspan(size);
    }
    return messages;
}

std::vector<uint8_t> senderReport(const Sender &report) {
    auto packet = header(0, SenderReportType);
    append32(packet, report.ssrc);
    append32(packet, uint32_t(report.ntp >> 32));
    append32(packet, uint32_t(report.ntp));
    append32(packet, report.rtpTimestamp);
    append32(packet, report.packets);
    append32(packet, report.octets);
    setLength(packet);
    return packet;
}

std::vector<uint8_t> receiverReport(uint32_t ownSsrc, std::span<const ReportBlock> blocks) {
    const std::size_t count = std::min<std::size_t>(blocks.size(), 31);
    auto packet = header(uint8_t(count), ReceiverReportType);
    append32(packet, ownSsrc);
    for (const auto &block : blocks.first(count)) {
        append32(packet, block.ssrc);
        append32(packet, uint32_t(block.fractionLost) << 24 | (uint32_t(block.cumulativeLost) & 0xffffff));
        append32(packet, block.highestSequence);
        append32(packet, block.jitter);
        append32(packet, block.lastSenderReport);
        append32(packet, block.delaySinceLast);
    }
    setLength(packet);
    return packet;
}

std::vector<uint8_t> nack(uint32_t ownSsrc, uint32_t mediaSsrc, std::vector<uint16_t> sequences) {
    if (!sequences.empty()) {
        // Sorted by distance from one of them, so that a wrap from 65535 to 0 stays together.
        const uint16_t origin = sequences.front();
        std::sort(sequences.begin(), sequences.end(),
                  [origin](uint16_t a, uint16_t b) { return int16_t(a - origin) < int16_t(b - origin); });
    }
    auto packet = header(GenericNack, TransportFeedbackType);
    append32(packet, ownSsrc);
    append32(packet, mediaSsrc);
    for (std::size_t i = 0; i < sequences.size();) {
        const uint16_t first = sequences[i++];
        uint16_t following = 0;
        while (i < sequences.size() && uint16_t(sequences[i] - first) <= 16) {
            if (sequences[i] != first)
                following |= uint16_t(1 << (uint16_t(sequences[i] - first) - 1));
            ++i;
        }
        append16(packet, first);
        append16(packet, following);
    }
    setLength(packet);
    return packet;
}

std::vector<uint8_t> pictureLoss(uint32_t ownSsrc, uint32_t mediaSsrc) {
    auto packet = header(PictureLoss, PayloadFeedbackType);
    append32(packet, ownSsrc);
    append32(packet, mediaSsrc);
    setLength(packet);
    return packet;
}

std::vector<uint8_t> referenceTime(uint32_t ownSsrc, uint64_t ntp) {
    auto packet = header(0, ExtendedReportType);
    append32(packet, ownSsrc);
    packet.insert(packet.end(), {ReferenceTimeBlock, 0, 0, 2});
    append32(packet, uint32_t(ntp >> 32));
    append32(packet, uint32_t(ntp));
    setLength(packet);
    return packet;
}

std::vector<uint8_t> remb(uint32_t ownSsrc, uint64_t bitrate_bps, std::span<const uint32_t> ssrcs) {
    auto packet = header(ApplicationLayer, PayloadFeedbackType);
    append32(packet, ownSsrc);
    append32(packet, 0);
    for (const char c : {'R', 'E', 'M', 'B'})
        packet.push_back(uint8_t(c));
    uint32_t exponent = 0;
    while (bitrate_bps > 0x3ffff) {
        bitrate_bps >>= 1;
        ++exponent;
    }
    packet.push_back(uint8_t(ssrcs.size()));
    packet.push_back(uint8_t(exponent << 2 | bitrate_bps >> 16));
    append16(packet, uint32_t(bitrate_bps & 0xffff));
    for (const uint32_t ssrc : ssrcs)
        append32(packet, ssrc);
    setLength(packet);
    return packet;
}

} // namespace ovation::transport::rtcp
