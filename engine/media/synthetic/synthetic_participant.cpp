#include "media/synthetic/synthetic_participant.h"

#include "base/log.h"
#include "media/synthetic/synthetic_loop_cache.h"
#include "media/synthetic/synthetic_pacer.h"

#include <QThreadPool>

namespace ovation::media {
namespace {

class LoopingParticipant final : public SyntheticParticipant {
  public:
    explicit LoopingParticipant(std::shared_ptr<SyntheticSource> source) : m_source(std::move(source)) {}
    ~LoopingParticipant() override { m_source->gone = true; }

    void setActive(bool audio, bool video) override {
        m_source->audioActive = audio;
        if (!m_source->videoActive.exchange(video) && video)
            m_source->keyframeWanted = true;
    }

  private:
    const std::shared_ptr<SyntheticSource> m_source;
};

} // namespace

struct SyntheticFactory::Private {
    SyntheticPacer feeder; // outlives the encoders, which hand their loops to it
    SyntheticLoopCache loops;
    QThreadPool encoders;
    std::atomic<bool> closing = false;
};

SyntheticFactory::SyntheticFactory() : d(std::make_unique<Private>()) {
    d->encoders.setMaxThreadCount(2);
}

SyntheticFactory::~SyntheticFactory() {
    d->closing = true;
    d->encoders.clear();
    d->encoders.waitForDone();
}

transport::StreamFormat SyntheticFactory::format() {
    return SyntheticFormat;
}

std::unique_ptr<SyntheticParticipant> SyntheticFactory::add(const SyntheticProperties &properties,
                                                            transport::MediaPlane &plane,
                                                            const QString &sessionId,
                                                            const QString &streamId) {
    auto source = std::make_shared<SyntheticSource>();
    source->publisher = plane.publishLocal(sessionId, streamId, format(), [source = std::weak_ptr(source)] {
        if (const auto present = source.lock())
            present->keyframeWanted = true;
    });
    if (source->publisher)
        d->encoders.start([this, shared = d->loops.find(properties), source] {
            if (source->gone || d->closing)
                return;
            auto loop = shared->get(d->closing);
            if (source->gone || d->closing)
                return;
            if (!loop) {
                qCWarning(logMedia) << "A synthetic participant can't be made:" << loop.error().message;
                return;
            }
            source->player = std::make_unique<SyntheticPlayer>(std::move(loop.value()));
            d->feeder.add(source);
        });
    else
        qCWarning(logMedia) << "A synthetic participant has no media plane to publish to";
    return std::make_unique<LoopingParticipant>(std::move(source));
}

} // namespace ovation::media
