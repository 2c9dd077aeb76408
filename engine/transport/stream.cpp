#include "transport/stream.h"

#include "transport/keyframe_start.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ovation::transport {

Stream::Stream(std::string id) : m_id(std::move(id)) {}

Stream::~Stream() {
    m_source = nullptr; // it may be gone already
    for (StreamSink *sink : std::exchange(m_sinks, {}))
        sink->streamEnded();
    for (const auto &tap : std::exchange(m_taps, {}))
        tap->onEnded();
}

void Stream::setSource(StreamSource *source, const StreamFormat &format) {
    m_source = source;
    m_format = format;
    m_cache.fill(nullptr);
    m_reports.fill(std::nullopt);
    m_keyframes = {};
    m_watched = false;
    for (const auto &tap : m_taps)
        tap->onFormat(format);
    tellWatched();
}

void Stream::tellWatched() {
    const bool watched = !m_sinks.empty() || !m_taps.empty();
    if (m_source && m_watched != watched)
        m_source->setWatched(watched);
    m_watched = watched;
}

void Stream::dropSource(const StreamSource *source) {
    if (m_source == source)
        m_source = nullptr;
}

void Stream::addSink(StreamSink *sink, const BandwidthLimits &limits) {
    m_sinks.push_back(sink);
    m_budget.add(sink, limits);
    tellWatched();
}

void Stream::removeSink(StreamSink *sink) {
    std::erase(m_sinks, sink);
    m_budget.remove(sink);
    tellWatched();
}

void Stream::addTap(std::shared_ptr<Tap> tap) {
    tap->onFormat(m_format);
    for (const auto &report : m_reports) {
        if (report)
            tap->onSenderReport(*report);
    }
    m_taps.push_back(std::move(tap));
    tellWatched();
}

void Stream::removeTap(const Tap *tap) {
    std::erase_if(m_taps, [tap](const auto &entry) { return entry.get() == tap; });
    tellWatched();
}

/// Packets that are sent again come between those of later frames, and are no frames of their own.
void Stream::Frames::take(uint32_t timestamp) {
    constexpr int32_t MaxLate = 5 * 90'000; // what is older is of a publisher that began again
    const int32_t ahead = latest ? int32_t(timestamp - *latest) : 1;
    if (ahead <= 0 && ahead >= -MaxLate)
        return;
    ++count;
    latest = timestamp;
}

void Stream::route(const RtpPacketPtr &packet) {
    Traffic &traffic = m_traffic[std::size_t(packet->kind())];
    ++traffic.packets;
    traffic.bytes += packet->bytes().size();
    if (packet->kind() == MediaKind::Video) {
        m_frames.take(packet->timestamp());
        m_cache[packet->sequence() % CacheSize] = packet;
        if (m_keyframes.isAwaited() && beginsKeyframe(m_format.video, packet->payload()))
            m_keyframes.began();
    }
    for (StreamSink *sink : m_sinks)
        sink->forward(packet);
    for (const auto &tap : m_taps)
        tap->onPacket(packet);
}

void Stream::route(const SenderReport &report) {
    m_reports[std::size_t(report.kind)] = report;
    for (StreamSink *sink : m_sinks)
        sink->forwardReport(report);
    for (const auto &tap : m_taps)
        tap->onSenderReport(report);
}

void Stream::requestKeyframe(int64_t now_ns) {
    if (!m_source || m_format.video == VideoCodec::None)
        return;
    if (m_keyframes.want(now_ns))
        m_source->sendKeyframeRequest();
}

void Stream::tick(int64_t now_ns) {
    if (m_source && m_keyframes.due(now_ns))
        m_source->sendKeyframeRequest();
}

RtpPacketPtr Stream::cachedVideo(uint16_t sequence) const {
    const auto &packet = m_cache[sequence % CacheSize];
    return packet && packet->sequence() == sequence ? packet : nullptr;
}

void Stream::measure(int64_t elapsed_ns) {
    if (elapsed_ns <= 0)
        return;
    for (Traffic &traffic : m_traffic) {
        traffic.bitrate_kbps = int(double(traffic.bytes - traffic.bytesBefore) * 8e6 / double(elapsed_ns));
        traffic.bytesBefore = traffic.bytes;
    }
    m_frames.rate = int(std::lround(double(m_frames.count - m_frames.before) * 1e9 / double(elapsed_ns)));
    m_frames.before = m_frames.count;
}

} // namespace ovation::transport
