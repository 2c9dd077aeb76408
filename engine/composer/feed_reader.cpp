#include "composer/feed_reader.h"

#include "base/prompt_thread.h"
#include "composer/stream_feed.h"
#include "transport/bytes.h"

namespace ovation::composer {
namespace {

constexpr std::size_t MaxWaiting = 4096; // some seconds; then there is no tap, and never will be

constexpr std::size_t Fixed_bytes = 6; // of a format, in front of the parameter sets

std::optional<transport::StreamFormat> formatFrom(std::span<const uint8_t> bytes) {
    if (bytes.size() < Fixed_bytes || bytes[0] > uint8_t(transport::VideoCodec::H264) ||
        bytes[1] > uint8_t(transport::AudioCodec::Opus))
        return std::nullopt;
    const std::size_t sets = transport::read16(bytes, 4);
    if (sets > bytes.size() - Fixed_bytes)
        return std::nullopt;
    const auto said = bytes.subspan(Fixed_bytes, sets);
    return transport::StreamFormat{transport::VideoCodec(bytes[0]),
                                   transport::AudioCodec(bytes[1]),
                                   int8_t(bytes[2]),
                                   int8_t(bytes[3]),
                                   {said.begin(), said.end()}};
}

} // namespace

FeedReader::FeedReader(std::shared_ptr<SharedRing> ring, std::function<void(const QString &)> keyframeWanted,
                       std::function<void()> broken)
    : m_ring(std::move(ring)), m_keyframeWanted(std::move(keyframeWanted)), m_broken(std::move(broken)),
      m_thread([this] { run(); }) {}

FeedReader::~FeedReader() {
    m_stopping = true;
    m_ring.wake();
    m_thread.join();
}

void FeedReader::addTap(const QString &streamId, std::shared_ptr<transport::Tap> tap) {
    {
        const std::lock_guard lock(m_mutex);
        m_new[streamId] = std::move(tap);
    }
    m_anyNew = true;
    m_ring.wake();
}

void FeedReader::removeTap(const QString &streamId, const std::shared_ptr<transport::Tap> &tap) {
    const std::lock_guard lock(m_mutex);
    for (auto *taps : {&m_taps, &m_new}) {
        if (const auto found = taps->find(streamId); found != taps->end() && found->second == tap)
            taps->erase(found);
    }
}

std::shared_ptr<transport::Tap> FeedReader::tapOf(const QString &streamId) {
    const std::lock_guard lock(m_mutex);
    const auto found = m_taps.find(streamId);
    return found == m_taps.end() ? nullptr : found->second;
}

void FeedReader::run() {
    const PromptThread prompt;
    while (!m_stopping) {
        introduceTaps();
        if (!m_ring.read([this](const RingRecord &record) { take(record); })) {
            m_broken();
            return;
        }
        m_ring.wait();
    }
}

void FeedReader::introduceTaps() {
    if (!m_anyNew.exchange(false))
        return;
    std::map<QString, std::shared_ptr<transport::Tap>> taps;
    {
        const std::lock_guard lock(m_mutex);
        taps.swap(m_new);
        for (const auto &[id, tap] : taps)
            m_taps[id] = tap;
    }
    for (auto &[number, source] : m_sources) {
        const auto found = taps.find(source.streamId);
        if (found == taps.end())
            continue;
        const auto &tap = found->second;
        tap->onFormat(source.format);
        for (const auto &report : source.reports) {
            if (report)
                tap->onSenderReport(*report);
        }
        for (const Call &call : source.waiting)
            call(*tap);
        source.waiting.clear();
    }
}

void FeedReader::give(Source &source, Call call) {
    if (const auto tap = tapOf(source.streamId))
        call(*tap);
    else if (source.waiting.size() < MaxWaiting)
        source.waiting.push_back(std::move(call));
}

void FeedReader::take(const RingRecord &record) {
    introduceTaps();
    if (FeedRecord(record.type) == FeedRecord::Format) {
        takeFormat(record);
        return;
    }
    const auto found = m_sources.find(record.stream);
    if (found == m_sources.end())
        return;
    Source &source = found->second;
    if (FeedRecord(record.type) == FeedRecord::Packet) {
        if (auto packet = transport::RtpPacket::parse(record.bytes, transport::MediaKind(record.kind & 1),
                                                      record.time_ns))
            give(source, [packet = std::move(packet)](transport::Tap &tap) { tap.onPacket(packet); });
    } else if (FeedRecord(record.type) == FeedRecord::SenderReport && record.bytes.size() == 12) {
        takeReport(source, record);
    } else if (FeedRecord(record.type) == FeedRecord::Ended) {
        give(source, [](transport::Tap &tap) { tap.onEnded(); });
        if (!tapOf(source.streamId)) // no decoder waits for what it was
            m_sources.erase(found);
    }
}

void FeedReader::takeFormat(const RingRecord &record) {
    const auto format = formatFrom(record.bytes);
    if (!format)
        return;
    Source &source = m_sources[record.stream];
    source = {};
    const auto id = record.bytes.subspan(Fixed_bytes + format->parameterSets.size());
    source.streamId = QString::fromUtf8(QByteArrayView(id.data(), qsizetype(id.size())));
    source.format = *format;
    if (const auto tap = tapOf(source.streamId))
        tap->onFormat(*format);
}

void FeedReader::takeReport(Source &source, const RingRecord &record) {
    transport::SenderReport report;
    report.kind = transport::MediaKind(record.kind & 1);
    report.ntp = uint64_t(transport::read32(record.bytes, 0)) << 32 | transport::read32(record.bytes, 4);
    report.rtpTimestamp = transport::read32(record.bytes, 8);
    report.arrival_ns = record.time_ns;
    source.reports[report.kind == transport::MediaKind::Video] = report;
    give(source, [report](transport::Tap &tap) { tap.onSenderReport(report); });
}

} // namespace ovation::composer
