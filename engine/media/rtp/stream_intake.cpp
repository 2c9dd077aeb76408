#include "media/rtp/stream_intake.h"

#include <utility>

namespace ovation::media {
namespace {

using transport::MediaKind;

constexpr int64_t KeyframeInterval_ns = 500'000'000;
constexpr int64_t SettlePatience_ns = 1'200'000'000;

} // namespace

void StreamIntake::begin(const transport::StreamFormat &format) {
    m_format = format;
    m_timeline.reset();
    m_timeline.setExpectBoth(hasVideo() && hasAudio());
    for (Track &track : m_tracks)
        track = {};
    m_first_ns.reset();
    m_settled = false;
    m_asked_ns.reset();
}

bool StreamIntake::arrived(const transport::RtpPacketPtr &packet) {
    const MediaKind kind = packet->kind();
    if (packet->payloadType() !=
        (kind == MediaKind::Video ? m_format.videoPayloadType : m_format.audioPayloadType))
        return false;
    Track &of = track(kind);
    if (of.ssrc && *of.ssrc != packet->ssrc()) {
        of.reorder.clear();
        m_timeline.resetTrack(kind);
    }
    of.ssrc = packet->ssrc();
    // A probe is sent when there is nothing to send, long after its time stamp.
    if (!packet->payload().empty())
        m_timeline.arrived(kind, packet->timestamp(), packet->arrival_ns());
    m_first_ns = m_first_ns.value_or(packet->arrival_ns());
    return true;
}

int64_t StreamIntake::patience_ns(MediaKind kind) const {
    if (kind == MediaKind::Audio)
        return AudioPatience_ns;
    return m_for == For::File ? FilePatience_ns : m_tracks[1].patience.patience_ns();
}

void StreamIntake::keep(const transport::RtpPacketPtr &packet) {
    Track &of = track(packet->kind());
    if (!of.reorder.insert(packet))
        of.patience.tooLate(packet->arrival_ns());
}

std::optional<StreamIntake::Item> StreamIntake::next(MediaKind kind, int64_t now_ns) {
    Track &of = track(kind);
    while (auto item = of.reorder.next(now_ns, patience_ns(kind))) {
        if (item->waited_ns > 0 && !item->followsHole())
            of.patience.filled(item->waited_ns, now_ns);
        else if (item->waited_ns > 0 && item->lostBefore > 0)
            of.patience.givenUp();
        // What is not taken on from here leaves its hole to the next one.
        of.lost += item->lostBefore;
        of.isFresh = of.isFresh || item->isFresh;
        if (item->packet->payload().empty()) // of a probe nothing is left but its number
            continue;
        if (const auto capture_ns = m_timeline.capture_ns(kind, item->packet->timestamp()))
            return Item{std::move(item->packet), *capture_ns, std::exchange(of.lost, 0),
                        std::exchange(of.isFresh, false)};
    }
    return {};
}

void StreamIntake::skip() {
    for (Track &track : m_tracks)
        track.reorder.clear();
}

bool StreamIntake::settled(int64_t now_ns) {
    if (m_settled || !m_first_ns)
        return true;
    m_settled =
        !hasVideo() || !hasAudio() || m_timeline.audioLate_ns() || now_ns - *m_first_ns > SettlePatience_ns;
    return m_settled;
}

void StreamIntake::askForKeyframe(int64_t now_ns) {
    if (!m_requestKeyframe || !hasVideo() || (m_asked_ns && now_ns - *m_asked_ns < KeyframeInterval_ns))
        return;
    m_asked_ns = now_ns;
    m_requestKeyframe();
}

} // namespace ovation::media
