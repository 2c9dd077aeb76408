#include "sender_model.h"

#include <algorithm>
#include <cmath>

using namespace ovation;
using namespace ovation::media;

namespace {

constexpr int64_t ms = 1'000'000;
constexpr int64_t Start_ms = 5'000'000; ///< the receiver's clock when the sender begins
constexpr int64_t Wall_s = 3'900'000'000;
constexpr int64_t Beep_ms = 100;
constexpr int64_t Decoding_ms = 5, Behind_ms = 40, Block_ms = 20;
constexpr transport::StreamFormat Format{transport::VideoCodec::Vp8, transport::AudioCodec::Opus, 96, 111};

uint32_t timestamp(transport::MediaKind kind, int64_t media_ms) {
    return kind == transport::MediaKind::Audio ? uint32_t(4'294'000'000 + media_ms * 48) // wraps soon
                                               : uint32_t(77'000 + media_ms * 90);
}

transport::RtpPacketPtr packet(transport::MediaKind kind, uint16_t sequence, uint32_t time,
                               int64_t arrival_ns) {
    const bool video = kind == transport::MediaKind::Video;
    std::vector<uint8_t> bytes = {0x80, uint8_t(video ? 0x80 | 96 : 111), uint8_t(sequence >> 8),
                                  uint8_t(sequence)};
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes.push_back(uint8_t(time >> shift));
    bytes.insert(bytes.end(), {0, 0, 0, uint8_t(video ? 2 : 1), 42});
    return transport::RtpPacket::parse(bytes, kind, arrival_ns);
}

} // namespace

void SenderModel::run(int64_t until_ms) {
    transport::StreamFormat format = Format;
    if (!hasVideo)
        format.video = transport::VideoCodec::None;
    m_mixed.begin(format);
    m_written.begin(format);
    for (int64_t now_ms = 0; now_ms < until_ms; ++now_ms) {
        send(now_ms);
        if (now_ms % Block_ms == 0)
            m_events.emplace(Start_ms + now_ms, [this, now_ms] { mix(Start_ms + now_ms); });
    }
    while (!m_events.empty()) {
        const auto first = m_events.begin();
        const auto happen = std::move(first->second);
        m_events.erase(first);
        happen();
    }
}

void SenderModel::send(int64_t now_ms) {
    if (now_ms % 20 == 0 && gives(Kind::Audio, now_ms)) {
        deliver(Kind::Audio, now_ms, m_audioMedia_ms);
        m_audioMedia_ms += 20;
        m_lastAudio_ms = now_ms;
    }
    if (hasVideo && now_ms % 33 == 0 && gives(Kind::Video, now_ms))
        deliver(Kind::Video, now_ms, now_ms);
    if (!reports)
        return;
    // As browsers do: the time stamp of the last packet, and what passed since.
    if (now_ms % 5000 == audioReportAt_ms % 5000 && now_ms >= audioReportAt_ms)
        report(Kind::Audio, now_ms, m_audioMedia_ms - 20 + now_ms - m_lastAudio_ms);
    if (hasVideo && now_ms % 1000 == 100 && gives(Kind::Video, now_ms))
        report(Kind::Video, now_ms, now_ms);
}

int64_t SenderModel::arrivalOf(int64_t now_ms, int64_t way_ms) {
    const int64_t arrival_ms = Start_ms + now_ms + way_ms;
    return m_latest_ms = overtaking ? arrival_ms : std::max(arrival_ms, m_latest_ms);
}

void SenderModel::deliver(Kind kind, int64_t now_ms, int64_t media_ms) {
    const uint16_t sequence = m_sequence[int(kind)]++;
    const uint32_t time = timestamp(kind, media_ms);
    m_sentAt[int(kind)][time] = now_ms;
    const int64_t way_ms = path(kind, now_ms);
    if (way_ms < 0)
        return;
    const int64_t arrival_ms = arrivalOf(now_ms, way_ms);
    m_events.emplace(arrival_ms,
                     [=, this] { take(packet(kind, sequence, time, arrival_ms * ms), arrival_ms); });
}

void SenderModel::report(Kind kind, int64_t now_ms, int64_t media_ms) {
    const int64_t way_ms = path(kind, now_ms);
    if (way_ms < 0)
        return;
    transport::SenderReport report{};
    report.kind = kind;
    report.ntp = uint64_t(Wall_s + now_ms / 1000) << 32 | (uint64_t(now_ms % 1000) << 32) / 1000;
    report.rtpTimestamp = timestamp(kind, media_ms);
    m_events.emplace(arrivalOf(now_ms, way_ms), [=, this] {
        m_mixed.report(report);
        m_written.report(report);
    });
}

int64_t SenderModel::sentAt_ms(const transport::RtpPacketPtr &packet) const {
    return m_sentAt[int(packet->kind())].at(packet->timestamp());
}

int64_t SenderModel::intoSecond_ns(const transport::RtpPacketPtr &packet) const {
    return sentAt_ms(packet) % 1000 * ms;
}

SenderModel::Second *SenderModel::secondOf(const transport::RtpPacketPtr &packet) {
    const int64_t sent_ms = sentAt_ms(packet);
    return sent_ms % 1000 < Beep_ms ? &m_seconds[sent_ms / 1000 * 1000] : nullptr;
}

void SenderModel::checkSaid(int64_t waited_ns) {
    m_saidTruly = m_saidTruly && m_playout.delay_ns() == waited_ns;
    m_longestSaid_ns = std::max(m_longestSaid_ns, m_playout.delay_ns());
}

void SenderModel::take(const transport::RtpPacketPtr &packet, int64_t now_ms) {
    const int64_t now_ns = now_ms * ms;
    for (StreamIntake *intake : {&m_mixed, &m_written}) {
        intake->arrived(packet);
        intake->keep(packet);
    }
    while (const auto item = m_mixed.next(Kind::Video, now_ns)) {
        const int64_t due_ns = m_playout.video_ns(item->capture_ns, now_ns, m_mixed.timeline());
        checkSaid(due_ns - item->capture_ns);
        if (due_ns < now_ns)
            m_lateFrames_ms.push_back(sentAt_ms(item->packet));
        if (Second *second = secondOf(item->packet); second && !second->seen_ns)
            second->seen_ns = std::max(due_ns, now_ns - Behind_ms * ms) - intoSecond_ns(item->packet);
    }
    while (const auto item = m_mixed.next(Kind::Audio, now_ns)) {
        const int64_t due_ns = m_playout.audio_ns(item->capture_ns, now_ns, m_mixed.timeline());
        m_delay_ns = due_ns - item->capture_ns;
        if (!hasVideo)
            checkSaid(m_delay_ns);
        m_longestDelay_ns = std::max(m_longestDelay_ns, m_delay_ns);
        const Second *second = secondOf(item->packet);
        if (second)
            m_places.push_back({due_ns, sentAt_ms(item->packet)});
        m_events.emplace(now_ms + Decoding_ms, [this, due_ns, loud = second != nullptr] {
            m_ring.write(due_ns, std::vector<float>(std::size_t(Block_ms * 48 * 2), loud ? 0.5F : 0.0F));
        });
    }
    for (const Kind kind : {Kind::Audio, Kind::Video}) {
        while (const auto item = m_written.next(kind, now_ns)) {
            Second *second = secondOf(item->packet);
            auto Second::*written = kind == Kind::Audio ? &Second::audioWritten_ns : &Second::frameWritten_ns;
            if (second && !(second->*written))
                second->*written = item->capture_ns - intoSecond_ns(item->packet);
        }
    }
}

void SenderModel::mix(int64_t now_ms) {
    std::vector<float> out(std::size_t(Block_ms * 48 * 2));
    const int64_t time_ns = (now_ms - Behind_ms) * ms;
    m_ring.mixInto(time_ns, out);
    for (int64_t at = 0; at < Block_ms; ++at) {
        if (std::fabs(out[std::size_t(at * 48 * 2)]) < 0.1F)
            continue;
        // Whose beep that is: that of the packet that was put there.
        const int64_t heard_ns = time_ns + at * ms;
        const auto place =
            std::min_element(m_places.begin(), m_places.end(), [&](const auto &a, const auto &b) {
                return std::abs(a.due_ns - heard_ns) < std::abs(b.due_ns - heard_ns);
            });
        Second &second = m_seconds[place->sent_ms / 1000 * 1000];
        if (!second.heard_ns)
            second.heard_ns = heard_ns - (place->sent_ms % 1000 + (heard_ns - place->due_ns) / ms) * ms;
        ++second.heard_ms;
    }
}

int64_t SenderModel::lateFrames(int64_t from_ms, int64_t until_ms) const {
    return std::count_if(m_lateFrames_ms.begin(), m_lateFrames_ms.end(),
                         [=](int64_t sent_ms) { return sent_ms >= from_ms && sent_ms < until_ms; });
}

std::vector<SenderModel::Moment> SenderModel::moments(int64_t from_ms, int64_t until_ms) const {
    std::vector<Moment> all;
    for (int64_t sent_ms = (from_ms + 999) / 1000 * 1000; sent_ms < until_ms; sent_ms += 1000) {
        Moment moment;
        moment.sent_ms = sent_ms;
        if (const auto found = m_seconds.find(sent_ms); found != m_seconds.end()) {
            const Second &second = found->second;
            moment.heard_ms = second.heard_ms;
            if (second.heard_ns && second.seen_ns)
                moment.mixed_ms = (*second.heard_ns - *second.seen_ns) / ms;
            if (second.audioWritten_ns && second.frameWritten_ns)
                moment.written_ms = (*second.audioWritten_ns - *second.frameWritten_ns) / ms;
        }
        all.push_back(moment);
    }
    return all;
}
