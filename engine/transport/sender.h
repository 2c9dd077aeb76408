#pragma once

#include "transport/peer_transport.h"
#include "transport/repeat_limit.h"
#include "transport/round_trip.h"
#include "transport/send_track.h"
#include "transport/stream.h"

namespace ovation::transport {

/// The subscribing side of a peer: sends the packets of a stream to its browser, repeats what got lost
/// (within RepeatLimit), passes keyframe requests up. One transport thread.
class Sender final : public StreamSink {
  public:
    struct Ssrcs {
        uint32_t audio = 0, video = 0, videoRtx = 0;
    };
    static Ssrcs randomSsrcs();

    Sender(PeerTransport &transport, Stream &stream, const Negotiation &negotiation, Ssrcs ssrcs,
           const BandwidthLimits &limits);
    ~Sender() override;

    void forward(const RtpPacketPtr &packet) override;
    void forwardReport(const SenderReport &report) override;
    void streamEnded() override { m_stream = nullptr; }

    void connected(int64_t now_ns);
    void rtcp(const rtcp::Message &message, int64_t now_ns);

  private:
    SendTrack &track(MediaKind kind) { return kind == MediaKind::Video ? m_video : m_audio; }
    void repeat(const rtcp::Nack &nack, int64_t now_ns);
    void measure(const rtcp::Report &report, int64_t now_ns);

    PeerTransport &m_transport;
    Stream *m_stream;
    SendTrack m_audio, m_video;
    RoundTrip m_roundTrip; ///< of the video, which alone is repeated
    RepeatLimit m_repeats;
};

} // namespace ovation::transport
