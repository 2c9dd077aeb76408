#include "media/synthetic/synthetic_player.h"

#include "base/time_units.h"
#include "media/rtp/rtp_time.h"
#include "transport/bytes.h"

#include <QRandomGenerator>

#include <algorithm>

namespace ovation::media {
namespace {

using transport::MediaKind;

constexpr int64_t AudioPacket_ns = SyntheticLoop::AudioPacket_ms * 1'000'000LL;
constexpr int64_t MaxLate_ns = Second_ns / 2;
constexpr size_t MaxPayload = 1100; // with every header and SRTP's tag below any path MTU
constexpr size_t DescriptorSize = 4;

uint32_t randomNumber() {
    return QRandomGenerator::global()->generate();
}

} // namespace

SyntheticPlayer::SyntheticPlayer(std::shared_ptr<const SyntheticLoop> loop)
    : m_loop(std::move(loop)), m_videoSsrc(randomNumber()), m_audioSsrc(randomNumber()),
      m_videoStart(randomNumber()), m_audioStart(randomNumber()), m_videoSequence(uint16_t(randomNumber())),
      m_audioSequence(uint16_t(randomNumber())), m_pictureId(uint16_t(randomNumber() & 0x7fff)) {}

int64_t SyntheticPlayer::videoDue_ns() const {
    return m_frames * Second_ns / m_loop->frameRate;
}

int64_t SyntheticPlayer::audioDue_ns() const {
    return hasAudio() ? m_audios * AudioPacket_ns : INT64_MAX;
}

int64_t SyntheticPlayer::nextDue_ns() const {
    return std::min(videoDue_ns(), audioDue_ns());
}

uint32_t SyntheticPlayer::rtpTime(MediaKind kind, int64_t time_ns) const {
    return (kind == MediaKind::Video ? m_videoStart : m_audioStart) + rtpTicks(kind, time_ns);
}

void SyntheticPlayer::playUntil(int64_t time_ns, const Push &push) {
    if (time_ns - nextDue_ns() > MaxLate_ns)
        leaveOut(time_ns);
    while (nextDue_ns() <= time_ns) {
        if (audioDue_ns() <= videoDue_ns())
            playAudio(push);
        else
            playFrame(push);
    }
}

// The machine slept: what should have been said meanwhile is over. Frames go on with a keyframe.
void SyntheticPlayer::leaveOut(int64_t until_ns) {
    m_frames =
        until_ns / Second_ns * m_loop->frameRate + until_ns % Second_ns * m_loop->frameRate / Second_ns;
    m_audios = until_ns / AudioPacket_ns;
    skipToKeyframe();
}

void SyntheticPlayer::skipToKeyframe() {
    const size_t count = m_loop->frames.size();
    for (size_t i = 0; i < count && !m_loop->frames[m_index].key; ++i)
        m_index = (m_index + 1) % count;
}

std::vector<uint8_t> SyntheticPlayer::header(bool marker, int payloadType, uint16_t sequence,
                                             uint32_t timestamp, uint32_t ssrc) const {
    std::vector<uint8_t> bytes;
    bytes.reserve(12 + DescriptorSize + MaxPayload);
    bytes.push_back(2 << 6);
    bytes.push_back(uint8_t(payloadType | (marker ? 0x80 : 0)));
    transport::append16(bytes, sequence);
    transport::append32(bytes, timestamp);
    transport::append32(bytes, ssrc);
    return bytes;
}

void SyntheticPlayer::playFrame(const Push &push) {
    const std::vector<uint8_t> &frame = m_loop->frames[m_index].bytes;
    const uint32_t timestamp = rtpTime(MediaKind::Video, videoDue_ns());
    const int payloadType = SyntheticFormat.videoPayloadType;
    for (size_t at = 0; at < frame.size(); at += MaxPayload) {
        const size_t size = std::min(MaxPayload, frame.size() - at);
        auto packet =
            header(at + size == frame.size(), payloadType, m_videoSequence++, timestamp, m_videoSsrc);
        // RFC 7741 section 4.2: extended; start of the frame; a frame id of 15 bits follows.
        packet.push_back(uint8_t(0x80 | (at == 0 ? 0x10 : 0)));
        packet.push_back(0x80);
        transport::append16(packet, 0x8000U | m_pictureId);
        packet.insert(packet.end(), frame.begin() + ptrdiff_t(at), frame.begin() + ptrdiff_t(at + size));
        push(MediaKind::Video, std::move(packet));
    }
    m_pictureId = (m_pictureId + 1) & 0x7fff;
    m_index = (m_index + 1) % m_loop->frames.size();
    ++m_frames;
}

size_t SyntheticPlayer::audioIndex() const {
    const auto count = int64_t(m_loop->audios.size());
    if (!m_loop->beeps)
        return size_t(m_audios % count);
    // Where the frames are in the loop at this packet's time.
    const int64_t shown_ns = int64_t(m_index) * Second_ns / m_loop->frameRate;
    const int64_t place_ns = shown_ns + audioDue_ns() - videoDue_ns();
    const int64_t nearest = (place_ns + AudioPacket_ns / 2 + count * AudioPacket_ns) / AudioPacket_ns;
    return size_t(nearest % count);
}

void SyntheticPlayer::playAudio(const Push &push) {
    const std::vector<uint8_t> &audio = m_loop->audios[audioIndex()];
    auto packet = header(m_audios == 0, SyntheticFormat.audioPayloadType, m_audioSequence++,
                         rtpTime(MediaKind::Audio, audioDue_ns()), m_audioSsrc);
    packet.insert(packet.end(), audio.begin(), audio.end());
    push(MediaKind::Audio, std::move(packet));
    ++m_audios;
}

} // namespace ovation::media
