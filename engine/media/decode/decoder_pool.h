#pragma once

#include "base/clock.h"
#include "base/relay.h"
#include "media/decode/stream_decoder.h"
#include "media/mix/mixer_sources.h"
#include "transport/tap_source.h"

#include <QHash>

namespace ovation::media {

/// One decoder per stream: the preview and the recordings of a session share it. Lives on the
/// thread of its source, the engine's in the server. The decoder is attached when first asked for and
/// detached when the last holder, on whatever thread, let go of it. Decoders may outlive the pool; the source
/// of their packets must outlive it.
class DecoderPool final : public MixerSources {
  public:
    explicit DecoderPool(transport::TapSource &source, const DecodeLimits &limits = {});
    ~DecoderPool() override;

    std::shared_ptr<StreamDecoder> acquire(const QString &streamId);
    std::shared_ptr<MixerSource> source(const QString &streamId) override { return acquire(streamId); }
    int64_t now_ns() const override { return monotonicNow_ns(); }
    /// Of a stream that is held; of others what is usual.
    PlayoutState playout(const QString &streamId) const;

  private:
    transport::TapSource &m_source;
    const DecodeLimits m_limits;
    const std::shared_ptr<WorkerPool> m_workers; ///< where decoders begin and end
    const std::shared_ptr<Relay> m_relay;        ///< to the source, until the pool goes
    QHash<QString, std::weak_ptr<StreamDecoder>> m_decoders;
};

} // namespace ovation::media
