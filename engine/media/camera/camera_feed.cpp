#include "media/camera/camera_feed.h"

#include "base/clock.h"
#include "base/time_units.h"
#include "transport/bytes.h"

#include <QRandomGenerator>

namespace ovation::media {
namespace {

using transport::MediaKind;

constexpr std::size_t HeaderSize = 12;

} // namespace

CameraFeed::CameraFeed(const transport::StreamFormat &format,
                       std::shared_ptr<transport::LocalPublisher> publisher)
    : m_publisher(std::move(publisher)), m_ntpOffset_ns(ntpOffset_ns()) {
    track(MediaKind::Audio).payloadType = format.audioPayloadType;
    track(MediaKind::Video).payloadType = format.videoPayloadType;
    auto *random = QRandomGenerator::global();
    for (Track &one : m_tracks) {
        one.ssrc = random->generate();
        one.start = random->generate();
        one.sequence = uint16_t(random->generate());
    }
}

void CameraFeed::push(MediaKind kind, std::vector<uint8_t> bytes, int64_t time_ns) {
    if (bytes.size() < HeaderSize)
        return;

    const std::lock_guard lock(m_mutex);
    Track &one = track(kind);
    bytes[1] = uint8_t((bytes[1] & 0x80) | one.payloadType);
    transport::write16(bytes, 2, one.sequence++);
    transport::write32(bytes, 4, one.start + rtpTicks(kind, time_ns));
    transport::write32(bytes, 8, one.ssrc);
    m_publisher->push(kind, std::move(bytes));

    const int64_t now_ns = monotonicNow_ns();
    m_lastPacket_ns[size_t(kind)] = now_ns;
    if (now_ns < one.nextReport_ns)
        return;
    one.nextReport_ns = now_ns + Second_ns;
    m_publisher->pushSenderReport(
        {kind, toNtp(uint64_t(now_ns) + m_ntpOffset_ns), one.start + rtpTicks(kind, now_ns), now_ns});
}

} // namespace ovation::media
