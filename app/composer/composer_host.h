#pragma once

#include "app/composer/preview_maker.h"
#include "app/composer/stream_audio.h"
#include "base/worker_pool.h"
#include "compose/composition.h"
#include "composer/composer_messages.h"
#include "composer/feed_reader.h"
#include "media/decode/decoder_pool.h"
#include "page/helper_lines.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace ovation::composer {

/// Decodes what comes through the ring, composes it into a file and a preview, and mixes its audio for a
/// page, when told so. Says what happens in lines (composer_messages.h). Main thread.
class ComposerHost final : public QObject {
  public:
    ComposerHost(std::shared_ptr<SharedRing> ring, std::shared_ptr<FrameSlots> slots,
                 const media::DecodeLimits &limits, const page::LinesOut &say);
    ~ComposerHost() override;

    void take(const QString &name, const QJsonObject &body);

  private:
    void setPublishers(std::vector<compose::Publisher> publishers);
    void record(const QJsonObject &body);
    void finish(const QJsonObject &body);
    void listen(const QStringList &streamIds);
    void composePast(const QJsonObject &body);
    void lookWhetherPastGoesOn();
    void sayError(const char *name, const Error &error) const;

    class Composing;

    const page::LinesOut &m_say;
    std::shared_ptr<Composing> m_composing; ///< of the past; ended before the workers are
    WorkerPool m_workers{"finish movie", 2};
    FeedReader m_feed;
    media::DecoderPool m_decoders;
    std::vector<compose::Publisher> m_publishers;
    /// Kept from the moment a stream is there, so that a recording finds them ready.
    std::map<QString, std::shared_ptr<media::StreamDecoder>> m_kept;
    RecordRequest m_request;       ///< once it composes
    int64_t m_logLeaves_bytes = 0; ///< of the disk, by a log of what is composed
    std::unique_ptr<compose::Composition> m_composition;
    PreviewMaker m_preview;
    std::unique_ptr<StreamAudio> m_audio; ///< while it is listened to
    QTimer m_progress, m_alive;
    std::shared_ptr<Relay> m_relay;
};

} // namespace ovation::composer
