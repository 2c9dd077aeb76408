#include "media/replay/replay_feed.h"

#include "base/clock.h"
#include "base/log.h"

#include <algorithm>

namespace ovation::media {
namespace {

using transport::MediaKind;

// Half of what may wait for the transport thread; more than ten seconds of a camera.
constexpr std::size_t MaxHeld = 1000;
// A first frame that is due so soon is shown to who looks already.
constexpr int64_t Early_ns = 500'000'000;
// Frames that are repeated are stamped one tick of 90 kHz apart: they are over when they arrive.
constexpr int64_t Tick_ns = 12'000;
// Files count in ms, and an encoder's first packet is cut: what is off by more is a hole (AudioTrack has the
// same).
constexpr int64_t MaxJoint_ns = 8'000'000;
constexpr int64_t Forever_ns = INT64_MAX / 4;

} // namespace

void ReplayFeed::sendTo(std::shared_ptr<transport::LocalPublisher> publisher) {
    m_feed = std::make_unique<CameraFeed>(m_media.format, std::move(publisher));
    m_isSeen = !m_media.video;
}

void ReplayFeed::stop() {
    m_stop = true;
    m_clock->wake();
}

void ReplayFeed::keyframeWanted() {
    m_keyframeWanted = true;
    m_clock->wake();
}

void ReplayFeed::run() {
    for (const ReplayedFile &file : m_media.files)
        if (!m_stop)
            play(file);
    while (!m_stop) { // the last frame stands for who comes late
        if (m_keyframeWanted.exchange(false))
            repeat(nullptr);
        m_clock->waitUntil(Forever_ns, [this] { return isCalled(); });
    }
}

ReplayFeed::Track ReplayFeed::open(const ReplayedFile &file, TrackKind kind) {
    auto reader = ReplayedTrack::open(file, kind);
    if (!reader) {
        qCWarning(logMedia) << "A recorded track can't be sent again:" << reader.error().message;
        return {};
    }
    Track track{std::move(*reader), {}};
    advance(track);
    return track;
}

void ReplayFeed::advance(Track &track) {
    auto next = track.reader->next(*this);
    if (!next && !m_stop)
        qCWarning(logMedia) << "A recorded track is not sent to its end:" << next.error().message;
    track.head = next ? std::move(*next) : std::nullopt;
    if (!track.head)
        track.reader.reset();
}

void ReplayFeed::play(const ReplayedFile &file) {
    Track audio, video;
    if (m_media.audio && file.facts.audio)
        audio = open(file, TrackKind::Audio);
    if (m_media.video && file.facts.video)
        video = open(file, TrackKind::Video);
    while (!m_stop && (audio.head || video.head)) {
        if (m_keyframeWanted.exchange(false)) {
            repeat(&video);
            continue;
        }
        const bool isAudio = audio.head && (!video.head || audio.head->time_ns <= video.head->time_ns);
        Track &next = isAudio ? audio : video;
        const int64_t due_ns = next.head->time_ns;
        if (!m_clock->waitUntil(due_ns, [this] { return isCalled(); }))
            continue;
        if (isAudio)
            sendAudio(*next.head, m_clock->monotonic_ns(due_ns));
        else
            sendFrame(*next.head, m_clock->monotonic_ns(due_ns));
        if (!isAudio)
            hold(std::move(*next.head));
        advance(next);
    }
}

void ReplayFeed::send(MediaKind kind, const Packet &packet, int64_t at_ns) {
    m_feed->push(kind, packetBytes(packet.buffer()), at_ns);
}

/// Audio that is heard at `at_ns`, but without a gap to what it continues: browsers drop a packet that
/// begins before the one in front of it is over, and conceal what is missing.
void ReplayFeed::sendAudio(const Packet &packet, int64_t at_ns) {
    if (at_ns <= m_audioEnd_ns + MaxJoint_ns) {
        if (at_ns + packet.lasts_ns < m_audioEnd_ns)
            return; // the sender's clock was fast, by a packet
        at_ns = m_audioEnd_ns;
    }
    send(MediaKind::Audio, packet, at_ns);
    m_audioEnd_ns = at_ns + packet.lasts_ns;
}

/// A packet of a frame that is seen at `at_ns`, at the earliest behind the one before it.
void ReplayFeed::sendFrame(const Packet &packet, int64_t at_ns) {
    if (packet.time_ns != m_frameTime_ns) {
        m_frameTime_ns = packet.time_ns;
        m_framePlace_ns = std::max(at_ns, m_framePlace_ns + Tick_ns);
    }
    send(MediaKind::Video, packet, m_framePlace_ns);
}

void ReplayFeed::hold(Packet packet) {
    // One keyframe may begin with several packets: parameter sets, then the frame.
    if (packet.beginsKeyframe && packet.time_ns != m_keyTime_ns) {
        m_held.clear();
        m_keyTime_ns = packet.time_ns;
    } else if (m_held.empty()) {
        return; // its keyframe is not held
    }
    m_held.push_back(std::move(packet));
    if (m_held.size() > MaxHeld)
        m_held.clear(); // the file's next keyframe will have to do
}

void ReplayFeed::repeat(Track *video) {
    const int64_t now_ns = monotonicNow_ns();
    if (!m_held.empty()) {
        int64_t frames = 0, time_ns = -1;
        for (const Packet &packet : m_held) {
            frames += packet.time_ns != time_ns;
            time_ns = packet.time_ns;
        }
        m_frameTime_ns = -1;
        int64_t at_ns = now_ns - frames * Tick_ns;
        time_ns = -1;
        for (const Packet &packet : m_held) {
            at_ns += packet.time_ns != time_ns ? Tick_ns : 0;
            time_ns = packet.time_ns;
            sendFrame(packet, at_ns);
        }
        m_isSeen = true;
        return;
    }
    if (!video || !video->head || !video->head->beginsKeyframe ||
        video->head->time_ns > m_clock->now_ns() + Early_ns)
        return;
    const int64_t first_ns = video->head->time_ns;
    while (video->head && video->head->time_ns == first_ns) {
        sendFrame(*video->head, now_ns);
        hold(std::move(*video->head));
        advance(*video);
    }
    m_isSeen = true;
}

} // namespace ovation::media
