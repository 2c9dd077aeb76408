#include "media/camera/vp8_rendition.h"

#include "base/log.h"

namespace ovation::media {
namespace {

using transport::MediaKind;
using transport::VideoCodec;

constexpr int Linger_ms = 5000, Retry_ms = 5000;

} // namespace

/// What the stream's transport thread gives: video to the transcoder, all else on.
class Vp8Rendition::Feed final : public transport::Tap {
  public:
    Feed(std::shared_ptr<Vp8Transcoder> transcoder, std::shared_ptr<transport::LocalPublisher> publisher)
        : m_transcoder(std::move(transcoder)), m_publisher(std::move(publisher)) {}

    Vp8Transcoder &transcoder() const { return *m_transcoder; }
    void onFormat(const transport::StreamFormat &) override {} // a camera keeps its own
    void onEnded() override {}
    void onSenderReport(const transport::SenderReport &report) override {
        m_publisher->pushSenderReport(report);
    }
    void onPacket(const transport::RtpPacketPtr &packet) override {
        const auto bytes = packet->bytes();
        if (packet->kind() == MediaKind::Audio)
            m_publisher->push(MediaKind::Audio, {bytes.begin(), bytes.end()});
        else
            m_transcoder->take(packet);
    }

  private:
    const std::shared_ptr<Vp8Transcoder> m_transcoder;
    const std::shared_ptr<transport::LocalPublisher> m_publisher;
};

Vp8Rendition::Vp8Rendition(transport::MediaPlane &plane, QString streamId, const CameraFormat &format,
                           MakeTranscoder make, QThreadPool &workers)
    : m_plane(plane), m_streamId(std::move(streamId)), m_format(format), m_make(std::move(make)),
      m_workers(workers), m_relay(std::make_shared<Relay>(&m_here)) {
    m_linger.setSingleShot(true);
    m_retry.setSingleShot(true);
    QObject::connect(&m_linger, &QTimer::timeout, &m_here, [this] { end(); });
    QObject::connect(&m_retry, &QTimer::timeout, &m_here, [this] { begin(); });
    transport::StreamFormat as = m_format.stream;
    as.video = VideoCodec::Vp8;
    m_publisher = m_plane.publishRendition(
        m_streamId, as,
        Relay::wrap(m_relay,
                    [this] {
                        if (m_feed)
                            m_workers.start([feed = m_feed] { feed->transcoder().requestKeyframe(); });
                    }),
        Relay::wrap(m_relay, [this](bool watched) { setWatched(watched); }));
}

Vp8Rendition::~Vp8Rendition() {
    m_relay->detach();
    end();
}

void Vp8Rendition::setWatched(bool watched) {
    m_isWatched = watched;
    m_linger.stop();
    if (!watched)
        m_linger.start(Linger_ms);
    else if (!m_feed)
        begin();
}

void Vp8Rendition::begin() {
    if (m_feed || !m_publisher || !m_isWatched)
        return;
    qCInfo(logMedia) << "Stream" << m_streamId << "is encoded as VP8 for those who can't take its codec";
    Vp8Transcoder::Callbacks callbacks;
    callbacks.give = [publisher = m_publisher](std::vector<uint8_t> packet) {
        publisher->push(MediaKind::Video, std::move(packet));
    };
    callbacks.failed = Relay::wrap(m_relay, [this, generation = ++m_generation] {
        if (generation != m_generation)
            return;
        qCWarning(logMedia) << "Stream" << m_streamId << "can't be encoded as VP8 - it is tried again";
        end();
        m_retry.start(Retry_ms);
    });
    m_feed = std::make_shared<Feed>(m_make(m_format, std::move(callbacks)), m_publisher);
    m_workers.start([feed = m_feed] { feed->transcoder().open(); });
    m_plane.addTap(m_streamId, m_feed);
    m_plane.requestKeyframe(m_streamId);
}

void Vp8Rendition::end() {
    m_retry.stop();
    ++m_generation;
    const auto ended = std::exchange(m_feed, nullptr);
    if (!ended)
        return;
    m_plane.removeTap(m_streamId, ended);
    m_workers.start([ended] { ended->transcoder().close(); });
}

} // namespace ovation::media
