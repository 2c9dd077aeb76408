#include "app/camera/transcoder_host.h"

#include "base/clock.h"
#include "camera/camera_messages.h"

#include <QCoreApplication>

#include <utility>

namespace ovation::camera {

TranscoderHost::TranscoderHost(const media::CameraFormat &format, std::shared_ptr<SharedRing> from,
                               std::shared_ptr<media::CameraOutput> to, const page::LinesOut &say)
    : m_relay(std::make_shared<Relay>(&m_here)), m_reader(from),
      m_wakeup(from->readingEnd(), QSocketNotifier::Read) {
    media::Vp8Transcoder::Callbacks callbacks;
    callbacks.give = [to = std::move(to)](std::vector<uint8_t> packet) {
        to->push(transport::MediaKind::Video, std::move(packet), monotonicNow_ns());
    };
    callbacks.failed = Relay::wrap(m_relay, [&say] {
        say("failed", toJson(media::CameraTrouble{QStringLiteral("it can't be decoded"), false, true}));
    });
    m_transcoder = media::transcodeHere()(format, std::move(callbacks));
    m_transcoder->open();
    QObject::connect(&m_wakeup, &QSocketNotifier::activated, &m_here, [this] { readPackets(); });
    readPackets();
}

TranscoderHost::~TranscoderHost() {
    m_relay->detach();
    m_transcoder->close();
}

void TranscoderHost::readPackets() {
    do {
        const bool isRing = m_reader.read([this](const RingRecord &record) {
            if (const auto packet =
                    transport::RtpPacket::parse(record.bytes, transport::MediaKind::Video, record.time_ns))
                m_transcoder->take(packet);
        });
        if (!isRing) {
            QCoreApplication::exit(1);
            return;
        }
    } while (!m_reader.awaitWakeup());
}

} // namespace ovation::camera
