#pragma once

#include "transport/peer_transport.h"
#include "transport/receive_track.h"
#include "transport/round_trip.h"
#include "transport/source_choice.h"
#include "transport/stream.h"
#include "transport/transport_feedback.h"

namespace ovation::transport {

/// The publishing side of a peer: takes its packets in, asks for what is missing, tells the browser how fast
/// it may send, and routes the packets into its stream. One transport thread.
class Receiver final : public StreamSource {
  public:
    Receiver(PeerTransport &transport, Stream &stream, const Negotiation &negotiation,
             BandwidthLimits limits);
    ~Receiver() override;

    void rtp(std::span<const uint8_t> packet, int64_t now_ns);
    void rtcp(const rtcp::Message &message, int64_t now_ns);
    /// Its packets come by another path now, and some are lost for good.
    void moved(int64_t now_ns);
    void tick(int64_t now_ns);
    void sendKeyframeRequest() override;
    /// The stream is going away before this.
    void detach() { m_stream = nullptr; }
    uint64_t lost() const { return m_audio.lost() + m_video.lost(); }
    /// Of the video, or of the audio of a stream without.
    int jitter_ms() const { return (m_video.active() ? m_video : m_audio).jitter_ms(); }
    /// As in StreamStats.
    std::optional<int> roundTrip_ms() const { return m_roundTrip_ms; }
    std::optional<int> audioLevel_dB() const { return m_audioLevel_dB; }

  private:
    void accept(std::span<const uint8_t> packet, MediaKind kind, int64_t now_ns);
    bool isOfTakenSource(const RtpPacket &packet, int64_t now_ns);
    void unwrapRepeated(std::span<const uint8_t> packet, int64_t now_ns);
    void noteFeedback(const RtpPacket &packet);
    void noteLevel(const RtpPacket &packet);
    void answered(const rtcp::Echo &echo, int64_t now_ns);
    void measure(int64_t now_ns);
    void sendReports(int64_t now_ns);
    void sendBitrate(int64_t now_ns);

    PeerTransport &m_transport;
    Stream *m_stream;
    NegotiatedTrack m_audioTrack, m_videoTrack;
    BandwidthLimits m_limits;
    uint32_t m_ownSsrc;
    ReceiveTrack m_audio{48000}, m_video{90000};
    SourceChoice m_videoSource;
    TransportFeedback m_feedback;
    RoundTrip m_references;
    std::optional<int> m_roundTrip_ms;
    int64_t m_lastAnswer_ns = 0;
    std::optional<int> m_audioLevel_dB, m_loudest_dB; ///< of the second before, and of this one so far
    int64_t m_lastReport_ns = 0;
    bool m_isBounded = false; ///< as the browser was told
};

} // namespace ovation::transport
