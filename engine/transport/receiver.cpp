#include "transport/receiver.h"

#include "base/log.h"
#include "transport/bytes.h"

#include <algorithm>
#include <array>

namespace ovation::transport {
namespace {

constexpr int64_t ReportInterval_ns = 1'000'000'000;
constexpr int64_t AnswerIsOld_ns = 15'000'000'000; // a publisher of audio alone reports every 5 s
constexpr int Unbounded_kbps = 1'000'000;

/// 32.32 seconds of our own clock: who gets it only gives it back.
uint64_t ntpOf(int64_t now_ns) {
    const auto second = uint64_t(now_ns) / 1'000'000'000, rest = uint64_t(now_ns) % 1'000'000'000;
    return second << 32 | (rest << 32) / 1'000'000'000;
}

} // namespace

Receiver::Receiver(PeerTransport &transport, Stream &stream, const Negotiation &negotiation,
                   BandwidthLimits limits)
    : m_transport(transport), m_stream(&stream), m_audioTrack(negotiation.audio),
      m_videoTrack(negotiation.video), m_limits(limits), m_ownSsrc(g_random_int() | 1) {
    m_videoSource.announce(m_videoTrack.ssrc);
    stream.setSource(this, negotiation.format);
}

Receiver::~Receiver() {
    if (m_stream)
        m_stream->dropSource(this);
}

void Receiver::rtp(std::span<const uint8_t> packet, int64_t now_ns) {
    const int payloadType = packet[1] & 0x7f;
    if (payloadType == m_videoTrack.payloadType)
        accept(packet, MediaKind::Video, now_ns);
    else if (payloadType == m_audioTrack.payloadType)
        accept(packet, MediaKind::Audio, now_ns);
    else if (payloadType == m_videoTrack.rtxPayloadType)
        unwrapRepeated(packet, now_ns);
}

void Receiver::accept(std::span<const uint8_t> packet, MediaKind kind, int64_t now_ns) {
    const auto parsed = RtpPacket::parse(packet, kind, now_ns);
    if (!parsed)
        return;
    noteFeedback(*parsed);
    noteLevel(*parsed);
    if (kind == MediaKind::Video && !isOfTakenSource(*parsed, now_ns))
        return;
    ReceiveTrack &track = kind == MediaKind::Video ? m_video : m_audio;
    if (!track.accept(*parsed))
        return;
    // Also padding that probes the bandwidth: a number that is left out is a lost packet to who gets the
    // others.
    if (m_stream && m_stream->source() == this)
        m_stream->route(parsed);
    if (kind == MediaKind::Video) {
        if (const auto missing = track.dueNacks(now_ns); !missing.empty())
            m_transport.sendRtcp(rtcp::nack(m_ownSsrc, track.ssrc(), missing));
    }
}

bool Receiver::isOfTakenSource(const RtpPacket &packet, int64_t now_ns) {
    const bool isNews = !m_videoSource.hasOthers();
    const bool isTaken = m_videoSource.takes(packet.ssrc(), now_ns);
    if (isNews && m_videoSource.hasOthers())
        qCInfo(logTransport)
            << "a publisher sends several layers (simulcast), which were not asked for: one is taken";
    if (isTaken && m_video.active() && m_video.ssrc() != packet.ssrc())
        moved(now_ns); // what comes now refers to what was not taken
    return isTaken;
}

void Receiver::unwrapRepeated(std::span<const uint8_t> packet, int64_t now_ns) {
    const auto repeated = RtpPacket::parse(packet, MediaKind::Video, now_ns);
    if (!repeated)
        return;
    noteFeedback(*repeated);
    const auto payload = repeated->payload();
    if (payload.size() < 3 || !m_video.active()) // two bytes of sequence number and nothing: a probe
        return;
    // It does not say what it repeats: of several sources only the one that was announced has a known one.
    const bool isKnown = m_videoTrack.ssrc == m_video.ssrc() && m_videoTrack.rtxSsrc;
    if (m_videoSource.hasOthers() && !(isKnown && m_videoTrack.rtxSsrc == repeated->ssrc()))
        return;
    // RFC 4588 section 4: the original sequence number stands before the original payload.
    std::vector<uint8_t> original(12 + payload.size() - 2);
    original[0] = 0x80;
    original[1] = uint8_t((repeated->marker() ? 0x80 : 0) | m_videoTrack.payloadType);
    write16(original, 2, read16(payload, 0));
    write32(original, 4, repeated->timestamp());
    write32(original, 8, m_video.ssrc());
    std::copy(payload.begin() + 2, payload.end(), original.begin() + 12);
    const auto parsed = RtpPacket::parse(original, MediaKind::Video, now_ns);
    if (parsed && m_video.accept(*parsed) && m_stream && m_stream->source() == this)
        m_stream->route(parsed);
}

void Receiver::noteFeedback(const RtpPacket &packet) {
    const int id =
        packet.kind() == MediaKind::Video ? m_videoTrack.feedbackExtension : m_audioTrack.feedbackExtension;
    if (!id)
        return;
    if (const auto value = packet.extension(id); value.size() >= 2)
        m_feedback.arrived(read16(value, 0), packet.arrival_ns());
}

void Receiver::noteLevel(const RtpPacket &packet) {
    if (packet.kind() != MediaKind::Audio || !m_audioTrack.levelExtension)
        return;
    const auto value = packet.extension(m_audioTrack.levelExtension);
    if (!value.empty()) // the first bit says whether it is speech
        m_loudest_dB = std::max(m_loudest_dB.value_or(-127), -int(value[0] & 0x7f));
}

void Receiver::answered(const rtcp::Echo &echo, int64_t now_ns) {
    if (echo.ssrc != m_ownSsrc)
        return;
    if (const auto time_ns = m_references.measure_ns(echo.lastReference, echo.delaySinceLast, now_ns)) {
        m_roundTrip_ms = int(*time_ns / 1'000'000);
        m_lastAnswer_ns = now_ns;
    }
}

void Receiver::rtcp(const rtcp::Message &message, int64_t now_ns) {
    if (const auto *echo = std::get_if<rtcp::Echo>(&message))
        answered(*echo, now_ns);
    const auto *report = std::get_if<rtcp::Sender>(&message);
    if (!report)
        return;
    const bool video = m_video.active() && report->ssrc == m_video.ssrc();
    if (!video && !(m_audio.active() && report->ssrc == m_audio.ssrc()))
        return;
    (video ? m_video : m_audio).senderReport(*report, now_ns);
    if (m_stream && m_stream->source() == this)
        m_stream->route(SenderReport{video ? MediaKind::Video : MediaKind::Audio, report->ntp,
                                     report->rtpTimestamp, now_ns});
}

void Receiver::moved(int64_t now_ns) {
    if (m_stream && m_stream->source() == this)
        m_stream->requestKeyframe(now_ns);
}

void Receiver::tick(int64_t now_ns) {
    for (const auto &packet : m_feedback.take(m_ownSsrc, m_video.active() ? m_video.ssrc() : m_audio.ssrc()))
        m_transport.sendRtcp(packet);
    if (const auto missing = m_video.dueNacks(now_ns); !missing.empty())
        m_transport.sendRtcp(rtcp::nack(m_ownSsrc, m_video.ssrc(), missing));
    if (now_ns - m_lastReport_ns >= ReportInterval_ns) {
        m_lastReport_ns = now_ns;
        sendReports(now_ns);
        measure(now_ns);
    }
}

void Receiver::sendReports(int64_t now_ns) {
    std::vector<rtcp::ReportBlock> blocks;
    for (ReceiveTrack *track : {&m_audio, &m_video}) {
        if (track->active())
            blocks.push_back(track->report(now_ns));
    }
    if (blocks.empty())
        return;
    // In one datagram: a report comes first (RFC 3550 section 6.1).
    auto packet = rtcp::receiverReport(m_ownSsrc, blocks);
    const uint64_t ntp = ntpOf(now_ns);
    const auto reference = rtcp::referenceTime(m_ownSsrc, ntp);
    packet.insert(packet.end(), reference.begin(), reference.end());
    m_references.sent(ntp, now_ns);
    m_transport.sendRtcp(packet);
    if (m_video.active())
        sendBitrate(now_ns);
}

void Receiver::measure(int64_t now_ns) {
    m_audioLevel_dB = std::exchange(m_loudest_dB, std::nullopt);
    if (now_ns - m_lastAnswer_ns > AnswerIsOld_ns)
        m_roundTrip_ms.reset();
}

void Receiver::sendBitrate(int64_t now_ns) {
    const int kbps = allowed_kbps(m_limits, m_stream ? m_stream->sinkRate(now_ns) : SendBudget::Rate());
    if (kbps <= 0 && !m_isBounded)
        return;
    m_isBounded = kbps > 0;
    // A bound holds until another one comes.
    const std::array ssrcs = {m_video.ssrc()};
    m_transport.sendRtcp(rtcp::remb(m_ownSsrc, uint64_t(kbps > 0 ? kbps : Unbounded_kbps) * 1000, ssrcs));
}

void Receiver::sendKeyframeRequest() {
    if (m_video.active())
        m_transport.sendRtcp(rtcp::pictureLoss(m_ownSsrc, m_video.ssrc()));
}

} // namespace ovation::transport
