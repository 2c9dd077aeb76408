#pragma once

#include "base/packet_ring.h"
#include "transport/tap.h"

#include <QString>

#include <memory>
#include <optional>

namespace ovation::composer {

/// What the records of the ring are (RingRecord::type).
enum class FeedRecord : uint8_t {
    Format = 1,   ///< bytes: video codec, audio codec, payload types (or 255) of both, size (2) and bytes of
                  ///< the parameter sets, then the stream's id
    Packet,       ///< kind; time_ns: its arrival; bytes: the RTP packet
    SenderReport, ///< kind; time_ns: its arrival; bytes: NTP time (8), RTP time stamp (4)
    Ended,
};

/// Passes what a stream sends on to another process. Tap calls come on a transport thread. Where the other
/// process does not keep up, packets are lost, as they are on a network.
class StreamFeed final : public transport::Tap {
  public:
    /// `number` names the stream in the ring.
    StreamFeed(std::shared_ptr<RingWriter> ring, uint32_t number, const QString &streamId)
        : m_ring(std::move(ring)), m_number(number), m_streamId(streamId.toUtf8()) {}

    void onFormat(const transport::StreamFormat &format) override;
    void onPacket(const transport::RtpPacketPtr &packet) override;
    void onSenderReport(const transport::SenderReport &report) override;
    void onEnded() override;

  private:
    bool tellFormat();

    const std::shared_ptr<RingWriter> m_ring;
    const uint32_t m_number;
    const QByteArray m_streamId;
    std::optional<transport::StreamFormat> m_untold; ///< there was no room for it yet
};

} // namespace ovation::composer
