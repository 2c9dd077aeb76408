#include "media/replay/replayed_stream.h"

#include "base/log.h"
#include "media/camera/vp8_rendition.h"
#include "media/replay/replay_feed.h"

#include <QThreadPool>

namespace ovation::media {
namespace {

class FedStream final : public ReplayedStream {
  public:
    FedStream(ReplayedMedia media, std::shared_ptr<ReplayClock> clock, MakeTranscoder transcode,
              QThreadPool &feeders, QThreadPool &encoders)
        : m_format(formatOf(media)), m_feed(std::make_shared<ReplayFeed>(std::move(media), std::move(clock))),
          m_transcode(std::move(transcode)), m_feeders(feeders), m_encoders(encoders) {}
    ~FedStream() override {
        m_rendition.reset();
        m_feed->stop();
    }

    void publish(transport::MediaPlane &plane, const QString &sessionId, const QString &streamId) override {
        auto publisher =
            plane.publishLocal(sessionId, streamId, m_format.stream, [feed = std::weak_ptr(m_feed)] {
                if (const auto present = feed.lock())
                    present->keyframeWanted();
            });
        if (!publisher) {
            qCWarning(logMedia) << "A recorded stream has no media plane to be published to";
            return;
        }
        m_feed->sendTo(std::move(publisher));
        // Every browser takes VP8.
        if (m_format.hasVideo() && m_format.stream.video != transport::VideoCodec::Vp8)
            m_rendition = std::make_unique<Vp8Rendition>(plane, streamId, m_format, m_transcode, m_encoders);
        m_feeders.start([feed = m_feed] { feed->run(); });
    }

    bool isSeen() const override { return m_feed->isSeen(); }

  private:
    static CameraFormat formatOf(const ReplayedMedia &media) {
        CameraFormat format;
        format.stream = media.format;
        format.videoPasses = format.audioPasses = true;
        if (!media.files.empty() && media.files.front().facts.video) {
            format.width = media.files.front().facts.video->width;
            format.height = media.files.front().facts.video->height;
        }
        return format;
    }

    const CameraFormat m_format;
    const std::shared_ptr<ReplayFeed> m_feed;
    const MakeTranscoder m_transcode;
    QThreadPool &m_feeders, &m_encoders;
    std::unique_ptr<Vp8Rendition> m_rendition;
};

} // namespace

struct ReplayFactory::Private {
    explicit Private(MakeTranscoder make) : transcode(std::move(make)) {}

    const MakeTranscoder transcode;
    QThreadPool feeders, encoders;
};

ReplayFactory::ReplayFactory(MakeTranscoder transcode) : d(std::make_unique<Private>(std::move(transcode))) {
    d->feeders.setMaxThreadCount(MaxStreams);
    d->encoders.setMaxThreadCount(2);
}

ReplayFactory::~ReplayFactory() {
    d->feeders.waitForDone();
    d->encoders.waitForDone();
}

std::unique_ptr<ReplayedStream> ReplayFactory::add(ReplayedMedia media, std::shared_ptr<ReplayClock> clock) {
    return std::make_unique<FedStream>(std::move(media), std::move(clock), d->transcode, d->feeders,
                                       d->encoders);
}

} // namespace ovation::media
