#include "composer/stream_feed.h"

#include "transport/bytes.h"

#include <array>

namespace ovation::composer {

void StreamFeed::onFormat(const transport::StreamFormat &format) {
    m_untold = format;
    tellFormat();
}

/// Nothing can be made of packets before their format.
bool StreamFeed::tellFormat() {
    if (!m_untold)
        return true;
    std::vector<uint8_t> bytes{uint8_t(m_untold->video), uint8_t(m_untold->audio),
                               uint8_t(m_untold->videoPayloadType), uint8_t(m_untold->audioPayloadType)};
    const std::vector<uint8_t> &sets = m_untold->parameterSets;
    bytes.insert(bytes.end(), {uint8_t(sets.size() >> 8), uint8_t(sets.size())});
    bytes.insert(bytes.end(), sets.begin(), sets.end());
    bytes.insert(bytes.end(), m_streamId.begin(), m_streamId.end());
    if (!m_ring->write({uint8_t(FeedRecord::Format), 0, m_number, 0, bytes}))
        return false;
    m_untold.reset();
    return true;
}

void StreamFeed::onPacket(const transport::RtpPacketPtr &packet) {
    if (tellFormat())
        m_ring->write({uint8_t(FeedRecord::Packet), uint8_t(packet->kind()), m_number, packet->arrival_ns(),
                       packet->bytes()});
}

void StreamFeed::onSenderReport(const transport::SenderReport &report) {
    std::array<uint8_t, 12> bytes{};
    transport::write32(bytes, 0, uint32_t(report.ntp >> 32));
    transport::write32(bytes, 4, uint32_t(report.ntp));
    transport::write32(bytes, 8, report.rtpTimestamp);
    if (tellFormat())
        m_ring->write(
            {uint8_t(FeedRecord::SenderReport), uint8_t(report.kind), m_number, report.arrival_ns, bytes});
}

void StreamFeed::onEnded() {
    if (tellFormat())
        m_ring->write({uint8_t(FeedRecord::Ended), 0, m_number, 0, {}});
}

} // namespace ovation::composer
