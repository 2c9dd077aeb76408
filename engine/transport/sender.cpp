#include "transport/sender.h"

namespace ovation::transport {

Sender::Ssrcs Sender::randomSsrcs() {
    return {g_random_int() | 1, g_random_int() | 1, g_random_int() | 1};
}

Sender::Sender(PeerTransport &transport, Stream &stream, const Negotiation &negotiation, Ssrcs ssrcs,
               const BandwidthLimits &limits)
    : m_transport(transport), m_stream(&stream), m_audio(negotiation.audio, 48000, ssrcs.audio, 0),
      m_video(negotiation.video, 90000, ssrcs.video, ssrcs.videoRtx) {
    stream.addSink(this, limits);
}

Sender::~Sender() {
    if (m_stream)
        m_stream->removeSink(this);
}

void Sender::forward(const RtpPacketPtr &packet) {
    SendTrack &out = track(packet->kind());
    if (!out.used() || !m_transport.isConnected())
        return;
    if (const std::size_t size = out.write(*packet, m_transport.room()))
        m_transport.sendRtp(size);
}

void Sender::forwardReport(const SenderReport &report) {
    SendTrack &out = track(report.kind);
    const auto timestamp = out.rewriteTimestamp(report.rtpTimestamp);
    if (!out.used() || !timestamp || !m_transport.isConnected())
        return;
    if (report.kind == MediaKind::Video)
        m_roundTrip.sent(report.ntp, report.arrival_ns);
    m_transport.sendRtcp(
        rtcp::senderReport({out.ssrc(), report.ntp, *timestamp, out.packets(), out.octets()}));
}

void Sender::connected(int64_t now_ns) {
    if (m_stream)
        m_stream->requestKeyframe(now_ns);
}

void Sender::rtcp(const rtcp::Message &message, int64_t now_ns) {
    if (!m_stream)
        return;
    if (const auto *nack = std::get_if<rtcp::Nack>(&message))
        repeat(*nack, now_ns);
    else if (const auto *report = std::get_if<rtcp::Report>(&message))
        measure(*report, now_ns);
    else if (std::holds_alternative<rtcp::KeyframeRequest>(message))
        m_stream->requestKeyframe(now_ns);
    else if (const auto *estimate = std::get_if<rtcp::Remb>(&message))
        m_stream->sinkEstimated(this, estimate->bitrate_bps, now_ns);
}

void Sender::measure(const rtcp::Report &report, int64_t now_ns) {
    for (const rtcp::ReportBlock &block : report.blocks) {
        if (block.ssrc != m_video.ssrc())
            continue;
        if (const auto roundTrip_ns =
                m_roundTrip.measure_ns(block.lastSenderReport, block.delaySinceLast, now_ns))
            m_repeats.setRoundTrip(*roundTrip_ns);
    }
}

void Sender::repeat(const rtcp::Nack &nack, int64_t now_ns) {
    if (nack.mediaSsrc != m_video.ssrc())
        return;
    m_repeats.setStreamRate(m_stream->traffic(MediaKind::Video).bitrate_kbps);
    for (const uint16_t sequence : nack.sequences) {
        const auto original = m_video.originalSequence(sequence);
        const auto packet = original ? m_stream->cachedVideo(*original) : nullptr;
        if (!packet || !m_repeats.admits(*original, packet->arrival_ns(), packet->bytes().size(), now_ns))
            continue;
        if (const std::size_t size = m_video.writeRepeated(*packet, m_transport.room()))
            m_transport.sendRtp(size);
    }
}

} // namespace ovation::transport
